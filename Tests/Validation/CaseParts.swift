import MaterialCatalogue
import Quantities
import StackPhysics

/// What several cases are built from: the catalogue, and the hardware without margins.
struct CaseParts {
  let catalogue: MaterialCatalogue
  let hardware: Hardware

  init() {
    catalogue = MaterialCatalogue.builtIn().catalogue
    var hardware = catalogue.hardware
    hardware.edge = Edge.none
    hardware.monopolarFoils.positive = Foil(metal: Metals.aluminium, thickness: Length(12))
    hardware.monopolarFoils.negative = Foil(metal: Metals.copper, thickness: Length(8))
    self.hardware = hardware
  }

  /// The curve of a cathode of the catalogue; nothing when it has no such cathode.
  func curve(of name: String) -> PotentialCurve? {
    catalogue.cathodes.first { $0.name == name }?.openCircuitPotential
  }

  /// A curve that stays at one voltage.
  static func flatCurve(at voltage: Double) throws -> LayerVoltageCurve {
    LayerVoltageCurve(
      cathode: try PotentialCurve([.init(0, Voltage(voltage)), .init(1, Voltage(voltage))]),
      anode: Anodes.lithium, capacityRatio: nil)
  }
}

/// Metals with the densities that the cases state.
enum Metals {
  static let aluminium = metal("Al", 2.70)
  static let copper = metal("Cu", 8.96)
  static let steel = metal("SS316", 8.03)

  static func metal(_ name: String, _ density: Double) -> Metal {
    Metal(
      name: name, density: Density(density), resistivity: Resistivity(1e-6),
      thermalConductivity: ThermalConductivity(100), specificHeat: SpecificHeatCapacity(500),
      lowestPotential: .zero, highestPotential: Voltage(5), price: .zero)
  }

  static func foil(_ metal: Metal, _ thickness: Double) -> FoilFigures {
    FoilFigures(
      Foil(metal: metal, thickness: Length(thickness)), electrodeHeight: Length(1e5),
      tabsCoverFace: true)
  }

  static func plate(_ cathodeFace: Metal, _ anodeFace: Metal, _ thickness: Double) -> PlateFigures {
    PlateFigures(
      BipolarPlate(
        material: PlateMaterial(
          name: "plate", cathodeFace: cathodeFace, anodeFace: anodeFace, cathodeContact: .zero,
          anodeContact: .zero, price: .zero), thickness: Length(thickness)),
      temperature: Temperature(298.15))
  }
}

/// Edges without margin, overhang and frame.
enum Edge {
  static let none = edge(lithiumCapacity: 3861)

  static func edge(lithiumCapacity: Double) -> Hardware.Edge {
    Hardware.Edge(
      margin: .zero, overhang: .zero, frameDensity: Density(1.3), framePrice: .zero,
      lithium: Metals.metal("Li", 0.534), lithiumCapacity: SpecificCapacity(lithiumCapacity))
  }
}
