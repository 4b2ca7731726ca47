/// The records of a table in a file: where each field begins and ends, nothing copied.
///
/// Record 0 is the header. Every record has as many fields as the header. Empty lines are no
/// records. An extent is a range of offsets in the file's bytes.
/// - Source: RFC 4180.
public struct CSVRecords: Sendable, Hashable {
  /// The file.
  public let file: SourceFile
  /// What separates fields.
  public let delimiter: CSVDelimiter
  /// What ends the header, and a file of one line.
  public let lineEnd: CSVLineEnd
  /// Fields of each record; at least 1.
  public let fieldCount: Int
  /// For each record the beginnings of its fields, then one past the record's end, one further.
  ///
  /// So field `f` of a record ends one byte before the next entry, be it a delimiter or the end.
  let boundaries: [UInt32]

  /// Records with the header; at least 1.
  public var count: Int { boundaries.count / (fieldCount + 1) }

  /// Where a field stands, with its quotes.
  ///
  /// - Parameters:
  ///   - record: Record, 0 for the header.
  ///   - field: Field, counted from 0.
  /// - Returns: Offsets in the file's bytes.
  public func extent(record: Int, field: Int) -> Range<Int> {
    let index = record * (fieldCount + 1) + field
    return Int(boundaries[index])..<Int(boundaries[index + 1]) - 1
  }

  /// Where a record stands, without its line end.
  public func extent(record: Int) -> Range<Int> {
    let index = record * (fieldCount + 1)
    return Int(boundaries[index])..<Int(boundaries[index + fieldCount]) - 1
  }

  /// The place of a field.
  public func span(record: Int, field: Int) -> SourceSpan {
    let extent = extent(record: record, field: field)
    let start = file.span(atByte: extent.lowerBound)
    guard !extent.isEmpty else { return start }
    let end = file.span(atByte: extent.upperBound)
    return SourceSpan(
      line: start.line, column: start.column, end: SourcePlace(line: end.line, column: end.column))
  }

  /// The line on which a record begins, counted from 1.
  public func line(ofRecord record: Int) -> Int {
    file.span(atByte: extent(record: record).lowerBound).line
  }

  /// The bytes of a field without quotes around it, a doubled quote as one.
  public func content(record: Int, field: Int) -> ArraySlice<UInt8> {
    let raw = file.bytes[extent(record: record, field: field)]
    guard raw.first == .quote else { return raw }
    let inner = raw[(raw.startIndex + 1)..<(raw.endIndex - 1)]
    guard inner.contains(.quote) else { return inner }
    var content: [UInt8] = []
    content.reserveCapacity(inner.count)
    var index = inner.startIndex
    while index < inner.endIndex {
      content.append(inner[index])
      index += inner[index] == .quote ? 2 : 1
    }
    return content[...]
  }
}
