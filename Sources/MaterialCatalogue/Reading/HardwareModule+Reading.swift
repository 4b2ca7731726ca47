import Quantities
import StackPhysics

extension Hardware.ColdPlate {
  init(reading entry: inout EntryReader) {
    self.init(
      thickness: entry.quantity("thickness"),
      arealMass: entry.quantity("areal_mass", .notNegative),
      filmCoefficient: entry.quantity("film_coefficient"),
      price: entry.quantity("price", .notNegative))
  }
}

extension Hardware.PressurePlate {
  init(reading entry: inout EntryReader) {
    self.init(
      modulus: entry.quantity("modulus"), deflection: entry.quantity("deflection"),
      strength: entry.quantity("strength"), density: entry.quantity("density"),
      rim: entry.quantity("rim", .notNegative), price: entry.quantity("price", .notNegative))
  }
}

extension Hardware.TieRods {
  init(reading entry: inout EntryReader) {
    self.init(strength: entry.quantity("strength"), density: entry.quantity("density"))
  }
}

extension Hardware.Pad {
  init(reading entry: inout EntryReader) {
    self.init(density: entry.quantity("density"))
  }
}

extension Hardware.BusBar {
  init(reading entry: inout EntryReader, metals: NamedEntries<Metal>) {
    let metal = entry.reference("metal", to: metals)
    let leastCrossSection: Area = entry.quantity("minimum_cross_section", .notNegative)
    let current: CurrentDensity = entry.quantity("current_density")
    self.init(
      leastCrossSection: leastCrossSection.squareMillimetres,
      currentDensity: current.amperesPerSquareMillimetre, length: entry.quantity("length"),
      density: metal?.density ?? .zero)
  }
}

extension Hardware.Electronics {
  init(reading entry: inout EntryReader) {
    self.init(
      mass: entry.quantity("mass", .notNegative), price: entry.quantity("price", .notNegative))
  }
}

extension Hardware.Enclosure {
  init(reading entry: inout EntryReader) {
    self.init(
      massFactor: entry.number("mass_factor", .atLeastOne),
      volumeFactor: entry.number("volume_factor", .atLeastOne))
  }
}

extension Hardware.Process {
  init(reading entry: inout EntryReader) {
    self.init(
      electrodeYield: entry.number("electrode_yield", .share),
      foilYield: entry.number("foil_yield", .share),
      areaCost: entry.quantity("area_cost", .notNegative),
      stackCost: entry.quantity("stack_cost", .notNegative),
      cellCost: entry.quantity("cell_cost", .notNegative),
      gradeCost: entry.quantity("grade_cost", .notNegative))
  }
}
