import Glibc
import Quantities
import StackPhysics
import StackRecords

/// One design held against all limits and rules, from the figures of the physics.
///
/// The usable share of a stack is integrated here a second time, and every energy that a value or
/// limit looks at is scaled to it: a wrong share in the physics shows as a wrong value.
struct DesignEvaluation {
  /// The figures; nil when a pair is unknown.
  let figures: DesignFigures?
  /// Usable share μ of a stack, integrated a second time.
  let usableShare: Double
  /// Value in the objective's unit; nil without figures or when the rate cannot be carried.
  let value: Double?
  /// Every limit of the problem; empty without figures.
  let limits: [HeldLimit]
  /// Every standing rule that the design is held against.
  let rules: [HeldRule]
  /// What does not hold.
  let breaches: Breaches

  /// Evaluates a design.
  init(_ design: Design, of problem: DesignProblem) {
    let conditions = problem.conditions
    let figures = try? DesignFigures(design: design, conditions: conditions)
    self.figures = figures
    let manufacturing = conditions.manufacturing
    let spread = LayerSpread(
      variation: manufacturing.layerCapacityVariation, screen: manufacturing.screen,
      grades: design.grades)
    let usableShare = spread.usableShares(upTo: design.layersInSeries)[design.layersInSeries]
    self.usableShare = usableShare
    let correction = figures.map { usableShare / $0.mismatch.usableShare } ?? 1
    var rules = Self.rules(of: design, conditions)
    value = figures.flatMap { Self.value($0, problem.objective, energies: correction) }
    let limits =
      figures.map { figures in
        problem.limits.map {
          HeldLimit(
            $0, figure: Self.figure(of: $0, figures, design, problem, spread, energies: correction))
        }
      } ?? []
    if let figures {
      let open = figures.curve.chargeVoltage.value
      let drop =
        figures.layer.dischargeCurrentDensity.value * figures.areaSpecificResistance.value / 1000
      rules.append(
        HeldRule(
          .rate, open - drop, atLeast: figures.cutoff.value,
          carries: figures.discharge != nil))
      if !conditions.operation.heatingAllowed, let rise = Self.rise(figures) {
        rules.append(
          HeldRule(
            .heating, conditions.operation.cellTemperature.value,
            atMost: conditions.operation.coolantTemperature.value + rise))
      }
    }
    self.rules = rules
    self.limits = limits
    breaches = limits.indices.reduce(into: Breaches(rules)) { set, index in
      if !limits[index].holds { set.insert(Breaches(limit: index)) }
    }
  }

  private static func rules(of design: Design, _ conditions: Conditions) -> [HeldRule] {
    let stability = StabilityRules(pairs: conditions.pairs)
    let layer = design.layer
    let edge = conditions.hardware.edge
    var rules = LayerRules(conditions).held(by: layer)
    if design.layersInSeries > 1 {
      rules += stability.held(by: design.plate.material.cathodeFace, atCathodeOf: layer)
      rules += stability.held(by: design.plate.material.anodeFace, atAnodeOf: layer)
    }
    rules += stability.held(by: design.positiveEnd.metal, atCathodeOf: layer)
    rules += stability.held(by: design.negativeEnd.metal, atAnodeOf: layer)
    rules.append(HeldRule(.geometry, edge.overhang.value, below: edge.margin.value))
    return rules
  }

  private static func value(
    _ figures: DesignFigures, _ objective: Objective, energies correction: Double
  ) -> Double? {
    guard figures.discharge != nil else { return nil }
    let level = level(objective.level, of: figures)
    switch objective.figure {
    case .specificEnergy: return level.specificEnergy.value * correction
    case .energyDensity: return level.energyDensity.value * correction
    case .cost: return cost(figures, objective.level) / correction
    }
  }

  private static func level(_ level: Objective.Level, of figures: DesignFigures) -> LevelFigures {
    switch level {
    case .stack: figures.stackLevel
    case .cell: figures.cellLevel
    case .module: figures.moduleLevel
    }
  }

  /// Cost per energy at a level, in USD/kWh.
  private static func cost(_ figures: DesignFigures, _ level: Objective.Level) -> Double {
    let cost =
      switch level {
      case .stack: figures.cost.stack
      case .cell: figures.cost.cell
      case .module: figures.cost.module
      }
    return 1000 * cost.value / Self.level(level, of: figures).energy.value
  }

  private static func rise(_ figures: DesignFigures) -> Double? {
    guard let discharge = figures.dischargeHeat, let charge = figures.chargeHeat else {
      return nil
    }
    return max(discharge.rise.value, charge.rise.value)
  }

  private static func figure(
    of limit: Limit, _ figures: DesignFigures, _ design: Design, _ problem: DesignProblem,
    _ spread: LayerSpread, energies correction: Double
  ) -> Double {
    let isMost = limit.side == .max
    switch limit.quantity {
    case .stackVoltage:
      let layer = isMost ? figures.curve.chargeVoltage : figures.cutoff
      return Double(design.layersInSeries) * layer.value
    case .moduleVoltage:
      let layer = isMost ? figures.curve.chargeVoltage : figures.cutoff
      return Double(design.layersInSeries * design.module.cellsInSeries) * layer.value
    case .temperature:
      let coolant = problem.conditions.operation.coolantTemperature.value
      return rise(figures).map { coolant + $0 } ?? .nan
    case .temperatureSpread:
      guard let discharge = figures.dischargeHeat, let charge = figures.chargeHeat else {
        return .nan
      }
      return max(discharge.spread.value, charge.spread.value)
    case .socExcess:
      return spread.confidence(layersInSeries: design.layersInSeries, excess: limit.value)
    case .cellMass: return figures.cell.mass.value
    case .moduleMass: return figures.module.mass.value
    case .cellThickness: return figures.cell.height.value
    case .moduleHeight: return figures.module.groupHeight.value
    case .moduleVolume: return figures.module.volume.value
    case .cellEnergy: return figures.cellLevel.energy.value * correction
    case .moduleEnergy: return figures.moduleLevel.energy.value * correction
    case .cellCurrent: return figures.cell.current.value
    case .cost: return cost(figures, problem.objective.level) / correction
    case .stackYield:
      return pow(problem.conditions.manufacturing.layerYield, Double(design.layersInSeries))
    case .grades: return Double(design.grades)
    }
  }
}
