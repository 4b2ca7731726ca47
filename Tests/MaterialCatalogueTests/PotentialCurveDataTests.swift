import Quantities
import StackPhysics
import Testing

@testable import MaterialCatalogue

@Suite("The open-circuit curves of the catalogue")
struct PotentialCurveDataTests {
  /// Every curve with the name of its material.
  static let curves: [(String, PotentialCurve)] =
    builtIn.cathodes.map { ($0.name, $0.openCircuitPotential) }
    + builtIn.anodes.compactMap { anode in
      if case .host(let host) = anode.kind { (anode.name, host.potential) } else { nil }
    }

  @Test("have at least 12 points and never rise", arguments: curves)
  func shape(name: String, curve: PotentialCurve) {
    #expect(curve.points.count >= 12, "\(name)")
    for (before, after) in zip(curve.points, curve.points.dropFirst()) {
      #expect(after.potential <= before.potential, "\(name)")
      #expect(after.coordinate > before.coordinate, "\(name)")
    }
  }

  @Test(
    "have the mean potentials of their sources",
    arguments: [
      // PyBaMM Chen2020 from stoichiometry 0.27 to 0.90 … 0.95: 3.855 to 3.880 V.
      ("NMC811", 3.855, 3.880),
      // Published mean 3.86 V.
      ("NMC622", 3.855, 3.865),
      // PyBaMM Prada2013 and published means: 3.375 to 3.40 V.
      ("LFP", 3.375, 3.400),
      // PyBaMM Ecker2015 over its practical window.
      ("graphite", 0.13, 0.19),
      // Published 0.40 V.
      ("silicon", 0.36, 0.42),
    ])
  func means(name: String, low: Double, high: Double) throws {
    let curve = try #require(Self.curves.first { $0.0 == name }).1
    #expect((low...high).contains(curve.mean.value))
  }

  @Test("have the capacities of their sources")
  func capacities() throws {
    let nmc811 = try #require(builtIn.cathodes.first { $0.name == "NMC811" })
    // PyBaMM: Δx c_max F/(3.6 ρ) over the window, 189 (ORegan2022) to 230 mAh/g (Chen2020).
    let faraday = 96_485.33212
    let window = 0.9084 - 0.27
    let lowest = window * 51_765 * faraday / 3600 / 4.7e3
    let highest = window * 63_104 * faraday / 3600 / 4.7e3
    #expect(lowest > 185 && highest < 235)
    #expect((lowest...highest).contains(nmc811.capacity.value))
    #expect((195...210).contains(nmc811.capacity.value))
  }
}
