import SourceText

/// Reads one of a few words.
struct WordReader: SpecValueReader {
  /// Path of the key, for its faults.
  let key: String
  /// The words.
  let known: [String]

  var expectation: String { "one of \(known.joined(separator: ", "))" }

  func values(of text: String) throws(SpecFault) -> [String] {
    guard known.contains(text) else {
      let nearest = known.count > 1 ? nearestName(to: text, among: known) : nil
      throw .unknownWord(key: key, found: text, nearest: nearest, known: known)
    }
    return [text]
  }

  func range(
    from: String, to: String, step: String
  ) throws(SpecFault) -> SpecRange<String>? { nil }
}

/// Reads names of catalogue entries as their positions in a list.
struct NameReader: SpecValueReader {
  /// Kind of the entries.
  let kind: SpecKind
  /// Their names.
  let known: [String]
  /// Names of cells that have no place in a spec.
  var monopolar: [String] = []

  var expectation: String { "a name of the catalogue" }

  func values(of text: String) throws(SpecFault) -> [Int] {
    guard let index = known.firstIndex(of: text) else {
      if monopolar.contains(text) { throw .monopolarOnly(name: text) }
      throw .unknownName(
        kind: kind, name: text, nearest: nearestName(to: text, among: known), known: known)
    }
    return [index]
  }

  func range(from: String, to: String, step: String) throws(SpecFault) -> SpecRange<Int>? { nil }
}

/// Reads any text.
struct TextReader: SpecValueReader {
  var expectation: String { "a text" }

  func values(of text: String) throws(SpecFault) -> [String] { [text] }

  func range(
    from: String, to: String, step: String
  ) throws(SpecFault) -> SpecRange<String>? { nil }
}
