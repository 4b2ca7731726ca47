import SourceText
import Testing

@Suite("Lists of diagnostics")
struct DiagnosticListTests {
  private func make(
    _ count: Int, _ severity: Diagnostic.Severity = .error, file: String = "a"
  ) -> [Diagnostic] {
    let source = SourceFile(name: file, bytes: [])
    return (0..<count).reversed().map {
      Diagnostic(
        severity, "m", file: source, span: SourceSpan(line: $0 + 1, column: 1), remedy: nil)
    }
  }

  @Test("Files keep their order, places are sorted, repetitions go")
  func order() {
    let list = DiagnosticList(make(2, file: "b") + make(2, file: "a") + make(1, file: "b"))
    #expect(list.shown.map { "\($0.file)\($0.line)" } == ["b1", "b2", "a1", "a2"])
    #expect(list.omission == nil)
  }

  @Test(
    "At most 50 are shown, errors first, and a line tells the rest",
    arguments: [
      (50, 0, 50, nil), (51, 0, 50, "1 more error is not shown"),
      (62, 0, 50, "12 more errors are not shown"), (20, 31, 50, "1 more warning is not shown"),
      (60, 2, 50, "10 more errors and 2 more warnings are not shown"), (0, 0, 0, nil),
    ])
  func limit(errors: Int, warnings: Int, shown: Int, omission: String?) {
    let list = DiagnosticList(make(warnings, .warning) + make(errors))
    #expect(list.shown.count == shown)
    #expect(list.shown.count(where: \.isError) == min(errors, 50))
    #expect(list.omission == omission)
    #expect(list.rendered().split(separator: "\n").count == shown + (omission == nil ? 0 : 1))
    let omitted = max(0, errors + warnings - 50)
    #expect(list.json["omitted"] == .number(omitted))
  }
}
