import SourceText

@testable import MaterialCatalogue

/// The built-in catalogue, read once for all tests.
let builtIn = MaterialCatalogue.builtIn().catalogue

/// Merges a text into the built-in catalogue as the file `mine.yaml`.
func merging(_ text: String) -> (catalogue: MaterialCatalogue, diagnostics: [Diagnostic]) {
  builtIn.merging(SourceFile(name: "mine.yaml", bytes: Array(text.utf8)))
}

/// Every fault of a text as `line:column sentence`.
func faults(of text: String) -> [String] {
  merging(text).diagnostics.map { "\($0.line):\($0.column) \($0.message)" }
}

/// A value as a file writes it.
func sourced(_ value: String) -> String {
  "{value: \(value), source: measured, confidence: published}"
}
