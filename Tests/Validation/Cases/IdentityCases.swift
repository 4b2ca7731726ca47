import Quantities
import StackPhysics

extension PublishedCases {
  private static let identity = "identity, exact by argument"

  static func sameLayersTwoWays(_ parts: CaseParts) throws -> ValidationCase {
    let count = 12
    let stack = PlainStack(masses: (25, 5, 2), thicknesses: (70, 30, 20))
    let curve = try CaseParts.flatCurve(at: 3.8)
    let monopolar = MonopolarFigures(
      layer: stack.layer, curve: curve, cutoff: Voltage(2.5), layersInSeries: count,
      usableShare: 1, footprint: stack.footprint, hardware: parts.hardware
    ).parallelPouch
    let figures = stack.stack(count)
    let e = monopolar.discharge?.arealEnergy ?? .zero
    let bipolar = figures.energy(arealEnergy: e, usableShare: 1)
    let voltages = VoltageFigures(
      chargeVoltage: Voltage(3.8), cutoff: Voltage(2.5), discharge: monopolar.discharge,
      layersInSeries: count, cellsInSeries: 1)
    return ValidationCase(
      "V11a", "The same layers in series and in parallel", .identity, source: identity,
      inputs: "12 layers of 1 mAh/cm2 at a flat 3.8 V, no loss",
      figures: [
        .init(
          "energy in series over parallel", "", 1, computed: bipolar / monopolar.level.energy,
          .relative(1e-12)),
        .init(
          "voltage in series over parallel", "", 12,
          computed: (voltages.stackNominal?.value ?? 0) / (monopolar.nominalVoltage?.value ?? 1),
          .relative(1e-12)),
      ])
  }

  static func breakEvenPlates() -> ValidationCase {
    let half =
      (Metals.foil(Metals.aluminium, 12).arealMass + Metals.foil(Metals.copper, 8).arealMass) / 2
    func gauge(_ density: Double) -> Double {
      let metal = Metals.metal("plate", density)
      return half / Metals.plate(metal, metal, 1).arealMass
    }
    return ValidationCase(
      "V11b", "Plates as heavy as half of both foils", .identity, source: identity,
      inputs: "Al 12 um, Cu 8 um; steel 8.0, Al 2.70, Ti 4.5, Cu 8.96 g/cm3",
      figures: [
        .init("plate", "mg/cm2", 5.204, computed: half.value, .printed(decimals: 3)),
        .init("steel", "um", 6.5, computed: gauge(8.0), .printed(decimals: 1)),
        .init("aluminium", "um", 19.3, computed: gauge(2.70), .printed(decimals: 1)),
        .init("titanium", "um", 11.6, computed: gauge(4.5), .printed(decimals: 1)),
        .init("copper", "um", 5.8, computed: gauge(8.96), .printed(decimals: 1)),
      ])
  }

  static func growingStacks() -> ValidationCase {
    func ratio(_ layers: Int, plate gauge: Double) -> Double {
      var stack = PlainStack(masses: (25, 5, 2))
      stack.plate = Metals.plate(Metals.steel, Metals.steel, gauge)
      let figures = stack.stack(layers)
      let repeatUnit = LevelFigures(
        energy: stack.stack(1).repeatUnitEnergy(arealEnergy: ArealEnergy(15)),
        mass: figures.repeatUnitMass, volume: figures.repeatUnitVolume)
      return stack.level(layers, arealEnergy: 15).specificEnergy / repeatUnit.specificEnergy
    }
    return ValidationCase(
      "V11c", "Many layers tend to the repeat unit", .identity, source: identity,
      inputs:
        "Ends Al 12 + Cu 8 um (10.408 mg/cm2); steel plates 5 um (4.015) and 20 um (16.06 mg/cm2)",
      figures: [
        .init(
          "10^7 layers over the repeat unit, light plate", "", 1,
          computed: ratio(10_000_000, plate: 5), .relative(1e-6)),
        .init(
          "10^7 layers over the repeat unit, heavy plate", "", 1,
          computed: ratio(10_000_000, plate: 20), .relative(1e-6)),
        .init(
          "light plate: 10 layers lie below (1 is yes)", "", 1,
          computed: ratio(10, plate: 5) < 1 ? 1 : 0, .printed(decimals: 0)),
        .init(
          "heavy plate: 10 layers lie above (1 is yes)", "", 1,
          computed: ratio(10, plate: 20) > 1 ? 1 : 0, .printed(decimals: 0)),
      ])
  }

  static func evenLayers() -> ValidationCase {
    let even = MismatchFigures(layersInSeries: 24, grades: 1, variation: 0, screen: nil)
    let two = MismatchFigures(layersInSeries: 2, grades: 1, variation: 0.01, screen: nil)
    return ValidationCase(
      "V11d", "Mismatch of layers", .identity, source: identity,
      inputs: "24 equal layers; two layers of a coefficient of variation of 1 %",
      figures: [
        .init("usable share of equal layers", "", 1, computed: even.usableShare, .relative(1e-12)),
        .init(
          "usable share of two layers, 1 - cv/sqrt(pi)", "", 1 - 0.01 / Double.pi.squareRoot(),
          computed: two.usableShare, .relative(1e-9)),
      ])
  }

  static func slabs(_ parts: CaseParts) -> ValidationCase {
    let q = 10_000.0
    let height = 0.05
    let k = 0.8
    func rise(_ faces: CooledFaces) -> Double {
      slab(parts, heatRate: q, height: height, conductivity: k, cooledFaces: faces)
        .conductionRise.value
    }
    return ValidationCase(
      "V11f", "Uniform heat in a slab", .identity, source: identity,
      inputs: "10 kW/m3, 50 mm, 0.8 W/(m K), faces held",
      figures: [
        .init(
          "two faces, q L^2/(8 k)", "K", q * height * height / (8 * k), computed: rise(.both),
          .relative(1e-12)),
        .init(
          "one face, q L^2/(2 k)", "K", q * height * height / (2 * k), computed: rise(.one),
          .relative(1e-12)),
      ])
  }

  /// A slab that makes heat everywhere alike.
  static func slab(
    _ parts: CaseParts, heatRate: Double, height: Double, conductivity: Double,
    cooledFaces: CooledFaces
  ) -> ThermalFigures {
    let stack = PlainStack(masses: (1, 1, 1))
    var cell = CellFigures(
      stack: stack.stack(1), layer: stack.layer, stacksInParallel: 1, footprint: stack.footprint,
      hardware: parts.hardware)
    cell.height = Length(height * 1e6)
    cell.heat = HeatSums(thermalResistance: height / conductivity, arealHeatCapacity: 2e6 * height)
    return ThermalFigures(
      heatFlux: HeatFlux(heatRate * height / 1e4), cell: cell, layersInSeries: 1, cellsPerBlock: 1,
      cooledFaces: cooledFaces, filmCoefficient: HeatTransferCoefficient(300),
      duration: Duration(1e9))
  }

  static func separatorResistances() -> ValidationCase {
    ValidationCase(
      "V11g", "Resistance of a separator", .identity, source: identity,
      inputs: "30 um at 1 mS/cm; 20 um at 0.3 mS/cm",
      figures: [
        .init(
          "30 um at 1 mS/cm", "ohm cm2", 3.0,
          computed: Films.film(30, density: 2, conductivity: 1).resistance.value, .relative(1e-12)),
        .init(
          "20 um at 0.3 mS/cm", "ohm cm2", 6.667,
          computed: Films.film(20, density: 2, conductivity: 0.3).resistance.value,
          .printed(decimals: 3)),
      ])
  }

  static func doubledArea() -> ValidationCase {
    let one = PlainStack(masses: (25, 5, 2), thicknesses: (70, 30, 20))
    var two = one
    two.footprint.width = one.footprint.width * 2
    let small = one.level(8, arealEnergy: 15)
    let large = two.level(8, arealEnergy: 15)
    return ValidationCase(
      "V11h", "Twice the area, no margin and hardware", .identity, source: identity,
      inputs: "8 layers of 100 and of 200 cm2",
      figures: [
        .init(
          "specific energy, large over small", "", 1,
          computed: large.specificEnergy / small.specificEnergy, .relative(1e-12)),
        .init(
          "energy density, large over small", "", 1,
          computed: large.energyDensity / small.energyDensity, .relative(1e-12)),
        .init(
          "energy, large over small", "", 2, computed: large.energy / small.energy, .relative(1e-12)
        ),
      ])
  }

  static func lithiumPerCapacity() -> ValidationCase {
    let foil = Anodes.lithium(ratio: 1, arealCapacity: 1, lithiumCapacity: 3862)
    return ValidationCase(
      "V11i", "Lithium of 1 mAh/cm2", .identity, source: identity,
      inputs: "3862 mAh/g, 0.534 g/cm3",
      figures: [
        .init("thickness", "um", 4.85, computed: foil.thickness.value, .printed(decimals: 2)),
        .init("areal mass", "mg/cm2", 0.259, computed: foil.arealMass.value, .printed(decimals: 3)),
      ])
  }
}
