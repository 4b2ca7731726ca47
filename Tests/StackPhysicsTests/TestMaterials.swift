import Quantities

@testable import StackPhysics

/// Materials, hardware and conditions that tests build designs from.
enum TestMaterials {
  static func metal(
    _ name: String, density: Double, resistivity: Double, k: Double, c: Double,
    lowest: Double = 0, highest: Double = 5, price: Double = 4
  ) -> Metal {
    Metal(
      name: name, density: Density(density), resistivity: Resistivity(resistivity),
      thermalConductivity: ThermalConductivity(k), specificHeat: SpecificHeatCapacity(c),
      lowestPotential: Voltage(lowest), highestPotential: Voltage(highest),
      price: MassPrice(price))
  }

  static let aluminium = metal(
    "Al", density: 2.70, resistivity: 2.71e-6, k: 237, c: 897, lowest: 0.3, highest: 4.5)
  static let copper = metal(
    "Cu", density: 8.96, resistivity: 1.71e-6, k: 401, c: 385, highest: 3.4, price: 10)
  static let steel = metal("SS316", density: 8.03, resistivity: 7.4e-5, k: 14.6, c: 450)
  static let nickel = metal("Ni", density: 8.90, resistivity: 6.9e-6, k: 91, c: 440)
  static let lithium = metal(
    "Li", density: 0.534, resistivity: 9.3e-6, k: 85, c: 3570, price: 300)

  static let aluminiumFoil = Foil(metal: aluminium, thickness: Length(12))
  static let copperFoil = Foil(metal: copper, thickness: Length(8))

  static func plate(_ metal: Metal = steel, gauge: Double, contact: Double = 0.02) -> BipolarPlate {
    BipolarPlate(
      material: PlateMaterial(
        name: metal.name, cathodeFace: metal, anodeFace: metal, cathodeFaceShare: 1,
        cathodeContact: AreaSpecificResistance(contact),
        anodeContact: AreaSpecificResistance(contact), price: MassPrice(8)),
      thickness: Length(gauge))
  }

  static let edge = Hardware.Edge(
    margin: Length(3000), overhang: Length(1000), frameDensity: Density(1.3),
    framePrice: MassPrice(90), lithium: lithium, lithiumCapacity: SpecificCapacity(3861))

  static let noEdge = Hardware.Edge(
    margin: .zero, overhang: .zero, frameDensity: Density(1.3), framePrice: MassPrice(90),
    lithium: lithium, lithiumCapacity: SpecificCapacity(3861))

  static let hardware = Hardware(
    edge: edge,
    film: .init(
      thickness: Length(50), density: Density(1.38), thermalConductivity: ThermalConductivity(0.2),
      specificHeat: SpecificHeatCapacity(1200)),
    pouch: .init(
      thickness: Length(113), arealMass: ArealMass(18.3), sideSeal: Length(4500),
      endSeals: Length(20000), thermalConductivity: ThermalConductivity(0.3),
      specificHeat: SpecificHeatCapacity(1100), density: Density(1.62), price: ArealPrice(1.5)),
    tabs: .init(
      length: Length(30000), thickness: Length(200), leastWidth: Length(20000), currentDensity: 5,
      positiveDensity: Density(2.70), negativeDensity: Density(8.90), coverFace: true,
      price: Money(0.5)),
    monopolarFoils: .init(
      positive: aluminiumFoil, negative: copperFoil, contact: AreaSpecificResistance(0.02)),
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

  static func electrolyte(
    _ name: String, family: SolidElectrolyte.Family = .sulfide, density: Double,
    conductivity: Double, activationEnergy: Double?, relativeDensity: Double = 0.95,
    filmFactor: Double = 0.55, oxidation: Double = 4.4, reduction: Double = 0,
    salt: SolidElectrolyte.SaltDiffusion? = nil, k: Double = 0.55
  ) -> SolidElectrolyte {
    SolidElectrolyte(
      name: name, family: family, density: Density(density),
      conductivity: IonicConductivity(conductivity),
      activationEnergy: activationEnergy.map { ActivationEnergy($0) },
      relativeDensity: relativeDensity, filmFactor: filmFactor,
      practicalOxidationLimit: Voltage(oxidation), reductionLimit: Voltage(reduction),
      thermalConductivity: ThermalConductivity(k), specificHeat: SpecificHeatCapacity(900),
      price: MassPrice(50), saltDiffusion: salt)
  }

  static let lpscl = electrolyte(
    "LPSCl", density: 1.87, conductivity: 2.05, activationEnergy: 0.355)

  static func recipe(
    active: Double, electrolyte: Double, carbon: Double = 0.01, binder: Double = 0.01,
    porosity: Double = 0.1, exponent: Double = 2, electronic: Double = 30, contact: Double = 0.3,
    utilisation: Double = 0.9, own: SolidElectrolyte? = nil, coating: String? = nil
  ) -> CompositeRecipe {
    CompositeRecipe(
      name: "recipe", activeFraction: active, electrolyteFraction: electrolyte,
      carbon: .init(
        massFraction: carbon, density: Density(1.9), price: MassPrice(6.6)),
      binder: .init(
        massFraction: binder, density: Density(1.78), price: MassPrice(10)),
      porosity: porosity, tortuosityExponent: exponent,
      electronicConductivity: IonicConductivity(electronic), contactFraction: contact,
      contactUtilisation: utilisation, electrolyte: own, coating: coating)
  }

  static func cathode(
    name: String = "NMC811", capacity: Double = 205, density: Double = 4.7,
    curve: [[Double]] = nmcCurve, lower: Double = 2.8, entropy: Double = 2e-5,
    radius: Double = 2, diffusivity: Double = 1e-11
  ) throws -> CathodeMaterial {
    CathodeMaterial(
      name: name, capacity: SpecificCapacity(capacity), density: Density(density),
      openCircuitPotential: try potential(curve), lowerPotential: Voltage(lower),
      entropy: EntropyRange(
        lowest: EntropyCoefficient(entropy), highest: EntropyCoefficient(entropy)),
      particleRadius: Length(radius), diffusivity: Diffusivity(diffusivity), price: MassPrice(21))
  }

  static let nmcCurve: [[Double]] = [
    [0, 4.25], [0.05, 4.15], [0.1, 4.08], [0.2, 3.97], [0.3, 3.88], [0.4, 3.8], [0.5, 3.74],
    [0.6, 3.69], [0.7, 3.64], [0.8, 3.58], [0.9, 3.5], [0.95, 3.4], [1, 3.0],
  ]

  static func potential(_ points: [[Double]]) throws -> PotentialCurve {
    try PotentialCurve(points.map { .init($0[0], Voltage($0[1])) })
  }

  static let lithiumAnode = AnodeMaterial(
    name: "lithium", kind: .lithium, pressure: Pressure(1), price: MassPrice(300))

  static func silicon(expansion: Double = 1.6) throws -> AnodeMaterial {
    AnodeMaterial(
      name: "silicon",
      kind: .host(
        .init(
          capacity: SpecificCapacity(2300), density: Density(2.32),
          potential: try potential([[0, 0.8], [0.2, 0.5], [0.6, 0.35], [1, 0.05]]),
          recipe: recipe(
            active: 0.6, electrolyte: 0.38, porosity: 0.2, electronic: 100, contact: 0.5),
          expansion: expansion, particleRadius: Length(1), diffusivity: Diffusivity(1e-12))),
      pressure: Pressure(1), price: MassPrice(30))
  }

  /// Tables that hold every pair of the materials above.
  static let pairs = PairTables(
    interfaces: [
      .init("LPSCl", "lithium", .init(AreaSpecificResistance(8))),
      .init("LPSCl", "silicon", .init(AreaSpecificResistance(2))),
    ],
    chargeTransfers: [
      .init(
        activeMaterial: "NMC811", coating: nil, electrolyte: "LPSCl",
        resistance: .init(AreaSpecificResistance(40))),
      .init(
        activeMaterial: "silicon", coating: nil, electrolyte: "LPSCl",
        resistance: .init(AreaSpecificResistance(20))),
    ],
    criticalCurrents: [
      .init(
        electrolyte: "LPSCl", anode: "lithium", currentDensity: CurrentDensity(3),
        temperature: Temperature(298.15))
    ])

  static func operation(
    rate: Double, charge: Double? = nil, temperature: Double = 298.15, cutoff: Double? = nil,
    cathode: String = "NMC811", pressure: Double? = nil
  ) -> Operation {
    Operation(
      dischargeRate: Rate(rate), chargeRate: Rate(charge ?? rate),
      cellTemperature: Temperature(temperature), coolantTemperature: Temperature(temperature),
      cutoffVoltages: cutoff.map { [cathode: Voltage($0)] } ?? [:],
      pressure: pressure.map { Pressure($0) })
  }

  static func conditions(
    rate: Double = 1.0 / 3, charge: Double? = nil, temperature: Double = 298.15,
    variation: Double = 0.01, screen: Double? = 2, hardware: Hardware = hardware,
    pairs: PairTables = pairs
  ) -> Conditions {
    Conditions(
      operation: operation(rate: rate, charge: charge, temperature: temperature),
      manufacturing: .init(layerCapacityVariation: variation, screen: screen, layerYield: 0.99),
      hardware: hardware, pairs: pairs)
  }

  static func layer(
    arealCapacity: Double = 4, separatorThickness: Double = 30, anode: AnodeMaterial = lithiumAnode,
    ratio: Double? = 0.2, active: Double = 0.8, porosity: Double = 0.1
  ) throws -> LayerDesign {
    LayerDesign(
      cathode: try cathode(),
      recipe: recipe(active: active, electrolyte: 0.98 - active, porosity: porosity),
      arealCapacity: ArealCapacity(arealCapacity),
      separator: Separator(name: "LPSCl", cathodeSide: lpscl),
      separatorThickness: Length(separatorThickness), anode: anode, capacityRatio: ratio)
  }

  static func design(
    layer: LayerDesign, plateGauge: Double = 10, width: Double = 10, height: Double = 10,
    layers: Int = 5, stacks: Int = 1, grades: Int = 1, module: ModuleArrangement = .init()
  ) -> Design {
    Design(
      layer: layer, plate: plate(gauge: plateGauge), positiveEnd: aluminiumFoil,
      negativeEnd: copperFoil, footprint: footprint(width, height), layersInSeries: layers,
      stacksInParallel: stacks, grades: grades, module: module)
  }

  static func footprint(_ width: Double, _ height: Double) -> Footprint {
    Footprint(width: Length(width * 1e4), height: Length(height * 1e4))
  }
}

/// Whether two numbers agree within a relative tolerance, or within 1e-18 of zero.
func agree(_ a: Double, _ b: Double, within tolerance: Double) -> Bool {
  abs(a - b) <= max(tolerance * max(abs(a), abs(b)), 1e-18)
}
