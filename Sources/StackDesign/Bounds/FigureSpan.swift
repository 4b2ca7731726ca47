import Quantities
import StackPhysics
import StackRecords

/// The least and the most that figures under limits can be over everything still open.
struct FigureSpan {
  /// Choices still open around a layer: from the lightest parts to the hottest.
  struct Opened {
    let frame: Frame
    let parts: Parts
    let stages: Stages
    /// Energy of one cell at most and at least, in Wh.
    let mostCellEnergy: Double
    let leastCellEnergy: Double
    /// Energy and burden cost of the objective's level, for a cost limit; nil without one.
    let leastCost: Double?
  }

  let problem: DesignProblem

  /// Whether any upper limit on temperature or its spread is set.
  var limitsHeat: Bool {
    problem.limits.contains {
      ($0.quantity == .temperature || $0.quantity == .temperatureSpread) && $0.side == .max
    }
  }

  /// Limits on temperature that the layer certainly breaks under this cooling.
  func thermalViolations(
    _ option: LayerOption, coolest: CellFigures, hottest: CellFigures, frame: Frame
  ) -> Violations {
    let operation = problem.conditions.operation
    var broken: Violations = []
    var low: (rise: Double, spread: Double)?
    var high: (rise: Double, spread: Double)?
    func least() -> (rise: Double, spread: Double) {
      let span = low ?? rise(option.coolest, coolest, frame)
      low = span
      return span
    }
    func most() -> (rise: Double, spread: Double) {
      let span = high ?? rise(option.hottest, hottest, frame)
      high = span
      return span
    }
    let coolant = operation.coolantTemperature.value
    for (index, limit) in problem.limits.enumerated() {
      let figure: Double
      switch (limit.quantity, limit.side) {
      case (.temperature, .max): figure = coolant + least().rise
      case (.temperature, .min): figure = coolant + most().rise
      case (.temperatureSpread, .max): figure = least().spread
      default: continue
      }
      if !holds(figure, limit) { broken.insert(Violations(limit: index)) }
    }
    if !operation.heatingAllowed, !atMost(operation.cellTemperature.value, coolant + most().rise) {
      broken.insert(Violations(.heating))
    }
    return broken
  }

  /// Upper limits on temperature that this least heat certainly breaks.
  func thermalViolations(_ heat: HeatSource, cell: CellFigures, frame: Frame) -> Violations {
    let least = rise(heat, cell, frame)
    let coolant = problem.conditions.operation.coolantTemperature.value
    var broken: Violations = []
    for (index, limit) in problem.limits.enumerated() where limit.side == .max {
      let figure: Double
      switch limit.quantity {
      case .temperature: figure = coolant + least.rise
      case .temperatureSpread: figure = least.spread
      default: continue
      }
      if !holds(figure, limit) { broken.insert(Violations(limit: index)) }
    }
    return broken
  }

  private func rise(
    _ heat: HeatSource, _ cell: CellFigures, _ frame: Frame
  ) -> (rise: Double, spread: Double) {
    func figures(_ flux: HeatFlux, _ duration: Duration) -> ThermalFigures {
      ThermalFigures(
        heatFlux: flux, cell: cell, layersInSeries: frame.layersInSeries,
        cellsPerBlock: frame.arrangement.cellsPerBlock,
        cooledFaces: frame.arrangement.cooledFaces,
        filmCoefficient: problem.conditions.hardware.coldPlate.filmCoefficient,
        duration: duration)
    }
    let discharge = figures(heat.discharge, heat.dischargeDuration)
    let charge = figures(heat.charge, heat.chargeDuration)
    // The spread is a share of the rise that the cell alone decides, so the hotter direction has
    // the larger of both spreads too, and need not be known.
    return (
      max(discharge.rise.value, charge.rise.value), max(discharge.spread.value, charge.spread.value)
    )
  }

  /// Limits on size, mass, energy, current and cost that are certainly broken.
  func violations(_ opened: Opened) -> Violations {
    var broken: Violations = []
    let stages = opened.stages
    let cells = Double(stages.module.cellCount)
    for (index, limit) in problem.limits.enumerated() {
      let figure: Double
      switch (limit.quantity, limit.side) {
      case (.cellMass, .max): figure = stages.cell.mass.value
      case (.moduleMass, .max): figure = stages.module.mass.value
      case (.cellThickness, .max): figure = stages.cell.height.value
      case (.moduleHeight, .max): figure = stages.module.groupHeight.value
      case (.moduleVolume, .max): figure = stages.module.volume.value
      case (.cellEnergy, .max): figure = opened.leastCellEnergy
      case (.cellEnergy, .min): figure = opened.mostCellEnergy
      case (.moduleEnergy, .max): figure = opened.leastCellEnergy * cells
      case (.moduleEnergy, .min): figure = opened.mostCellEnergy * cells
      case (.cellCurrent, _): figure = stages.cell.current.value
      case (.cost, .max):
        guard let leastCost = opened.leastCost else { continue }
        figure = leastCost
      default: continue
      }
      if !holds(figure, limit) { broken.insert(Violations(limit: index)) }
    }
    return broken
  }

  /// Limits that the lightest stages and the most energy certainly break.
  func frameViolations(
    _ stages: Stages, mostCellEnergy: Double, mostModuleEnergy: Double
  ) -> Violations {
    var broken: Violations = []
    for (index, limit) in problem.limits.enumerated() {
      let figure: Double
      switch (limit.quantity, limit.side) {
      case (.cellMass, .max): figure = stages.cell.mass.value
      case (.moduleMass, .max): figure = stages.module.mass.value
      case (.cellThickness, .max): figure = stages.cell.height.value
      case (.moduleHeight, .max): figure = stages.module.groupHeight.value
      case (.moduleVolume, .max): figure = stages.module.volume.value
      case (.cellEnergy, .min): figure = mostCellEnergy
      case (.moduleEnergy, .min): figure = mostModuleEnergy
      default: continue
      }
      if !holds(figure, limit) { broken.insert(Violations(limit: index)) }
    }
    return broken
  }
}
