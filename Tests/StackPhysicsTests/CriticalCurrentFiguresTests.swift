import Quantities
import Testing

@testable import StackPhysics

@Suite("Critical currents, salt, leakage and pulses")
struct CriticalCurrentFiguresTests {
  @Test("The current allowed on charge is the critical one over the safety factor")
  func allowed() throws {
    let figures = try DesignFigures(
      design: TestMaterials.design(layer: TestMaterials.layer()),
      conditions: TestMaterials.conditions(rate: 1, charge: 0.25)
    ).criticalCurrent
    #expect(figures.chargeCurrentDensity == CurrentDensity(1))
    #expect(figures.largestCurrentDensity == CurrentDensity(4))
    #expect(figures.criticalCurrentDensity == CurrentDensity(3))
    #expect(figures.allowedCurrentDensity == CurrentDensity(2))
    #expect(figures.saltLimit == nil)
    let host = try DesignFigures(
      design: TestMaterials.design(
        layer: TestMaterials.layer(anode: try TestMaterials.silicon(), ratio: 1.2)),
      conditions: TestMaterials.conditions()
    ).criticalCurrent
    #expect(host.allowedCurrentDensity == nil)
  }

  @Test("The salt of a polymer runs out at 2e3 F D c₀/((1 − t₊) L) of its own film")
  func salt() throws {
    let salt = SolidElectrolyte.SaltDiffusion(
      diffusivity: Diffusivity(8e-8), concentration: Concentration(1.5e-3),
      transferenceNumber: 0.2)
    // 2e3 · 96485.33212 · 8e-8 · 1.5e-3/(0.8 · 25e-4) mA/cm2.
    let limit = CriticalCurrentFigures.saltLimit(salt, thickness: Length(25))
    #expect(agree(limit.value, 11.578_239_854_4, within: 1e-12))
    var layer = try TestMaterials.layer()
    let film = layer.separator.cathodeSide
    layer.separator.anodeSideFilm = film
    layer.separator.cathodeSide.name = "polymer"
    layer.separator.cathodeSide.saltDiffusion = salt
    layer.recipe.electrolyte = film
    var tables = TestMaterials.pairs
    tables.interfaces.append(.init("polymer", "LPSCl", .init(AreaSpecificResistance(1))))
    layer.separatorThickness = Length(100)
    let figures = try DesignFigures(
      design: TestMaterials.design(layer: layer),
      conditions: TestMaterials.conditions(pairs: tables))
    #expect(
      agree(try #require(figures.criticalCurrent.saltLimit).value, limit.value, within: 1e-12))
  }

  @Test("Films leak in series")
  func leakage() throws {
    var separator = try TestMaterials.layer().separator
    separator.cathodeSide.electronicConductivity = IonicConductivity(1e-6)
    func leak() -> LeakageFigures? {
      LeakageFigures(
        separator: separator, thickness: Length(30), chargeVoltage: Voltage(4),
        delivered: ArealCapacity(4.2))
    }
    // 1e-9 S/cm, 4 V, 30 um and 4.2 mAh/cm2: 23 % per month.
    let one = try #require(leak())
    #expect(agree(one.currentDensity.value, 1e7 * 1e-9 * 4 / 30, within: 1e-12))
    #expect(agree(try #require(one.monthlyShare), 0.2286, within: 1e-3))
    separator.anodeSideFilm = separator.cathodeSide
    separator.anodeSideFilm?.electronicConductivity = IonicConductivity(1e-8)
    let two = try #require(leak())
    #expect(agree(two.currentDensity.value, 1e7 * 4 / (7.5 / 1e-9 + 22.5 / 1e-11), within: 1e-12))
    separator.anodeSideFilm?.electronicConductivity = nil
    #expect(leak() == nil)
  }

  @Test("A pulse gives at most the power of matched resistance, and none below the cut-off")
  func pulse() throws {
    let figures = try DesignFigures(
      design: TestMaterials.design(layer: TestMaterials.layer()),
      conditions: TestMaterials.conditions())
    let area = 5 * 100.0
    for pulse in figures.pulses {
      let U = figures.curve.voltage(at: pulse.depth).value
      let R = pulse.areaSpecificResistance.value
      #expect(R < figures.areaSpecificResistance.value)
      #expect(pulse.power.value <= area * U * U / (4 * R) * (1 + 1e-12))
      #expect(U - pulse.currentDensity.value * R / 1000 >= figures.cutoff.value - 1e-12)
    }
    let spent = PulseFigures(
      depth: 1, curve: figures.curve, cutoff: Voltage(3.2),
      areaSpecificResistance: AreaSpecificResistance(20), stack: figures.stack,
      stacksInParallel: 1)
    #expect(spent.power == .zero)
  }
}
