import Glibc
import Quantities
import StackPhysics
import StackRecords

extension DesignFigures {
  /// The figure that a limit is held against; nil where the design delivers nothing.
  ///
  /// A limit on the state of charge has no figure of its own and gives nil too.
  func figure(
    of quantity: Limit.Quantity, _ side: Limit.Side, _ problem: DesignProblem
  ) -> Double? {
    switch quantity {
    case .stackVoltage:
      (side == .max ? voltages.stackHighest : voltages.stackLowest).value
    case .moduleVoltage:
      (side == .max ? voltages.moduleHighest : voltages.moduleLowest).value
    case .temperature:
      problem.conditions.operation.coolantTemperature.value + (hottest?.rise.value ?? 0)
    case .temperatureSpread: hottest?.spread.value ?? 0
    case .socExcess: nil
    case .cellMass: cell.mass.value
    case .moduleMass: module.mass.value
    case .cellThickness: cell.height.value
    case .moduleHeight: module.groupHeight.value
    case .moduleVolume: module.volume.value
    case .cellEnergy: cellLevel.energy.value
    case .moduleEnergy: moduleLevel.energy.value
    case .cellCurrent: cell.current.value
    case .cost: discharge == nil ? nil : costPerEnergy(at: problem.objective.level)
    case .stackYield:
      pow(problem.conditions.manufacturing.layerYield, Double(mismatch.layersInSeries))
    case .grades: Double(mismatch.grades)
    }
  }

  private func costPerEnergy(at level: Objective.Level) -> Double {
    switch level {
    case .stack: CostFigures.perEnergy(cost.stack, stackLevel.energy).value
    case .cell: CostFigures.perEnergy(cost.cell, cellLevel.energy).value
    case .module: CostFigures.perEnergy(cost.module, moduleLevel.energy).value
    }
  }

  /// Whether the design keeps what the physics always demands, near enough to set limits around it.
  func keepsStandingRules(of design: Design, _ conditions: Conditions) -> Bool {
    guard discharge != nil, forbiddenContacts.isEmpty, windows.allSatisfy(\.isKept),
      conditions.hardware.edge.overhang < conditions.hardware.edge.margin
    else { return false }
    let critical = criticalCurrent
    if let allowed = critical.allowedCurrentDensity, critical.chargeCurrentDensity > allowed {
      return false
    }
    if let salt = critical.saltLimit, critical.largestCurrentDensity > salt { return false }
    if case .host(let host) = design.layer.anode.kind, let ratio = design.layer.capacityRatio,
      ratio < host.leastRatio
    {
      return false
    }
    let operation = conditions.operation
    if !operation.heatingAllowed, let hottest {
      return operation.cellTemperature.value
        <= operation.coolantTemperature.value + hottest.rise.value
    }
    return true
  }
}

extension WindowFigure {
  /// Whether the part bears the potential.
  fileprivate var isKept: Bool {
    if let highestAllowed, potential > highestAllowed { return false }
    if let lowestAllowed, !isKineticallyStable, potential < lowestAllowed { return false }
    return true
  }
}
