import Quantities
import Testing

@testable import StackPhysics

@Suite("A layer and its discharge")
struct LayerFiguresTests {
  func figures(
    rate: Double = 0.5, charge: Double? = nil, contact: Double = 0.02, cover: Bool = true,
    layers: Int = 5
  ) throws -> DesignFigures {
    var design = TestMaterials.design(layer: try TestMaterials.layer(), layers: layers)
    design.plate = TestMaterials.plate(gauge: 10, contact: contact)
    var hardware = TestMaterials.hardware
    hardware.tabs.coverFace = cover
    return try DesignFigures(
      design: design,
      conditions: TestMaterials.conditions(rate: rate, charge: charge, hardware: hardware))
  }

  @Test("Contacts come from the plate's faces, end collectors count once per stack")
  func resistance() throws {
    let plain = try figures()
    let contacts = try figures(contact: 0.5)
    #expect(
      abs((contacts.areaSpecificResistance - plain.areaSpecificResistance).value - 0.96) < 1e-12)
    let tabbed = try figures(cover: false)
    let shares =
      tabbed.positiveEnd.inPlaneResistance + tabbed.negativeEnd.inPlaneResistance
    #expect(shares.value > 0.1)
    #expect(
      abs(
        (tabbed.areaSpecificResistance - plain.areaSpecificResistance).value - shares.value / 5)
        < 1e-12)
    #expect(tabbed.layerResistance == plain.layerResistance)
    let single = try figures(layers: 1)
    #expect(single.areaSpecificResistance < plain.areaSpecificResistance, "no plate bulk at N = 1")
  }

  @Test("The time constant of the rate knows neither contacts nor plate nor end collectors")
  func timeConstant() throws {
    let plain = try figures()
    for other in [try figures(contact: 5), try figures(cover: false), try figures(layers: 40)] {
      #expect(other.layer.rateTimeConstant == plain.layer.rateTimeConstant)
      #expect(other.discharge?.rateUtilisation == plain.discharge?.rateUtilisation)
    }
  }

  @Test("The rate utilisation follows its equation", arguments: [0.01, 0.3, 1, 3, 30])
  func utilisation(product: Double) {
    let value = RateUtilisation.utilisation(rate: Rate(product), timeConstant: Duration(3600))
    // A series of exp(-z) by hand, with z = 1/(Cτ).
    let z = 1 / product
    var term = 1.0
    var exponential = 1.0
    for step in 1...400 {
      term *= z / Double(step)
      exponential += term
    }
    #expect(abs(value - (1 - product * (1 - 1 / exponential))) < 1e-12)
    #expect(RateUtilisation.utilisation(rate: .zero, timeConstant: Duration(3600)) == 1)
  }

  @Test("A layer that cannot carry the rate has masses and voltages and no energy")
  func cannotCarry() throws {
    let figures = try figures(rate: 40)
    #expect(figures.discharge == nil)
    #expect(figures.energyEfficiency == nil)
    #expect(figures.hottest == nil)
    #expect(figures.voltages.stackNominal == nil)
    #expect(figures.moduleLevel.energy == .zero)
    #expect(figures.moduleLevel.specificEnergy == .zero)
    #expect(figures.module.mass.value > 0)
    #expect(abs(figures.voltages.stackHighest.value - 5 * 4.25) < 1e-12)
    #expect(figures.monopolar.parallelPouch.discharge == nil)
    #expect(figures.leakage == nil, "no electronic conductivity is given")
  }

  @Test("The charge rate moves efficiency and heat of charge, not what is delivered")
  func chargeRate() throws {
    let slow = try figures(charge: 0.1)
    let fast = try figures(charge: 1)
    #expect(slow.discharge == fast.discharge)
    let (slowShare, fastShare) = (
      try #require(slow.energyEfficiency), try #require(fast.energyEfficiency)
    )
    #expect(fastShare < slowShare && slowShare < 1)
    #expect(slow.dischargeHeat?.rise == fast.dischargeHeat?.rise)
    #expect(slow.hottest == slow.dischargeHeat)
    #expect(fast.hottest == fast.chargeHeat)
    let chargeTime = try #require(fast.chargeHeat).duration
    let dischargeTime = try #require(fast.dischargeHeat).duration
    #expect(agree(chargeTime.value, dischargeTime.value / 2, within: 1e-12))
  }
}
