import Quantities
import StackPhysics
import Testing
import YAMLTree

@testable import MaterialCatalogue

@Suite("The built-in catalogue")
struct MaterialCatalogueTests {
  @Test("is read without a fault")
  func hasNoFaults() {
    #expect(MaterialCatalogue.builtIn().diagnostics.isEmpty)
  }

  @Test("holds the materials that specifications name, sorted")
  func names() {
    #expect(
      builtIn.cathodes.map(\.name) == ["LCO", "LFP", "LNMO", "NCA", "NMC111", "NMC622", "NMC811"])
    #expect(
      builtIn.recipes.map(\.name) == [
        "LTO-75", "coated-80", "dry-70", "dry-75", "dry-80", "dry-85", "graphite-70",
        "infiltrated-75", "polymer-70", "silicon-65", "slurry-70", "slurry-75", "slurry-80",
      ])
    #expect(
      builtIn.electrolytes.map(\.name) == [
        "LAGP", "LATP", "LGPS", "LLZTO", "LPSCl", "LPSCl-dense", "LPSClBr", "Li3InCl6", "Li3PS4",
        "Li3YCl6", "Li7P3S11", "PEO-LLZTO", "PEO-LiTFSI", "crosslinked-carbonate",
      ])
    #expect(
      builtIn.separators.map(\.name) == [
        "LAGP-PEO", "LATP-PEO", "LGPS", "LGPS-LPSCl", "LLZTO", "LPSCl", "LPSCl-dense",
        "LPSCl-dense-halide", "LPSCl-halide", "LPSClBr", "Li3PS4", "Li3YCl6", "Li7P3S11",
        "PEO-LLZTO", "PEO-LiTFSI", "crosslinked-carbonate",
      ])
    #expect(
      builtIn.anodes.map(\.name) == [
        "LTO", "Li-In", "anode-free", "graphite", "lithium", "silicon",
      ])
    #expect(
      builtIn.plates.map(\.name) == [
        "Al", "Cu", "Ni", "Ni-Cu", "SS304", "SS316", "Ti", "carbon-Al", "clad-AlCu",
      ])
    #expect(
      builtIn.metals.map(\.name) == ["Al", "Cu", "Ni", "SS304", "SS316", "Ti", "lithium"])
    #expect(
      builtIn.processes.map(\.name) == [
        "co-pressed", "coiled", "laminated", "laser-assisted", "modular",
      ])
  }

  @Test("covers every family of electrolytes and every kind of anode")
  func families() {
    #expect(
      Set(builtIn.electrolytes.map(\.family)) == [.polymer, .oxide, .sulfide, .halide, .composite])
    let kinds = builtIn.anodes.map { anode in
      switch anode.kind {
      case .lithium: "lithium"
      case .anodeFree: "anode-free"
      case .alloyFoil: "alloy foil"
      case .host: "host"
      }
    }
    #expect(kinds == ["host", "alloy foil", "anode-free", "host", "lithium", "host"])
  }

  @Test("keeps the range of a value beside it")
  func ranges() throws {
    let entry = try #require(builtIn.entry(kind: "electrolyte", name: "LPSCl"))
    let price = try #require(entry.values.first { $0.key == "price" })
    #expect(price.text == "50 USD/kg")
    #expect(price.range == "20 USD/kg to 200 USD/kg")
    #expect(entry.values.first { $0.key == "density" }?.range == nil)
    let prices = builtIn.entries.flatMap(\.values).filter { $0.key == "price" && $0.range != nil }
    #expect(prices.count == 21)
  }

  @Test("gives every value a source, a form and the numbers that go with it")
  func everyValueIsSourced() {
    for entry in builtIn.entries {
      for value in entry.values {
        let name: Comment = "\(entry.kind) \(entry.name) \(value.key)"
        #expect(value.source.contains { $0.isLetter }, name)
        #expect(value.origin == CatalogueEntry.builtIn, name)
        #expect(!value.numbers.contains { !$0.isFinite }, name)
        switch value.form {
        case .quantity: #expect(value.numbers.count == 1, name)
        case .range: #expect(value.numbers.count == 2, name)
        case .curve: #expect(value.numbers.count >= 4 && value.numbers.count % 2 == 0, name)
        case .statement: #expect(value.numbers.isEmpty && value.text.contains { $0.isLetter }, name)
        }
      }
    }
  }

  @Test("gives every value a unit, but for ratios and statements")
  func everyValueHasAUnit() {
    let bare: Set = [
      "active_fraction", "electrolyte_fraction", "carbon_fraction", "binder_fraction", "porosity",
      "tortuosity_exponent", "contact_fraction", "contact_utilisation", "relative_density",
      "film_factor", "transference_number", "cathode_side_share", "cathode_face_share",
      "minimum_np_ratio", "np_ratio", "expansion", "coulombic_efficiency", "interface_factor",
      "mass_factor", "volume_factor", "electrode_yield", "foil_yield", "layer_capacity_cv",
      "layer_yield", "package_share",
    ]
    let values = builtIn.entries.flatMap(\.values)
    #expect(Set(values.filter { $0.unit == "1" }.map(\.key)) == bare)
    #expect(Set(values.filter { $0.unit.isEmpty }.map(\.key)) == ["reason"])
    for value in values where !["1", ""].contains(value.unit) {
      #expect(value.text.contains(" "), "\(value.key) \(value.text)")
    }
  }

  @Test("shows every value that its files hold, entry by entry, and no other")
  func rowsAreComplete() throws {
    // A field of the files is a value exactly where a confidence stands in it.
    for record in builtIn.records {
      let entry = try #require(builtIn.entry(kind: record.kind.rawValue, name: record.name))
      let sourced = record.fields.filter { field in
        field.node.members?.contains { $0.key == "confidence" } ?? false
      }
      #expect(Set(entry.values.map(\.key)) == Set(sourced.map(\.key)), "\(entry.name)")
      #expect(entry.values.count == sourced.count, "\(entry.name)")
      #expect(
        Set(entry.words.map(\.key) + sourced.map(\.key)) == Set(record.fields.map(\.key)),
        "\(entry.name)")
    }
    #expect(builtIn.records.count == builtIn.entries.count)
    let values = builtIn.entries.flatMap(\.values)
    #expect(values.count == 1246)
    #expect(
      Confidence.allCases.map { c in values.count { $0.confidence == c } }.reduce(0, +) == 1246)
  }

  @Test("leaves no key to a default of the program")
  func noDefaults() {
    #expect(builtIn.entries.filter { !$0.defaults.isEmpty }.map(\.name) == [])
  }

  @Test("counts its entries by kind")
  func entryCounts() {
    let counts = EntryKind.allCases.map { kind in
      "\(kind.rawValue) \(builtIn.entries.count { $0.kind == kind.rawValue })"
    }
    #expect(
      counts == [
        "cathode 7", "recipe 13", "electrolyte 14", "separator 16", "anode 6", "plate 9",
        "metal 7", "process 5", "monopolar cell 2", "hardware 14", "interface 95",
        "charge transfer 160",
        "critical current 13", "stable pair 32", "forbidden contact 1", "coating limit 1",
      ])
  }

  @Test(
    "counts its values by confidence",
    arguments: [
      (Confidence.measured, 0), (.published, 168), (.vendor, 8), (.derived, 44),
      (.generalKnowledge, 1026),
    ])
  func confidences(confidence: Confidence, count: Int) {
    let values = builtIn.entries.flatMap(\.values)
    #expect(values.count { $0.confidence == confidence } == count)
  }

  @Test("calls general knowledge what it calls so in the source, and nothing else")
  func confidenceMatchesSource() {
    for entry in builtIn.entries {
      for value in entry.values {
        let says = value.source.hasPrefix("general knowledge")
        #expect(says == (value.confidence == .generalKnowledge), "\(entry.name) \(value.key)")
      }
    }
  }

  @Test("finds an entry by kind and name")
  func findsEntries() throws {
    let entry = try #require(builtIn.entry(kind: "cathode", name: "NMC811"))
    let capacity = try #require(entry.values.first { $0.key == "capacity" })
    #expect(capacity.text == "205 mAh/g")
    #expect(capacity.confidence == .published)
    let curve = try #require(entry.values.first { $0.key == "open_circuit_potential" })
    #expect(curve.text == "24 points, 4.273 V to 3.5614 V")
    let pair = builtIn.entry(kind: "critical current", name: "LPSCl | lithium")
    #expect(pair?.values.map(\.text) == ["1.0 mA/cm2", "25 degC", "5 MPa"])
    #expect(builtIn.entry(kind: "cathode", name: "NMC81") == nil)
  }

  @Test("keeps the words of an entry beside its values")
  func words() throws {
    let entry = try #require(builtIn.entry(kind: "plate", name: "clad-AlCu"))
    #expect(entry.words.map(\.key) == ["description", "cathode_face", "anode_face"])
    #expect(entry.words.map(\.text).suffix(2) == ["Al", "Cu"])
  }

  @Test("names its bytes by a SHA-256 that merging keeps")
  func hash() {
    #expect(builtIn.sha256.utf8.count == 64)
    let merged = merging("metals:\n  - {name: Al, price: \(sourced("8 USD/kg"))}\n").catalogue
    #expect(merged.sha256 == builtIn.sha256)
    #expect(MaterialCatalogue.builtIn().catalogue.sha256 == builtIn.sha256)
  }

  @Test("takes the catholyte's and separator's names apart", arguments: ["LPSCl", "LPSCl-dense"])
  func electrolyteNames(name: String) throws {
    let separator = try #require(builtIn.separators.first { $0.name == name })
    #expect(separator.cathodeSide.name == name)
    #expect(separator.anodeSideFilm == nil)
  }
}
