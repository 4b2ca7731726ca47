import CellTable
import Testing

/// A table that is wrong or odd, with every word that is said about it.
struct BadTable: Sendable, CustomTestStringConvertible {
  /// What is wrong.
  let name: String
  /// The files `a.csv`, `b.csv` and so on, as bytes.
  let files: [[UInt8]]
  var options = CellTableOptions()
  /// What is said: `file:line:column severity: message; remedy`.
  let findings: [String]

  init(_ name: String, _ texts: String..., options: CellTableOptions = .init(), says: String...) {
    self.init(name, bytes: texts.map { Array($0.utf8) }, options: options, says: says)
  }

  init(
    _ name: String, bytes: [[UInt8]], options: CellTableOptions = .init(), says: [String]
  ) {
    self.name = name
    files = bytes
    self.options = options
    findings = says
  }

  var testDescription: String { name }

  /// Identifiers in a table of their own.
  static func identifiers(_ rows: String...) -> String {
    (["cell_id"] + rows).map { $0 + "\n" }.joined()
  }
}
