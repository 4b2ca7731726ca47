import CellTable
import Quantities
import StackRecords

/// A table and a spec brought together again, from the contract and not from the grading's code.
///
/// Cells that take part are numbered in tie order: by the values of the used columns in their order,
/// then by class, then by the bytes of the identifier.
struct GradingLot {
  let table: CellTable
  let problem: GradingProblem
  let columns: GradingColumns
  /// Why a row takes no part; nil for those that do.
  let reasons: [LeftoverReason?]
  let widths: GradingWidths
  let classes: GradingClasses
  /// What the second test was held to; nil without one.
  let secondTest: GradedSecondTest?
  /// Limits of the change in the last two cycles.
  let stabilised: [GradedCycles]
  /// The row of each cell number.
  let rows: [Int]
  /// The cell number of each row that takes part.
  let numberOfRow: [Int?]
  /// The class of each cell number.
  let classOf: [Int]
  /// Range limits with their widths by class.
  let ranges: [GradedRange]
  /// The column of capacities, where every cell that takes part has one.
  let capacity: Int?

  init(
    _ table: CellTable, _ problem: GradingProblem, reserved: ReservedCells? = nil
  ) throws(GradingInputFault) {
    guard (problem.reserve == nil) == (reserved == nil) else { throw .reserveDiffers }
    let measured = try GradingColumns(table, problem)
    var columns = measured
    try columns.scaleSessions(table)
    let screening = try GradingScreening(
      table, problem, measured: measured, used: columns, reserved: reserved)
    let passed = screening.passed
    let widths = try GradingWidths(table, problem, columns, rows: passed)
    let classes = GradingClasses(table, problem, columns, widths, rows: passed)
    let ordering = columns.all[..<columns.orderedCount].map(\.values)
    let numbers = classes.numbers
    rows = passed.sorted { left, right in
      for values in ordering where values[left] != values[right] {
        return values[left] < values[right]
      }
      guard numbers[left] == numbers[right] else { return numbers[left] < numbers[right] }
      return table.identifierBytes(left).lexicographicallyPrecedes(table.identifierBytes(right))
    }
    var numberOfRow: [Int?] = Array(repeating: nil, count: table.rowCount)
    for (number, row) in rows.enumerated() { numberOfRow[row] = number }
    self.numberOfRow = numberOfRow
    classOf = rows.map { numbers[$0] }
    ranges = problem.ranges.enumerated().map { index, limit in
      GradedRange(
        quantity: limit.quantity, scope: limit.scope, written: "\(limit.width)",
        widths: classes.lots.map { widths.width(index, lot: $0) })
    }
    capacity = columns.capacity.flatMap { index in
      passed.allSatisfy(columns.all[index].has) ? index : nil
    }
    self.table = table
    self.problem = problem
    self.columns = columns
    reasons = screening.reasons
    secondTest = screening.secondTest
    stabilised = screening.stabilised
    self.widths = widths
    self.classes = classes
  }

  /// The value of a cell by its number.
  func value(_ cell: Int, _ column: Int) -> Int64 { columns.all[column].values[rows[cell]] }

  /// Whether a cell has a value in a column.
  func has(_ cell: Int, _ column: Int) -> Bool { columns.all[column].has(rows[cell]) }

  /// The cells of a class, ascending.
  func cells(ofClass number: Int) -> [Int] { classOf.indices.filter { classOf[$0] == number } }

  /// The columns as a result keeps them.
  var quantities: [GradedQuantity] {
    columns.all.map { column in
      let values = column.values(of: rows)
      return GradedQuantity(
        name: column.name, header: column.header, unit: column.unit?.spelling ?? "",
        exponent: column.exponent, doubledMedian: doubledMedian(values), count: values.count,
        sessions: column.sessions)
    }
  }

  /// The largest legal resistance of a module in steps; nil without such a limit.
  var mostResistance: Int64? {
    widths.sums.filter { $0.kind == .resistance }.compactMap(\.maximum).min()
  }

  /// The window of the sum of open-circuit voltages of all cells of a module.
  var voltageWindow: GradedSum? { widths.sums.last { $0.kind == .voltage } }
}
