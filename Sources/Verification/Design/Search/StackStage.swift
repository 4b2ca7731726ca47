import Quantities
import StackPhysics
import StackRecords

/// A stack as evaluated: everything but M, G and the module is chosen.
struct StackStage {
  /// Places of the choices up to N.
  let cathode: Int
  let film: Int
  let anode: Int
  let plate: Int
  let positiveEnd: Int
  let negativeEnd: Int
  let footprint: Int
  let layersInSeries: Int
  /// The layer.
  let layer: LayerFigures
  /// Prices of its parts.
  let prices: LayerPrices
  /// What a layer delivers.
  let discharge: Discharge
  /// Heat of a layer on discharge and on charge.
  let heat: (discharge: HeatFlux, charge: HeatFlux)
  /// The stack.
  let stack: StackFigures
  /// Energy of the stack before the usable share, in Wh.
  let energy: Double
  /// Pressure on the faces.
  let pressure: Pressure

  /// Evaluates a stack; nil when the layer cannot carry the rate.
  init?(
    _ entry: LayerFamily.Entry, of family: LayerFamily, plate: Int, positiveEnd: Int,
    negativeEnd: Int, footprint: Int, layersInSeries N: Int, tables: StageTables
  ) {
    let operation = tables.problem.conditions.operation
    let built = tables.plates[plate]
    let positive = tables.positiveFoils[footprint][positiveEnd]
    let negative = tables.negativeFoils[footprint][negativeEnd]
    let resistance = entry.figures.areaSpecificResistance(
      contacts: built.contactResistance, plate: built.bulkResistance, layersInSeries: N,
      endCollectors: positive.inPlaneResistance + negative.inPlaneResistance)
    guard
      let discharge = Discharge(
        layer: entry.figures, curve: family.curve, areaSpecificResistance: resistance,
        cutoff: family.cutoff)
    else { return nil }
    cathode = entry.cathode
    film = entry.film
    anode = family.anode
    self.plate = plate
    self.positiveEnd = positiveEnd
    self.negativeEnd = negativeEnd
    self.footprint = footprint
    layersInSeries = N
    layer = entry.figures
    prices = entry.prices
    self.discharge = discharge
    func flux(_ current: CurrentDensity) -> HeatFlux {
      ThermalFigures.heatFlux(
        currentDensity: current, areaSpecificResistance: resistance,
        temperature: operation.cellTemperature, entropy: family.entropy)
    }
    heat = (flux(entry.figures.dischargeCurrentDensity), flux(entry.figures.chargeCurrentDensity))
    stack = StackFigures(
      layer: entry.figures, plate: built, positiveEnd: positive, negativeEnd: negative,
      layersInSeries: N, footprint: tables.problem.space.footprints[footprint],
      edge: tables.problem.conditions.hardware.edge)
    energy = stack.energy(arealEnergy: discharge.arealEnergy, usableShare: 1).value
    pressure = family.pressure
  }
}

/// A cell as evaluated: M stacks in a pouch.
struct CellStage {
  /// Its stacks.
  let stack: StackStage
  /// The cell.
  let cell: CellFigures
  /// The limits on the cell that it breaks.
  let breaches: Breaches
  /// What it breaks by heat, by cells per block, then cooled faces, both by place in the space.
  private let heat: [Breaches]
  private let faceCount: Int

  /// Evaluates a cell.
  init(_ stack: StackStage, stacksInParallel: Int, tables: StageTables) {
    let problem = tables.problem
    self.stack = stack
    let cell = CellFigures(
      stack: stack.stack, layer: stack.layer, stacksInParallel: stacksInParallel,
      footprint: problem.space.footprints[stack.footprint], hardware: problem.conditions.hardware)
    self.cell = cell
    breaches = tables.limits.cell.breaches { limit in
      switch limit.quantity {
      case .cellMass: cell.mass.value
      case .cellThickness: cell.height.value
      default: cell.current.value
      }
    }
    faceCount = problem.space.cooledFaces.count
    guard tables.heatMatters else {
      heat = []
      return
    }
    heat = problem.space.cellsPerBlock.flatMap { cells in
      problem.space.cooledFaces.map { faces in
        tables.heatBreaches(of: stack, cell, cellsPerBlock: cells, cooledFaces: faces)
      }
    }
  }

  /// What it breaks by heat at a block size and cooled faces, by their places in the space.
  func heatBreaches(block: Int, faces: Int) -> Breaches {
    heat.isEmpty ? [] : heat[block * faceCount + faces]
  }

  /// The place of a design with this cell.
  func place(grades: Int, arrangement: ModuleArrangement) -> DesignPlace {
    DesignPlace(
      cathode: stack.cathode, film: stack.film, anode: stack.anode, plate: stack.plate,
      positiveEnd: stack.positiveEnd, negativeEnd: stack.negativeEnd, footprint: stack.footprint,
      layersInSeries: stack.layersInSeries, stacksInParallel: cell.stacksInParallel,
      grades: grades, arrangement: arrangement)
  }
}

extension StageTables {
  /// Whether a limit or rule looks at heat.
  var heatMatters: Bool {
    !limits.heat.isEmpty || !problem.conditions.operation.heatingAllowed
  }

  /// What a block of cells breaks by heat; the hotter of discharge and charge counts.
  fileprivate func heatBreaches(
    of stack: StackStage, _ cell: CellFigures, cellsPerBlock: Int, cooledFaces: CooledFaces
  ) -> Breaches {
    let operation = problem.conditions.operation
    func warmed(_ flux: HeatFlux, _ current: CurrentDensity) -> ThermalFigures {
      ThermalFigures(
        heatFlux: flux, cell: cell, layersInSeries: stack.layersInSeries,
        cellsPerBlock: cellsPerBlock, cooledFaces: cooledFaces,
        filmCoefficient: problem.conditions.hardware.coldPlate.filmCoefficient,
        duration: Discharge.duration(of: stack.discharge.arealCapacity, at: current))
    }
    let discharged = warmed(stack.heat.discharge, stack.layer.dischargeCurrentDensity)
    let charged = warmed(stack.heat.charge, stack.layer.chargeCurrentDensity)
    let warmest =
      operation.coolantTemperature.value + max(discharged.rise.value, charged.rise.value)
    var broken = limits.heat.breaches { limit in
      limit.quantity == .temperature
        ? warmest : max(discharged.spread.value, charged.spread.value)
    }
    if !operation.heatingAllowed,
      !LimitTolerance.holds(operation.cellTemperature.value, atMost: warmest)
    {
      broken.insert(Breaches(.heating))
    }
    return broken
  }
}
