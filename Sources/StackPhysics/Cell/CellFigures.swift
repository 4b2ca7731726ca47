public import Quantities

/// A pouch with its two tabs around a filling of a given height, mass and current.
public struct PouchFigures: Sendable, Hashable {
  /// Width of the outline, O_w.
  public var outlineWidth: Length
  /// Height of the outline, O_h.
  public var outlineHeight: Length
  /// Area of the pouch foil: both faces and the wall around the filling.
  public var pouchArea: Area
  /// Mass of the pouch.
  public var pouchMass: Mass
  /// Width of a tab.
  public var tabWidth: Length
  /// Mass of both tabs.
  public var tabMass: Mass
  /// Height over both walls.
  public var height: Length
  /// Volume of the outline times the height.
  public var volume: Volume

  /// Wraps a filling.
  ///
  /// `O_w = w+2b+2 s_w`, `O_h = h+2b+s_tb`, foil `2 O_w O_h + 2 ((w+2b)+(h+2b)) H`, tab width
  /// `max(20 mm, I/(5 A/mm² · 0.2 mm))`.
  /// - Parameters:
  ///   - fillingHeight: height H inside the pouch.
  ///   - current: current of the tabs.
  ///   - footprint: electrode width and height.
  ///   - hardware: rim, pouch and tabs.
  /// - Source: the model contract 2.2.
  public init(
    fillingHeight: Length, current: Current, footprint: Footprint, hardware: Hardware
  ) {
    let margin = 2 * hardware.edge.margin.centimetres
    let plateWidth = footprint.width.centimetres + margin
    let plateHeight = footprint.height.centimetres + margin
    let Ow = plateWidth + 2 * hardware.pouch.sideSeal.centimetres
    let Oh = plateHeight + hardware.pouch.endSeals.centimetres
    let H = fillingHeight.centimetres
    let area = 2 * Ow * Oh + 2 * (plateWidth + plateHeight) * H
    // A/mm2 times mm is A/mm, and 1 mm is 0.1 cm.
    let perMillimetre =
      hardware.tabs.currentDensity * 10 * hardware.tabs.thickness.centimetres
    let width = max(hardware.tabs.leastWidth.centimetres, 0.1 * current.value / perMillimetre)

    outlineWidth = Length(Ow * 1e4)
    outlineHeight = Length(Oh * 1e4)
    pouchArea = Area(area)
    pouchMass = Mass(area * hardware.pouch.arealMass.value / 1000)
    tabWidth = Length(width * 1e4)
    tabMass = Mass(
      hardware.tabs.length.centimetres * hardware.tabs.thickness.centimetres * width
        * (hardware.tabs.positiveDensity.value + hardware.tabs.negativeDensity.value))
    height = fillingHeight + hardware.pouch.thickness * 2
    volume = Volume(Ow * Oh * height.centimetres)
  }
}

/// A cell: M stacks in parallel in one pouch.
public struct CellFigures: Sendable, Hashable {
  /// Stacks in parallel, M.
  public var stacksInParallel: Int
  /// The pouch with its tabs.
  public var pouch: PouchFigures
  /// Current of the cell at the larger rate, M A C q₀/1000.
  public var current: Current
  /// Mass of the films between stacks.
  public var filmMass: Mass
  /// Mass of the cell.
  public var mass: Mass
  /// Height of the cell, H_cell.
  public var height: Length
  /// Volume of the cell's outline.
  public var volume: Volume
  /// Sums of heat conduction and heat capacity over stacks, films and two pouch walls.
  public var heat: HeatSums

  /// Packs M stacks.
  ///
  /// `M_cell = M M_stack + (M−1) A_p 0.1 ρ t + pouch + tabs`,
  /// `H_cell = M H_stack + (M−1) t_film + 2 t_pouch`.
  /// - Source: the model contract 2.2, 2.3 and 2.9.
  public init(
    stack: StackFigures, layer: LayerFigures, stacksInParallel: Int, footprint: Footprint,
    hardware: Hardware
  ) {
    let M = Double(stacksInParallel)
    let film = hardware.film
    let I = M * stack.areas.electrode.value * layer.largestCurrentDensity.value / 1000
    let filling = stack.height * M + film.thickness * (M - 1)
    let pouch = PouchFigures(
      fillingHeight: filling, current: Current(I), footprint: footprint, hardware: hardware)
    let films =
      (M - 1) * stack.areas.plate.value * 0.1 * film.density.value * film.thickness.value / 1000

    self.stacksInParallel = stacksInParallel
    self.pouch = pouch
    current = Current(I)
    filmMass = Mass(films)
    mass = Mass(M * stack.mass.value + films + pouch.pouchMass.value + pouch.tabMass.value)
    height = pouch.height
    volume = pouch.volume
    let filmHeat = HeatSums(
      thickness: film.thickness, density: film.density, conductivity: film.thermalConductivity,
      specificHeat: film.specificHeat)
    let wallHeat = HeatSums(
      thickness: hardware.pouch.thickness, density: hardware.pouch.density,
      conductivity: hardware.pouch.thermalConductivity, specificHeat: hardware.pouch.specificHeat)
    heat = M * stack.heat + (M - 1) * filmHeat + 2 * wallHeat
  }
}
