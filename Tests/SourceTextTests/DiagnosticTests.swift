import SourceText
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  private let file = SourceFile(
    name: "spec.yaml", bytes: Array("a: 1\n\tb:\t20 mAh\r\nç: é\n".utf8))

  @Test("A rendered error shows line, caret and remedy, tabs kept")
  func rendered() {
    let span = SourceSpan(line: 2, column: 5, end: SourcePlace(line: 2, column: 11))
    let diagnostic = Diagnostic(
      .error, "found '20 mAh', expected a length", file: file, span: span, remedy: "write '20 um'")
    #expect(
      diagnostic.rendered() == """
        spec.yaml:2:5: error: found '20 mAh', expected a length
          \tb:\t20 mAh
          \t  \t^~~~~~
        note: write '20 um'
        """)
  }

  @Test("A warning without end and remedy has one caret")
  func warning() {
    let diagnostic = Diagnostic(
      .warning, "odd", file: file, span: SourceSpan(line: 3, column: 4), remedy: nil)
    #expect(diagnostic.rendered() == "spec.yaml:3:4: warning: odd\n  ç: é\n     ^")
    #expect(!diagnostic.isError)
    #expect(diagnostic.sourceLine == "ç: é")
  }

  @Test(
    "A place outside the text or on an empty line shows no line",
    arguments: [
      SourceSpan(line: 4, column: 1), SourceSpan(line: 0, column: 0), .init(line: 9, column: 9),
    ])
  func outside(span: SourceSpan) {
    let diagnostic = Diagnostic("bad", file: file, span: span)
    #expect(diagnostic.sourceLine == nil)
    #expect(diagnostic.rendered().hasSuffix(" error: bad"))
  }

  @Test("An error about the whole file has no place")
  func wholeFile() {
    let diagnostic = Diagnostic(file: "x.json", message: "too large")
    #expect(diagnostic.rendered() == "x.json: error: too large")
    #expect(diagnostic.json["line"] == .null)
  }

  @Test("A span that runs to later lines is underlined to the end of its first")
  func severalLines() {
    let span = SourceSpan(line: 1, column: 2, end: SourcePlace(line: 3, column: 1))
    #expect(Diagnostic("bad", file: file, span: span).rendered().hasSuffix("\n  a: 1\n   ^~~"))
  }

  @Test("Of a long line only the part around the place is shown")
  func longLine() {
    let text = String(repeating: "é", count: 500) + "X" + String(repeating: "ü", count: 500)
    let long = SourceFile(name: "a", bytes: Array(text.utf8))
    let diagnostic = Diagnostic("bad", file: long, span: SourceSpan(line: 1, column: 501))
    let lines = diagnostic.rendered().split(separator: "\n").map { Array($0.unicodeScalars) }
    #expect(lines[1].count == 2 + 1 + 50 + 1 + 50 + 1)
    #expect(lines[1].firstIndex(of: "X") == lines[2].firstIndex(of: "^"))
  }

  @Test("Nothing in a message steers the terminal")
  func control() {
    let hostile = SourceFile(name: "a\u{1B}", bytes: Array("x\u{1B}[2Jy\u{202E}z".utf8))
    let diagnostic = Diagnostic("b\u{7}", file: hostile, span: SourceSpan(line: 1, column: 3))
    #expect(
      diagnostic.rendered() == "a\u{FFFD}:1:3: error: b\u{FFFD}\n  x\u{FFFD}[2Jy\u{FFFD}z\n    ^")
    #expect(diagnostic.rendered(coloured: true).contains("\u{1B}[1;31merror:\u{1B}[0m"))
  }

  @Test("The JSON form has severity, message, place and remedy")
  func json() {
    let diagnostic = Diagnostic(
      .error, "bad", file: file, span: SourceSpan(line: 3, column: 4), remedy: "mend it")
    #expect(
      diagnostic.json.text() == """
        {
          "severity": "error",
          "message": "bad",
          "file": "spec.yaml",
          "line": 3,
          "column": 4,
          "remedy": "mend it"
        }

        """)
  }
}
