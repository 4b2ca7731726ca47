import Quantities
import StackPhysics
import StackRecords

/// Materials by hand, near the catalogue's values and with enough reasons to exclude each other.
enum TestMaterials {
  static let aluminium = metal("Al", 2.70, 2.71e-6, 237, 897, window: 0.3...4.6, price: 4)
  static let copper = metal("Cu", 8.96, 1.71e-6, 401, 385, window: 0...3.2, price: 10)
  static let nickel = metal("Ni", 8.90, 6.9e-6, 91, 440, window: 0...4.0, price: 18)
  static let steel = metal("SS316", 8.03, 7.4e-5, 14.6, 450, window: 0...4.6, price: 5)
  static let lithium = metal("Li", 0.534, 9.3e-6, 85, 3570, window: 0...1, price: 300)

  static let sulfide = electrolyte("LPSCl", .sulfide, 1.87, 2.05, 0.355, oxidation: 4.0)
  static let halide = electrolyte("LYC", .halide, 2.5, 1.2, 0.40, oxidation: 4.4, reduction: 0.6)

  static let films = [
    Separator(name: "LPSCl", cathodeSide: sulfide),
    Separator(name: "LPSCl-halide", cathodeSide: halide, anodeSideFilm: sulfide),
    Separator(name: "halide", cathodeSide: halide),
  ]

  static func metal(
    _ name: String, _ density: Double, _ resistivity: Double, _ conductivity: Double,
    _ heat: Double, window: ClosedRange<Double>, price: Double
  ) -> Metal {
    Metal(
      name: name, density: Density(density), resistivity: Resistivity(resistivity),
      thermalConductivity: ThermalConductivity(conductivity),
      specificHeat: SpecificHeatCapacity(heat), lowestPotential: Voltage(window.lowerBound),
      highestPotential: Voltage(window.upperBound), price: MassPrice(price))
  }

  static func electrolyte(
    _ name: String, _ family: SolidElectrolyte.Family, _ density: Double, _ conductivity: Double,
    _ activation: Double, oxidation: Double, reduction: Double = 1.7
  ) -> SolidElectrolyte {
    SolidElectrolyte(
      name: name, family: family, density: Density(density),
      conductivity: IonicConductivity(conductivity), activationEnergy: ActivationEnergy(activation),
      practicalOxidationLimit: Voltage(oxidation), reductionLimit: Voltage(reduction),
      thermalConductivity: ThermalConductivity(0.55), specificHeat: SpecificHeatCapacity(900),
      price: MassPrice(50))
  }

  static func recipe(
    _ name: String, active: Double, coating: String? = nil, utilisation: Double = 0.9
  ) -> CompositeRecipe {
    CompositeRecipe(
      name: name, activeFraction: active, electrolyteFraction: 0.97 - active,
      carbon: .init(massFraction: 0.02, density: Density(1.9), price: MassPrice(6.6)),
      binder: .init(massFraction: 0.01, density: Density(1.78), price: MassPrice(10)),
      porosity: 0.1, tortuosityExponent: 2, electronicConductivity: IonicConductivity(30),
      contactFraction: 0.3, contactUtilisation: utilisation, coating: coating)
  }

  static func cathode(
    _ name: String, capacity: Double, density: Double, top: Double, bottom: Double, lower: Double
  ) -> CathodeMaterial {
    CathodeMaterial(
      name: name, capacity: SpecificCapacity(capacity), density: Density(density),
      openCircuitPotential: curve([
        (0, top), (0.2, top - 0.3 * (top - bottom)), (0.5, top - 0.4 * (top - bottom)),
        (0.9, top - 0.6 * (top - bottom)), (1, bottom),
      ]),
      lowerPotential: Voltage(lower),
      entropy: EntropyRange(
        lowest: EntropyCoefficient(-2e-5), highest: EntropyCoefficient(3e-5)),
      particleRadius: Length(2), diffusivity: Diffusivity(1e-11), price: MassPrice(21))
  }

  static let nmc811 = cathode(
    "NMC811", capacity: 205, density: 4.7, top: 4.25, bottom: 3.0, lower: 2.8)
  static let nmc622 = cathode(
    "NMC622", capacity: 178, density: 4.7, top: 4.3, bottom: 3.1, lower: 2.8)
  static let lfp = cathode(
    "LFP", capacity: 160, density: 3.6, top: 3.5, bottom: 2.8, lower: 2.5)

  static func curve(_ points: [(Double, Double)]) -> PotentialCurve {
    let made = try? PotentialCurve(points.map { .init($0.0, Voltage($0.1)) })
    guard let made else { preconditionFailure("a test's curve must fall") }
    return made
  }

  static let lithiumFoil = AnodeMaterial(
    name: "lithium", kind: .lithium, pressure: Pressure(1), price: MassPrice(300))
  static let anodeFree = AnodeMaterial(
    name: "anode-free",
    kind: .anodeFree(.init(thickness: Length(10), density: Density(2))), coulombicEfficiency: 0.998,
    pressure: Pressure(1), price: MassPrice(100))
  static let silicon = host("silicon", capacity: 2300, density: 2.32, top: 0.8, expansion: 1.6)
  static let graphite = host("graphite", capacity: 355, density: 2.24, top: 0.6, expansion: 1.1)

  static func host(
    _ name: String, capacity: Double, density: Double, top: Double, expansion: Double
  ) -> AnodeMaterial {
    AnodeMaterial(
      name: name,
      kind: .host(
        .init(
          capacity: SpecificCapacity(capacity), density: Density(density),
          potential: curve([(0, top), (0.3, top / 2), (1, 0.08)]),
          recipe: recipe("\(name)-recipe", active: 0.6), expansion: expansion,
          particleRadius: Length(2), diffusivity: Diffusivity(1e-11))),
      pressure: Pressure(name == "graphite" ? 0.1 : 1), price: MassPrice(15))
  }

  static let steelPlate = plate("SS316", steel, steel, contact: 0.02, price: 5)
  static let cladPlate = plate("clad-AlCu", aluminium, copper, contact: 0.01, price: 8)
  static let nickelPlate = plate("clad-AlNi", aluminium, nickel, contact: 0.03, price: 14)

  static func plate(
    _ name: String, _ first: Metal, _ second: Metal, contact: Double, price: Double
  ) -> PlateMaterial {
    PlateMaterial(
      name: name, cathodeFace: first, anodeFace: second,
      cathodeContact: AreaSpecificResistance(contact),
      anodeContact: AreaSpecificResistance(contact), price: MassPrice(price))
  }

  static let pairs: PairTables = {
    var tables = PairTables()
    let names = ["lithium", "anode-free", "silicon", "graphite"]
    for (film, resistance) in [("LPSCl", 8.0), ("LYC", 20)] {
      for name in names {
        tables.interfaces.append(
          .init(film, name, .init(AreaSpecificResistance(resistance))))
        tables.stablePairs.append(.init(electrolyte: "LPSCl", anode: name))
      }
      for material in ["NMC811", "NMC622", "LFP", "silicon", "graphite"] {
        for coating in [nil, "LiNbO3"] as [String?] {
          tables.chargeTransfers.append(
            .init(
              activeMaterial: material, coating: coating, electrolyte: film,
              resistance: .init(
                AreaSpecificResistance(coating == nil ? 60 : 40),
                activationEnergy: ActivationEnergy(0.3))))
        }
      }
    }
    tables.interfaces.append(.init("LPSCl", "LYC", .init(AreaSpecificResistance(3))))
    for name in ["lithium", "anode-free"] {
      tables.criticalCurrents.append(
        .init(
          electrolyte: "LPSCl", anode: name, currentDensity: CurrentDensity(3),
          temperature: Temperature(298.15), activationEnergy: ActivationEnergy(0.1)))
    }
    tables.forbiddenContacts = [
      .init(metal: "Cu", constituent: .family(.sulfide), reason: "copper sulfide grows")
    ]
    tables.coatingLimits = [.init(coating: "LiNbO3", oxidationLimit: Voltage(4.35))]
    return tables
  }()

  static let hardware = Hardware(
    edge: .init(
      margin: Length(3000), overhang: Length(1000), frameDensity: Density(1.3),
      framePrice: MassPrice(90), lithium: lithium, lithiumCapacity: SpecificCapacity(3861)),
    film: .init(
      thickness: Length(50), density: Density(1.38), thermalConductivity: ThermalConductivity(0.2),
      specificHeat: SpecificHeatCapacity(1200)),
    pouch: .init(
      thickness: Length(113), arealMass: ArealMass(18.3), sideSeal: Length(4500),
      endSeals: Length(20000), thermalConductivity: ThermalConductivity(0.3),
      specificHeat: SpecificHeatCapacity(1100), density: Density(1.62), price: ArealPrice(1.5)),
    tabs: .init(
      length: Length(30000), thickness: Length(200), leastWidth: Length(20000), currentDensity: 5,
      positiveDensity: Density(2.70), negativeDensity: Density(8.90), coverFace: false,
      price: Money(0.5)),
    monopolarFoils: .init(
      positive: Foil(metal: aluminium, thickness: Length(12)),
      negative: Foil(metal: copper, thickness: Length(8)), contact: AreaSpecificResistance(0.02)),
    coldPlate: .init(
      thickness: Length(3000), arealMass: ArealMass(500),
      filmCoefficient: HeatTransferCoefficient(300), price: MassPrice(8)),
    pressurePlate: .init(
      modulus: Pressure(70000), deflection: Length(100), strength: Pressure(150),
      density: Density(2.70), rim: Length(30000), price: MassPrice(4)),
    tieRods: .init(strength: Pressure(300), density: Density(7.85)),
    pad: .init(density: Density(0.3)),
    busBar: .init(
      leastCrossSection: 10, currentDensity: 3, length: Length(60000), density: Density(2.70)),
    electronics: .init(mass: Mass(15), price: Money(3)),
    enclosure: .init(massFactor: 1.08, volumeFactor: 1.05),
    process: .init(
      electrodeYield: 0.922, foilYield: 0.902, areaCost: ArealPrice(8), stackCost: Money(1),
      cellCost: Money(1), gradeCost: Money(0.01)))

  static func conditions(rate: Double = 1 / 3, temperature: Double = 318.15) -> Conditions {
    Conditions(
      operation: Operation(
        dischargeRate: Rate(rate), chargeRate: Rate(rate),
        cellTemperature: Temperature(temperature), coolantTemperature: Temperature(temperature),
        cutoffVoltages: ["NMC811": Voltage(2.8)]),
      manufacturing: Manufacturing(
        layerCapacityVariation: 0.015, screen: 3, layerYield: 0.995),
      hardware: hardware, pairs: pairs)
  }
}
