/// The hardware around the layers, from the rim of a layer to the module, with its prices.
///
/// - Source: the model contract 2.1, 2.2, 2.3, 2.8, 2.9; values live in the catalogue.
public struct Hardware: Sendable, Hashable {
  /// The rim around the electrodes of a layer.
  public var edge: Edge
  /// The insulating film between stacks in one pouch.
  public var film: Film
  /// The pouch around the stacks of a cell.
  public var pouch: Pouch
  /// The two tabs of a cell.
  public var tabs: Tabs
  /// The foils of the monopolar comparators.
  public var monopolarFoils: MonopolarFoils
  /// A cold plate between blocks of cells.
  public var coldPlate: ColdPlate
  /// The two plates that clamp a group of cells.
  public var pressurePlate: PressurePlate
  /// The rods that hold the pressure.
  public var tieRods: TieRods
  /// The compression pad of a block whose lithium breathes.
  public var pad: Pad
  /// The bus bar of a cell.
  public var busBar: BusBar
  /// The monitoring of a series position.
  public var electronics: Electronics
  /// What a module adds over its parts.
  public var enclosure: Enclosure
  /// Cost of making, and yields of parts.
  public var process: Process

  /// Creates the hardware from its parts.
  public init(
    edge: Edge,
    film: Film,
    pouch: Pouch,
    tabs: Tabs,
    monopolarFoils: MonopolarFoils,
    coldPlate: ColdPlate,
    pressurePlate: PressurePlate,
    tieRods: TieRods,
    pad: Pad,
    busBar: BusBar,
    electronics: Electronics,
    enclosure: Enclosure,
    process: Process
  ) {
    self.edge = edge
    self.film = film
    self.pouch = pouch
    self.tabs = tabs
    self.monopolarFoils = monopolarFoils
    self.coldPlate = coldPlate
    self.pressurePlate = pressurePlate
    self.tieRods = tieRods
    self.pad = pad
    self.busBar = busBar
    self.electronics = electronics
    self.enclosure = enclosure
    self.process = process
  }
}
