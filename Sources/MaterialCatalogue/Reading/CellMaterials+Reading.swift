import Quantities
import StackPhysics

extension CathodeMaterial {
  /// Reads a cathode; nil when its curve is at fault.
  init?(reading entry: inout EntryReader) {
    _ = entry.optionalWord("description")
    let capacity: SpecificCapacity = entry.quantity("capacity")
    let density: Density = entry.quantity("density")
    let curve = entry.curve("open_circuit_potential")
    let lowerPotential: Voltage = entry.quantity("lower_potential", .notNegative)
    let entropy: (low: EntropyCoefficient, high: EntropyCoefficient) =
      entry.range("entropy_coefficient")
    let radius: Length = entry.quantity("particle_radius")
    let diffusivity: Diffusivity = entry.quantity("diffusivity")
    let price: MassPrice = entry.quantity("price", .notNegative)
    guard let curve else { return nil }
    if entry.isSound, lowerPotential >= curve.potential(at: 0) {
      entry.report(.notBelow(key: "lower_potential", other: "open_circuit_potential"))
    }
    self.init(
      name: entry.name, capacity: capacity, density: density, openCircuitPotential: curve,
      lowerPotential: lowerPotential,
      entropy: EntropyRange(lowest: entropy.low, highest: entropy.high),
      particleRadius: radius, diffusivity: diffusivity, price: price)
  }
}

extension SolidElectrolyte {
  /// Reads a solid electrolyte; nil when its family is at fault.
  init?(reading entry: inout EntryReader) {
    _ = entry.optionalWord("description")
    let family: Family? = entry.word("family")
    self.init(
      name: entry.name, family: family ?? .composite, density: entry.quantity("density"),
      conductivity: entry.quantity("conductivity"),
      activationEnergy: entry.optionalQuantity("activation_energy", .notNegative),
      relativeDensity: entry.number("relative_density", .share, default: 0.95),
      filmFactor: entry.number("film_factor", .share, default: 0.55),
      practicalOxidationLimit: entry.quantity("practical_oxidation_limit"),
      reductionLimit: entry.quantity("reduction_limit", .notNegative),
      thermodynamicOxidationLimit: entry.optionalQuantity("thermodynamic_oxidation_limit", .any),
      thermodynamicReductionLimit: entry.optionalQuantity("thermodynamic_reduction_limit", .any),
      electronicConductivity: entry.optionalQuantity("electronic_conductivity", .notNegative),
      thermalConductivity: entry.quantity("thermal_conductivity"),
      specificHeat: entry.quantity("specific_heat"),
      price: entry.quantity("price", .notNegative),
      saltDiffusion: SaltDiffusion(reading: &entry))
    if entry.isSound, reductionLimit >= practicalOxidationLimit {
      entry.report(.notBelow(key: "reduction_limit", other: "practical_oxidation_limit"))
    }
    guard family != nil else { return nil }
  }
}

extension SolidElectrolyte.SaltDiffusion {
  private static let keys = ["salt_diffusivity", "salt_concentration", "transference_number"]

  /// Reads the salt's data, which stand together or not at all.
  fileprivate init?(reading entry: inout EntryReader) {
    let diffusivity: Diffusivity? = entry.optionalQuantity("salt_diffusivity")
    let concentration: Concentration? = entry.optionalQuantity("salt_concentration")
    let transference: Ratio? = entry.optionalQuantity("transference_number", .belowOne)
    let missing = Self.keys.filter { !entry.holds($0) }
    if let present = Self.keys.first(where: { entry.holds($0) }), !missing.isEmpty {
      entry.report(.incompleteGroup(missing: missing, present: present))
    }
    guard let diffusivity, let concentration, let transference else { return nil }
    self.init(
      diffusivity: diffusivity, concentration: concentration,
      transferenceNumber: transference.value)
  }
}

extension Separator {
  /// Reads a separator; nil when a film is at fault.
  init?(reading entry: inout EntryReader, electrolytes: NamedEntries<SolidElectrolyte>) {
    _ = entry.optionalWord("description")
    let cathodeSide = entry.reference("cathode_side", to: electrolytes)
    let anodeSide = entry.optionalReference("anode_side", to: electrolytes)
    let share = entry.number(
      "cathode_side_share", .properShare, default: 0.25, counts: entry.holds("anode_side"))
    if entry.holds("cathode_side_share"), !entry.holds("anode_side") {
      entry.report(.incompleteGroup(missing: ["anode_side"], present: "cathode_side_share"))
    }
    guard let cathodeSide else { return nil }
    self.init(
      name: entry.name, cathodeSide: cathodeSide, anodeSideFilm: anodeSide,
      cathodeSideShare: share)
  }
}
