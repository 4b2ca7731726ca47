import Quantities
import StackPhysics
import Testing

@Suite("Nine designs computed elsewhere from the model contract")
struct WorkedExampleTests {
  static let tolerance = 1e-10

  func expect(_ name: String, _ value: Double, _ expected: Double) {
    #expect(
      agree(value, expected, within: Self.tolerance),
      "\(name): \(value) instead of \(expected)")
  }

  @Test("The layer agrees in every intermediate", arguments: try WorkedExample.all())
  func layer(example: WorkedExample) throws {
    let figures = try example.figures()
    let expected = example.layer
    let layer = figures.layer
    expect("m_c", layer.cathodeArealMass.value, expected.m_c)
    expect("L_c", layer.cathodeThickness.value, expected.L_c)
    expect("m_a", layer.anodeArealMass.value, expected.m_a)
    expect("L_a", layer.anodeThickness.value, expected.L_a)
    expect("L_a,ch", layer.chargedAnodeThickness.value, expected.L_ach)
    expect("m_s", layer.separatorArealMass.value, expected.m_s)
    expect("L_s", layer.separatorThickness.value, expected.L_s)
    expect("R_sep", layer.separatorResistance.value, expected.R_sep)
    expect("R_12", layer.interfaces.betweenFilms.value, expected.R_12)
    expect("R_int", layer.interfaces.total.value, expected.R_int)
    expect("ASR", figures.layerResistance.value, expected.asr)
    expect("ASR_N", figures.areaSpecificResistance.value, expected.asr_n)
    expect("tau", layer.rateTimeConstant.value / 3600, expected.tau)
    expect("i", layer.dischargeCurrentDensity.value, expected.i)
    expect("U(0)", figures.curve.chargeVoltage.value, expected.U0)
    let discharge = try #require(figures.discharge)
    #expect(expected.carries)
    expect("u_rate", discharge.rateUtilisation, expected.u_rate)
    expect("x_R", discharge.depth, expected.x_r)
    expect("q", discharge.arealCapacity.value, expected.q)
    expect("e", discharge.arealEnergy.value, expected.e)
    expect("heat", try #require(figures.dischargeHeat).heatFlux.value, expected.heat)
  }

  @Test("The composite electrodes agree", arguments: try WorkedExample.all())
  func composites(example: WorkedExample) throws {
    let figures = try example.figures()
    composite(figures.cathode, example.cathode)
    #expect((figures.anode.host == nil) == (example.host_anode == nil))
    if let expected = example.host_anode {
      composite(try #require(figures.anode.host), expected)
    }
  }

  func composite(_ figures: CompositeFigures, _ expected: WorkedExample.Composite) {
    expect("m", figures.arealMass.value, expected.m)
    expect("L", figures.thickness.value, expected.L)
    expect("rho", figures.density.value, expected.rho)
    expect("phi_am", figures.activeVolumeFraction, expected.phi["am"] ?? .nan)
    expect("phi_se", figures.electrolyteVolumeFraction, expected.phi["se"] ?? .nan)
    expect("phi_c", figures.carbonVolumeFraction, expected.phi["c"] ?? .nan)
    expect("phi_b", figures.binderVolumeFraction, expected.phi["b"] ?? .nan)
    expect("R_i", figures.ionicResistance.value, expected.R_i)
    expect("R_e", figures.electronicResistance.value, expected.R_e)
    expect("R_ct", figures.chargeTransferResistance.value, expected.R_ct)
    expect("tau_d", figures.diffusionTime.value / 3600, expected.tau_d)
  }

  @Test("The mismatch agrees", arguments: try WorkedExample.all())
  func mismatch(example: WorkedExample) throws {
    let mismatch = try example.figures().mismatch
    expect("mu", mismatch.usableShare, example.mismatch.mu)
    expect("worst class", mismatch.worstClassUsableShare, example.mismatch.worst_class)
    let confidence = mismatch.confidence(socExcess: 0.03)
    expect("confidence", confidence, example.mismatch.confidence_reached)
    #expect((confidence >= 0.99) == example.mismatch.soc_excess_holds)
  }

  @Test("Stack, cell, module and heat agree", arguments: try WorkedExample.all())
  func levels(example: WorkedExample) throws {
    let figures = try example.figures()
    let heat = try #require(figures.hottest)
    let module = figures.module
    let computed: [String: Double] = [
      "stack_Wh_kg": figures.stackLevel.specificEnergy.value,
      "stack_Wh_L": figures.stackLevel.energyDensity.value,
      "cell_Wh": figures.cellLevel.energy.value,
      "cell_g": figures.cell.mass.value,
      "cell_Wh_kg": figures.cellLevel.specificEnergy.value,
      "cell_Wh_L": figures.cellLevel.energyDensity.value,
      "H_cell_um": figures.cell.height.value,
      "module_kg": module.mass.value / 1000,
      "cells_g": module.cellMass.value,
      "cold_plates_g": module.coldPlateMass.value,
      "pressure_plates_g": module.pressurePlateMass.value,
      "tie_rods_g": module.tieRodMass.value,
      "pads_g": module.padMass.value,
      "bus_bars_g": module.busBarMass.value,
      "electronics_g": module.electronicsMass.value,
      "height_cm": module.groupHeight.centimetres,
      "tab_width_cm": figures.cell.pouch.tabWidth.centimetres,
      "module_Wh": figures.moduleLevel.energy.value,
      "module_Wh_kg": figures.moduleLevel.specificEnergy.value,
      "module_Wh_L": figures.moduleLevel.energyDensity.value,
      "plate_mm": module.pressurePlateThickness.centimetres * 10,
      "cells_share": module.cellShare,
      "dT": heat.rise.value,
      "spread": heat.spread.value,
      "k": heat.thermalConductivity.value,
      "rc": heat.heatCapacity.value,
      "p_v": heat.heatRate.value,
      "discharge_s": heat.duration.value,
    ]
    #expect(Set(computed.keys) == Set(example.levels.keys))
    for name in example.levels.keys.sorted() {
      expect(name, computed[name] ?? .nan, example.levels[name] ?? .nan)
    }
  }
}
