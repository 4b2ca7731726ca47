import Quantities
import StackPhysics
import StackRecords

/// A module as evaluated: all but G is chosen.
struct ModuleStage {
  /// How its cells stand.
  let arrangement: ModuleArrangement
  /// The module.
  let module: ModuleFigures
  /// The limits on the module that it breaks.
  let breaches: Breaches

  /// Evaluates a module.
  init(_ cell: CellStage, arrangement: ModuleArrangement, tables: StageTables) {
    let problem = tables.problem
    self.arrangement = arrangement
    let module = ModuleFigures(
      cell: cell.cell, stack: cell.stack.stack, layer: cell.stack.layer,
      arrangement: arrangement, pressure: cell.stack.pressure,
      footprint: problem.space.footprints[cell.stack.footprint],
      hardware: problem.conditions.hardware)
    self.module = module
    breaches = tables.limits.module.breaches { limit in
      switch limit.quantity {
      case .moduleMass: module.mass.value
      case .moduleHeight: module.groupHeight.value
      default: module.volume.value
      }
    }
  }

  /// Value of the design with a number of grades, and what its energy and cost break.
  ///
  /// - Parameters:
  ///   - cell: the cell.
  ///   - grades: place of the number of grades in the space.
  ///   - tables: what is looked up once.
  /// - Returns: the value in the objective's unit, and the limits on energy and cost that break.
  func outcome(
    _ cell: CellStage, grades: Int, tables: StageTables
  ) -> (value: Double, breaches: Breaches) {
    let objective = tables.problem.objective
    let stack = cell.stack
    let share = tables.usableShare(grades: grades, layersInSeries: stack.layersInSeries)
    let stackEnergy = stack.energy * share
    let cellEnergy = stackEnergy * Double(cell.cell.stacksInParallel)
    let moduleEnergy = cellEnergy * Double(module.cellCount)
    let energy =
      switch objective.level {
      case .stack: stackEnergy
      case .cell: cellEnergy
      case .module: moduleEnergy
      }
    var costPerEnergy = 0.0
    if objective.figure == .cost || tables.limits.limitsCost {
      let cost = cost(cell, grades: tables.problem.space.grades[grades], tables: tables)
      costPerEnergy = 1000 * cost / energy
    }
    var broken = tables.limits.cellEnergy.breaches { _ in cellEnergy }
    broken.formUnion(
      tables.limits.moduleEnergy.breaches {
        $0.quantity == .cost ? costPerEnergy : moduleEnergy
      })
    let value =
      switch objective.figure {
      case .specificEnergy: 1000 * energy / mass(cell, at: objective.level)
      case .energyDensity: 1000 * energy / volume(cell, at: objective.level)
      case .cost: costPerEnergy
      }
    return (value, broken)
  }

  private func mass(_ cell: CellStage, at level: Objective.Level) -> Double {
    switch level {
    case .stack: cell.stack.stack.mass.value
    case .cell: cell.cell.mass.value
    case .module: module.mass.value
    }
  }

  private func volume(_ cell: CellStage, at level: Objective.Level) -> Double {
    switch level {
    case .stack: cell.stack.stack.volume.value
    case .cell: cell.cell.volume.value
    case .module: module.volume.value
    }
  }

  /// Cost in USD at the objective's level.
  private func cost(_ cell: CellStage, grades: Int, tables: StageTables) -> Double {
    let problem = tables.problem
    let stack = cell.stack
    let figures = CostFigures(
      prices: stack.prices, plate: problem.space.plates[stack.plate].material,
      plateFigures: tables.plates[stack.plate],
      positiveEnd: problem.space.positiveEnds[stack.positiveEnd].metal,
      negativeEnd: tables.negativeEnds[stack.negativeEnd].metal, stack: stack.stack,
      cell: cell.cell, module: module, arrangement: arrangement, grades: grades,
      screenedShare: tables.screenedShare,
      layerYield: problem.conditions.manufacturing.layerYield,
      hardware: problem.conditions.hardware)
    switch problem.objective.level {
    case .stack: return figures.stack.value
    case .cell: return figures.cell.value
    case .module: return figures.module.value
    }
  }
}
