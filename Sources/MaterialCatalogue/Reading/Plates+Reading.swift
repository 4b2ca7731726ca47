import Quantities
import StackPhysics

extension Metal {
  /// Reads a metal.
  init(reading entry: inout EntryReader) {
    let density: Density = entry.quantity("density")
    let resistivity: Resistivity = entry.quantity("resistivity")
    let conductivity: ThermalConductivity = entry.quantity("thermal_conductivity")
    let specificHeat: SpecificHeatCapacity = entry.quantity("specific_heat")
    let window: (low: Voltage, high: Voltage) = entry.range("window")
    self.init(
      name: entry.name, density: density, resistivity: resistivity,
      thermalConductivity: conductivity, specificHeat: specificHeat,
      lowestPotential: window.low, highestPotential: window.high,
      price: entry.quantity("price", .notNegative))
  }

  /// What stands for a metal that is at fault; nothing is computed with it.
  static func unknown(_ name: String) -> Metal {
    Metal(
      name: name, density: .zero, resistivity: .zero, thermalConductivity: .zero,
      specificHeat: .zero, lowestPotential: .zero, highestPotential: .zero, price: .zero)
  }
}

extension PlateMaterial {
  /// Reads a plate; nil when a face is at fault.
  init?(reading entry: inout EntryReader, metals: NamedEntries<Metal>) {
    _ = entry.optionalWord("description")
    let cathodeFace = entry.reference("cathode_face", to: metals)
    let anodeFace = entry.reference("anode_face", to: metals)
    let isOneMetal = cathodeFace?.name == anodeFace?.name
    let share = entry.number(
      "cathode_face_share", .share, default: isOneMetal ? 1 : 0.5, counts: !isOneMetal)
    let coating: ArealMass? = entry.optionalQuantity("coating_areal_mass", .notNegative)
    let cathodeContact: AreaSpecificResistance = entry.quantity("cathode_contact", .notNegative)
    let anodeContact: AreaSpecificResistance = entry.quantity("anode_contact", .notNegative)
    let price: MassPrice = entry.quantity("price", .notNegative)
    guard let cathodeFace, let anodeFace else { return nil }
    self.init(
      name: entry.name, cathodeFace: cathodeFace, anodeFace: anodeFace, cathodeFaceShare: share,
      coating: coating ?? .zero, cathodeContact: cathodeContact, anodeContact: anodeContact,
      price: price)
  }
}

extension StackingProcess {
  /// Reads a stacking process.
  init(reading entry: inout EntryReader) {
    _ = entry.optionalWord("description")
    self.init(
      name: entry.name,
      layerCapacityVariation: entry.number("layer_capacity_cv", .belowOne),
      layerYield: entry.number("layer_yield", .share),
      interfaceFactor: entry.number("interface_factor", .positive),
      margin: entry.quantity("margin", .notNegative),
      areaCost: entry.quantity("area_cost", .notNegative))
  }
}
