import Glibc
import Quantities
import StackPhysics

extension PublishedCases {
  private static let recomputed = "computed for the references, not published"

  static func stackVoltages() -> ValidationCase {
    let stacks = [
      ("2 layers of 4.10 V, Kong et al.", 2, 4.10, 8.2),
      ("4 layers LCO/graphite of 3.6 V, Toyota 2010", 4, 3.6, 14.4),
      ("the same, charged to 4.065 V", 4, 4.065, 16.26),
      ("3 layers as assembled, 3.2233 V each", 3, 9.67 / 3, 9.67),
    ]
    return ValidationCase(
      "S004, T5", "Voltages of published stacks",
      source: "Kong et al., EES Batteries 2025, 1, 1353; Toyota 2010",
      inputs: "Layers in series and the voltage of one",
      basis:
        "9.67 V is the open circuit as assembled, with the cathode full of lithium: not charged.",
      figures: stacks.map { name, layers, voltage, published in
        .init(
          name, "V", published,
          computed: VoltageFigures(
            chargeVoltage: Voltage(voltage), cutoff: .zero, discharge: nil,
            layersInSeries: layers, cellsInSeries: 1
          ).stackHighest.value, .relative(1e-12))
      })
  }

  static func seriesLithiumIronPhosphate(_ parts: CaseParts) -> ValidationCase {
    let curve = parts.curve(of: "LFP")
    return ValidationCase(
      "S004 LFP", "Stack of 7 layers of LFP at 24 V",
      source: "Kong et al., EES Batteries 2025, 1, 1353",
      inputs: "7 layers, the catalogue's LFP curve against lithium",
      basis: """
        24 V is a rated figure; the sources give 3.390 V for the plateau and 3.432 V charged. \
        The mean of the catalogue's curve is compared.
        """,
      figures: [
        .init(
          "7 x mean potential", "V", 24, computed: 7 * (curve?.mean.value ?? 0), .relative(0.02))
      ])
  }

  static func seriesAsAssembled(_ parts: CaseParts) -> ValidationCase {
    let curve = parts.curve(of: "NMC622")
    return ValidationCase(
      "S004 NCM", "Stack of 3 layers as assembled, 9.67 V",
      source: "Kong et al., EES Batteries 2025, 1, 1353",
      inputs: "3 layers, the discharged end of the catalogue's NMC622 curve for NCM424",
      basis: "The catalogue has no NCM424, and its curves end where discharge ends.",
      figures: [
        .init(
          "3 x potential, full of lithium", "V", 9.67,
          computed: 3 * (curve?.potential(at: 1).value ?? 0), .relative(0.03),
          knownMiss: """
            a cathode as made lies below the discharged end of a curve that is reached in use, and \
            NMC622 stands in for NCM424
            """)
      ])
  }

  /// The unit cell of 30.51 mg/cm2 and 129.4 um of the comparison of bipolar and monopolar cells.
  private static func comparison() -> PlainStack {
    PlainStack(masses: (25, 30.51 - 25.207, 0.207), thicknesses: (76.1, 30, 23.3))
  }
  private static let comparisonInputs = """
    Layer of 30.51 mg/cm2 and 129.4 um charged with 4.0 mAh/cm2 at 3.8 V; ends Al 12 and Cu 8 um; \
    no pouch
    """

  static func bipolarStacks() -> ValidationCase {
    let rows = [
      (2, 383.0, 1053.0, 388.0, 1046.0), (5, 390, 1075, 398, 1063), (10, 392, 1083, 402, 1069),
      (20, 393, 1087, 403, 1072),
    ]
    let steel = comparison()
    var clad = comparison()
    clad.plate = Metals.plate(Metals.aluminium, Metals.copper, 12)
    return ValidationCase(
      "T6 bipolar", "Bipolar stacks with plates of steel and of clad metal", .recomputed,
      source: recomputed,
      inputs: comparisonInputs + "; plates SS316 10 um, Al/Cu 6 + 6 um",
      figures: rows.flatMap { layers, steelMass, steelVolume, cladMass, cladVolume in
        let one = steel.level(layers, arealEnergy: 15.2)
        let two = clad.level(layers, arealEnergy: 15.2)
        return [
          PublishedFigure(
            "steel, N = \(layers)", "Wh/kg", steelMass, computed: one.specificEnergy.value,
            .absolute(1)),
          PublishedFigure(
            "steel, N = \(layers)", "Wh/L", steelVolume, computed: one.energyDensity.value,
            .absolute(1)),
          PublishedFigure(
            "clad, N = \(layers)", "Wh/kg", cladMass, computed: two.specificEnergy.value,
            .absolute(1)),
          PublishedFigure(
            "clad, N = \(layers)", "Wh/L", cladVolume, computed: two.energyDensity.value,
            .absolute(1)),
        ]
      })
  }

  static func monopolarCells(_ parts: CaseParts) throws -> ValidationCase {
    let stack = comparison()
    let curve = try CaseParts.flatCurve(at: 3.8)
    let rows = [(2, 387.0, 1060.0), (5, 409, 1078), (10, 417, 1084), (20, 421, 1087)]
    return ValidationCase(
      "T6 monopolar", "Monopolar cells on double- and single-coated foils", .recomputed,
      source: recomputed,
      inputs: comparisonInputs,
      basis: "n/2 Al and n/2 + 1 Cu foils, also for odd n.",
      figures: rows.flatMap { layers, mass, volume in
        let figures = MonopolarFigures(
          layer: stack.layer, curve: curve, cutoff: Voltage(2.8), layersInSeries: layers,
          usableShare: 1, footprint: stack.footprint, hardware: parts.hardware)
        let double = figures.parallelPouch
        let inside = double.pouch.height - parts.hardware.pouch.thickness * 2
        let energy = Double(layers) * 100 * 15.2
        return [
          PublishedFigure(
            "double-coated, n = \(layers)", "Wh/kg", mass,
            computed: energy / double.stackMass.value, .absolute(1)),
          PublishedFigure(
            "double-coated, n = \(layers)", "Wh/L", volume,
            computed: energy / (100 * inside.centimetres), .absolute(1)),
          PublishedFigure(
            "single-coated, n = \(layers)", "Wh/kg", 371,
            computed: energy / figures.seriesCells.stackMass.value, .absolute(1)),
        ]
      })
  }

  static func equalMassPlate(_ parts: CaseParts) throws -> ValidationCase {
    var stack = comparison()
    stack.plate.arealMass = ArealMass((3.24 + 7.168) / 2)
    let layers = 10_000_000
    let monopolar = MonopolarFigures(
      layer: stack.layer, curve: try CaseParts.flatCurve(at: 3.8), cutoff: Voltage(2.8),
      layersInSeries: layers, usableShare: 1, footprint: stack.footprint, hardware: parts.hardware)
    return ValidationCase(
      "T9", "Equal stack mass at the break-even plate", .identity,
      source: "identity, exact by argument",
      inputs: comparisonInputs + "; plate 5.204 mg/cm2, 10^7 layers",
      figures: [
        .init(
          "bipolar over double-coated monopolar", "", 1,
          computed: stack.stack(layers).mass / monopolar.parallelPouch.stackMass, .relative(1e-6))
      ])
  }

  static func transmissionLine() -> ValidationCase {
    func line(_ ionic: Double, _ electronic: Double, _ transfer: Double) -> Double {
      CompositeFigures.transmissionLine(
        ionic: AreaSpecificResistance(ionic), electronic: AreaSpecificResistance(electronic),
        chargeTransfer: AreaSpecificResistance(transfer)
      ).value
    }
    return ValidationCase(
      "T7", "Limits of the transmission line", .identity, source: "identity, exact by argument",
      inputs: "Ionic, electronic and charge-transfer resistance as named, ohm cm2",
      figures: [
        .init(
          "0.02, 0.01, 1e4: R_ct + (R_i + R_e)/3", "ohm cm2", 1e4 + 0.01,
          computed: line(0.02, 0.01, 1e4), .relative(1e-9)),
        .init(
          "the same less R_ct, at 2e-4, 1e-4, 1", "ohm cm2", 1e-4,
          computed: line(2e-4, 1e-4, 1) - 1, .relative(1e-3)),
        .init(
          "32, 0, 2: R_i coth(nu)/nu, nu 4", "ohm cm2", 32 / (4 * tanh(4)),
          computed: line(32, 1e-12, 2), .relative(1e-6)),
        .init(
          "30, 10, 0: rails side by side", "ohm cm2", 7.5, computed: line(30, 10, 0),
          .relative(1e-12)),
        .init(
          "30, 10, 1e-30: the same limit", "ohm cm2", 7.5, computed: line(30, 10, 1e-30),
          .relative(1e-6)),
        .init(
          "0, 0, 3: charge transfer alone", "ohm cm2", 3, computed: line(0, 0, 3), .relative(1e-12)),
      ])
  }

  static func largestOfNormals() -> ValidationCase {
    let table = [
      (2, 0.564), (3, 0.846), (4, 1.029), (5, 1.163), (7, 1.352), (10, 1.539), (13, 1.668),
      (16, 1.766), (20, 1.867), (30, 2.043), (50, 2.249), (100, 2.508),
    ]
    return ValidationCase(
      "T8", "The expected largest of N normals", .identity, source: "tables of order statistics",
      inputs: "N draws of a standard normal",
      figures: table.map { count, published in
        .init(
          "N = \(count)", "", published, computed: expectedLargestOfNormals(count: count),
          .absolute(1e-3))
      })
  }

  static func thickBlock(_ parts: CaseParts) -> ValidationCase {
    let flux = ThermalFigures.heatFlux(
      currentDensity: CurrentDensity(4.2), areaSpecificResistance: AreaSpecificResistance(40),
      temperature: Temperature(298.15), entropy: .zero)
    let rate = flux.value * 1e4 / 150e-6
    let heat = slab(
      parts, heatRate: rate, height: 0.05, conductivity: 1.03, cooledFaces: .both)
    return ValidationCase(
      "T11", "Heat of a layer and the rise inside a thick block", .recomputed, source: recomputed,
      inputs: "4.2 mA/cm2, 40 ohm cm2, 150 um; 50 mm of 1.03 W/(m K), both faces",
      figures: [
        .init("heat", "kW/m3", 47.0, computed: heat.heatRate.value / 1000, .relative(0.01)),
        .init(
          "rise by conduction", "K", 14.3, computed: heat.conductionRise.value, .relative(0.01)),
      ])
  }

  static func voltageClass() -> ValidationCase {
    func most(_ voltage: Double) -> Int {
      (1...40).last {
        VoltageFigures(
          chargeVoltage: Voltage(voltage), cutoff: .zero, discharge: nil, layersInSeries: $0,
          cellsInSeries: 1
        ).stackHighest <= Voltage(60)
      } ?? 0
    }
    return ValidationCase(
      "T12", "The most layers below 60 V", .identity, source: "ISO 6469-4, class of 60 V",
      inputs: "4.3 and 3.65 V a layer",
      figures: [
        .init("4.3 V", "layers", 13, computed: Double(most(4.3)), .absolute(0)),
        .init("3.65 V", "layers", 16, computed: Double(most(3.65)), .absolute(0)),
      ])
  }
}
