import CellTable
import Quantities
import StackRecords

/// Which positions of tested modules are abnormal, worked out again from the contract.
struct GradingTestJudge {
  private let lot: GradingLot
  private let test: ModuleTest

  init(_ lot: GradingLot, _ test: ModuleTest) {
    self.lot = lot
    self.test = test
  }

  /// Abnormal values by module, position and quantity; `classes` holds the sameness class of each
  /// module.
  func values(classes: [Int]) -> [ReplacementRound.AbnormalValue] {
    var found: [ReplacementRound.AbnormalValue] = []
    for (module, rows) in test.modules {
      for (index, column) in test.columns.enumerated() {
        let present = rows.filter { column.numbers.states[$0] == .present }
        let values = present.map { column.numbers.mantissas[$0] }
        guard let limits = limits(column, values, classes[module - 1]) else { continue }
        for (row, value) in zip(present, values) {
          guard let (rule, bound) = limits.broken(by: value) else { continue }
          found.append(
            .init(
              module: module, position: test.places[row].position, quantity: index, rule: rule,
              value: value, doubledMedian: limits.doubledMedian, doubledBound: bound))
        }
      }
    }
    return found.sorted {
      ($0.module, $0.position, $0.quantity) < ($1.module, $1.position, $1.quantity)
    }
  }

  /// What the values of one quantity may be in one module; all doubled, in steps.
  private struct Limits {
    let doubledMedian: Int64
    /// The largest of the three allowances.
    let allowance: (rule: ReplacementRound.Rule, most: Int64)
    /// The narrowest range limit.
    var width: Int64?
    var bounds: [(rule: ReplacementRound.Rule, doubled: Int64, isLeast: Bool)] = []

    /// A limit before the allowance.
    func broken(by value: Int64) -> (ReplacementRound.Rule, Int64)? {
      let above = 2 * value - doubledMedian
      func at(_ most: Int64) -> Int64 { above < 0 ? doubledMedian - most : doubledMedian + most }
      if let width, abs(above) > width { return (.range, at(width)) }
      for (rule, doubled, isLeast) in bounds
      where isLeast ? 2 * value < doubled : 2 * value > doubled {
        return (rule, doubled)
      }
      return abs(above) > allowance.most ? (allowance.rule, at(allowance.most)) : nil
    }
  }

  private func limits(_ tested: ModuleTest.Column, _ values: [Int64], _ number: Int) -> Limits? {
    guard let median = doubledMedian(values),
      let deviation = doubledMedian(values.map { abs(2 * $0 - median) })
    else { return nil }
    let name = tested.quantity.ofCells.rawValue
    let column = GradingColumn(name: name, tested.column, tested.numbers)
    let parallel = Int128(lot.problem.parallel)
    /// A quantity of P equal cells in parallel, from that of one.
    func ofGroup(_ cell: GradingFraction?) -> GradingFraction? {
      switch tested.quantity {
      case .capacity: cell?.times(parallel)
      case .dcir: cell.flatMap { own in GradingFraction(parallel).flatMap(own.over) }
      case .voltage, .temperature: cell
      }
    }
    var limits = Limits(
      doubledMedian: median,
      allowance: allowance(tested, column, median: median, deviation: deviation))
    guard tested.quantity != .temperature else { return limits }
    let widths = lot.ranges.indices.compactMap { index -> Int64? in
      let source = lot.columns.all[lot.columns.ranges[index]]
      guard source.name == name, lot.ranges[index].scope != .group else { return nil }
      let steps = GradingFraction.powerOfTen(source.exponent - column.exponent)?
        .times(2 * Int128(lot.ranges[index].widths[number]))
      let width = lot.ranges[index].scope == .groupSum ? steps : ofGroup(steps)
      // As the spec writes it: what had narrowed it for cells is no part of the limit.
      guard let own = lot.problem.uncertainty(of: name) else { return width?.floor }
      let band = ofGroup(column.steps(own, isDifference: true)?.times(-2))
      return band.flatMap { band in width?.minus(band) }?.floor
    }
    limits.width = widths.min()
    for screen in lot.problem.screens where screen.quantity == name {
      if let least = ofGroup(screen.min.flatMap { column.steps($0, isDifference: false) })?.ceiling
      {
        limits.bounds.append((.screenMinimum, 2 * least, true))
      }
      if let most = ofGroup(screen.max.flatMap { column.steps($0, isDifference: false) })?.floor {
        limits.bounds.append((.screenMaximum, 2 * most, false))
      }
    }
    if tested.quantity == .voltage, let window = lot.problem.voltageWindow {
      if let least = column.steps(window.min, isDifference: false)?.ceiling {
        limits.bounds.append((.windowMinimum, 2 * least, true))
      }
      if let most = column.steps(window.max, isDifference: false)?.floor {
        limits.bounds.append((.windowMaximum, 2 * most, false))
      }
    }
    return limits
  }

  /// The largest of 3.5 · 1.4826 MAD, three uncertainties and 0.5 % of the median; doubled, rounded
  /// down.
  private func allowance(
    _ tested: ModuleTest.Column, _ column: GradingColumn, median: Int64, deviation: Int64
  ) -> (rule: ReplacementRound.Rule, most: Int64) {
    // The MAD is a quarter of the doubled median of doubled distances; here twice the allowance.
    let robust = GradingFraction(35 * 14_826, over: 100_000)?.times(Int128(deviation))
    let spread = robust?.over(GradingFraction(2) ?? .one)?.floor ?? .max
    var largest: (rule: ReplacementRound.Rule, most: Int64) = (.spread, spread)
    let name = tested.quantity.ofCells.rawValue
    if let own = lot.problem.uncertainty(of: name),
      let steps = column.steps(own, isDifference: true)?.times(6)?.floor, steps > largest.most
    {
      largest = (.uncertainty, steps)
    }
    var absolute = GradingFraction(Int128(median), over: 2)
    if tested.quantity == .temperature {
      // 0.5 % of a temperature is of the absolute one: 0 degC is 273.15 K.
      let zero = GradingFraction(-27_315, over: 100)
      let step = GradingFraction.powerOfTen(column.exponent)
      absolute = step.flatMap { step in
        zero?.over(step).flatMap { shift in absolute?.minus(shift) }
      }
    }
    if let absolute,
      let steps = GradingFraction(Int128(absolute.numerator.magnitude), over: absolute.denominator)?
        .over(GradingFraction(100) ?? .one)?.floor, steps > largest.most
    {
      largest = (.share, steps)
    }
    return largest
  }
}
