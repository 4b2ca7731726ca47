import SourceText

extension SpecFinding {
  /// The finding as a message with line, column and caret.
  var diagnostic: Diagnostic {
    switch matter {
    case .fault(let fault):
      Diagnostic(
        .error, fault.description, file: place.file, span: place.span, remedy: fault.remedy)
    case .warning(let warning):
      Diagnostic(.warning, warning.description, file: place.file, span: place.span, remedy: nil)
    }
  }
}
