/// A header taken apart: `name [unit]`, `name (unit)`, `name / unit`, `name#unit`, `name_unit`.
struct HeaderGrammar {
  /// A way to read the header.
  struct Reading: Equatable {
    /// What comes before the unit.
    let name: String
    /// The unit as written; nil when there is none.
    let unit: String?
  }

  /// The header without outer blanks.
  let header: String

  /// The reading by brackets, a stroke or `#`; nil when the header has none of them.
  let marked: Reading?

  /// The readings by an underscore or blank, the longest unit first.
  let suffixed: [Reading]

  /// Takes a header apart.
  init(_ header: String) {
    self.header = header
    marked = Self.marked(header)
    suffixed = header.indices.compactMap { index in
      guard header[index] == "_" || header[index] == " ", index > header.startIndex else {
        return nil
      }
      let unit = header[header.index(after: index)...]
      return unit.isEmpty ? nil : Reading(name: String(header[..<index]), unit: String(unit))
    }
  }

  private static func marked(_ header: String) -> Reading? {
    for (open, close) in [("[", "]"), ("(", ")"), ("（", "）")] as [(Character, Character)] {
      guard header.last == close, let start = header.firstIndex(of: open) else { continue }
      let inside = header[header.index(after: start)...].dropLast()
      return reading(header[..<start], inside)
    }
    guard let mark = header.firstIndex(where: { $0 == "/" || $0 == "#" }) else { return nil }
    return reading(header[..<mark], header[header.index(after: mark)...])
  }

  private static func reading(_ name: Substring, _ unit: Substring) -> Reading? {
    let name = String(decoding: Array(name.utf8)[...].trimmed, as: UTF8.self)
    let unit = String(decoding: Array(unit.utf8)[...].trimmed, as: UTF8.self)
    return name.isEmpty || unit.isEmpty ? nil : Reading(name: name, unit: unit)
  }
}
