import Quantities
public import SourceText

extension CellTable {
  /// A cell of a numeric column in the canonical unit, as the first test measured it.
  public func value(_ row: Int, _ column: Int) -> CellValue {
    let (source, record) = location(row)
    let field = sources[source].fields[column]
    guard field >= 0 else { return .missing }
    let records = sources[source].records
    let reader = CellReader(columns[column], options: options)
    switch reader.read(records.file.bytes.span, records.extent(record: record, field: field)) {
    case .missing: return .missing
    case .unreadable: return .unreadable
    case .number(let mantissa, let exponent):
      let conversion = columns[column].conversion
      guard
        let number = try? ExactDecimal(
          mantissa: Int128(mantissa) * Int128(conversion.multiplier),
          exponent: exponent + conversion.power) + conversion.shift
      else { return .unreadable }
      return .number(number)
    }
  }

  /// The numbers of a column on one grid: that of the finest decimal printed in it.
  ///
  /// Where a second test has the column, its numbers stand in place of those of the cells that it
  /// holds.
  ///
  /// - Parameter column: A column that is no label; cells of labels are mostly unreadable.
  /// - Returns: The numbers and states of all rows.
  /// - Throws: The place of a number that does not fit beside the others into 64 bits on one grid.
  public func numbers(_ column: Int) throws(Diagnostic) -> ExactColumn {
    if let numbers = try numbersOfSecondTest(column) { return numbers }
    return try ownNumbers(column)
  }

  /// The numbers of a column of the files of this table.
  func ownNumbers(_ column: Int) throws(Diagnostic) -> ExactColumn {
    let conversion = columns[column].conversion
    var result = ExactColumn(mantissas: [], states: [], exponent: 0)
    result.mantissas.reserveCapacity(rowCount)
    result.states.reserveCapacity(rowCount)
    var exponents: [Int32] = []
    exponents.reserveCapacity(rowCount)
    var finest: Int32?
    forEachCell(of: column) { _, cell in
      guard case .number(let mantissa, let exponent) = cell else {
        result.mantissas.append(0)
        result.states.append(cell == .missing ? .missing : .unreadable)
        exponents.append(0)
        return
      }
      let written = Int32(exponent)
      result.mantissas.append(mantissa)
      result.states.append(.present)
      exponents.append(written)
      finest = min(finest ?? written, written)
    }
    guard let finest = finest.map(Int.init) else {
      result.exponent = conversion.power
      return result
    }
    result.exponent = min(finest + conversion.power, conversion.shift.exponent)
    let grid = result.exponent
    for row in result.mantissas.indices where result.states[row] == .present {
      let power = Int(exponents[row]) + conversion.power - grid
      guard let scaled = conversion.scaled(result.mantissas[row], by: power, grid: grid) else {
        let fault = CellFault.gridTooFine(text(row, column), column: columns[column].header)
        throw diagnostic(
          .error, fault.description, row: row, column: column, remedy: fault.remedy)
      }
      result.mantissas[row] = scaled
    }
    return result
  }

  /// Calls a function with every cell of a column in the order of rows.
  func forEachCell(of column: Int, _ body: (_ row: Int, _ cell: CellReader.Cell) -> Void) {
    let reader = CellReader(columns[column], options: options)
    for source in sources {
      let field = source.fields[column]
      let bytes = source.records.file.bytes.span
      for row in 0..<source.rowCount {
        guard field >= 0 else {
          body(source.firstRow + row, .missing)
          continue
        }
        let extent = source.records.extent(record: source.record(row), field: field)
        body(source.firstRow + row, reader.read(bytes, extent))
      }
    }
  }
}

extension UnitConversion {
  /// Puts a written number on the grid `10^grid`.
  ///
  /// - Parameters:
  ///   - mantissa: The number in its own steps.
  ///   - power: From those steps to the grid; not negative.
  ///   - grid: The power of ten of the grid.
  /// - Returns: The steps of the grid; nil when they do not fit.
  fileprivate func scaled(_ mantissa: Int64, by power: Int, grid: Int) -> Int64? {
    guard mantissa != 0 || shift != .zero else { return 0 }
    guard power <= 18 else { return nil }
    var factor = multiplier
    for _ in 0..<power {
      let (product, overflow) = factor.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      factor = product
    }
    let (scaled, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    if overflow { return nil }
    guard shift != .zero else { return scaled }
    guard shift.exponent - grid <= 18, let start = Int64(exactly: shift.mantissa) else {
      return nil
    }
    var offset = start
    for _ in 0..<(shift.exponent - grid) {
      let (product, overflow) = offset.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      offset = product
    }
    let (sum, tooLarge) = scaled.addingReportingOverflow(offset)
    return tooLarge ? nil : sum
  }
}
