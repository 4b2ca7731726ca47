import SourceText

/// Writes a table back with what became of its cells.
public struct CellTableWriter: Sendable {
  /// The columns that `modules.csv` adds, in their order.
  public static let addedColumns = [
    "module_id", "series_position", "parallel_index", "class", "reason",
  ]
  /// The reason of a test that another test of the same cell replaces.
  public static let retested = "retested"

  /// The table.
  public let table: CellTable
  /// One entry for each row of the table.
  public let placements: [CellPlacement]
  /// The columns that the output does not add itself.
  private let keptColumns: [Int]

  /// Makes a writer; `placements` has one entry for each row of the table.
  public init(_ table: CellTable, placements: [CellPlacement]) {
    precondition(placements.count == table.rowCount, "one placement for each row")
    self.table = table
    self.placements = placements
    keptColumns = table.columns.indices.filter { !Self.adds(table.columns[$0].header) }
  }

  /// The file `modules.csv`: the input's fields byte for byte, then the added columns.
  ///
  /// Rows stand in the order of the files, replaced tests among them. Delimiter, line end and byte
  /// order mark are those of the first file; a file's empty lines are left out, and where it lacks a
  /// column of another file the field is empty.
  public func modules() -> [UInt8] {
    guard let first = table.sources.first else { return [] }
    let delimiter = first.delimiter
    let lineEnd = first.lineEnd.bytes
    var output: [UInt8] = []
    output.reserveCapacity(
      table.sources.reduce(0) { $0 + $1.file.bytes.count } + table.rowCount * 24)
    output += first.file.bytes[..<first.file.text.startIndex]
    appendHeader(to: &output, delimiter)
    output += lineEnd
    var row = 0
    for source in table.sources {
      let last = source.firstRow + source.rowCount
      for record in source.offered {
        append(source, record, to: &output)
        let isRow = row < last && source.record(row - source.firstRow) == record
        append(
          isRow ? placements[row] : CellPlacement(reason: Self.retested), to: &output, delimiter)
        output += lineEnd
        if isRow { row += 1 }
      }
    }
    return output
  }

  private func appendHeader(to output: inout [UInt8], _ delimiter: CSVDelimiter) {
    for column in keptColumns {
      guard let source = table.sources.first(where: { $0.fields[column] >= 0 }) else { continue }
      let extent = source.records.extent(record: 0, field: source.fields[column])
      output += source.file.bytes[extent]
      output.append(delimiter.byte)
    }
    output += Self.addedColumns.joined(separator: String(Unicode.Scalar(delimiter.byte))).utf8
  }

  /// Whether the output adds a column that would be taken for this one.
  static func adds(_ header: String) -> Bool {
    addedColumns.contains(header.lowercased())
  }

  private func append(_ source: CellSource, _ record: Int, to output: inout [UInt8]) {
    if keptColumns.count == source.records.fieldCount, table.sources.count == 1 {
      output += source.file.bytes[source.records.extent(record: record)]
      output.append(source.delimiter.byte)
      return
    }
    for column in keptColumns {
      if source.fields[column] >= 0 {
        let extent = source.records.extent(record: record, field: source.fields[column])
        output += source.file.bytes[extent]
      }
      output.append(source.delimiter.byte)
    }
  }

  private func append(
    _ placement: CellPlacement, to output: inout [UInt8], _ delimiter: CSVDelimiter
  ) {
    output.append(csvField: placement.module.utf8, delimiter: delimiter)
    output.append(delimiter.byte)
    if let position = placement.seriesPosition { output += "\(position)".utf8 }
    output.append(delimiter.byte)
    if let index = placement.parallelIndex { output += "\(index)".utf8 }
    output.append(delimiter.byte)
    output.append(csvField: placement.cellClass.utf8, delimiter: delimiter)
    output.append(delimiter.byte)
    output.append(csvField: placement.reason.utf8, delimiter: delimiter)
  }
}
