import Quantities
import StackPhysics
import Testing

@testable import MaterialCatalogue

@Suite("The pairs and windows of the catalogue")
struct PairTablesDataTests {
  private static func electrolyte(_ name: String) throws -> SolidElectrolyte {
    try #require(builtIn.electrolytes.first { $0.name == name })
  }
  private static func anode(_ name: String) throws -> AnodeMaterial {
    try #require(builtIn.anodes.first { $0.name == name })
  }
  private static func plate(_ name: String) throws -> PlateMaterial {
    try #require(builtIn.plates.first { $0.name == name })
  }
  private static func charged(_ cathode: String) throws -> Voltage {
    try #require(builtIn.cathodes.first { $0.name == cathode }).openCircuitPotential
      .potential(at: 0)
  }

  @Test(
    "a charged cathode meets the practical oxidation limit, or does not",
    arguments: [
      ("NMC811", "LPSCl", true), ("NMC811", "LPSCl-dense", true), ("NMC622", "LPSCl", true),
      ("NMC622", "LPSCl-dense", true), ("LFP", "LPSCl", true), ("LFP", "LPSCl-dense", true),
      ("LFP", "PEO-LiTFSI", true), ("NMC811", "PEO-LiTFSI", false),
      ("NMC622", "PEO-LiTFSI", false), ("LNMO", "LPSCl", false), ("LNMO", "LLZTO", true),
      ("LCO", "Li3InCl6", true), ("NCA", "Li3InCl6", true), ("NMC111", "Li3InCl6", true),
      ("LCO", "PEO-LLZTO", false), ("LFP", "PEO-LLZTO", true), ("LFP", "Li3InCl6", true),
      ("NMC811", "Li3InCl6", false),
    ])
  func oxidation(cathode: String, electrolyte: String, holds: Bool) throws {
    let limit = try Self.electrolyte(electrolyte).practicalOxidationLimit
    #expect((try Self.charged(cathode) <= limit) == holds)
  }

  @Test(
    "an anode meets the reduction limit or the pair is marked stable",
    arguments: [
      ("LPSCl", "lithium", true), ("LPSCl", "anode-free", true), ("LPSCl", "graphite", true),
      ("LPSCl", "silicon", true), ("LPSCl-dense", "lithium", true),
      ("LPSCl-dense", "silicon", true), ("PEO-LiTFSI", "lithium", true),
      ("PEO-LiTFSI", "graphite", true), ("Li3InCl6", "lithium", false),
      ("Li3InCl6", "LTO", false), ("Li3YCl6", "Li-In", true), ("LGPS", "lithium", false),
      ("LGPS", "Li-In", true), ("LATP", "LTO", false), ("LLZTO", "lithium", true),
    ])
  func reduction(electrolyte: String, anode: String, holds: Bool) throws {
    let limit = try Self.electrolyte(electrolyte).reductionLimit
    let isStable = builtIn.pairs.isKineticallyStable(electrolyte: electrolyte, anode: anode)
    #expect((try Self.anode(anode).lowestPotential >= limit || isStable) == holds)
  }

  @Test(
    "a plate's faces bear the electrodes they touch, or do not",
    arguments: [
      ("SS316", "NMC811", "lithium", true), ("SS316", "NMC811", "silicon", true),
      ("clad-AlCu", "NMC811", "lithium", true), ("clad-AlCu", "LFP", "graphite", true),
      ("carbon-Al", "NMC811", "lithium", false), ("carbon-Al", "LFP", "graphite", false),
      ("carbon-Al", "LFP", "silicon", false), ("carbon-Al", "NMC811", "LTO", true),
      ("Al", "LCO", "Li-In", true), ("Al", "LNMO", "LTO", false), ("Ti", "LNMO", "LTO", true),
      ("Ni", "LFP", "lithium", true), ("Ni", "NCA", "lithium", false),
      ("Cu", "LFP", "lithium", false), ("SS304", "NMC811", "graphite", true),
    ])
  func plateWindows(plate: String, cathode: String, anode: String, holds: Bool) throws {
    let plate = try Self.plate(plate)
    let atCathode = try Self.charged(cathode) <= plate.cathodeFace.highestPotential
    let atAnode = try Self.anode(anode).lowestPotential >= plate.anodeFace.lowestPotential
    #expect((atCathode && atAnode) == holds)
  }

  @Test("copper must not touch a sulfide, and no other contact is forbidden")
  func forbidden() {
    #expect(
      builtIn.pairs.forbiddenContacts == [
        PairTables.ForbiddenContact(
          metal: "Cu", constituent: .family(.sulfide), reason: "copper turns to sulfide")
      ])
  }

  @Test("copper dissolves at every cathode", arguments: builtIn.cathodes.map(\.name))
  func copperAtCathode(cathode: String) throws {
    let copper = try #require(builtIn.metals.first { $0.name == "Cu" })
    #expect(try Self.charged(cathode) > copper.highestPotential)
  }

  @Test("every layer that chemistry allows finds its pairs")
  func complete() throws {
    let sulfides = ["LPSCl", "LPSCl-dense"]
    for film in sulfides {
      for cathode in builtIn.cathodes where cathode.name != "LNMO" {
        for catholyte in sulfides + ["Li3InCl6"] {
          #expect(chargeTransfer(cathode.name, catholyte) != nil, "\(cathode.name) \(catholyte)")
          #expect(catholyte == film || builtIn.pairs.interface(catholyte, film) != nil)
        }
      }
      for anode in builtIn.anodes {
        #expect(builtIn.pairs.interface(film, anode.name) != nil, "\(film) \(anode.name)")
        if anode.platesLithium {
          let current = builtIn.pairs.criticalCurrent(electrolyte: film, anode: anode.name)
          #expect(current != nil, "\(film) \(anode.name)")
        } else if case .host = anode.kind {
          #expect(chargeTransfer(anode.name, film) != nil, "\(anode.name) \(film)")
        }
      }
    }
    #expect(chargeTransfer("LFP", "PEO-LiTFSI") != nil)
    #expect(builtIn.pairs.interface("lithium", "PEO-LiTFSI") != nil)
    #expect(builtIn.pairs.criticalCurrent(electrolyte: "PEO-LiTFSI", anode: "lithium") != nil)
    for separator in builtIn.separators {
      guard let second = separator.anodeSideFilm else { continue }
      #expect(builtIn.pairs.interface(separator.cathodeSide.name, second.name) != nil)
    }
  }

  @Test(
    "critical currents are those of the model contract 1.10",
    arguments: [
      ("LPSCl", "lithium", 1.0, 298.15), ("LPSCl-dense", "lithium", 3, 298.15),
      ("LPSCl", "anode-free", 3.4, 333.15), ("LPSCl-dense", "anode-free", 3.4, 333.15),
    ])
  func criticalCurrents(film: String, anode: String, current: Double, kelvin: Double) throws {
    let pair = try #require(builtIn.pairs.criticalCurrent(electrolyte: film, anode: anode))
    #expect(pair.currentDensity == CurrentDensity(current))
    #expect(pair.temperature == Temperature(kelvin))
    #expect(pair.activationEnergy == .zero)
  }

  private func chargeTransfer(
    _ material: String, _ electrolyte: String
  ) -> PairTables.ThermalResistance? {
    builtIn.pairs.chargeTransfer(
      activeMaterial: material, coating: nil, electrolyte: electrolyte)
  }
}
