import CellTable
import Quantities
import StackRecords

/// A numeric column read again from the table, in steps of its grid, one value for each row.
struct GradingColumn {
  /// Recognised quantity or header, as the spec names it.
  let name: String
  let header: String
  let unit: UnitOfMeasure?
  let dimension: DimensionFacts?
  private(set) var exponent: Int
  /// 0 where there is none.
  private(set) var values: [Int64]
  private(set) var states: [CellState]
  /// What the first test measured, in the same steps, where another value is used.
  private(set) var before: (values: [Int64], states: [CellState])?
  /// How sessions were scaled; none where they were not.
  private(set) var sessions: [GradedQuantity.Session] = []

  init(name: String, _ column: CellColumn, _ numbers: ExactColumn) {
    self.name = name
    header = column.header
    let isMoment = column.quantity?.kind == .moment
    dimension = isMoment ? DurationDimension.facts : column.dimension
    unit = isMoment ? DurationDimension.facts.unit(written: "s") : column.canonicalUnit
    exponent = numbers.exponent
    values = numbers.mantissas
    states = numbers.states
  }

  func has(_ row: Int) -> Bool { states[row] == .present }

  /// Takes what the first test measured, on its own grid, which is no finer.
  ///
  /// - Returns: false where that does not fit.
  mutating func wasMeasured(_ numbers: ExactColumn) -> Bool {
    guard let step = GradingFraction.powerOfTen(max(0, numbers.exponent - exponent)),
      step.denominator == 1
    else { return false }
    var values = numbers.mantissas
    for row in values.indices {
      guard let fine = Int64(exactly: Int128(values[row]) * step.numerator),
        fine.magnitude < GradingColumns.largest
      else { return false }
      values[row] = fine
    }
    before = (values, numbers.states)
    return true
  }

  /// The column with the values of the first test.
  var asFirstMeasured: GradingColumn {
    guard let before else { return self }
    var column = self
    (column.values, column.states, column.before) = (before.values, before.states, nil)
    return column
  }

  /// What the first test measured in a row; nil for nothing.
  func measuredBefore(_ row: Int) -> Int64? {
    before.flatMap { $0.states[row] == .present ? $0.values[row] : nil }
  }

  /// The values of the rows that have one.
  func values(of rows: [Int]) -> [Int64] { rows.filter(has).map { values[$0] } }

  /// A number of steps in the unit.
  func inUnit(_ steps: Double) -> Double {
    let power = (0..<Swift.abs(exponent)).reduce(1.0) { product, _ in product * 10 }
    return exponent < 0 ? steps / power : steps * power
  }

  /// An amount in steps; nil where its unit does not fit the column or too much is needed.
  ///
  /// A width is a difference, for which the offset of degC counts nothing.
  func steps(_ amount: ExactAmount, isDifference: Bool) -> GradingFraction? {
    guard let step = GradingFraction.powerOfTen(exponent) else { return nil }
    guard let unit, let dimension else {
      return amount.unit.isEmpty ? GradingFraction(amount.number)?.over(step) : nil
    }
    guard let base = amount.baseValue(of: dimension, isDifference: isDifference),
      let whole = GradingFraction(base.decimal)?.over(
        GradingFraction(Int128(base.denominator)) ?? step),
      let factor = GradingFraction(Int128(unit.numerator), over: Int128(unit.denominator)),
      let power = GradingFraction.powerOfTen(unit.exponent), let unitValue = factor.times(power),
      var value = whole.over(unitValue)
    else { return nil }
    if !isDifference {
      guard let offset = GradingFraction(unit.offset), let shifted = value.minus(offset) else {
        return nil
      }
      value = shifted
    }
    return value.over(step)
  }

  /// Scales each session to the median of the sessions' medians, on a grid a thousand times finer.
  ///
  /// - Parameter sessionOf: The session of each row; empty where it has none.
  /// - Returns: false where a session has no median above 0 or a value does not fit.
  mutating func scale(by sessionOf: [String]) -> Bool {
    var members: [String: [Int64]] = [:]
    for row in values.indices where has(row) && !sessionOf[row].isEmpty {
      members[sessionOf[row], default: []].append(values[row])
    }
    guard !members.isEmpty else { return true }
    let doubled = members.compactMapValues(doubledMedian)
    guard doubled.count == members.count, doubled.values.allSatisfy({ $0 > 0 }),
      let common = doubledMedian(Array(doubled.values))
    else { return false }
    let measured = before ?? (values, states)
    before = (
      measured.values.map { $0.multipliedReportingOverflow(by: 1000).partialValue }, measured.states
    )
    for row in values.indices {
      // common is four times the median, doubled twice the session's own.
      let own = has(row) ? doubled[sessionOf[row]] : nil
      let (above, below) = own.map { (Int128(common) * 1000, Int128($0) * 2) } ?? (1000, 1)
      let product = Int128(values[row]).multipliedReportingOverflow(by: above)
      guard !product.overflow else { return false }
      let magnitude = (Int128(product.partialValue.magnitude) * 2 + below) / (2 * below)
      guard magnitude < Int128(GradingColumns.largest),
        let scaled = Int64(exactly: product.partialValue < 0 ? -magnitude : magnitude)
      else {
        return false
      }
      values[row] = scaled
    }
    exponent -= 3
    sessions = doubled.map { GradedQuantity.Session(name: $0.key, doubledMedian: $0.value) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return true
  }
}

/// Twice the median: of an even count the sum of the two middle values; nil of none.
func doubledMedian(_ values: [Int64]) -> Int64? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted()
  let sum = sorted[(sorted.count - 1) / 2].addingReportingOverflow(sorted[sorted.count / 2])
  return sum.overflow ? nil : sum.partialValue
}
