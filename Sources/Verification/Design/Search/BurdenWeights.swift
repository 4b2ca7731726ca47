import Quantities
import StackPhysics
import StackRecords

/// How much each part of a cell adds, at least, to what the objective divides energy by.
///
/// The burden is a mass in g, a volume in cm3 or a cost in USD, at the objective's level and per
/// cell. It is affine in the mass, height, pads and cost of the stacks; what grows with the current
/// counts at its least, and blocks and groups that are not full count as far as they are filled, so
/// the burden is never above that of the design.
/// - Source: the model contract 2.1 to 2.4 and 2.8.
struct BurdenWeights {
  /// Per g of a stack.
  private(set) var mass = 0.0
  /// Per um of a stack's height.
  private(set) var height = 0.0
  /// Per um of pad that a stack needs.
  private(set) var pad = 0.0
  /// Per USD of a stack.
  private(set) var money = 0.0
  /// Of a film between stacks.
  private(set) var film = 0.0
  /// Of a cell without its stacks.
  private(set) var cell = 0.0
  /// Per A/mm2-limited g of tabs: what the current adds to tabs and bus bar above their least, per A.
  private let tabs: (leastWidth: Double, perAmpere: Double, burdenPerWidth: Double)
  private let busBar: (leastSection: Double, perAmpere: Double, burdenPerSection: Double)

  /// Weights for a footprint and a pressure.
  init(
    objective: Objective, footprint: Footprint, pressure: Pressure, hardware: Hardware
  ) {
    let outline = Outline(footprint: footprint, pressure: pressure, hardware: hardware)
    let pouch = hardware.pouch
    let filmHeight = hardware.film.thickness.value
    let filmMass = outline.plateArea * 0.1 * hardware.film.density.value * filmHeight / 1000
    let walls = 2 * pouch.thickness.value
    let tabWidth = hardware.tabs.leastWidth.centimetres
    let tabMassPerWidth =
      hardware.tabs.length.centimetres * hardware.tabs.thickness.centimetres
      * (hardware.tabs.positiveDensity.value + hardware.tabs.negativeDensity.value)
    let busMassPerSection =
      0.01 * hardware.busBar.length.centimetres * hardware.busBar.density.value
    var tabBurden = 0.0
    var busBurden = 0.0
    let inModule = objective.level == .module
    switch (objective.figure, objective.level) {
    case (.specificEnergy, .stack): mass = 1
    case (.specificEnergy, _):
      let factor = inModule ? hardware.enclosure.massFactor : 1
      let wall = pouch.arealMass.value / 1000 * outline.rimPerMicrometre
      let rod = inModule ? outline.rodMassPerMicrometre : 0
      mass = factor
      height = factor * (wall + rod)
      pad =
        inModule
        ? factor * (rod + hardware.pad.density.value * outline.area * 1e-4) : 0
      film = factor * (filmMass + (wall + rod) * filmHeight)
      cell =
        factor
        * (pouch.arealMass.value / 1000 * 2 * outline.area + tabMassPerWidth * tabWidth
          + rod * walls)
      tabBurden = factor * tabMassPerWidth
      busBurden = inModule ? factor * busMassPerSection : 0
    case (.energyDensity, .stack): height = outline.plateArea * 1e-4
    case (.energyDensity, _):
      height =
        1e-4
        * (inModule ? hardware.enclosure.volumeFactor * outline.face : outline.area)
      pad = inModule ? height : 0
      film = height * filmHeight
      cell = height * walls
    case (.cost, .stack): money = 1
    case (.cost, _):
      let wall = pouch.price.value * 1e-4 * outline.rimPerMicrometre
      let metal = hardware.pressurePlate.price.value / 1000
      let rod = inModule ? metal * outline.rodMassPerMicrometre : 0
      money = 1
      height = wall + rod
      pad = rod
      film = (wall + rod) * filmHeight
      cell =
        pouch.price.value * 1e-4 * 2 * outline.area + hardware.tabs.price.value
        + hardware.process.cellCost.value + rod * walls
      busBurden = inModule ? metal * busMassPerSection : 0
    }
    tabs = (
      tabWidth,
      0.01 / (hardware.tabs.currentDensity * hardware.tabs.thickness.centimetres), tabBurden
    )
    busBar = (hardware.busBar.leastCrossSection, 1 / hardware.busBar.currentDensity, busBurden)
  }

  /// What a current of a cell adds above the least tabs and bus bar.
  func burden(ofCurrent current: Double) -> Double {
    max(0, current * tabs.perAmpere - tabs.leastWidth) * tabs.burdenPerWidth
      + max(0, current * busBar.perAmpere - busBar.leastSection) * busBar.burdenPerSection
  }

  /// What one layer adds to a stack, its cost left out.
  func burden(of layer: LayerFigures, areas: LayerAreas, edge: Hardware.Edge) -> Double {
    let milligrams = layer.milligrams(areas: areas, edge: edge)
    let pads = layer.platesLithium ? 2 * layer.breathing.value : 0
    return mass * milligrams / 1000 + height * layer.chargedThickness.value + pad * pads
  }

  /// What a sheet over the plate area adds to a stack, its cost left out.
  func burden(ofSheet arealMass: ArealMass, _ thickness: Length, areas: LayerAreas) -> Double {
    mass * areas.plate.value * arealMass.value / 1000 + height * thickness.value
  }
}

/// Lengths, areas and hardware that a footprint and a pressure decide.
struct Outline {
  /// Plate area A_p in cm2.
  let plateArea: Double
  /// O_w O_h in cm2.
  let area: Double
  /// Face of a group, (O_w + rim)(O_h + rim), in cm2.
  let face: Double
  /// Pouch wall per um of filling, in cm2.
  let rimPerMicrometre: Double
  /// Tie rods per um of a group's height, in g.
  let rodMassPerMicrometre: Double
  /// Thickness of a pressure plate, in um.
  let pressurePlate: Double

  init(footprint: Footprint, pressure: Pressure, hardware: Hardware) {
    let margin = hardware.edge.margin
    let width = footprint.width.centimetres + 2 * margin.centimetres
    let height = footprint.height.centimetres + 2 * margin.centimetres
    let outlineWidth = width + 2 * hardware.pouch.sideSeal.centimetres
    let outlineHeight = height + hardware.pouch.endSeals.centimetres
    let rim = hardware.pressurePlate.rim.centimetres
    plateArea = width * height
    area = outlineWidth * outlineHeight
    face = (outlineWidth + rim) * (outlineHeight + rim)
    rimPerMicrometre = 2 * (width + height) * 1e-4
    rodMassPerMicrometre =
      pressure.value * plateArea * hardware.tieRods.density.value
      / hardware.tieRods.strength.value * 1e-4
    pressurePlate =
      hardware.pressurePlate.thickness(
        width: footprint.width + margin * 2, height: footprint.height + margin * 2,
        pressure: pressure
      ).value
  }
}
