import Testing

@testable import MaterialCatalogue

@Suite("One number of the catalogue multiplied")
struct CatalogueScalingTests {
  private func number(_ catalogue: MaterialCatalogue, _ key: String) -> Double? {
    catalogue.entry(kind: "cathode", name: "NMC811")?.value(key)?.numbers.first
  }

  @Test("the number is the product, without the range beside it", arguments: [0.8, 1, 1.2])
  func product(factor: Double) throws {
    let own = try #require(number(builtIn, "price"))
    let scaled = try #require(
      builtIn.scaling("price", ofKind: "cathode", named: "NMC811", by: factor))
    let found = try #require(number(scaled, "price"))
    #expect(abs(found - own * factor) <= 1e-12 * own)
    #expect(scaled.entry(kind: "cathode", name: "NMC811")?.value("price")?.range == nil)
  }

  @Test("every other entry, and every other value of this one, stays as it is")
  func others() throws {
    let scaled = try #require(
      builtIn.scaling("density", ofKind: "cathode", named: "NMC811", by: 1.2))
    func without(_ catalogue: MaterialCatalogue) -> [CatalogueEntry] {
      catalogue.entries.filter { !($0.kind == "cathode" && $0.name == "NMC811") }
    }
    #expect(without(scaled) == without(builtIn))
    for key in ["capacity", "price", "particle_radius"] {
      #expect(number(scaled, key) == number(builtIn, key))
    }
  }

  @Test("every other material that follows is what reading all records again gives")
  func followers() throws {
    for entry in builtIn.entries {
      let scaled = entry.values.lazy.compactMap {
        builtIn.scaling($0.key, ofKind: entry.kind, named: entry.name, by: 1.2)
      }.first
      guard let scaled else { continue }
      let whole = MaterialCatalogue.assemble(scaled.records, sha256: scaled.sha256)
      #expect(whole.faults.isEmpty && whole.catalogue.holdsTheSame(as: scaled), "\(entry.name)")
      #expect(!builtIn.holdsTheSame(as: scaled))
    }
  }

  @Test(
    "what is no number, or cannot be the product, gives no catalogue",
    arguments: [
      ("cathode", "NMC811", "no_such_key", 1.2), ("cathode", "nothing", "density", 1.2),
      ("nothing", "NMC811", "density", 1.2),
      // A curve, and a factor of at least 1.
      ("cathode", "NMC811", "open_circuit_potential", 1.2),
      ("hardware", "enclosure", "mass_factor", 0.8),
    ])
  func refused(kind: String, name: String, key: String, factor: Double) {
    #expect(builtIn.scaling(key, ofKind: kind, named: name, by: factor) == nil)
  }
}

extension MaterialCatalogue {
  fileprivate func holdsTheSame(as other: MaterialCatalogue) -> Bool {
    cathodes == other.cathodes && recipes == other.recipes && electrolytes == other.electrolytes
      && separators == other.separators && anodes == other.anodes && plates == other.plates
      && metals == other.metals && processes == other.processes
      && monopolarCells == other.monopolarCells && pairs == other.pairs
      && hardware == other.hardware && endCollectors == other.endCollectors
      && entries == other.entries
  }
}
