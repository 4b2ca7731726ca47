import Quantities
import StackRecords

/// The changes from the first to the second test, worked out again in steps of 10^-12 of the first.
struct GradingChanges {
  /// The limits with their median changes.
  private(set) var records: [GradedChange] = []
  /// The rows that break a limit, with the first quantity that does.
  private(set) var broken: [(row: Int, quantity: String)] = []

  /// Looks at the rows that both tests hold; sessions of the columns are not scaled.
  init(_ problem: GradingProblem, _ measured: GradingColumns, rows: [Int]) {
    var quantityOf: [Int: String] = [:]
    for (limit, index) in zip(problem.changes, measured.changes) {
      let column = measured.all[index]
      let changes = rows.compactMap { row in Self.change(limit, column, row).map { (row, $0) } }
      let median = Self.middle(changes.map { Self.rounded($0.1.by * 1_000_000_000, over: $0.1.of) })
      records.append(
        GradedChange(
          quantity: limit.quantity, direction: limit.direction, written: "\(limit.most)",
          isRelative: limit.isRelative, median: median.flatMap { Int64(exactly: $0) }))
      guard var most = Self.steps(limit.most) else { continue }
      if limit.isRelative { most += 1000 * (median ?? 0) }
      for (row, change) in changes
      where quantityOf[row] == nil && Self.isAbove(change.by, of: change.of, most) {
        quantityOf[row] = limit.quantity
      }
    }
    broken = rows.compactMap { row in quantityOf[row].map { (row, $0) } }
  }

  /// A share in steps of 10^-12; nil where it is no whole number of them.
  static func steps(_ share: ExactAmount) -> Int128? {
    guard let exact = share.baseValue(of: RatioDimension.facts),
      let steps = GradingFraction(exact.decimal)?.times(1_000_000_000_000), steps.denominator == 1
    else { return nil }
    return steps.numerator
  }

  /// Whether a change is a larger share of a value above 0 than so many steps of 10^-12.
  static func isAbove(_ change: Int128, of value: Int128, _ most: Int128) -> Bool {
    change * 1_000_000_000_000 > most * value
  }

  private static func change(
    _ limit: ChangeLimit, _ column: GradingColumn, _ row: Int
  ) -> (by: Int128, of: Int128)? {
    guard let first = column.measuredBefore(row), column.has(row) else { return nil }
    let fall = Int128(first) - Int128(column.values[row])
    return (limit.direction == .loss ? fall : -fall, Int128(first))
  }

  /// The middle of some numbers, or the rounded mean of the two in the middle; nil of none.
  private static func middle(_ numbers: [Int128]) -> Int128? {
    guard !numbers.isEmpty else { return nil }
    let sorted = numbers.sorted()
    return rounded(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2], over: 2)
  }

  /// To the nearest whole number, halves away from zero.
  private static func rounded(_ number: Int128, over divisor: Int128) -> Int128 {
    let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
    return 2 * rest.magnitude >= divisor.magnitude ? quotient + number.signum() : quotient
  }
}
