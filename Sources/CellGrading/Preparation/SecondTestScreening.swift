import CellTable
import Quantities
import StackRecords

/// What changed from the first to the second test, and by how much at most it may.
///
/// A change is `(first - second) / first` for a loss and the opposite for a rise, of values as
/// measured: before sessions are scaled.
struct SecondTestScreening {
  private let limits: [(limit: ChangeLimit, column: MeasuredColumn)]

  /// Takes the limits with their columns, whose sessions are not scaled yet.
  init(_ problem: GradingProblem, _ columns: ColumnChoice) {
    limits = zip(problem.changes, columns.changes).map { ($0, columns.all[$1]) }
  }

  /// The limits with the median changes of rows that both tests hold.
  func records(rows: [Int]) -> [GradedChange] {
    limits.map { limit, column in
      GradedChange(
        quantity: limit.quantity, direction: limit.direction, written: "\(limit.most)",
        isRelative: limit.isRelative,
        median: Self.median(rows.compactMap { Self.billionths(limit, column, $0) }))
    }
  }

  /// The first quantity whose change is too large in a row; nil where none is.
  func drifted(_ row: Int, _ records: [GradedChange]) -> String? {
    zip(limits, records).first { limit, record in
      Self.exceeds(limit.limit, limit.column, row, relativeTo: record.median ?? 0)
    }?.0.limit.quantity
  }

  /// The values before and after; nil where one is missing or the first is not above 0.
  private static func values(
    _ column: MeasuredColumn, _ row: Int
  ) -> (first: Int128, second: Int128)? {
    guard let first = column.first, first.states[row] == .present,
      column.states[row] == .present, first.values[row] > 0
    else { return nil }
    return (Int128(first.values[row]), Int128(column.values[row]))
  }

  /// The change in billionths of the first value, halves away from zero.
  private static func billionths(
    _ limit: ChangeLimit, _ column: MeasuredColumn, _ row: Int
  ) -> Int64? {
    guard let (first, second) = values(column, row) else { return nil }
    let change = limit.direction == .loss ? first - second : second - first
    return Int64(exactly: nearest(change * 1_000_000_000, over: first))
  }

  /// Whether the change, less the median where the limit is relative, is above the limit.
  private static func exceeds(
    _ limit: ChangeLimit, _ column: MeasuredColumn, _ row: Int, relativeTo median: Int64
  ) -> Bool {
    guard let (first, second) = values(column, row),
      let share = limit.most.baseValue(of: RatioDimension.facts)?.decimal,
      let common = try? ExactDecimal(mantissa: Int128(limit.isRelative ? median : 0), exponent: -9),
      let most = try? share + common
    else { return true }
    // change / first <= mantissa * 10^exponent; the exponent is at least -12.
    let change = limit.direction == .loss ? first - second : second - first
    let power = (0..<abs(most.exponent)).reduce(Int128(1)) { product, _ in product * 10 }
    return most.exponent < 0
      ? change * power > most.mantissa * first : change > most.mantissa * power * first
  }

  private static func median(_ changes: [Int64]) -> Int64? {
    Median.doubled(changes).flatMap { Int64(exactly: nearest(Int128($0), over: 2)) }
  }

  /// The nearest whole number, halves away from zero.
  private static func nearest(_ numerator: Int128, over denominator: Int128) -> Int128 {
    let magnitude = (Int128(numerator.magnitude) * 2 + denominator) / (2 * denominator)
    return numerator < 0 ? -magnitude : magnitude
  }
}
