public import SourceText

/// A file that the cells of a table come from.
public struct CellSource: Sendable, Hashable {
  /// The file with its text, unpacked where it came packed.
  public var file: SourceFile { records.file }
  /// SHA-256 of the file as it lies on disk, 64 hexadecimal digits.
  public let sha256: String
  /// What separates its fields.
  public var delimiter: CSVDelimiter { records.delimiter }
  /// What ends its lines.
  public var lineEnd: CSVLineEnd { records.lineEnd }

  /// Its records, the header as record 0.
  let records: CSVRecords
  /// For each column of the table its field in this file; -1 for a column that the file lacks.
  var fields: [Int]
  /// Number of the table's rows that come from the files before.
  var firstRow: Int
  /// The records that are rows of the table, ascending; nil when all are.
  ///
  /// Those left out are tests of a cell that another test replaces.
  var keptRecords: [UInt32]?
  /// The records that were offered as tests, ascending; nil when all were.
  ///
  /// Of the leftovers of an earlier grading those are not that stand in its modules.
  var offeredRecords: [UInt32]?

  /// Rows of the table that come from this file.
  var rowCount: Int { keptRecords?.count ?? records.count - 1 }

  /// The records that were offered as tests.
  var offered: [Int] { offeredRecords.map { $0.map(Int.init) } ?? Array(1..<records.count) }

  /// The record of a row, counted from the first row of this file.
  func record(_ row: Int) -> Int {
    keptRecords.map { Int($0[row]) } ?? row + 1
  }
}
