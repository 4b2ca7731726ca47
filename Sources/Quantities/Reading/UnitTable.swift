/// Looks units up by their formula, among the units of one dimension or of all.
enum UnitTable {
  /// The unit of the dimension that is written so, in any spelling.
  static func unit(_ text: String, of facts: DimensionFacts) -> UnitOfMeasure? {
    if let exact = facts.units.first(where: { $0.spelling == text }) { return exact }
    guard let formula = UnitFormula(text) else { return nil }
    return facts.units.first { UnitFormula($0.spelling) == formula }
  }

  /// The first dimension that has a unit written so.
  static func dimension(of text: String) -> DimensionFacts? {
    KnownDimensions.all.first { unit(text, of: $0) != nil }
  }

  /// Longest text that can be a slip of a unit, in bytes; the effort grows with its square.
  private static let longestSlip = 32

  /// The unit of the dimension that the text most likely means.
  ///
  /// A unit that differs in capitals and separators only comes first, then one that is a slip of a
  /// third of its letters away. One or two letters are no slip: `km` is not `um`.
  static func nearest(to text: String, of facts: DimensionFacts) -> String? {
    guard text.utf8.count <= longestSlip else { return nil }
    let own = facts.units.filter { $0.spelling != "1" }
    let letters = letters(of: text)
    guard !letters.isEmpty else { return nil }
    if let same = own.first(where: { Self.letters(of: $0.spelling) == letters }) {
      return same.spelling
    }
    let slips = own.map {
      (unit: $0.spelling, count: editDistance(letters, Self.letters(of: $0.spelling)))
    }
    guard let best = slips.min(by: { $0.count < $1.count }), letters.count > 2,
      best.count <= max(1, letters.count / 3)
    else { return nil }
    return best.unit
  }

  /// Small letters and digits, without what separates factors.
  private static func letters(of text: String) -> [UInt8] {
    text.utf8.compactMap { byte in
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "*"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "^"):
        nil
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
      default: byte
      }
    }
  }

  /// The fewest insertions, deletions and replacements between two texts.
  private static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (index, byte) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let replaced = diagonal + (right[column] == byte ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
