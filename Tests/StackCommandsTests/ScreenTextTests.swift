import Testing

@testable import StackCommands

@Suite("Text for a screen")
struct ScreenTextTests {
  @Test("lines break at spaces within the width, later ones hang")
  func wrapped() {
    let words = Array(repeating: "twelve chars", count: 8).joined(separator: " ")
    let lines = ScreenText.wrapped(words, indent: 2, hanging: 2)
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines[0].hasPrefix("  twelve") && lines[1].hasPrefix("    "))
    #expect(ScreenText.wrapped("") == [])
  }

  @Test("an unbroken phrase stays on one line")
  func unbroken() {
    let phrase = ScreenText.unbroken("N/P 0.2")
    let lines = ScreenText.wrapped(String(repeating: "x", count: 73) + " " + phrase, indent: 0)
    #expect(lines == [String(repeating: "x", count: 73), "N/P 0.2"])
  }

  @Test(
    "what could steer a terminal is spelled out",
    arguments: [
      ("plain Ωμ", "plain Ωμ"), ("a\u{1B}[31m", "a\\u{1B}[31m"), ("\u{9B}", "\\u{009B}"),
      ("a\nb", "a\\nb"), ("\u{202E}x", "\\u{202E}x"), ("\u{0}", "\\0"),
    ])
  func printable(text: String, safe: String) {
    #expect(ScreenText.printable(text) == safe)
  }

  @Test("lists in prose")
  func list() {
    #expect(ScreenText.list([], "or") == "")
    #expect(ScreenText.list(["a"], "or") == "a")
    #expect(ScreenText.list(["a", "b"], "or") == "a or b")
    #expect(ScreenText.list(["a", "b", "c"], "and") == "a, b and c")
  }
}
