import Testing

@testable import MaterialCatalogue

@Suite("Entries of the catalogue")
struct CatalogueEntriesTests {
  private func users(_ kind: String, _ name: String) throws -> [String] {
    let entry = try #require(builtIn.entry(kind: kind, name: name))
    return builtIn.users(of: entry).map { "\($0.kind) \($0.name)" }
  }

  @Test("are found by name in every kind, interfaces in either order")
  func named() {
    #expect(builtIn.entries(named: "LPSCl").map(\.kind) == ["electrolyte", "separator"])
    #expect(builtIn.entries(named: "NMC811").map(\.kind) == ["cathode"])
    let pair = builtIn.entries(named: "lithium | LPSCl")
    #expect(pair.map(\.kind) == ["interface"])
    #expect(pair.map(\.name) == ["LPSCl | lithium"])
    #expect(builtIn.entries(named: "LPSCl | lithium").count == 3)
    #expect(builtIn.entries(named: "nothing").isEmpty)
    #expect(builtIn.entries(of: .process).count == 5)
  }

  @Test("know what uses them")
  func uses() throws {
    let electrolyte = try users("electrolyte", "Li3InCl6")
    #expect(electrolyte.contains("separator LPSCl-halide"))
    #expect(electrolyte.contains("interface LPSCl | Li3InCl6"))
    #expect(!electrolyte.contains("forbidden contact Cu | sulfide"))
    #expect(try users("electrolyte", "LPSCl").contains("forbidden contact Cu | sulfide"))
    #expect(try users("recipe", "graphite-70") == ["anode graphite"])
    let copper = try users("metal", "Cu")
    for user in [
      "plate clad-AlCu", "hardware end_collectors", "hardware monopolar_foils",
      "forbidden contact Cu | sulfide",
    ] { #expect(copper.contains(user)) }
    #expect(try users("metal", "SS316").contains("monopolar cell zinc-pouch"))
    #expect(try users("coating limit", "LiNbO3").contains("charge transfer LCO | LiNbO3 | LPSCl"))
    #expect(try users("process", "coiled").isEmpty)
  }

  @Test("name only entries that exist, or families that electrolytes have")
  func references() {
    for entry in builtIn.entries {
      for reference in entry.references {
        let exists =
          reference.kind == CatalogueEntry.Reference.family
          ? builtIn.entries(of: .electrolyte).contains { $0.word("family") == reference.name }
          : builtIn.entry(kind: reference.kind, name: reference.name) != nil
        #expect(exists, "\(entry.name): \(reference.kind) \(reference.name)")
      }
    }
  }

  @Test("say what the user's file adds, changes and leaves to the program")
  func origins() throws {
    let price = sourced("8 USD/kg")
    let merged = merging(
      """
      metals:
        - {name: Al, price: \(price)}
      separators:
        - {name: mine, cathode_side: LPSCl, anode_side: Li3PS4}
        - {name: single, cathode_side: LPSCl}
      """
    ).catalogue
    let changed = try #require(merged.entry(kind: "metal", name: "Al"))
    #expect(changed.isChanged)
    #expect(changed.firstOrigin == "built-in" && changed.origin == "mine.yaml")
    #expect(changed.values.filter { $0.origin == "mine.yaml" }.map(\.key) == ["price"])
    let added = try #require(merged.entry(kind: "separator", name: "mine"))
    #expect(!added.isChanged && added.origin == "mine.yaml")
    #expect(added.defaults == [CatalogueEntry.Word(key: "cathode_side_share", text: "0.25")])
    #expect(merged.entry(kind: "separator", name: "single")?.defaults == [])
    #expect(merged.entries.filter { $0.origin != CatalogueEntry.builtIn }.count == 3)
  }

  @Test("hold the numbers that are computed with")
  func numbers() throws {
    let cathode = try #require(builtIn.entry(kind: "cathode", name: "NMC811"))
    #expect(cathode.value("capacity")?.numbers == [205])
    #expect(cathode.value("entropy_coefficient")?.numbers == [-0.067e-3, 0.040e-3])
    #expect(cathode.value("entropy_coefficient")?.unit == "V/K")
    let curve = try #require(cathode.value("open_circuit_potential"))
    #expect(curve.numbers.count == 48 && curve.unit == "V" && curve.form == .curve)
    #expect(curve.numbers.prefix(4) == [0, 4.273, 0.026, 4.2289])
    let process = try #require(builtIn.entry(kind: "process", name: "laminated"))
    #expect(process.value("layer_yield")?.numbers == [0.995])
    #expect(process.value("layer_yield")?.text == "99.5 %")
  }
}
