import Quantities
import StackPhysics

/// The parts of the hardware as a file names them.
enum HardwarePart: String, CaseIterable {
  case edge, film, pouch, tabs
  case monopolarFoils = "monopolar_foils"
  case endCollectors = "end_collectors"
  case coldPlate = "cold_plate"
  case pressurePlate = "pressure_plate"
  case tieRods = "tie_rods"
  case pad
  case busBar = "bus_bar"
  case electronics, enclosure, process
}

/// Whether tabs take the current over the whole face of the end collectors or from one edge.
private enum TabAttachment: String, CaseIterable {
  case fullFace = "full-face"
  case oneEdge = "one-edge"
}

extension EntryReader {
  /// The metal that a key names; an unknown one after a fault.
  fileprivate mutating func metal(_ key: String, _ metals: NamedEntries<Metal>) -> Metal {
    reference(key, to: metals) ?? .unknown(key)
  }

  /// A foil of the metal and thickness that belong to a place.
  fileprivate mutating func foil(_ place: String, _ metals: NamedEntries<Metal>) -> Foil {
    Foil(metal: metal("\(place)_metal", metals), thickness: quantity("\(place)_thickness"))
  }
}

extension Hardware.Edge {
  init(reading entry: inout EntryReader, metals: NamedEntries<Metal>) {
    self.init(
      margin: entry.quantity("margin", .notNegative),
      overhang: entry.quantity("overhang", .notNegative),
      frameDensity: entry.quantity("frame_density"),
      framePrice: entry.quantity("frame_price", .notNegative),
      lithium: entry.metal("lithium", metals),
      lithiumCapacity: entry.quantity("lithium_capacity"))
    if entry.isSound, overhang >= margin {
      entry.report(.notBelow(key: "overhang", other: "margin"))
    }
  }
}

extension Hardware.Film {
  init(reading entry: inout EntryReader) {
    self.init(
      thickness: entry.quantity("thickness"), density: entry.quantity("density"),
      thermalConductivity: entry.quantity("thermal_conductivity"),
      specificHeat: entry.quantity("specific_heat"))
  }
}

extension Hardware.Pouch {
  init(reading entry: inout EntryReader) {
    self.init(
      thickness: entry.quantity("thickness"),
      arealMass: entry.quantity("areal_mass", .notNegative),
      sideSeal: entry.quantity("side_seal", .notNegative),
      endSeals: entry.quantity("end_seals", .notNegative),
      thermalConductivity: entry.quantity("thermal_conductivity"),
      specificHeat: entry.quantity("specific_heat"), density: entry.quantity("density"),
      price: entry.quantity("price", .notNegative))
  }
}

extension Hardware.Tabs {
  init(reading entry: inout EntryReader, metals: NamedEntries<Metal>) {
    let length: Length = entry.quantity("length", .notNegative)
    let thickness: Length = entry.quantity("thickness")
    let leastWidth: Length = entry.quantity("minimum_width", .notNegative)
    let current: CurrentDensity = entry.quantity("current_density")
    let positive = entry.metal("positive_metal", metals)
    let negative = entry.metal("negative_metal", metals)
    let attachment: TabAttachment? = entry.word("attachment")
    self.init(
      length: length, thickness: thickness, leastWidth: leastWidth,
      currentDensity: current.amperesPerSquareMillimetre, positiveDensity: positive.density,
      negativeDensity: negative.density, coverFace: attachment == .fullFace,
      price: entry.quantity("price", .notNegative))
  }
}

extension Hardware.MonopolarFoils {
  init(reading entry: inout EntryReader, metals: NamedEntries<Metal>) {
    self.init(
      positive: entry.foil("positive", metals), negative: entry.foil("negative", metals),
      contact: entry.quantity("contact_resistance", .notNegative))
  }
}

extension EndCollectors {
  init(reading entry: inout EntryReader, metals: NamedEntries<Metal>) {
    self.init(
      positive: entry.foil("positive", metals), negative: entry.foil("negative", metals),
      negativeWithoutCopper: entry.foil("copper_free", metals))
  }
}

extension CurrentDensity {
  /// The value in A/mm2, 1e5 mA/cm2 each.
  var amperesPerSquareMillimetre: Double { value / 1e5 }
}

extension Area {
  /// The value in mm2, 0.01 cm2 each.
  var squareMillimetres: Double { value * 100 }
}
