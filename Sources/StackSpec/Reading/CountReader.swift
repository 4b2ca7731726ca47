import Quantities

/// Reads bare whole numbers and `2..60`.
struct CountReader: SpecValueReader {
  /// Path of the key, for its faults.
  let key: String
  /// Least value.
  let least: Int

  init(key: String, least: Int = 1) {
    self.key = key
    self.least = least
  }

  var expectation: String { "a whole number such as 12, or a range such as 2..60" }

  func values(of text: String) throws(SpecFault) -> [Int] {
    guard let (from, to) = ends(of: text) else { return [try count(text)] }
    guard !from.isEmpty, !to.isEmpty else { throw .openRange(found: text) }
    return try members(from: from, to: to, step: 1)
  }

  func range(from: String, to: String, step: String) throws(SpecFault) -> SpecRange<Int>? {
    let stride = try digits(step)
    guard stride > 0 else {
      throw .quantity(.stepNotPositive(step: step))
    }
    let members = try members(from: from, to: to, step: stride)
    let end = try digits(to)
    let missed = members.last == end ? nil : members.last
    return SpecRange(members: members, missedEnd: missed.map(String.init))
  }

  private func members(from: String, to: String, step: Int) throws(SpecFault) -> [Int] {
    let (first, last) = (try count(from), try count(to))
    guard first <= last else { throw .countsReversed(from: from, to: to) }
    guard (last - first) / step < SpecLimits.members else {
      throw .tooManyMembers(limit: SpecLimits.members)
    }
    return Array(stride(from: first, through: last, by: step))
  }

  /// The ends of `2..60`; nil for another text.
  private func ends(of text: String) -> (from: String, to: String)? {
    let bytes = Array(text.utf8)
    let dot = UInt8(ascii: ".")
    for index in bytes.indices.dropLast() where bytes[index] == dot && bytes[index + 1] == dot {
      return (
        trimmed(String(decoding: bytes[..<index], as: UTF8.self)),
        trimmed(String(decoding: bytes[(index + 2)...], as: UTF8.self))
      )
    }
    return nil
  }

  private func trimmed(_ text: String) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  private func count(_ text: String) throws(SpecFault) -> Int {
    let count = try digits(text)
    guard count >= least else {
      throw .countTooSmall(key: key, found: text, least: least)
    }
    guard count <= SpecLimits.largestCount(of: key) else {
      throw .countTooLarge(key: key, found: text, largest: SpecLimits.largestCount(of: key))
    }
    return count
  }

  private func digits(_ text: String) throws(SpecFault) -> Int {
    let bytes = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard !bytes.isEmpty, bytes.allSatisfy({ (48...57).contains($0) }) else {
      throw .notACount(found: text)
    }
    if bytes.count > 1, bytes.first == UInt8(ascii: "0") {
      throw .quantity(.malformedNumber(text: text, reason: .leadingZero))
    }
    guard let count = Int(text) else {
      throw .countTooLarge(key: key, found: text, largest: SpecLimits.largestCount(of: key))
    }
    return count
  }
}

/// Bounds on the size of a spec's lists.
enum SpecLimits {
  /// Largest count, such as of layers or cells.
  static let count = 100_000
  /// Most grades: far more than anybody sorts into, and the mismatch of each is integrated.
  static let grades = 100
  /// Members of one range.
  static let members = 10_000
  /// Combinations of one block, such as materials, recipes and loadings of a cathode.
  static let columns = 200_000

  /// The largest count that a key takes.
  static func largestCount(of key: String) -> Int {
    key == "manufacturing.grades" ? grades : count
  }
}
