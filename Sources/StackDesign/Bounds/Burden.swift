import Quantities
import StackPhysics
import StackRecords

/// What carries the energy: the parts around which stack, cell and module are computed.
struct Parts {
  var layer: LayerFigures
  var prices: LayerPrices
  var plate: PlateFigures
  var plateMaterial: PlateMaterial
  var positiveEnd: FoilFigures
  var positiveMetal: Metal
  var negativeEnd: FoilFigures
  var negativeMetal: Metal
}

/// How many of what: the choices that multiply a layer.
struct Frame: Hashable {
  var footprint: Int
  var layersInSeries: Int
  var stacksInParallel: Int
  var grades: Int
  var arrangement: ModuleArrangement
}

/// The mass, volume or cost that the objective divides the energy by.
///
/// Energy and burden are taken of one stack at stack level and of one cell otherwise (a module's
/// burden is divided by its cells), so that merit = energy ÷ burden at every level.
struct Burden {
  let objective: Objective
  let conditions: Conditions
  let footprints: [Footprint]
  /// Share of layers that the screen keeps.
  let screenedShare: Double

  var hardware: Hardware { conditions.hardware }

  init(problem: DesignProblem) {
    objective = problem.objective
    conditions = problem.conditions
    footprints = problem.space.footprints
    screenedShare =
      MismatchFigures(
        layersInSeries: 1, grades: 1,
        variation: problem.conditions.manufacturing.layerCapacityVariation,
        screen: problem.conditions.manufacturing.screen
      ).screenedShare
  }

  /// The stages of parts in a frame.
  func stages(_ parts: Parts, _ frame: Frame, pressure: Pressure) -> Stages {
    let footprint = footprints[frame.footprint]
    let stack = StackFigures(
      layer: parts.layer, plate: parts.plate, positiveEnd: parts.positiveEnd,
      negativeEnd: parts.negativeEnd, layersInSeries: frame.layersInSeries,
      footprint: footprint, edge: hardware.edge)
    let cell = CellFigures(
      stack: stack, layer: parts.layer, stacksInParallel: frame.stacksInParallel,
      footprint: footprint, hardware: hardware)
    return Stages(
      stack: stack, cell: cell,
      module: module(stack, cell, parts.layer, frame, pressure: pressure))
  }

  /// The module stage alone, for the same cell in another arrangement.
  func module(
    _ stack: StackFigures, _ cell: CellFigures, _ layer: LayerFigures, _ frame: Frame,
    pressure: Pressure
  ) -> ModuleFigures {
    ModuleFigures(
      cell: cell, stack: stack, layer: layer, arrangement: frame.arrangement, pressure: pressure,
      footprint: footprints[frame.footprint], hardware: hardware)
  }

  /// Costs of the stages.
  func cost(_ parts: Parts, _ frame: Frame, _ stages: Stages) -> CostFigures {
    CostFigures(
      prices: parts.prices, plate: parts.plateMaterial, plateFigures: parts.plate,
      positiveEnd: parts.positiveMetal, negativeEnd: parts.negativeMetal, stack: stages.stack,
      cell: stages.cell, module: stages.module, arrangement: frame.arrangement,
      grades: frame.grades, screenedShare: screenedShare,
      layerYield: conditions.manufacturing.layerYield, hardware: hardware)
  }

  /// The burden of the stages: mass in g, volume in cm3 or cost in USD.
  func value(_ parts: Parts, _ frame: Frame, _ stages: Stages) -> Double {
    let cells = Double(stages.module.cellCount)
    switch (objective.figure, objective.level) {
    case (.specificEnergy, .stack): return stages.stack.mass.value
    case (.specificEnergy, .cell): return stages.cell.mass.value
    case (.specificEnergy, .module): return stages.module.mass.value / cells
    case (.energyDensity, .stack): return stages.stack.volume.value
    case (.energyDensity, .cell): return stages.cell.volume.value
    case (.energyDensity, .module): return stages.module.volume.value / cells
    case (.cost, .stack): return cost(parts, frame, stages).stack.value
    case (.cost, .cell): return cost(parts, frame, stages).cell.value
    case (.cost, .module): return cost(parts, frame, stages).module.value / cells
    }
  }

  /// How many layers share one burden: those of a stack, or of a cell.
  func layers(_ frame: Frame) -> Double {
    let stack = Double(frame.layersInSeries)
    return objective.level == .stack ? stack : stack * Double(frame.stacksInParallel)
  }

  /// Energy in Wh over one burden: N M A e µ / 1000.
  func energy(arealEnergy: Double, usableShare: Double, _ frame: Frame) -> Double {
    layers(frame) * footprints[frame.footprint].area.value * arealEnergy * usableShare / 1000
  }

  /// The objective's value of a merit: Wh/kg, Wh/L or USD/kWh.
  func value(merit: Double) -> Double {
    objective.maximises ? 1000 * merit : 1000 / merit
  }

  /// The merit of an objective's value.
  func merit(value: Double) -> Double {
    objective.maximises ? value / 1000 : 1000 / value
  }
}

/// The figures of stack, cell and module that bounds are read from.
struct Stages {
  let stack: StackFigures
  let cell: CellFigures
  var module: ModuleFigures
}
