import CellTable
import SourceText
import Testing

/// Reads tables that stand in tests.
enum Tables {
  /// The table of a text, which must have no fault.
  static func table(
    _ text: String, options: CellTableOptions = CellTableOptions()
  ) throws -> CellTable {
    let reading = read([text], options: options)
    return try #require(reading.table, "\(reading.diagnostics.map(\.message))")
  }

  /// What there is to say about texts, as `line:column severity message`.
  static func findings(
    _ texts: String..., options: CellTableOptions = CellTableOptions()
  ) -> [String] {
    read(texts, options: options).diagnostics.map { diagnostic in
      "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column) "
        + "\(diagnostic.severity.rawValue): \(diagnostic.message)"
        + (diagnostic.remedy.map { "; \($0)" } ?? "")
    }
  }

  /// Reads texts as the files `a.csv`, `b.csv` and so on.
  static func read(
    _ texts: [String], options: CellTableOptions = CellTableOptions()
  ) -> CellTable.Reading {
    let names = ["a.csv", "b.csv", "c.csv"]
    return CellTable.read(
      files: zip(names, texts).map { CellFile(name: $0, bytes: Array($1.utf8)) },
      options: options)
  }
}
