import Quantities
import StackPhysics

extension CompositeRecipe {
  /// How far the mass fractions may be from 1 in sum.
  private static let fractionTolerance = 1e-9

  /// Reads a recipe.
  init(reading entry: inout EntryReader, electrolytes: NamedEntries<SolidElectrolyte>) {
    _ = entry.optionalWord("description")
    let active = entry.number("active_fraction", .share)
    let electrolyte = entry.number("electrolyte_fraction", .fraction)
    let carbon = Filler(reading: &entry, "carbon")
    let binder = Filler(reading: &entry, "binder")
    let sum = active + electrolyte + carbon.massFraction + binder.massFraction
    if entry.isSound, abs(sum - 1) > Self.fractionTolerance {
      entry.report(.fractionsDoNotAddUp(sum: "\(sum)"))
    }
    let coating = entry.optionalWord("coating")
    if let coating { entry.lean(onCoating: coating) }
    self.init(
      name: entry.name, activeFraction: active, electrolyteFraction: electrolyte,
      carbon: carbon, binder: binder, porosity: entry.number("porosity", .belowOne),
      tortuosityExponent: entry.number("tortuosity_exponent", .atLeastOne),
      electronicConductivity: entry.quantity("electronic_conductivity"),
      contactFraction: entry.number("contact_fraction", .share),
      contactUtilisation: entry.number("contact_utilisation", .share, default: 1),
      electrolyte: entry.optionalReference("electrolyte", to: electrolytes),
      coating: coating == PairTables.noCoating ? nil : coating,
      thermalConductivity: entry.quantity("thermal_conductivity"),
      specificHeat: entry.quantity("specific_heat"))
  }
}

extension CompositeRecipe.Filler {
  /// Reads the fraction, density and price of a filler.
  fileprivate init(reading entry: inout EntryReader, _ filler: String) {
    self.init(
      massFraction: entry.number("\(filler)_fraction", .fraction),
      density: entry.quantity("\(filler)_density"),
      price: entry.quantity("\(filler)_price", .notNegative))
  }
}

/// The kinds of anode as a file names them.
private enum AnodeWord: String, CaseIterable {
  case lithium
  case anodeFree = "anode-free"
  case alloyFoil = "alloy-foil"
  case host
}

extension AnodeMaterial {
  /// Reads an anode; nil when its kind, curve or recipe is at fault.
  init?(reading entry: inout EntryReader, recipes: NamedEntries<CompositeRecipe>) {
    _ = entry.optionalWord("description")
    let word: AnodeWord? = entry.word("kind")
    let kind: Kind? =
      switch word {
      case .lithium: .lithium
      case .anodeFree:
        .anodeFree(
          Interlayer(
            thickness: entry.quantity("interlayer_thickness"),
            density: entry.quantity("interlayer_density")))
      case .alloyFoil: .alloyFoil(AlloyFoil(reading: &entry))
      case .host: Host(reading: &entry, recipes: recipes).map(Kind.host)
      case nil: nil
      }
    let entropy: (low: EntropyCoefficient, high: EntropyCoefficient) =
      entry.range("entropy_coefficient")
    let efficiency = entry.number("coulombic_efficiency", .share, default: 1)
    let pressure: Pressure = entry.quantity("pressure", .notNegative)
    let price: MassPrice = entry.quantity("price", .notNegative)
    guard let kind else { return nil }
    self.init(
      name: entry.name, kind: kind,
      entropy: EntropyRange(lowest: entropy.low, highest: entropy.high),
      coulombicEfficiency: efficiency, pressure: pressure, price: price)
  }
}

extension AnodeMaterial.AlloyFoil {
  /// Reads what only an alloy foil has.
  fileprivate init(reading entry: inout EntryReader) {
    self.init(
      capacity: entry.quantity("capacity"), density: entry.quantity("density"),
      potential: entry.quantity("potential"), expansion: entry.number("expansion", .atLeastOne),
      leastRatio: entry.number("minimum_np_ratio", .positive, default: 1.05),
      thermalConductivity: entry.quantity("thermal_conductivity"),
      specificHeat: entry.quantity("specific_heat"))
  }
}

extension AnodeMaterial.Host {
  /// Reads what only a host has.
  fileprivate init?(reading entry: inout EntryReader, recipes: NamedEntries<CompositeRecipe>) {
    let capacity: SpecificCapacity = entry.quantity("capacity")
    let density: Density = entry.quantity("density")
    let curve = entry.curve("potential")
    let recipe = entry.reference("recipe", to: recipes)
    let expansion = entry.number("expansion", .atLeastOne)
    let leastRatio = entry.number("minimum_np_ratio", .positive, default: 1.05)
    let radius: Length = entry.quantity("particle_radius")
    let diffusivity: Diffusivity = entry.quantity("diffusivity")
    guard let curve, let recipe else { return nil }
    self.init(
      capacity: capacity, density: density, potential: curve, recipe: recipe,
      expansion: expansion, leastRatio: leastRatio, particleRadius: radius,
      diffusivity: diffusivity)
  }
}
