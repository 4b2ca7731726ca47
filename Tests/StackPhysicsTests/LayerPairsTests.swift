import Quantities
import Testing

@testable import StackPhysics

@Suite("Pairs of materials of a layer")
struct LayerPairsTests {
  func missing(_ layer: LayerDesign, _ tables: PairTables) -> MissingPair? {
    do throws(MissingPair) {
      _ = try DesignFigures(
        design: TestMaterials.design(layer: layer),
        conditions: TestMaterials.conditions(pairs: tables))
      return nil
    } catch { return error }
  }

  @Test("Each unknown pair is named")
  func unknown() throws {
    let lithium = try TestMaterials.layer()
    let silicon = try TestMaterials.layer(anode: try TestMaterials.silicon(), ratio: 1.2)
    #expect(missing(lithium, TestMaterials.pairs) == nil)
    #expect(missing(silicon, TestMaterials.pairs) == nil)
    var tables = TestMaterials.pairs
    tables.criticalCurrents = []
    #expect(
      missing(lithium, tables) == .criticalCurrent(electrolyte: "LPSCl", anode: "lithium"))
    #expect(missing(silicon, tables) == nil, "a host has no critical current")
    tables.interfaces = []
    #expect(missing(lithium, tables) == .interface(first: "LPSCl", second: "lithium"))
    tables.chargeTransfers.removeLast()
    #expect(
      missing(silicon, tables)
        == .chargeTransfer(activeMaterial: "silicon", coating: nil, electrolyte: "LPSCl"))
    var coated = lithium
    coated.recipe.coating = "LiNbO3"
    #expect(
      missing(coated, TestMaterials.pairs)
        == .chargeTransfer(activeMaterial: "NMC811", coating: "LiNbO3", electrolyte: "LPSCl"))
  }

  @Test("A catholyte of another material than the film needs their interface")
  func catholyte() throws {
    var layer = try TestMaterials.layer()
    var halide = TestMaterials.lpscl
    halide.name = "halide"
    layer.recipe.electrolyte = halide
    var tables = TestMaterials.pairs
    tables.chargeTransfers.append(
      .init(
        activeMaterial: "NMC811", coating: nil, electrolyte: "halide",
        resistance: .init(AreaSpecificResistance(30))))
    #expect(missing(layer, tables) == .interface(first: "halide", second: "LPSCl"))
    tables.interfaces.append(.init("LPSCl", "halide", .init(AreaSpecificResistance(3))))
    let pairs = try LayerPairs(
      cathode: layer.cathode, recipe: layer.recipe, separator: layer.separator,
      anode: layer.anode, tables: tables)
    let interfaces = pairs.planarInterfaces(at: Temperature(298.15), factor: 1.5)
    #expect(interfaces.atCathode == AreaSpecificResistance(4.5))
    #expect(interfaces.betweenFilms == .zero)
    #expect(interfaces.atAnode == AreaSpecificResistance(12))
    #expect(interfaces.total == AreaSpecificResistance(16.5))
  }

  @Test("Resistances fall and critical currents rise with temperature by their activation energies")
  func temperature() {
    // exp(0.3 eV/kB (1/298.15 − 1/333.15)) = 3.410 848…, computed apart.
    let factor = 3.409_990_965_760_713
    let hot = Temperature(333.15)
    let resistance = PairTables.ThermalResistance(
      AreaSpecificResistance(10), activationEnergy: ActivationEnergy(0.3))
    #expect(agree(10 / resistance.resistance(at: hot).value, factor, within: 1e-12))
    #expect(resistance.resistance(at: Temperature(298.15)).value == 10)
    let constant = PairTables.ThermalResistance(AreaSpecificResistance(10))
    #expect(constant.resistance(at: hot).value == 10)
    let critical = PairTables.CriticalCurrent(
      electrolyte: "a", anode: "b", currentDensity: CurrentDensity(1),
      temperature: Temperature(298.15), activationEnergy: ActivationEnergy(0.3))
    #expect(agree(critical.currentDensity(at: hot).value, factor, within: 1e-12))
    let electrolyte = TestMaterials.electrolyte(
      "e", density: 2, conductivity: 1, activationEnergy: 0.3)
    #expect(
      agree(
        electrolyte.conductivity(at: hot).value, factor * 298.15 / 333.15, within: 1e-12))
  }
}
