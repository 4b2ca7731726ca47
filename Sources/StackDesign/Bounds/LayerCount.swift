import Glibc
import Quantities
import StackPhysics
import StackRecords

/// What a number of layers allows in one region before any layer is chosen.
struct LayerCount {
  /// Sets of limits of which every design breaks one whole set; empty where a design may hold.
  var violations: Set<Violations> = []
  /// Sets of limits broken by the numbers of cells in series and the grades that are left out.
  var excluded: Set<Violations> = []
  /// Numbers of cells in series within the module's voltage window, ascending.
  var cellsInSeries: [Int] = []
  /// Grades within the limits, with the usable share that they leave.
  var grades: [(count: Int, usableShare: Double)] = []

  /// The largest usable share of the grades allowed.
  var largestUsableShare: Double { grades.map(\.usableShare).max() ?? 0 }
}

extension LayerCount {
  /// Holds a number of layers of a region against the limits that nothing else decides.
  init(
    _ layers: Int, curve: LayerVoltageCurve, cutoff: Voltage, mismatch: MismatchTable,
    problem: DesignProblem
  ) {
    let broken = Self.violations(layers, curve: curve, cutoff: cutoff, problem: problem)
    if !broken.isEmpty {
      violations = [broken]
      return
    }
    let N = Double(layers)
    var windows: [(limit: Limit, violation: Violations)] = []
    for (index, limit) in problem.limits.enumerated() where limit.quantity == .moduleVoltage {
      windows.append((limit, Violations(limit: index)))
    }
    let series = problem.space.cellsInSeries.map { cells in
      var broken: Violations = []
      for window in windows {
        let voltage = window.limit.side == .max ? curve.chargeVoltage : cutoff
        if !holds(voltage.value * (N * Double(cells)), window.limit) {
          broken.insert(window.violation)
        }
      }
      return (cells: cells, violations: broken)
    }
    cellsInSeries = series.filter(\.violations.isEmpty).map(\.cells).sorted()
    let row = mismatch.row(layers)
    grades = row.filter(\.violations.isEmpty).map {
      ($0.figures.grades, $0.figures.usableShare)
    }
    excluded = Set(series.map(\.violations) + row.map(\.violations)).subtracting([[]])
    if cellsInSeries.isEmpty { violations = Set(series.map(\.violations)) }
    if grades.isEmpty { violations = Set(row.map(\.violations)) }
  }

  /// Limits that every stack of so many layers breaks, whatever else is chosen.
  static func violations(
    _ layers: Int, curve: LayerVoltageCurve, cutoff: Voltage, problem: DesignProblem
  ) -> Violations {
    let N = Double(layers)
    var broken: Violations = []
    for (index, limit) in problem.limits.enumerated() {
      let violation = Violations(limit: index)
      switch limit.quantity {
      case .stackVoltage:
        let voltage = limit.side == .max ? curve.chargeVoltage : cutoff
        if !holds(voltage.value * N, limit) { broken.insert(violation) }
      case .stackYield:
        let yield = pow(problem.conditions.manufacturing.layerYield, N)
        if !holds(yield, limit) { broken.insert(violation) }
      case .temperature:
        let coolant = problem.conditions.operation.coolantTemperature.value
        if limit.side == .max, !holds(coolant, limit) { broken.insert(violation) }
      default: break
      }
    }
    return broken
  }
}

/// Whether a figure keeps to its side of a limit, within the contract's tolerance.
func holds(_ figure: Double, _ limit: Limit) -> Bool {
  limit.side == .max ? atMost(figure, limit.value) : atLeast(figure, limit.value)
}
