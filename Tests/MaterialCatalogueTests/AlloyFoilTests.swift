import Quantities
import StackPhysics
import Testing

@testable import MaterialCatalogue

@Suite("The alloy foil of indium")
struct AlloyFoilTests {
  private static func foil() throws -> AnodeMaterial {
    try #require(builtIn.anodes.first { $0.name == "Li-In" })
  }

  private static func figures(ratio: Double?) throws -> AnodeFigures {
    let anolyte = try #require(builtIn.electrolytes.first { $0.name == "LPSCl" })
    return AnodeFigures(
      anode: try foil(), capacityRatio: ratio, arealCapacity: ArealCapacity(4), anolyte: anolyte,
      chargeTransfer: nil, edge: builtIn.hardware.edge, temperature: Temperature(298.15))
  }

  @Test("holds its capacity in the foil by N/P", arguments: [1.1, 1.5, 2])
  func foil(ratio: Double) throws {
    let figures = try Self.figures(ratio: ratio)
    let mass = 1000 * ratio * 4 / 233
    #expect(abs(figures.arealMass.value - mass) < 1e-12)
    #expect(abs(figures.thickness.value - 10 * mass / 7.31) < 1e-12)
    // Only the indium that takes lithium up swells, whatever the N/P.
    #expect(abs(figures.breathing.value - 0.5 * 10 * 1000 * 4 / 233 / 7.31) < 1e-12)
    #expect(figures.chargedThickness == figures.thickness + figures.breathing)
    #expect(figures.host == nil && figures.platedLithium == .zero && !figures.platesLithium)
  }

  @Test("takes its least ratio where none is given")
  func leastRatio() throws {
    #expect(try Self.figures(ratio: nil) == Self.figures(ratio: 1.1))
    #expect(try Self.foil().leastRatio == 1.1)
    #expect(try Self.foil().usesRatio)
  }

  @Test("lies at one potential and lowers the voltage by it")
  func potential() throws {
    let foil = try Self.foil()
    #expect(foil.meanPotential == Voltage(0.62) && foil.lowestPotential == Voltage(0.62))
    let lfp = try #require(builtIn.cathodes.first { $0.name == "LFP" }).openCircuitPotential
    let lithium = try #require(builtIn.anodes.first { $0.name == "lithium" })
    let alloyed = LayerVoltageCurve(cathode: lfp, anode: foil, capacityRatio: 1.5)
    let plain = LayerVoltageCurve(cathode: lfp, anode: lithium, capacityRatio: nil)
    #expect(alloyed.depths == plain.depths)
    for (low, high) in zip(alloyed.voltages, plain.voltages) {
      #expect(abs(high - low - 0.62) < 1e-12)
    }
  }

  @Test("has no critical current and no composite")
  func pairs() throws {
    let pairs = try LayerPairs(
      cathode: try #require(builtIn.cathodes.first { $0.name == "LFP" }),
      recipe: try #require(builtIn.recipes.first { $0.name == "dry-80" }),
      separator: try #require(builtIn.separators.first { $0.name == "LPSCl" }),
      anode: try Self.foil(), tables: builtIn.pairs)
    #expect(pairs.criticalCurrent == nil && pairs.anodeChargeTransfer == nil)
    #expect(pairs.anodeInterface.resistance == AreaSpecificResistance(5))
    #expect(try Self.foil().shieldsPlate && !Self.foil().platesLithium)
  }

  @Test("may be added by a user, who is told what it needs")
  func reading() {
    #expect(
      faults(of: "anodes:\n  - {name: Li-Al, kind: alloy-foil}\n").map {
        $0.split(separator: "needs ")[1]
      }
        == [
          "\"capacity\"", "\"density\"", "\"potential\"", "\"expansion\"",
          "\"thermal_conductivity\"", "\"specific_heat\"", "\"entropy_coefficient\"",
          "\"pressure\"", "\"price\"",
        ])
  }
}
