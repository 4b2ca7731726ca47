import SourceText

/// Faults of an input as JSON, for programs that call a command with `--json`.
struct DiagnosticReport: Sendable {
  private let diagnostics: [Diagnostic]

  /// Collects faults.
  init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// The text `{"diagnostics": […], "omitted": 0}`, sorted and limited as on the screen, with a line break at its end.
  var text: String {
    DiagnosticList(diagnostics).json.text()
  }
}
