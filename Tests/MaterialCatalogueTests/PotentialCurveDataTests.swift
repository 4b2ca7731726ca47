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
      // Mohtat's curve as in PyBaMM Xu2019 from 4.2 V; published 3.75 to 3.79 V over less of it.
      ("NMC111", 3.75, 3.86),
      // PyBaMM NCA_Kim2011 and published means: 3.77 to 3.86 V.
      ("NCA", 3.77, 3.86),
      // PyBaMM Ai2020 gives 3.97 V up to 4.27 V, published mean 3.86 V.
      ("LCO", 3.86, 3.97),
      // Published means 4.70 V and 1.55 V.
      ("LNMO", 4.699, 4.701), ("LTO", 1.549, 1.551),
      // PyBaMM Ecker2015 over its practical window.
      ("graphite", 0.13, 0.19),
      // Published 0.40 V.
      ("silicon", 0.36, 0.42),
    ])
  func means(name: String, low: Double, high: Double) throws {
    let curve = try #require(Self.curves.first { $0.0 == name }).1
    #expect((low...high).contains(curve.mean.value))
  }

  @Test(
    "lie in the windows of their sources",
    arguments: [
      ("NMC811", 2.5, 4.3), ("NMC622", 2.8, 4.3), ("NMC111", 2.7, 4.2), ("NCA", 2.7, 4.2),
      ("LCO", 3.0, 4.2), ("LFP", 2.0, 3.65), ("LNMO", 3.5, 4.9), ("graphite", 0.0, 1.5),
      ("silicon", 0.0, 1.5), ("LTO", 1.0, 2.5),
    ])
  func windows(name: String, low: Double, high: Double) throws {
    let curve = try #require(Self.curves.first { $0.0 == name }).1
    #expect(curve.potential(at: 0) <= Voltage(high))
    #expect(curve.potential(at: 1) >= Voltage(low))
    if let cathode = builtIn.cathodes.first(where: { $0.name == name }) {
      #expect(cathode.lowerPotential >= Voltage(low))
      #expect(cathode.lowerPotential < curve.potential(at: 1))
    }
  }

  @Test("are all looked at")
  func complete() {
    #expect(
      Self.curves.map(\.0) == [
        "LCO", "LFP", "LNMO", "NCA", "NMC111", "NMC622", "NMC811", "LTO", "graphite", "silicon",
      ])
  }

  @Test(
    "have capacities in the ranges of their sources",
    arguments: [
      ("NMC811", 195.0, 210.0), ("NMC622", 175, 181), ("NMC111", 155, 160), ("NCA", 180, 210),
      ("LCO", 140, 165), ("LFP", 150, 160), ("LNMO", 130, 130),
    ])
  func capacityRanges(name: String, low: Double, high: Double) throws {
    let cathode = try #require(builtIn.cathodes.first { $0.name == name })
    #expect((low...high).contains(cathode.capacity.value))
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
