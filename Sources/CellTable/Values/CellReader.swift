/// Reads the cells of one column, by the rules of the column and of the options.
struct CellReader {
  /// A cell in the written unit.
  enum Cell: Equatable {
    case missing
    case unreadable
    case number(mantissa: Int64, exponent: Int)
  }

  /// Whether cells are dates and times rather than numbers.
  private let isMoment: Bool
  private let decimalMark: UInt8
  private let missingWords: [[UInt8]]

  /// Reads cells of a column.
  init(_ column: CellColumn, options: CellTableOptions) {
    isMoment = column.quantity?.kind == .moment && column.writtenUnit == nil
    decimalMark = options.decimalComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
    missingWords = options.missingWords.map { Array($0.utf8) }
  }

  /// Reads the cell at a place of a file, quotes included.
  func read(_ bytes: Span<UInt8>, _ raw: Range<Int>) -> Cell {
    var extent = raw
    if let first = extent.first, bytes[first] == UInt8(ascii: "\"") {
      extent = (first + 1)..<(raw.upperBound - 1)
    }
    if !isMoment, let number = DecimalField(bytes, extent, decimalMark: decimalMark) {
      return .number(mantissa: number.mantissa, exponent: number.exponent)
    }
    while let first = extent.first, bytes[first].isBlank { extent.removeFirst() }
    while let last = extent.last, bytes[last].isBlank { extent.removeLast() }
    if extent.isEmpty || isMissingWord(bytes, extent) { return .missing }
    guard isMoment, let moment = Moment(bytes, extent) else { return .unreadable }
    return .number(mantissa: moment.mantissa, exponent: moment.exponent)
  }

  private func isMissingWord(_ bytes: Span<UInt8>, _ extent: Range<Int>) -> Bool {
    missingWords.contains { word in
      word.count == extent.count
        && word.indices.allSatisfy { word[$0] == bytes[extent.lowerBound + $0] }
    }
  }
}
