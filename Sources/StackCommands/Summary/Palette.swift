/// How parts of a text stand out: in colour on a terminal, not at all elsewhere.
struct Palette: Sendable, Hashable {
  /// Whether escape sequences are written.
  let isColoured: Bool

  /// No colour at all.
  static let plain = Palette(isColoured: false)

  /// The headline.
  func strong(_ text: String) -> String { wrap(text, "1") }

  /// A title or a remark.
  func faint(_ text: String) -> String { wrap(text, "2") }

  /// What is well.
  func good(_ text: String) -> String { wrap(text, "32") }

  /// What deserves attention.
  func notable(_ text: String) -> String { wrap(text, "33") }

  /// What is wrong.
  func bad(_ text: String) -> String { wrap(text, "31") }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
