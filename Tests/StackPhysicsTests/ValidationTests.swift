import Quantities
import Testing

@testable import StackPhysics

/// Published and recomputed cases, named as in the table of regression tests of the references.
@Suite("Published cases")
struct ValidationTests {
  /// A layer, foils and an edge of which the cases replace masses and thicknesses.
  struct Base {
    var layer: LayerFigures
    var curve: LayerVoltageCurve
    var plate: PlateFigures
    var positiveEnd: FoilFigures
    var negativeEnd: FoilFigures
    let footprint = TestMaterials.footprint(10, 10)

    init(_ design: LayerDesign) throws {
      let figures = try DesignFigures(
        design: TestMaterials.design(layer: design), conditions: TestMaterials.conditions(rate: 0))
      layer = figures.layer
      curve = figures.curve
      plate = figures.plate
      positiveEnd = figures.positiveEnd
      negativeEnd = figures.negativeEnd
    }

    func stack(_ layers: Int) -> StackFigures {
      StackFigures(
        layer: layer, plate: plate, positiveEnd: positiveEnd, negativeEnd: negativeEnd,
        layersInSeries: layers, footprint: footprint, edge: TestMaterials.noEdge)
    }

    func level(_ layers: Int, arealEnergy: Double) -> LevelFigures {
      let stack = stack(layers)
      return LevelFigures(
        energy: stack.energy(arealEnergy: ArealEnergy(arealEnergy), usableShare: 1),
        mass: stack.mass, volume: stack.volume)
    }
  }

  /// A single-sided NMC811 cell on full foils, by loading of active material.
  func singleLayer(loading: Double, separatorDensity: Double) throws -> (Base, Double) {
    let cathode = try TestMaterials.cathode(capacity: 210, curve: [[0, 3.8], [1, 3.8]])
    let film = TestMaterials.electrolyte(
      "LPSCl", density: separatorDensity, conductivity: 2, activationEnergy: nil,
      relativeDensity: 1)
    let design = LayerDesign(
      cathode: cathode,
      recipe: TestMaterials.recipe(active: 0.85, electrolyte: 0.13, utilisation: 1),
      arealCapacity: cathode.arealCapacity(of: ArealMass(loading)),
      separator: Separator(name: "film", cathodeSide: film), separatorThickness: Length(20),
      anode: TestMaterials.lithiumAnode, capacityRatio: 2)
    var base = try Base(design)
    base.positiveEnd = FoilFigures(
      Foil(metal: TestMaterials.aluminium, thickness: Length(16)),
      electrodeHeight: Length(1e5), tabsCoverFace: true)
    let discharge = try #require(
      Discharge(
        layer: base.layer, curve: base.curve, areaSpecificResistance: .zero, cutoff: Voltage(2.8)))
    return (base, discharge.arealEnergy.value)
  }

  @Test(
    "T1: a single layer on full foils without overhead",
    arguments: [(5.0, 181.2), (10, 280.6), (20, 386.5)])
  func singleLayerWithoutOverhead(loading: Double, expected: Double) throws {
    let (base, e) = try singleLayer(loading: loading, separatorDensity: 2.05)
    #expect(abs(base.level(1, arealEnergy: e).specificEnergy.value - expected) < 0.1)
  }

  @Test(
    "T2: with 2.4 % of the mass outside the stack it rounds to the published figures",
    arguments: [(5.0, 178.0, 26.0), (10, 275, 41), (20, 378, 56)])
  func singleLayerWithOverhead(loading: Double, expected: Double, share: Double) throws {
    let (base, e) = try singleLayer(loading: loading, separatorDensity: 2.00)
    let stack = base.stack(1)
    let within = 1 - 0.024
    #expect((base.level(1, arealEnergy: e).specificEnergy.value * within).rounded() == expected)
    #expect((100 * (stack.cathodeMass / stack.mass) * within).rounded() == share)
  }

  @Test("T3: the Ecker2015 stack with half foils")
  func ecker() throws {
    var base = try Base(TestMaterials.layer())
    base.layer.cathodeArealMass = ArealMass(0.1 * 54 * 2.895)
    base.layer.cathodeThickness = Length(54)
    base.layer.separatorArealMass = ArealMass(0.1 * 20 * 1.017)
    base.layer.separatorThickness = Length(20)
    base.layer.anodeArealMass = ArealMass(0.1 * 74 * 1.555)
    base.layer.chargedAnodeThickness = Length(74)
    base.positiveEnd.arealMass = ArealMass(0.1 * 7.5 * 2.702)
    base.positiveEnd.thickness = Length(7.5)
    base.negativeEnd.arealMass = ArealMass(0.1 * 7 * 8.933)
    base.negativeEnd.thickness = Length(7)
    let level = base.level(1, arealEnergy: 1.991_830_07 * 3.756_688_49)
    #expect(abs(level.specificEnergy.value - 199.785471) < 1e-4)
    #expect(abs(level.energyDensity.value - 460.472930) < 1e-4)
    #expect(abs(base.stack(1).height.value - 162.5) < 1e-4)
  }

  @Test(
    "T4: specific energy over N when plates weigh what end collectors weigh",
    arguments: [(1, 189.0), (2, 204.0), (3, 209.5), (5, 214.2), (10, 217.8), (1_000_000, 221.6)])
  func sameFoils(layers: Int, expected: Double) throws {
    var base = try Base(TestMaterials.layer())
    let share = 0.1471
    let foil = ArealMass(10 * share)
    base.layer.cathodeArealMass = ArealMass(10 * (1 - 2 * share))
    base.layer.separatorArealMass = .zero
    base.layer.anodeArealMass = .zero
    base.plate.arealMass = foil
    base.positiveEnd.arealMass = foil
    base.negativeEnd.arealMass = foil
    #expect(
      abs(base.level(layers, arealEnergy: 1.89).specificEnergy.value - expected) < 0.1)
  }

  @Test(
    "T5: voltages of published stacks",
    arguments: [(2, 4.10, 8.2), (4, 3.6, 14.4), (4, 4.065, 16.26), (3, 9.67 / 3, 9.67)])
  func voltages(layers: Int, layer: Double, stack: Double) {
    let voltages = VoltageFigures(
      chargeVoltage: Voltage(layer), cutoff: Voltage(2), discharge: nil, layersInSeries: layers,
      cellsInSeries: 3)
    #expect(abs(voltages.stackHighest.value - stack) < 1e-12)
    #expect(abs(voltages.moduleHighest.value - 3 * stack) < 1e-12)
    #expect(voltages.stackLowest.value == 2 * Double(layers))
    #expect(voltages.stackNominal == nil)
  }

  /// The unit cell of 30.51 mg/cm2 and 129.4 um of the comparison of bipolar and monopolar cells.
  func comparison() throws -> Base {
    var base = try Base(TestMaterials.layer())
    base.layer.separatorArealMass += ArealMass(
      30.51
        - (base.layer.cathodeArealMass + base.layer.separatorArealMass + base.layer.anodeArealMass)
        .value)
    base.layer.separatorThickness += Length(129.4 - base.layer.chargedThickness.value)
    return base
  }

  @Test(
    "T6: bipolar stacks with a steel plate and with a clad plate",
    arguments: [
      (2, 383.0, 1053.0, 388.0, 1046.0), (5, 390, 1075, 398, 1063), (10, 392, 1083, 402, 1069),
      (20, 393, 1087, 403, 1072),
    ])
  func bipolar(
    layers: Int, steelMass: Double, steelVolume: Double, cladMass: Double, cladVolume: Double
  ) throws {
    var base = try comparison()
    let e = 4.0 * 3.8
    let steel = base.level(layers, arealEnergy: e)
    #expect(abs(steel.specificEnergy.value - steelMass) < 1)
    #expect(abs(steel.energyDensity.value - steelVolume) < 1)
    base.plate = PlateFigures(
      BipolarPlate(
        material: PlateMaterial(
          name: "clad", cathodeFace: TestMaterials.aluminium, anodeFace: TestMaterials.copper,
          cathodeContact: .zero, anodeContact: .zero, price: .zero), thickness: Length(12)),
      temperature: Temperature(298.15))
    let clad = base.level(layers, arealEnergy: e)
    #expect(abs(clad.specificEnergy.value - cladMass) < 1)
    #expect(abs(clad.energyDensity.value - cladVolume) < 1)
  }

  @Test(
    "T6: monopolar cells on double-coated and on single-coated foils",
    arguments: [
      (2, 387.0, 1060.0), (5, 409, 1078), (10, 417, 1084), (20, 421, 1087),
    ])
  func monopolar(layers: Int, doubleMass: Double, doubleVolume: Double) throws {
    let base = try comparison()
    var hardware = TestMaterials.hardware
    hardware.edge = TestMaterials.noEdge
    let figures = MonopolarFigures(
      layer: base.layer, curve: base.curve, cutoff: Voltage(2.8), layersInSeries: layers,
      usableShare: 1, footprint: base.footprint, hardware: hardware)
    let energy = Double(layers) * 100 * 4.0 * 3.8 / 1000
    let double = figures.parallelPouch
    let inside = double.pouch.height - hardware.pouch.thickness * 2
    #expect(abs(1000 * energy / double.stackMass.value - doubleMass) < 1)
    #expect(abs(1000 * energy / (100 * inside.centimetres) - doubleVolume) < 1)
    #expect(abs(1000 * energy / figures.seriesCells.stackMass.value - 371) < 1)
  }

  @Test("T7: limits of the transmission line")
  func transmissionLine() {
    func line(_ ionic: Double, _ electronic: Double, _ transfer: Double) -> Double {
      CompositeFigures.transmissionLine(
        ionic: AreaSpecificResistance(ionic), electronic: AreaSpecificResistance(electronic),
        chargeTransfer: AreaSpecificResistance(transfer)
      ).value
    }
    // R_ct large beside both rails, so that ν tends to 0.
    #expect(agree(line(0.02, 0.01, 1e4), 1e4 + 0.01, within: 1e-9))
    #expect(agree(line(2e-4, 1e-4, 1) - 1, 1e-4, within: 1e-3))
    // R_e to 0: R_i coth(ν)/ν with ν = 4 and coth 4 = 1.000 671 150 402 468 5.
    #expect(agree(line(32, 1e-12, 2), 32 * 1.000_671_150_402_468_5 / 4, within: 1e-6))
    // R_ct to 0: both rails carry the current side by side.
    #expect(agree(line(30, 10, 1e-30), 7.5, within: 1e-6))
    #expect(line(30, 10, 0) == 7.5)
    #expect(line(0, 0, 3) == 3)
  }

  @Test(
    "T8: the expected largest of N normals",
    arguments: [
      (2, 0.564), (3, 0.846), (4, 1.029), (5, 1.163), (7, 1.352), (10, 1.539), (13, 1.668),
      (16, 1.766), (20, 1.867), (30, 2.043), (50, 2.249), (100, 2.508),
    ])
  func largestOfNormals(count: Int, expected: Double) {
    #expect(abs(expectedLargestOfNormals(count: count) - expected) < 1e-3)
  }

  @Test("T9: equal stack mass at the break-even plate as N grows")
  func breakEvenPlate() throws {
    var base = try comparison()
    base.plate.arealMass = ArealMass((3.24 + 7.168) / 2)
    var hardware = TestMaterials.hardware
    hardware.edge = TestMaterials.noEdge
    let layers = 10_000_000
    let monopolar = MonopolarFigures(
      layer: base.layer, curve: base.curve, cutoff: Voltage(2.8), layersInSeries: layers,
      usableShare: 1, footprint: base.footprint, hardware: hardware)
    #expect(
      agree(
        base.stack(layers).mass.value, monopolar.parallelPouch.stackMass.value, within: 1e-6))
  }

  @Test(
    "T10: the zinc pouch rolls up to the published figures",
    arguments: [(20.0, 5.0, 10.0, 50.0), (50, 1.05, 2.5, 110)])
  func zinc(loading: Double, ratio: Double, electrolyte: Double, expected: Double) throws {
    var base = try Base(TestMaterials.layer())
    let capacity = 0.2 * loading
    base.layer.cathodeArealMass = ArealMass(loading / 0.725)
    base.layer.anodeArealMass = ArealMass(ratio * capacity / 0.820)
    base.layer.separatorArealMass = ArealMass(electrolyte * capacity)
    base.positiveEnd.arealMass = ArealMass(16)
    base.negativeEnd.arealMass = .zero
    let level = base.level(1, arealEnergy: 1.35 * capacity)
    #expect(abs(level.specificEnergy.value - expected) < 0.1)
  }

  @Test("T11: heat per volume and the rise inside a thick block")
  func heat() throws {
    let figures = try DesignFigures(
      design: TestMaterials.design(layer: TestMaterials.layer(), layers: 1),
      conditions: TestMaterials.conditions())
    var cell = figures.cell
    cell.height = Length(150)
    cell.heat.thermalResistance = 150e-6 / 1.03
    let heat = ThermalFigures(
      heatFlux: ThermalFigures.heatFlux(
        currentDensity: CurrentDensity(4.2), areaSpecificResistance: AreaSpecificResistance(40),
        temperature: Temperature(298.15), entropy: .zero),
      cell: cell, layersInSeries: 1, cellsPerBlock: 333, cooledFaces: .both,
      filmCoefficient: HeatTransferCoefficient(300), duration: Duration(3600))
    #expect(agree(heat.heatRate.value, 47.0e3, within: 0.01))
    #expect(agree(heat.conductionRise.value, 14.3, within: 0.01))
    #expect(agree(heat.thermalConductivity.value, 1.03, within: 1e-12))
  }

  @Test("T12: the largest N under 60 V", arguments: [(4.3, 13), (3.65, 16)])
  func voltageClass(layer: Double, expected: Int) {
    let allowed = (1...40).filter {
      VoltageFigures(
        chargeVoltage: Voltage(layer), cutoff: .zero, discharge: nil, layersInSeries: $0,
        cellsInSeries: 1
      ).stackHighest <= Voltage(60)
    }
    #expect(allowed.max() == expected)
  }
}
