/// Lines for a screen of 80 columns.
enum ScreenText {
  /// The columns of a line.
  static let width = 80

  /// A phrase that is not broken between lines.
  static func unbroken(_ phrase: String) -> String {
    phrase.split(separator: " ", omittingEmptySubsequences: false).joined(separator: "\u{A0}")
  }

  /// Breaks a text at its spaces into lines that fit behind an indent.
  static func wrapped(
    _ text: String, indent: Int = 2, hanging: Int = 0, width: Int = width
  ) -> [String] {
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(repeating: " ", count: indent + hanging)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
    return lines.map { $0.split(separator: "\u{A0}").joined(separator: " ") }
  }

  /// Text filled with spaces on the right.
  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// Text filled with spaces on the left.
  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.count)) + text
  }

  /// Text from a file made safe for a terminal: control characters become their escapes.
  static func printable(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        safe += scalar.escaped(asASCII: true)
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }

  /// Items as a list in prose: `a`, `a or b`, `a, b or c`.
  static func list(_ items: [String], _ word: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
