import Quantities
import StackPhysics
import StackRecords

/// A cell at its least mass and height and its most energy, with what a module of such cells allows.
struct CellFloor {
  /// Mass in g, at least.
  let mass: Double
  /// Height in um, at least.
  let height: Double
  /// Pad that a cell needs, in um: pads grow with the cells of a block, of which none is left out.
  let pad: Double
  /// Current in A.
  let current: Double
  /// Energy in Wh, at most.
  let mostEnergy: Double
  /// Energy in Wh, at least.
  let leastEnergy: Double

  /// A cell of which plate and end collectors are open.
  init(
    _ layer: LayerRange, parts: PartRanges, layersInSeries: Int, stacks: Int, areas: LayerAreas,
    outline: Outline, hardware: Hardware, shares: ClosedRange<Double>
  ) {
    let (N, M) = (Double(layersInSeries), Double(stacks))
    let figures = layer.figures
    let electrode = areas.electrode.value
    let stackHeight =
      N * figures.chargedThickness.value + (N - 1) * parts.plateThickness + parts.endThickness
    let film = hardware.film.thickness.value
    let filling = M * stackHeight + (M - 1) * film
    let stackMass =
      N * figures.milligrams(areas: areas, edge: hardware.edge)
      + ((N - 1) * parts.plateMass + parts.endMass) * areas.plate.value
    let films = (M - 1) * areas.plate.value * 0.1 * hardware.film.density.value * film
    let pouch =
      hardware.pouch.arealMass.value * (2 * outline.area + outline.rimPerMicrometre * filling)
    current = M * electrode * figures.largestCurrentDensity.value / 1000
    mass = (M * stackMass + films + pouch) / 1000
    height = filling + 2 * hardware.pouch.thickness.value
    pad = figures.platesLithium ? 2 * figures.breathing.value * N * M : 0
    let perArealEnergy = N * M * electrode / 1000
    mostEnergy = perArealEnergy * layer.mostArealEnergy * shares.upperBound
    leastEnergy = perArealEnergy * layer.leastArealEnergy * shares.lowerBound
  }

  /// A cell of which only G is open.
  init(_ cell: CellStage, shares: ClosedRange<Double>) {
    let stack = cell.stack
    let layers = Double(stack.layersInSeries * cell.cell.stacksInParallel)
    mass = cell.cell.mass.value
    height = cell.cell.height.value
    pad = stack.layer.platesLithium ? 2 * stack.layer.breathing.value * layers : 0
    current = cell.cell.current.value
    let energy = stack.energy * Double(cell.cell.stacksInParallel)
    mostEnergy = energy * shares.upperBound
    leastEnergy = energy * shares.lowerBound
  }

  /// Whether the cell could hold limits on cells.
  func mayHold(_ limits: [Limit]) -> Bool {
    limits.allSatisfy { limit in
      let figure: Double
      switch (limit.quantity, limit.side) {
      case (.cellMass, .max): figure = mass
      case (.cellThickness, .max): figure = height
      case (.cellEnergy, .max): figure = leastEnergy
      case (.cellEnergy, .min): figure = mostEnergy
      case (.cellCurrent, _): figure = current
      default: return true
      }
      return limit.mayHold(figure)
    }
  }

  /// The numbers of cells n_c with which a module could hold limits on modules; nil for none.
  ///
  /// Cells, pads and tie rods grow with n_c, and every module has a group with two pressure plates:
  /// `M ≥ 1.08 (n_c (M_cell + pad + rods) + plates)`, `V ≥ 1.05 face (n_c (H_cell + pad) + 2 t)`; a
  /// group is as high as its cells, min(n_c, cells per group), their pads and both plates.
  func cellCounts(
    _ limits: [Limit], outline: Outline, hardware: Hardware, cellsPerGroup: Int?
  ) -> ClosedRange<Int>? {
    var fewest = 1.0
    var most = 1e9
    let span = height + pad
    let plates = 2 * outline.pressurePlate
    let rod = outline.rodMassPerMicrometre
    for limit in limits {
      let slack = 2 * LimitTolerance.slack(limit.value)
      switch (limit.quantity, limit.side) {
      case (.moduleMass, .max):
        let fixed =
          plates * (outline.face * 1e-4 * hardware.pressurePlate.density.value + rod)
        let each = mass + pad * 1e-4 * outline.area * hardware.pad.density.value + rod * span
        most = min(most, ((limit.value + slack) / hardware.enclosure.massFactor - fixed) / each)
      case (.moduleVolume, .max):
        let perHeight = hardware.enclosure.volumeFactor * outline.face * 1e-4
        most = min(most, ((limit.value + slack) / perHeight - plates) / span)
      case (.moduleHeight, .max):
        let inGroup = (limit.value + slack - plates) / span
        if (cellsPerGroup.map(Double.init) ?? .infinity) > inGroup { most = min(most, inGroup) }
      case (.moduleEnergy, .max): most = min(most, (limit.value + slack) / leastEnergy)
      case (.moduleEnergy, .min): fewest = max(fewest, (limit.value - slack) / mostEnergy)
      default: continue
      }
    }
    // Rounding of the floors must not cost a cell.
    fewest = (fewest * (1 - 1e-12)).rounded(.up)
    most = (most * (1 + 1e-12)).rounded(.down)
    return fewest <= most ? Int(fewest)...Int(most) : nil
  }
}

extension Limit {
  /// Whether a figure holds, with room for how its bound was rounded.
  fileprivate func mayHold(_ figure: Double) -> Bool {
    let slack = 2 * LimitTolerance.slack(value)
    return side == .max ? figure <= value + slack : figure >= value - slack
  }
}

extension LayerFigures {
  /// Mass of one layer with its frame, in mg.
  ///
  /// - Source: the model contract 2.1.
  func milligrams(areas: LayerAreas, edge: Hardware.Edge) -> Double {
    let frame =
      ((areas.plate.value - areas.electrode.value) * cathodeThickness.value
        + (areas.plate.value - areas.anode.value) * chargedAnodeThickness.value)
      * 0.1 * edge.frameDensity.value
    return areas.electrode.value * cathodeArealMass.value
      + areas.plate.value * separatorArealMass.value
      + areas.anode.value * anodeArealMass.value + frame
  }
}
