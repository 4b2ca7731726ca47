import Quantities
import StackPhysics

/// A design of the spreadsheet: a cell of 400 in a pack of 100 in series and 4 in parallel.
struct SpreadsheetDesign {
  let name: String
  let cathodeThickness, anodeThickness, arealCapacity: Double
  let capacity, cathodeArea: Double
  let cathodeMass, anodeMass: Double
  let aluminium, copper, separator, electrolyte: Double
  let terminals, container: Double
  let mass: Double
  let sides: (Double, Double, Double)
  let voltage, specificEnergy, energyDensity: Double
  let powerResistance, energyResistance, hardwareResistance: Double
  let bicell, conductivity, packResistance, heat, efficiency, endTemperature: Double
  let pulseResistance, pulseCurrent, pulseHeat: Double
  let heatedMass: Double

  static let all = [
    SpreadsheetDesign(
      name: "B2", cathodeThickness: 120, anodeThickness: 152.691, arealCapacity: 8.06919,
      capacity: 68.1791, cathodeArea: 8449.31, cathodeMass: 332.490, anodeMass: 220.940,
      aluminium: 0.473688, copper: 0.505476, separator: 0.887893, electrolyte: 85.0537,
      terminals: 5.74952 + 12.7199, container: 16.3966, mass: 744.124,
      sides: (7.03468, 27.3307, 2.01109), voltage: 3.66681, specificEnergy: 335.965,
      energyDensity: 646.567, powerResistance: 14.2386, energyResistance: 17.2480,
      hardwareResistance: 1.7159, bicell: 600.381, conductivity: 0.0105399,
      packResistance: 0.0510337, heat: 421.733, efficiency: 98.7506, endTemperature: 39.9600,
      pulseResistance: 0.0421296, pulseCurrent: 950.686, pulseHeat: 38076.9, heatedMass: 451.589),
    SpreadsheetDesign(
      name: "B3", cathodeThickness: 108.287, anodeThickness: 137.786, arealCapacity: 7.28156,
      capacity: 68.0978, cathodeArea: 9352.09, cathodeMass: 332.094, anodeMass: 220.625,
      aluminium: 0.523784, copper: 0.557372, separator: 0.982476, electrolyte: 85.8671,
      terminals: 5.76103 + 12.7454, container: 16.5192, mass: 751.735,
      sides: (7.07429, 27.4341, 2.00469), voltage: 3.67119, specificEnergy: 332.564,
      energyDensity: 642.567, powerResistance: 14.4130, energyResistance: 17.3094,
      hardwareResistance: 1.77736, bicell: 547.147, conductivity: 0.0103494,
      packResistance: 0.0462716, heat: 381.468, efficiency: 98.8685, endTemperature: 38.9541,
      pulseResistance: 0.0385289, pulseCurrent: 939.178, pulseHeat: 33984.7, heatedMass: 454.904),
    SpreadsheetDesign(
      name: "B5", cathodeThickness: 77.0968, anodeThickness: 98.0996, arealCapacity: 5.18424,
      capacity: 67.8821, cathodeArea: 13093.9, cathodeMass: 331.042, anodeMass: 219.750,
      aluminium: 0.731391, copper: 0.772242, separator: 1.37420, electrolyte: 89.3778,
      terminals: 5.83060 + 12.8993, container: 16.9983, mass: 784.462,
      sides: (7.21376, 27.8304, 1.99549), voltage: 3.68286, specificEnergy: 318.690,
      energyDensity: 624.035, powerResistance: 15.1347, energyResistance: 17.5613,
      hardwareResistance: 2.02925, bicell: 405.393, conductivity: 0.00966062,
      packResistance: 0.0335295, heat: 274.673, efficiency: 99.1827, endTemperature: 36.2625,
      pulseResistance: 0.0288964, pulseCurrent: 911.058, pulseHeat: 23984.8, heatedMass: 469.816),
    SpreadsheetDesign(
      name: "B7", cathodeThickness: 30.3098, anodeThickness: 38.5669, arealCapacity: 2.03813,
      capacity: 67.5610, cathodeArea: 33148.5, cathodeMass: 329.476, anodeMass: 217.977,
      aluminium: 1.83478, copper: 1.91061, separator: 3.46435, electrolyte: 109.081,
      terminals: 6.26219 + 13.8541, container: 19.5072, mass: 966.237,
      sides: (7.87007, 29.8064, 1.9984), voltage: 3.70036, specificEnergy: 258.736,
      energyDensity: 533.296, powerResistance: 19.0117, energyResistance: 18.9111,
      hardwareResistance: 3.37901, bicell: 192.753, conductivity: 0.00752751,
      packResistance: 0.0142624, heat: 115.735, efficiency: 99.6540, endTemperature: 32.2473,
      pulseResistance: 0.0143382, pulseCurrent: 874.443, pulseHeat: 10963.7, heatedMass: 554.267),
  ]

  static let openCircuit = 3.713205

  var cathode: CompositeFigures {
    let density = 0.75 / (0.96 / 4.65 + 0.02 / 1.825 + 0.02 / 1.77)
    return Coatings.coating(
      active: .init(0.96, 4.65), carbon: .init(0.02, 1.825), binder: .init(0.02, 1.77),
      porosity: 0.25, mass: 0.1 * cathodeThickness * density * 0.96)
  }
  var anode: CompositeFigures {
    Coatings.coating(
      active: .init(0.98, 2.24), carbon: .init(0, 1), binder: .init(0.02, 1.1), porosity: 0.25,
      mass: 1000 * 1.10 * arealCapacity / 360.4)
  }
  /// The layer at C/3, as the spreadsheet rates energy.
  var layer: LayerFigures {
    PlainStack(
      cathode: cathode, separator: Films.film(15, density: 0.473),
      anode: Anodes.lithium(ratio: 0, arealCapacity: arealCapacity), arealCapacity: arealCapacity,
      rate: 1.0 / 3
    ).layer
  }
  /// The discharge of the layer at the spreadsheet's mean potential and resistance.
  func discharge() throws -> (figures: Discharge?, efficiency: Double) {
    let curve = try CaseParts.flatCurve(at: Self.openCircuit)
    let R = AreaSpecificResistance(energyResistance)
    let layer = layer
    let figures = Discharge(
      layer: layer, curve: curve, areaSpecificResistance: R, cutoff: Voltage(2.5))
    let efficiency = figures?.energyEfficiency(
      layer: layer, curve: curve, areaSpecificResistance: R, coulombicEfficiency: 1)
    return (figures, efficiency ?? 0)
  }
}

extension PublishedCases {
  private static let half = Tolerance.relative(5e-3)

  static func spreadsheetCells() throws -> [ValidationCase] {
    try SpreadsheetDesign.all.map { design in
      let cathode = design.cathode
      let anode = design.anode
      let voltage = try design.discharge().figures?.meanVoltage.value ?? 0
      let capacity = cathode.arealMass.value * 0.96 * 0.2136 * design.cathodeArea / 1000
      // 1 m2 is 1e4 cm2, and an areal mass in mg/cm2 is 10 times that in g/m2.
      let foils =
        10 * design.aluminium * Metals.foil(Metals.aluminium, 15).arealMass.value
        + 10 * design.copper * Metals.foil(Metals.copper, 10).arealMass.value
      let film = 10 * design.separator * Films.film(15, density: 0.473).arealMass.value
      let cathodeMass = cathode.arealMass.value * design.cathodeArea / 1000
      let mass =
        cathodeMass + design.anodeMass + foils + film + design.electrolyte + design.terminals
        + design.container
      let level = LevelFigures(
        energy: Energy(capacity * voltage), mass: Mass(mass),
        volume: Volume(design.sides.0 * design.sides.1 * design.sides.2))
      return ValidationCase(
        "V5 \(design.name)", "Cell of a 100 kWh pack, NMC811 / graphite",
        source: "BatPaC 5.0, cached values of the shipped workbook",
        inputs: """
          NMC811 213.6 mAh/g, 96/2/2 wt% of 4.65/1.825/1.77 g/cm3, 25 % void, \
          \(NumberText.shortest(design.cathodeThickness)) um on \
          \(NumberText.shortest(design.cathodeArea)) cm2; graphite 360.4 mAh/g, 98/2 wt% of 2.24/1.1, \
          25 % void, N/P 1.10; Al 15, Cu 10 um, separator 15 um of 0.473 g/cm3; areas of foils, \
          anode coating, electrolyte, terminals and container as printed; 3.713205 V at half charge; \
          electrochemical 15.5321 and hardware \(NumberText.shortest(design.hardwareResistance)) ohm cm2
          """,
        basis: """
          Liquid electrolyte and double-sided foils in parallel. Its resistance is an input: the \
          model's is for solid electrolytes. Energy is nominal capacity times the loaded mean \
          voltage, without the model's rate utilisation.
          """,
        figures: [
          .init("cathode density", "g/cm3", 3.27926, computed: cathode.density.value, half),
          .init("anode density", "g/cm3", 1.64589, computed: anode.density.value, half),
          .init(
            "areal capacity", "mAh/cm2", design.arealCapacity,
            computed: 1000 * capacity / design.cathodeArea, half),
          .init(
            "anode thickness", "um", design.anodeThickness, computed: anode.thickness.value, half),
          .init("capacity", "Ah", design.capacity, computed: capacity, half),
          .init("cathode coating", "g", design.cathodeMass, computed: cathodeMass, half),
          .init("cell", "g", design.mass, computed: mass, half),
          .init(
            "resistance at C/3", "ohm cm2", design.energyResistance,
            computed: 15.5321 + design.hardwareResistance, half),
          .init("voltage at C/3", "V", design.voltage, computed: voltage, half),
          .init("energy", "Wh", 250, computed: level.energy.value, half),
          .init(
            "specific energy", "Wh/kg", design.specificEnergy, computed: level.specificEnergy.value,
            half),
          .init(
            "energy density", "Wh/L", design.energyDensity, computed: level.energyDensity.value,
            half),
        ])
    }
  }

  static func spreadsheetHeat(_ parts: CaseParts) throws -> [ValidationCase] {
    try SpreadsheetDesign.all.map { design in
      let sums =
        HeatSums(
          thickness: Length(15), density: Density(2.7), conductivity: ThermalConductivity(200),
          specificHeat: SpecificHeatCapacity(0))
        + HeatSums(
          thickness: Length(10), density: Density(8.96), conductivity: ThermalConductivity(380),
          specificHeat: SpecificHeatCapacity(0))
        + 2
        * HeatSums(
          thickness: Length(design.cathodeThickness + design.anodeThickness), density: Density(2),
          conductivity: ThermalConductivity(1.3), specificHeat: SpecificHeatCapacity(0))
        + 2
        * HeatSums(
          thickness: Length(15), density: Density(0.473), conductivity: ThermalConductivity(0.2),
          specificHeat: SpecificHeatCapacity(0))
      let bicell = 25 + 2 * (design.cathodeThickness + design.anodeThickness + 15)
      func watts(_ packCurrent: Double, _ resistance: Double) -> Double {
        400 * design.cathodeArea
          * ThermalFigures.heatFlux(
            currentDensity: CurrentDensity(1000 * packCurrent / 4 / design.cathodeArea),
            areaSpecificResistance: AreaSpecificResistance(resistance),
            temperature: Temperature(303.15), entropy: .zero
          ).value
      }
      let heat = watts(4 * design.capacity / 3, design.energyResistance)
      let efficiency = try design.discharge().efficiency
      let rise = adiabaticRise(
        parts, watts: heat, kilograms: design.heatedMass,
        duration: 3600 * 85 / (100 / 3.0) * efficiency)
      return ValidationCase(
        "V6 \(design.name)", "Heat of the same pack", source: "BatPaC 5.0, thermal block",
        inputs: """
          k 200, 380, 1.3, 0.2 W/(m K) of Al, Cu, electrodes, separator; 0.85 J/(g K) on \
          \(NumberText.shortest(design.heatedMass)) kg; 85 kWh at 33.333 kW; pack current at C/3 and \
          in the 10 s pulse (\(NumberText.shortest(design.pulseCurrent)) A) and resistances as printed
          """,
        basis: """
          Not compared, since the model is a slab cooled through its faces: conductivity along the \
          layers, cooling by edges and sides, and the current that a power needs.
          """,
        figures: [
          .init("bicell", "um", design.bicell, computed: bicell, half),
          .init(
            "conductivity through the layers", "W/(cm K)", design.conductivity,
            computed: 1e-8 * bicell / sums.thermalResistance, half),
          .init(
            "pack resistance", "ohm", design.packResistance,
            computed: 25 * design.energyResistance / design.cathodeArea, half),
          .init("heat at C/3", "W", design.heat, computed: heat, half),
          .init("discharge efficiency", "%", design.efficiency, computed: 100 * efficiency, half),
          .init("adiabatic rise", "K", design.endTemperature - 30, computed: rise, half),
          .init(
            "pulse resistance", "ohm", design.pulseResistance,
            computed: 25 * design.powerResistance / design.cathodeArea, half),
          .init(
            "heat of the pulse", "W", design.pulseHeat,
            computed: watts(design.pulseCurrent, design.powerResistance), half),
        ])
    }
  }

  /// The rise of a mass of 850 J/(kg K) without cooling, in K, spread over 1 m2 and 1 m of height.
  private static func adiabaticRise(
    _ parts: CaseParts, watts: Double, kilograms: Double, duration: Double
  ) -> Double {
    let stack = PlainStack(masses: (1, 1, 1))
    var cell = CellFigures(
      stack: stack.stack(1), layer: stack.layer, stacksInParallel: 1, footprint: stack.footprint,
      hardware: parts.hardware)
    cell.height = Length(1e6)
    cell.heat = HeatSums(thermalResistance: 1, arealHeatCapacity: 850 * kilograms)
    return ThermalFigures(
      heatFlux: HeatFlux(watts / 1e4), cell: cell, layersInSeries: 1, cellsPerBlock: 1,
      cooledFaces: .none, filmCoefficient: HeatTransferCoefficient(300),
      duration: Duration(duration)
    ).rise.value
  }
}
