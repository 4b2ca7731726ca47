import CellTable
import Quantities
import StackRecords

/// The widths of ranges and the limits of sums in whole steps, worked out again from the spec.
struct GradingWidths {
  /// For each range its width by lot; under the empty name where lots are not told apart.
  private var byLot: [[String: Int64]] = []
  /// The limits of sums.
  private(set) var sums: [GradedSum] = []

  private let problem: GradingProblem

  init(
    _ table: CellTable, _ problem: GradingProblem, _ columns: GradingColumns, rows: [Int]
  ) throws(GradingInputFault) {
    self.problem = problem
    let lot = table.column(named: "lot")
    for (limit, index) in zip(problem.ranges, columns.ranges) {
      let column = columns.all[index]
      var groups = ["": rows]
      if limit.basis == .lot, let lot {
        groups = Dictionary(grouping: rows) { table.text($0, lot) }
      }
      var widths: [String: Int64] = [:]
      for (name, members) in groups {
        widths[name] = try width(
          limit, columns, index, doubledMedian(column.values(of: members)))
      }
      byLot.append(widths)
    }
    for limit in problem.wholeModule { sums.append(try sum(limit, columns)) }
  }

  /// The largest legal range of cells of a lot.
  func width(_ range: Int, lot: String) -> Int64 { byLot[range][lot] ?? byLot[range][""] ?? 0 }

  private func width(
    _ limit: RangeLimit, _ columns: GradingColumns, _ index: Int, _ doubledMedian: Int64?
  ) throws(GradingInputFault) -> Int64 {
    let column = columns.all[index]
    let misfit = GradingInputFault.amountDoesNotFit(
      quantity: limit.quantity, amount: "\(limit.width)")
    let parallel = limit.scope == .groupSum ? Int128(problem.parallel) : 1
    let isAmount = column.dimension == RatioDimension.facts
    let exact =
      limit.width.unit == "%" && !isAmount
      ? GradingFraction(limit.width.number)?
        .times(GradingFraction(Int128(doubledMedian?.magnitude ?? 0), over: 200) ?? .one)?
        .times(parallel)
      : column.steps(limit.width, isDifference: true)
    guard let exact else { throw misfit }
    var narrowed = exact
    if let band = problem.uncertainties.first(where: {
      columns.index(of: $0.quantity) == index
    }) {
      guard let steps = column.steps(band.amount, isDifference: true)?.times(parallel),
        let less = exact.minus(steps)
      else { throw misfit }
      guard less.numerator > 0 || steps.numerator == 0 else {
        throw .narrowerThanUncertainty(quantity: limit.quantity)
      }
      narrowed = less
    }
    guard let steps = narrowed.floor, steps >= 0, steps < GradingColumns.largest else {
      throw misfit
    }
    return steps
  }

  private func sum(
    _ limit: WholeModuleLimit, _ columns: GradingColumns
  ) throws(GradingInputFault) -> GradedSum {
    switch limit {
    case .resistance(let most):
      let column = try column(columns.resistance, columns, "dcir")
      return GradedSum(
        kind: .resistance, quantity: column.name, written: "\(most)", minimum: nil,
        maximum: try steps(most, column, 1, \.floor))
    case .heat(let most, let current):
      let column = try column(columns.resistance, columns, "dcir")
      guard let steps = resistance(most, current, column)?.floor else {
        throw .amountDoesNotFit(quantity: column.name, amount: "\(most)")
      }
      return GradedSum(
        kind: .resistance, quantity: column.name, written: "\(most) at \(current)", minimum: nil,
        maximum: steps)
    case .voltage(let least, let most):
      let column = try column(columns.voltage, columns, "ocv")
      let parallel = Int128(problem.parallel)
      return GradedSum(
        kind: .voltage, quantity: column.name,
        written: [least, most].compactMap { $0.map { "\($0)" } }.joined(separator: " to "),
        minimum: try least.map { (amount) throws(GradingInputFault) in
          try steps(amount, column, parallel, \.ceiling)
        },
        maximum: try most.map { (amount) throws(GradingInputFault) in
          try steps(amount, column, parallel, \.floor)
        })
    }
  }

  private func column(
    _ index: Int?, _ columns: GradingColumns, _ name: String
  ) throws(GradingInputFault) -> GradingColumn {
    guard let index else { throw .columnMissing(name) }
    return columns.all[index]
  }

  private func steps(
    _ amount: ExactAmount, _ column: GradingColumn, _ factor: Int128,
    _ round: KeyPath<GradingFraction, Int64?>
  ) throws(GradingInputFault) -> Int64 {
    guard
      let steps = column.steps(amount, isDifference: true)?.times(factor)?[keyPath: round]
    else { throw .amountDoesNotFit(quantity: column.name, amount: "\(amount)") }
    return steps
  }

  /// `max / current^2` in steps of the column.
  private func resistance(
    _ most: ExactAmount, _ current: ExactAmount, _ column: GradingColumn
  ) -> GradingFraction? {
    guard let watts = most.baseValue(of: PowerDimension.facts),
      let amperes = current.baseValue(of: CurrentDimension.facts),
      let power = GradingFraction(watts.decimal)?.over(
        GradingFraction(Int128(watts.denominator)) ?? .one),
      let flow = GradingFraction(amperes.decimal)?.over(
        GradingFraction(Int128(amperes.denominator)) ?? .one),
      let square = flow.times(flow), let ohms = power.over(square),
      let ohm = ResistanceDimension.facts.unit(written: "ohm"), let unit = column.unit,
      column.dimension == ResistanceDimension.facts, ohm.numerator == 1, ohm.denominator == 1,
      unit.numerator == 1, unit.denominator == 1,
      let step = GradingFraction.powerOfTen(column.exponent + unit.exponent - ohm.exponent)
    else { return nil }
    return ohms.over(step)
  }
}
