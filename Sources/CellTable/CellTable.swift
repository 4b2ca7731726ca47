public import SourceText

/// Measured cells, one a row, from one file or several, with columns that know their unit.
///
/// The bytes of the files are the table: nothing is copied but offsets, and numbers are read when
/// they are asked for.
public struct CellTable: Sendable, Hashable {
  /// The files, in the order given.
  public let sources: [CellSource]
  /// The columns in the order in which the files bring them.
  public internal(set) var columns: [CellColumn]
  /// The options it was read with.
  public let options: CellTableOptions
  /// The column of identifiers.
  let identifierColumn: Int
  /// A second test of the cells, whose values count in place of the first.
  var secondTest = SecondTest.none

  /// Cells; a cell that was tested again counts once.
  public var rowCount: Int { sources.last.map { $0.firstRow + $0.rowCount } ?? 0 }

  /// The identifier of a row, without outer blanks.
  public func identifier(_ row: Int) -> String {
    String(decoding: identifierBytes(row), as: UTF8.self)
  }

  /// The bytes of the identifier of a row, without outer blanks: identifiers are ordered by them.
  public func identifierBytes(_ row: Int) -> ArraySlice<UInt8> {
    content(row, identifierColumn).trimmed
  }

  /// Where a row stands: the number of its file and the line, counted from 1, where it begins.
  public func place(_ row: Int) -> (source: Int, line: Int) {
    let (source, record) = location(row)
    return (source, sources[source].records.line(ofRecord: record))
  }

  /// The text of a cell without the quotes around it; empty where the file lacks the column.
  ///
  /// A second test that leaves it empty does not take the text of the first away.
  public func text(_ row: Int, _ column: Int) -> String {
    if let again = textOfSecondTest(row, column), !again.isEmpty { return again }
    return String(decoding: content(row, column), as: UTF8.self)
  }

  /// The column of a quantity; nil where none is recognised.
  public func column(of quantity: MeasuredQuantity) -> Int? {
    columns.firstIndex { $0.quantity == quantity }
  }

  /// The column that a spec means: by its header as written, else by its name; nil for none.
  public func column(named name: String) -> Int? {
    columns.firstIndex { $0.header == name } ?? columns.firstIndex { $0.name == name }
  }

  /// A warning or error about a cell of the table, or about the row where the file lacks it.
  public func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, row: Int, column: Int,
    remedy: String? = nil
  ) -> Diagnostic {
    let (source, record) = location(row)
    let records = sources[source].records
    let field = sources[source].fields[column]
    let span = records.span(record: record, field: max(0, field))
    return Diagnostic(severity, message, file: records.file, span: span, remedy: remedy)
  }

  /// The number of the file and of the record of a row.
  func location(_ row: Int) -> (source: Int, record: Int) {
    var index = sources.count - 1
    while sources[index].firstRow > row { index -= 1 }
    return (index, sources[index].record(row - sources[index].firstRow))
  }

  /// The bytes of a cell without the quotes around it.
  func content(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    let (source, record) = location(row)
    let field = sources[source].fields[column]
    guard field >= 0 else { return [] }
    return sources[source].records.content(record: record, field: field)
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks and tabs at both ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let byte = slice.first, byte.isBlank { slice.removeFirst() }
    while let byte = slice.last, byte.isBlank { slice.removeLast() }
    return slice
  }
}

extension UInt8 {
  /// Whether this is a blank or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
