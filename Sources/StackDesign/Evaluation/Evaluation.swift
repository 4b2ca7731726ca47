import Glibc
import Quantities
import StackPhysics
import StackRecords

/// A design as the physics sees it: figures, value, and every limit and rule held against it.
struct Evaluation {
  let design: Design
  let choices: ChosenDesign
  let figures: DesignFigures
  /// The objective's value; nil when the layer cannot carry the rate.
  let value: Double?
  let limits: [LimitCheck]
  let rules: [RuleCheck]
  let violations: Violations

  /// Whether every limit and rule holds.
  var isAdmissible: Bool { violations.isEmpty && value != nil }

  /// Evaluates a design; nil when a pair of materials that it needs is unknown.
  ///
  /// - Parameters:
  ///   - design: the design.
  ///   - problem: the problem whose limits it is held against.
  ///   - mismatch: the mismatch of its layers and grades, where it is known already.
  init?(_ design: Design, problem: DesignProblem, mismatch: MismatchFigures? = nil) {
    guard
      let figures = try? DesignFigures(
        design: design, conditions: problem.conditions, mismatch: mismatch)
    else { return nil }
    let value = problem.objective.value(of: figures)
    let limits = problem.limits.map { LimitCheck($0, figures: figures, problem: problem) }
    let rules = figures.ruleChecks(of: design, conditions: problem.conditions)
    var violations: Violations = []
    for (index, check) in limits.enumerated() where !check.holds {
      violations.insert(Violations(limit: index))
    }
    for check in rules where !check.holds { violations.insert(Violations(check.rule)) }
    self.design = design
    choices = ChosenDesign(design)
    self.figures = figures
    self.value = value
    self.limits = limits
    self.rules = rules
    self.violations = violations
  }
}

extension Objective {
  /// The objective's value of a design: Wh/kg, Wh/L or USD/kWh; nil when it delivers nothing.
  func value(of figures: DesignFigures) -> Double? {
    guard figures.discharge != nil else { return nil }
    let level =
      switch self.level {
      case .stack: figures.stackLevel
      case .cell: figures.cellLevel
      case .module: figures.moduleLevel
      }
    switch figure {
    case .specificEnergy: return level.specificEnergy.value
    case .energyDensity: return level.energyDensity.value
    case .cost:
      let cost =
        switch self.level {
        case .stack: figures.cost.stack
        case .cell: figures.cost.cell
        case .module: figures.cost.module
        }
      return CostFigures.perEnergy(cost, level.energy).value
    }
  }
}

extension LimitCheck {
  /// Holds a limit against a design's figures.
  init(_ limit: Limit, figures: DesignFigures, problem: DesignProblem) {
    let figure = Self.figure(limit, figures, problem)
    let bound = limit.quantity == .socExcess ? limit.confidence ?? 0.99 : limit.value
    let upper = limit.side == .max && limit.quantity != .socExcess
    self.init(
      limit: limit, figure: figure, margin: upper ? bound - figure : figure - bound,
      holds: upper ? atMost(figure, bound) : atLeast(figure, bound), binds: false)
  }

  private static func figure(
    _ limit: Limit, _ figures: DesignFigures, _ problem: DesignProblem
  ) -> Double {
    let operation = problem.conditions.operation
    switch limit.quantity {
    case .stackVoltage:
      let voltages = figures.voltages
      return (limit.side == .max ? voltages.stackHighest : voltages.stackLowest).value
    case .moduleVoltage:
      let voltages = figures.voltages
      return (limit.side == .max ? voltages.moduleHighest : voltages.moduleLowest).value
    case .temperature:
      return operation.coolantTemperature.value + (figures.hottest?.rise.value ?? 0)
    case .temperatureSpread: return figures.hottest?.spread.value ?? 0
    case .socExcess: return figures.mismatch.confidence(socExcess: limit.value)
    case .cellMass: return figures.cell.mass.value
    case .moduleMass: return figures.module.mass.value
    case .cellThickness: return figures.cell.height.value
    case .moduleHeight: return figures.module.groupHeight.value
    case .moduleVolume: return figures.module.volume.value
    case .cellEnergy: return figures.cellLevel.energy.value
    case .moduleEnergy: return figures.moduleLevel.energy.value
    case .cellCurrent: return figures.cell.current.value
    case .cost:
      return Objective(.cost, problem.objective.level).value(of: figures)
        ?? .greatestFiniteMagnitude
    case .stackYield:
      return pow(
        problem.conditions.manufacturing.layerYield, Double(figures.mismatch.layersInSeries))
    case .grades: return Double(figures.mismatch.grades)
    }
  }
}
