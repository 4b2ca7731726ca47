/// Names that every reader of MPS and LP files takes for what they are.
///
/// A name is kept when it is safe and no other name is the same: a letter or underscore first, then
/// letters, digits and underscores, at most 60 of them, no keyword, and not the look of a number.
/// Others become `x12` or `c12`, numbered from 1.
struct ExportedNames {
  let variables: [String]
  let constraints: [String]
  /// What was renamed, as "x12 is …", for a comment in the file.
  let notes: [String]

  init(_ program: LinearProgram) {
    var taken = Self.keywords
    var notes: [String] = []
    variables = Self.names(
      program.declarations.map(\.name), prefix: "x", taken: &taken, notes: &notes)
    taken = Self.keywords
    constraints = Self.names(
      program.constraints.map(\.name), prefix: "c", taken: &taken, notes: &notes)
    self.notes = notes
  }

  /// Text that stays on one line of a comment.
  static func onOneLine(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  /// The name of the objective row and of the auxiliary variable for its constant.
  static let objective = "objective"
  static let objectiveConstant = "objective_constant"

  private static let keywords: Set<String> = [
    objective, objectiveConstant, "bin", "binaries", "binary", "bound", "bounds", "end", "free",
    "gen", "general", "generals", "inf", "infinity", "int", "integer", "integers", "max",
    "maximise", "maximize", "maximum", "min", "minimise", "minimize", "minimum", "nan", "sec",
    "semi", "semis", "sin", "sos", "sos1", "sos2", "st", "such", "subject", "to", "that", "rows",
    "columns", "rhs", "ranges", "endata", "name", "objsense",
  ]

  private static func names(
    _ originals: [String], prefix: String, taken: inout Set<String>, notes: inout [String]
  ) -> [String] {
    // Safe names are given away first, so that a made-up name never takes one. The two-sided
    // suffixes are kept free as well.
    let kept = originals.map { original in
      isSafe(original) && taken.insert(original.lowercased()).inserted
    }
    var names: [String] = []
    for (index, original) in originals.enumerated() {
      guard !kept[index] else {
        names.append(original)
        continue
      }
      var name = "\(prefix)\(index + 1)"
      while !taken.insert(name).inserted { name += "_" }
      names.append(name)
      if !original.isEmpty { notes.append("\(name) is \(onOneLine(original))") }
    }
    return names
  }

  private static func isSafe(_ name: String) -> Bool {
    guard let first = name.utf8.first, name.utf8.count <= 60 else { return false }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let underscore = UInt8(ascii: "_")
    // LP readers take `e` and digits for an exponent.
    guard first == underscore || letters.contains(first | 0x20), first | 0x20 != 0x65 else {
      return false
    }
    return name.utf8.allSatisfy {
      $0 == underscore || letters.contains($0 | 0x20) || digits.contains($0)
    }
      && !name.hasSuffix(ExportedRow.lowerSuffix) && !name.hasSuffix(ExportedRow.upperSuffix)
  }
}
