import CellTable
import SourceText
import Testing

/// Reads tables that stand in tests.
enum Tables {
  /// The table of a text, which must have no fault.
  static func table(
    _ texts: String..., options: CellTableOptions = CellTableOptions()
  ) throws -> CellTable {
    let reading = read(texts.map { Array($0.utf8) }, options: options)
    return try #require(reading.table, "\(words(reading))")
  }

  /// What there is to say, as `file:line:column severity: message; remedy`.
  static func words(_ reading: CellTable.Reading) -> [String] {
    reading.diagnostics.map { diagnostic in
      "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column) "
        + "\(diagnostic.severity.rawValue): \(diagnostic.message)"
        + (diagnostic.remedy.map { "; \($0)" } ?? "")
    }
  }

  /// Reads files as `a.csv`, `b.csv` and so on.
  static func read(
    _ files: [[UInt8]], options: CellTableOptions = CellTableOptions()
  ) -> CellTable.Reading {
    let names = ["a.csv", "b.csv", "c.csv"]
    return CellTable.read(
      files: zip(names, files).map { CellFile(name: $0, bytes: $1) }, options: options)
  }
}
