public import Quantities

/// A module: cells in clamped groups with cold plates, pads, bus bars and electronics.
public struct ModuleFigures: Sendable, Hashable {
  /// Cells of the module, n_c = S P.
  public var cellCount: Int
  /// Clamped groups, n_g.
  public var groupCount: Int
  /// Cells of the fullest group, for which every group is built.
  public var cellsPerGroup: Int
  /// Blocks between cold plates in a group, n_b.
  public var blocksPerGroup: Int
  /// Cold plates in a group.
  public var coldPlatesPerGroup: Int
  /// Pressure on the faces.
  public var pressure: Pressure
  /// Thickness of a pressure plate.
  public var pressurePlateThickness: Length
  /// Thickness of the pad of a block; zero where nothing is plated.
  public var padThickness: Length
  /// Height of a group.
  public var groupHeight: Length
  /// Mass of all cells.
  public var cellMass: Mass
  /// Mass of all cold plates.
  public var coldPlateMass: Mass
  /// Mass of all pressure plates.
  public var pressurePlateMass: Mass
  /// Mass of all tie rods.
  public var tieRodMass: Mass
  /// Mass of all pads.
  public var padMass: Mass
  /// Cross-section of a bus bar in mm2.
  public var busBarCrossSection: Double
  /// Mass of all bus bars.
  public var busBarMass: Mass
  /// Mass of the electronics.
  public var electronicsMass: Mass
  /// Mass of the module.
  public var mass: Mass
  /// Volume of the module.
  public var volume: Volume

  /// Groups the cells.
  ///
  /// `n_g = ceil(n_c/cells_per_group)`, `n_b = ceil(cells in group/B)`; cold plates per group
  /// n_b + 1, n_b or 0; `M = 1.08 Σ parts`, `V = 1.05 n_g (O_w + 30 mm)(O_h + 30 mm) H_group`.
  /// A pad is `2 · 4.85 q₀ N M B` um thick and counts in full for a block that is not full.
  /// - Parameters:
  ///   - cell: the cell.
  ///   - stack: its stacks.
  ///   - layer: their layers.
  ///   - arrangement: how cells stand.
  ///   - pressure: pressure on the faces.
  ///   - footprint: electrode width and height.
  ///   - hardware: cold plates to enclosure.
  /// - Source: the model contract 2.3.
  public init(
    cell: CellFigures, stack: StackFigures, layer: LayerFigures, arrangement: ModuleArrangement,
    pressure: Pressure, footprint: Footprint, hardware: Hardware
  ) {
    let count = arrangement.cellCount
    let perGroup = min(arrangement.cellsPerGroup ?? count, count)
    let groups = (count + perGroup - 1) / perGroup
    let blocks = (perGroup + arrangement.cellsPerBlock - 1) / arrangement.cellsPerBlock
    let coldPlates =
      switch arrangement.cooledFaces {
      case .both: blocks + 1
      case .one: blocks
      case .none: 0
      }
    let nc = Double(count)
    let ng = Double(groups)
    let outline = cell.pouch.outlineWidth.centimetres * cell.pouch.outlineHeight.centimetres
    let rim = hardware.pressurePlate.rim.centimetres
    let face =
      (cell.pouch.outlineWidth.centimetres + rim) * (cell.pouch.outlineHeight.centimetres + rim)

    let margin = hardware.edge.margin * 2
    let plate = hardware.pressurePlate.thickness(
      width: footprint.width + margin, height: footprint.height + margin, pressure: pressure)
    let layersInBlock =
      Double(stack.layersInSeries) * Double(cell.stacksInParallel)
      * Double(arrangement.cellsPerBlock)
    let pad = layer.platesLithium ? layer.breathing * (2 * layersInBlock) : .zero
    let height =
      cell.height * Double(perGroup) + hardware.coldPlate.thickness * Double(coldPlates)
      + pad * Double(blocks) + plate * 2

    let busBar = hardware.busBar
    let section = max(busBar.leastCrossSection, cell.current.value / busBar.currentDensity)
    let rods = hardware.tieRods

    cellCount = count
    groupCount = groups
    cellsPerGroup = perGroup
    blocksPerGroup = blocks
    coldPlatesPerGroup = coldPlates
    self.pressure = pressure
    pressurePlateThickness = plate
    padThickness = pad
    groupHeight = height
    cellMass = cell.mass * nc
    coldPlateMass = Mass(
      ng * Double(coldPlates) * outline * hardware.coldPlate.arealMass.value / 1000)
    pressurePlateMass = Mass(
      ng * 2 * face * plate.centimetres * hardware.pressurePlate.density.value)
    tieRodMass = Mass(
      ng * pressure.value * stack.areas.plate.value * height.centimetres * rods.density.value
        / rods.strength.value)
    padMass = Mass(
      ng * Double(blocks) * outline * pad.centimetres * hardware.pad.density.value)
    busBarCrossSection = section
    busBarMass = Mass(nc * section * 0.01 * busBar.length.centimetres * busBar.density.value)
    electronicsMass = hardware.electronics.mass * Double(arrangement.cellsInSeries)
    let parts =
      cellMass + coldPlateMass + pressurePlateMass + tieRodMass + padMass + busBarMass
      + electronicsMass
    mass = parts * hardware.enclosure.massFactor
    volume = Volume(hardware.enclosure.volumeFactor * ng * face * height.centimetres)
  }

  /// Share of the cells in the module's mass.
  public var cellShare: Double { cellMass / mass }
}
