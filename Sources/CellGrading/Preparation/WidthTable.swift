import CellTable
import Quantities
import StackRecords

/// The width of every range and the limits of every sum, in whole steps.
///
/// A width is rounded down, once, from the exact width less the uncertainty; a per cent is of the
/// exact median of the rows that passed, times P for group sums.
struct WidthTable {
  /// Limits of sums over a module.
  private(set) var sums: [GradedSum] = []
  /// What a reader must know.
  private(set) var warnings: [String] = []

  /// For each range its width; one for each lot where a per cent is of the lot's median.
  private var widths: [[String: Int64]] = []
  private var findings: [PreparationFinding] = []

  /// Computes all widths.
  ///
  /// The rows are those that passed all screens.
  init(
    _ table: CellTable, _ problem: GradingProblem, _ columns: ColumnChoice, rows: [Int]
  ) throws(PreparationFaults) {
    let lot = table.column(named: "lot")
    for (limit, index) in zip(problem.ranges, columns.ranges) {
      let column = columns.all[index]
      var groups = ["": rows]
      if limit.basis == .lot, let lot {
        groups = Dictionary(grouping: rows) { table.text($0, lot) }
      }
      // Each lot by itself, in an order that never shows: a fault is the same for all or of one.
      let names = groups.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      var found: [String: Int64] = [:]
      for name in names {
        found[name] = width(
          limit, columns, index, problem, doubledMedian: median(column, groups[name] ?? []))
      }
      widths.append(found)
      if problem.parallel == 1, limit.scope == .group {
        warnings.append(GradingWarning.limitsNothing("limits.\(limit.quantity) within group"))
      }
    }
    for limit in problem.wholeModule { addSum(limit, problem, columns) }
    if !findings.isEmpty { throw PreparationFaults(findings) }
  }

  /// The width of a range for cells of a lot, in steps.
  func width(_ range: Int, lot: String) -> Int64 {
    widths[range][lot] ?? widths[range][""] ?? 0
  }

  private func median(_ column: MeasuredColumn, _ rows: [Int]) -> Int64? {
    Median.doubled(rows.filter { column.states[$0] == .present }.map { column.values[$0] })
  }

  private mutating func width(
    _ limit: RangeLimit, _ columns: ColumnChoice, _ index: Int, _ problem: GradingProblem,
    doubledMedian: Int64?
  ) -> Int64 {
    let column = columns.all[index]
    let key = "limits.\(limit.quantity)"
    let parallel = limit.scope == .groupSum ? Int128(problem.parallel) : 1
    let isShare = limit.width.unit == "%" && !column.isShare
    let exact: StepRatio?
    if isShare {
      let median = Int128(doubledMedian ?? 0)
      exact = StepRatio(
        limit.width.number, step: 0, times: Int128(median.magnitude) * parallel, over: 200)
    } else {
      exact = StepRatio(limit.width, in: column, isDifference: true)
    }
    guard let exact else {
      findings.append(mismatch(limit.width, column, key))
      return 0
    }
    guard let band = problem.uncertainties.first(where: { columns.index(of: $0.quantity) == index })
    else {
      return rounded(exact, limit.width, column, key)
    }
    guard
      let uncertainty = StepRatio(band.amount, in: column, isDifference: true)?.times(parallel),
      let narrowed = exact.minus(uncertainty)
    else {
      findings.append(mismatch(band.amount, column, "uncertainty.\(limit.quantity)"))
      return 0
    }
    guard narrowed.numerator > 0 || uncertainty.numerator == 0 else {
      findings.append(
        PreparationFinding(
          .narrowerThanUncertainty(
            quantity: limit.quantity, width: "\(limit.width)", uncertainty: "\(band.amount)"),
          at: key))
      return 0
    }
    if let left = exact.minus(uncertainty.times(3) ?? uncertainty), left.numerator < 0 {
      let words = GradingWarning.narrow(
        limit.quantity, width: "\(limit.width)", uncertainty: "\(band.amount)")
      if !warnings.contains(words) { warnings.append(words) }
    }
    return rounded(narrowed, limit.width, column, key)
  }

  private mutating func rounded(
    _ ratio: StepRatio, _ amount: ExactAmount, _ column: MeasuredColumn, _ key: String
  ) -> Int64 {
    guard let steps = ratio.roundedDown, steps < MeasuredColumn.largest else {
      findings.append(
        PreparationFinding(.outOfRange(amount: "\(amount)", column: column.header), at: key))
      return 0
    }
    return steps
  }

  private func mismatch(
    _ amount: ExactAmount, _ column: MeasuredColumn, _ key: String
  ) -> PreparationFinding {
    PreparationFinding(
      .unitMismatch(amount: "\(amount)", column: column.header, unit: column.unit?.spelling),
      at: key)
  }

  private mutating func addSum(
    _ limit: WholeModuleLimit, _ problem: GradingProblem, _ columns: ColumnChoice
  ) {
    switch limit {
    case .resistance(let most):
      guard let index = columns.resistance else { return }
      let column = columns.all[index]
      let key = "limits.module_resistance"
      sums.append(
        GradedSum(
          kind: .resistance, quantity: column.name, written: "\(most)", minimum: nil,
          maximum: bound(most, column, 1, key) { $0.roundedDown }))
    case .heat(let most, let current):
      guard let index = columns.resistance else { return }
      let column = columns.all[index]
      sums.append(
        GradedSum(
          kind: .resistance, quantity: column.name, written: "\(most) at \(current)",
          minimum: nil, maximum: resistance(most, current, column)))
    case .voltage(let least, let most):
      guard let index = columns.voltage else { return }
      let column = columns.all[index]
      let parallel = Int128(problem.parallel)
      let key = "limits.module_voltage"
      let words = [least.map { "\($0)" }, most.map { "\($0)" }].compactMap(\.self)
      sums.append(
        GradedSum(
          kind: .voltage, quantity: column.name, written: words.joined(separator: " to "),
          minimum: least.flatMap { bound($0, column, parallel, "\(key).min") { $0.roundedUp } },
          maximum: most.flatMap { bound($0, column, parallel, "\(key).max") { $0.roundedDown } }))
    }
  }

  private mutating func bound(
    _ amount: ExactAmount, _ column: MeasuredColumn, _ factor: Int128, _ key: String,
    _ round: (StepRatio) -> Int64?
  ) -> Int64? {
    guard let ratio = StepRatio(amount, in: column, isDifference: true)?.times(factor) else {
      findings.append(mismatch(amount, column, key))
      return nil
    }
    guard let steps = round(ratio) else {
      findings.append(
        PreparationFinding(.outOfRange(amount: "\(amount)", column: column.header), at: key))
      return nil
    }
    return steps
  }

  /// The largest resistance that keeps a limit of heat: `max / current^2`, rounded down to a step.
  private mutating func resistance(
    _ most: ExactAmount, _ current: ExactAmount, _ column: MeasuredColumn
  ) -> Int64? {
    let key = "limits.module_heat"
    guard let watts = most.baseValue(of: PowerDimension.facts)?.decimal,
      let amperes = current.baseValue(of: CurrentDimension.facts)?.decimal,
      let unit = column.unit, let square = try? amperes * amperes,
      let ohms = try? ExactDecimal(
        mantissa: watts.mantissa, exponent: watts.exponent - square.exponent),
      let ohm = ResistanceDimension.facts.unit(written: "ohm"),
      column.dimension == ResistanceDimension.facts, unit.numerator == 1, unit.denominator == 1,
      let ratio = StepRatio(
        ohms, step: column.exponent + unit.exponent - ohm.exponent, over: square.mantissa),
      let steps = ratio.roundedDown
    else {
      findings.append(
        PreparationFinding(.outOfRange(amount: "\(most)", column: column.header), at: key))
      return nil
    }
    return steps
  }
}
