import SourceText

/// Faults of an input as JSON, for programs that call a command with `--json`.
struct DiagnosticReport: Sendable {
  private let diagnostics: [Diagnostic]

  /// Collects faults.
  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// The text `{"diagnostics": […]}`, with a line break at its end.
  var text: String {
    JSONValue.object([
      JSONValue.Member(key: "diagnostics", value: .array(diagnostics.map(\.json)))
    ]).text()
  }
}
