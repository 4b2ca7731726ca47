import SourceText

/// One thing that `doctor` looked at.
struct HealthCheck: Sendable, Hashable {
  /// How it stands.
  enum State: String, Sendable, Hashable {
    /// As it should be.
    case good
    /// Something useful is missing, but every command works.
    case incomplete
    /// Answers cannot be trusted, or cannot be had.
    case broken
  }

  /// What was looked at, in a word or two.
  let name: String
  /// How it stands.
  var state = State.good
  /// What was found.
  let detail: String
  /// The command or the deed that mends it; nil where nothing is to be mended.
  var remedy: String?

  /// The check for programs.
  var json: JSONValue {
    .object([
      JSONValue.Member(key: "name", value: .string(name)),
      JSONValue.Member(key: "state", value: .string(state.rawValue)),
      JSONValue.Member(key: "detail", value: .string(detail)),
      JSONValue.Member(key: "remedy", value: remedy.map(JSONValue.string) ?? .null),
    ])
  }

  /// The check as lines of a screen.
  func lines(_ palette: Palette) -> [String] {
    let column = 14
    let title = ScreenText.left("  \(name)", column)
    var lines = ScreenText.wrapped(ScreenText.printable(detail), indent: column)
    lines[0] = title + mark(String(lines[0].dropFirst(column)), palette)
    guard let remedy else { return lines }
    // A command is not broken between lines, so that it can be copied.
    return lines + [String(repeating: " ", count: column) + "mend: \(ScreenText.printable(remedy))"]
  }

  private func mark(_ text: String, _ palette: Palette) -> String {
    switch state {
    case .good: text
    case .incomplete: palette.notable(text)
    case .broken: palette.bad(text)
    }
  }
}
