import CellTable
import Quantities
import StackRecords

/// Judges the positions of tested modules, in exact integers.
///
/// A value is abnormal where it breaks a limit: its distance from the module's median is wider than
/// the range limit of its quantity, or the screen or the voltage window would not let it pass; or
/// where that distance is above the largest of 3.5 robust standard deviations of the module, three
/// times the measurement uncertainty and 0.5 % of the median (of temperatures the absolute one). A
/// range limit is as wide here as the spec writes it: the uncertainty that narrowed it when cells were
/// chosen is added again. Of P cells in parallel the capacity is held against P times, the resistance
/// against one P-th of a limit of cells.
struct AbnormalPositions {
  typealias Value = ReplacementRound.AbnormalValue
  typealias Rule = ReplacementRound.Rule

  let prepared: PreparedLot
  let test: ModuleTest
  /// Sameness class of each module, by number from 0.
  let classes: [Int]

  /// Every abnormal value by module, position and quantity.
  func values() -> [Value] {
    let columns = test.columns.map { TestedColumn(prepared, $0) }
    var found: [Value] = []
    for (module, rows) in test.modules {
      let judged = columns.map { judge($0, rows, module) }
      for row in rows {
        for values in judged {
          if let value = values[row] { found.append(value) }
        }
      }
    }
    return found
  }

  /// The abnormal values of one quantity in one module, by row.
  private func judge(_ column: TestedColumn, _ rows: [Int], _ module: Int) -> [Int: Value] {
    let present = rows.filter { column.numbers.states[$0] == .present }
    let values = present.map { column.numbers.mantissas[$0] }
    guard let median = Median.doubled(values),
      let deviation = Median.doubled(values.map { abs(2 * $0 - median) })
    else { return [:] }
    let allowed = column.allowance(doubledMedian: median, doubledDeviation: deviation)
    let width = column.doubledWidth(inClass: classes[module - 1])
    var found: [Int: Value] = [:]
    for (row, value) in zip(present, values) {
      let distance = abs(2 * value - median)
      let side: Int64 = 2 * value < median ? -1 : 1
      let broken: (Rule, Int64)? =
        if let width, distance > width {
          (.range, median + side * width)
        } else if let bound = column.bounds.first(where: { $0.isBroken(by: value) }) {
          (bound.rule, 2 * bound.steps)
        } else if distance > allowed.distance {
          (allowed.rule, median + side * allowed.distance)
        } else {
          nil
        }
      guard let (rule, bound) = broken else { continue }
      found[row] = Value(
        module: module, position: test.places[row].position, quantity: column.index(in: test),
        rule: rule, value: value, doubledMedian: median, doubledBound: bound)
    }
    return found
  }
}

/// A column of a test with what its values are held against, in steps of its own grid.
struct TestedColumn {
  /// A bound that values may not pass.
  struct Bound {
    let rule: ReplacementRound.Rule
    let steps: Int64
    let isLeast: Bool

    func isBroken(by value: Int64) -> Bool { isLeast ? value < steps : value > steps }
  }

  let quantity: ModuleTest.Quantity
  let numbers: ExactColumn
  /// The screen of the quantity and the voltage window, for a group of P cells.
  private(set) var bounds: [Bound] = []

  /// Three times the uncertainty, doubled, exactly; nil where none is given.
  private var uncertainty: StepRatio?
  /// What is added to a median before 0.5 % of it is taken: from degC to K.
  private var zeroPoint: StepRatio?
  /// For each range limit of the quantity its widths by class and the factor to steps of the test.
  private var ranges: [(widths: [Int64], factor: StepRatio)] = []
  /// The uncertainty that narrowed these widths, doubled and negative, of a group of P cells.
  private var lessNarrowing: StepRatio?

  init(_ prepared: PreparedLot, _ column: ModuleTest.Column) {
    quantity = column.quantity
    numbers = column.numbers
    let name = quantity.ofCells.rawValue
    let measured = MeasuredColumn(name: name, column.column, column.numbers)
    let parallel = Int128(prepared.problem.parallel)
    /// From a cell to a group of P cells: capacities add up, conductances too.
    func ofGroup(_ ratio: StepRatio) -> StepRatio? {
      switch quantity {
      case .capacity: ratio.times(parallel)
      case .dcir: StepRatio(ratio.numerator, over: ratio.denominator * parallel)
      case .voltage, .temperature: ratio
      }
    }
    func addBounds(
      _ least: ExactAmount?, _ most: ExactAmount?,
      _ rules: (ReplacementRound.Rule, ReplacementRound.Rule)
    ) {
      if let steps = least.flatMap({ StepRatio($0, in: measured, isDifference: false) })
        .flatMap(ofGroup)?.roundedUp
      {
        bounds.append(Bound(rule: rules.0, steps: steps, isLeast: true))
      }
      if let steps = most.flatMap({ StepRatio($0, in: measured, isDifference: false) })
        .flatMap(ofGroup)?.roundedDown
      {
        bounds.append(Bound(rule: rules.1, steps: steps, isLeast: false))
      }
    }
    if quantity != .temperature {
      for screen in prepared.problem.screens where screen.quantity == name {
        addBounds(screen.min, screen.max, (.screenMinimum, .screenMaximum))
      }
    }
    if quantity == .voltage, let window = prepared.problem.voltageWindow {
      addBounds(window.min, window.max, (.windowMinimum, .windowMaximum))
    }
    let amount = prepared.problem.uncertainty(of: name)
      .flatMap { StepRatio($0, in: measured, isDifference: true) }
    uncertainty = amount?.times(6)
    lessNarrowing = amount.flatMap(ofGroup)?.times(-2)
    if quantity == .temperature, let zero = try? ExactDecimal(mantissa: 27_315, exponent: -2) {
      zeroPoint = StepRatio(zero, step: numbers.exponent)
    }
    for (index, range) in prepared.ranges.enumerated() where quantity != .temperature {
      let source = prepared.columns[prepared.rangeColumns[index]]
      guard source.name == name, range.scope != .group,
        let step = try? ExactDecimal(mantissa: 1, exponent: source.exponent),
        let factor = StepRatio(step, step: numbers.exponent)
      else { continue }
      // A range of sums is of groups already.
      if let factor = range.scope == .groupSum ? factor : ofGroup(factor) {
        ranges.append((range.widths, factor))
      }
    }
  }

  func index(in test: ModuleTest) -> Int {
    test.columns.firstIndex { $0.quantity == quantity } ?? 0
  }

  /// The largest allowed distance from the median and the rule that gives it, doubled.
  ///
  /// With twice the median and twice the median of doubled distances: 3.5 of 1.4826 MAD is
  /// `5.1891 / 2` of the latter, 0.5 % of the median is one 200th of the former.
  func allowance(
    doubledMedian median: Int64, doubledDeviation deviation: Int64
  ) -> (rule: ReplacementRound.Rule, distance: Int64) {
    let spread = StepRatio(Int128(deviation) * 51_891, over: 20_000)?.roundedDown ?? .max
    var largest = (rule: ReplacementRound.Rule.spread, distance: spread)
    if let steps = uncertainty?.roundedDown, steps > largest.distance {
      largest = (.uncertainty, steps)
    }
    let absolute =
      zeroPoint.flatMap { StepRatio(-Int128(median), over: 2)?.minus($0)?.times(2) }
      ?? StepRatio(Int128(median), over: 1)
    if let ratio = absolute,
      let steps = StepRatio(Int128(ratio.numerator.magnitude), over: ratio.denominator * 200)?
        .roundedDown, steps > largest.distance
    {
      largest = (.share, steps)
    }
    return largest
  }

  /// Twice the width of the narrowest range limit of cells of a class; nil without one.
  func doubledWidth(inClass number: Int) -> Int64? {
    ranges.compactMap { range in
      let width = range.factor.times(2 * Int128(range.widths[number]))
      guard let lessNarrowing else { return width?.roundedDown }
      return width?.minus(lessNarrowing)?.roundedDown
    }.min()
  }
}
