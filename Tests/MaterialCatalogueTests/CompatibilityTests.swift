import Quantities
import StackPhysics
import Testing

@testable import MaterialCatalogue

/// Who goes with whom: every layer of the catalogue held against windows and pair tables.
@Suite("What goes together in the catalogue")
struct CompatibilityTests {
  /// A layer that windows and pair tables admit.
  private struct Layer {
    let cathode: CathodeMaterial
    let recipe: CompositeRecipe
    let separator: Separator
    let anode: AnodeMaterial

    var anolyte: SolidElectrolyte {
      guard case .host(let host) = anode.kind else { return separator.anodeSide }
      return host.recipe.electrolyte ?? separator.anodeSide
    }

    var isAdmissible: Bool {
      let windows = WindowFigure.electrolyteWindows(
        cathode: cathode, recipe: recipe, separator: separator, anode: anode, tables: builtIn.pairs)
      let pairs = try? LayerPairs(
        cathode: cathode, recipe: recipe, separator: separator, anode: anode,
        tables: builtIn.pairs)
      return pairs != nil && windows.allSatisfy(Self.holds)
    }

    private static func holds(_ window: WindowFigure) -> Bool {
      (window.isKineticallyStable || window.lowestAllowed.map { window.potential >= $0 } ?? true)
        && window.highestAllowed.map { window.potential <= $0 } ?? true
    }

    func bears(_ part: WindowPart, _ metal: Metal) -> Bool {
      Self.holds(WindowFigure.face(part, metal: metal, cathode: cathode, anode: anode))
        && ForbiddenContactFigure.contacts(
          of: part, metal: metal, cathode: cathode,
          catholyte: recipe.electrolyte ?? separator.cathodeSide, anode: anode, anolyte: anolyte,
          tables: builtIn.pairs
        ).isEmpty
    }

    func bears(_ plate: PlateMaterial) -> Bool {
      bears(.plateCathodeFace, plate.cathodeFace) && bears(.plateAnodeFace, plate.anodeFace)
    }
  }

  /// Recipes of cathodes: those that no host claims.
  private static let cathodeRecipes = builtIn.recipes.filter { recipe in
    !builtIn.anodes.contains { anode in
      if case .host(let host) = anode.kind { host.recipe == recipe } else { false }
    }
  }

  private static let layers: [Layer] = builtIn.cathodes.flatMap { cathode in
    cathodeRecipes.flatMap { recipe in
      builtIn.separators.flatMap { separator in
        builtIn.anodes.map {
          Layer(cathode: cathode, recipe: recipe, separator: separator, anode: $0)
        }
      }
    }
  }.filter(\.isAdmissible)

  private static func names(
    _ layers: some Sequence<Layer>, _ name: (Layer) -> String
  ) -> [String] {
    Set(layers.map(name)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Separators of inorganic films at the cathode, which bear 4.3 V, the halides with a coating.
  private static let upTo42 = [
    "LAGP-PEO", "LATP-PEO", "LGPS", "LGPS-LPSCl", "LLZTO", "LPSCl", "LPSCl-dense",
    "LPSCl-dense-halide", "LPSCl-halide", "LPSClBr", "Li3PS4", "Li3YCl6", "Li7P3S11",
  ]

  private static let separatorsOfCathodes: [(String, [String])] = [
    ("LCO", upTo42 + ["crosslinked-carbonate"]),
    ("LFP", upTo42 + ["PEO-LLZTO", "PEO-LiTFSI", "crosslinked-carbonate"]),
    ("LNMO", ["LLZTO"]),
    ("NCA", upTo42 + ["crosslinked-carbonate"]),
    ("NMC111", upTo42 + ["crosslinked-carbonate"]),
    // The halides only with coated particles.
    ("NMC622", upTo42), ("NMC811", upTo42),
  ]

  @Test("every cathode finds separators", arguments: separatorsOfCathodes)
  func separators(cathode: String, separators: [String]) {
    let layers = Self.layers.filter { $0.cathode.name == cathode }
    #expect(Self.names(layers, \.separator.name) == separators)
  }

  @Test("nickel-rich oxides need a coating in a halide")
  func coatingInHalide() {
    let layers = Self.layers.filter {
      $0.cathode.name == "NMC811" && $0.separator.cathodeSide.family == .halide
    }
    #expect(Self.names(layers, \.recipe.name) == ["coated-80"])
  }

  /// Anodes well above lithium, and those near it.
  private static let elevated = ["LTO", "Li-In"]
  private static let deep = ["graphite", "lithium", "silicon"]

  private static let anodesOfSeparators: [(String, [String])] = [
    ("LAGP-PEO", elevated + deep), ("LATP-PEO", elevated + deep),
    ("LGPS", ["LTO", "Li-In"]), ("LGPS-LPSCl", elevated + ["anode-free"] + deep),
    ("LLZTO", ["LTO", "Li-In", "anode-free", "lithium"]),
    ("LPSCl", elevated + ["anode-free"] + deep),
    ("LPSCl-dense", elevated + ["anode-free"] + deep),
    ("LPSCl-dense-halide", elevated + ["anode-free"] + deep),
    ("LPSCl-halide", elevated + ["anode-free"] + deep),
    ("LPSClBr", elevated + ["anode-free"] + deep),
    ("Li3PS4", elevated + deep), ("Li3YCl6", ["LTO", "Li-In"]),
    ("Li7P3S11", elevated + deep), ("PEO-LLZTO", elevated + deep),
    ("PEO-LiTFSI", elevated + deep),
    ("crosslinked-carbonate", elevated + deep),
  ]

  @Test("every separator finds anodes", arguments: anodesOfSeparators)
  func anodes(separator: String, anodes: [String]) {
    let layers = Self.layers.filter { $0.separator.name == separator }
    #expect(Self.names(layers, \.anode.name) == anodes)
  }

  @Test("every separator, every anode, every electrolyte and every recipe is used")
  func nothingIsIdle() {
    let layers = Self.layers
    #expect(Self.names(layers, \.separator.name) == builtIn.separators.map(\.name))
    #expect(Self.names(layers, \.anode.name) == builtIn.anodes.map(\.name))
    #expect(Self.names(layers, \.recipe.name) == Self.cathodeRecipes.map(\.name))
    let films = layers.flatMap { $0.separator.films.map(\.electrolyte.name) }
    #expect(Set(films).union(["PEO-LiTFSI"]) == Set(builtIn.electrolytes.map(\.name)))
    #expect(
      Self.names(layers.filter { $0.recipe.name == "polymer-70" }, \.cathode.name) == ["LFP"])
  }

  private static let below45 = ["LCO", "LFP", "NCA", "NMC111", "NMC622", "NMC811"]
  private static let allAnodes = ["LTO", "Li-In", "anode-free", "graphite", "lithium", "silicon"]

  private static let usersOfPlates: [(String, [String], [String])] = [
    ("Al", below45, ["LTO", "Li-In"]), ("carbon-Al", below45, ["LTO", "Li-In"]),
    // Copper dissolves at every cathode that comes with the program; see below.
    ("Cu", [], []),
    ("Ni", ["LFP"], allAnodes), ("Ni-Cu", ["LFP"], allAnodes),
    ("SS304", below45, allAnodes), ("SS316", below45, allAnodes),
    ("Ti", ["LCO", "LFP", "LNMO", "NCA", "NMC111", "NMC622", "NMC811"], allAnodes),
    ("clad-AlCu", below45, allAnodes),
  ]

  @Test("every plate has its users", arguments: usersOfPlates)
  func plates(plate: String, cathodes: [String], anodes: [String]) throws {
    let plate = try #require(builtIn.plates.first { $0.name == plate })
    let layers = Self.layers.filter { $0.bears(plate) }
    #expect(Self.names(layers, \.cathode.name) == cathodes)
    #expect(Self.names(layers, \.anode.name) == anodes)
  }

  @Test("a copper plate serves a user's cathode that stays below 3.4 V")
  func copper() throws {
    let copper = try #require(builtIn.plates.first { $0.name == "Cu" })
    var low = try #require(
      Self.layers.first {
        $0.cathode.name == "LFP" && $0.separator.name == "PEO-LiTFSI" && $0.anode.name == "lithium"
      })
    #expect(!low.bears(copper))
    var cathode = low.cathode
    cathode.openCircuitPotential = try PotentialCurve([
      .init(0, Voltage(3.4)), .init(1, Voltage(2.5)),
    ])
    low = Layer(
      cathode: cathode, recipe: low.recipe, separator: low.separator, anode: low.anode)
    #expect(low.bears(copper))
  }

  @Test("bare copper is kept from a host's sulfide, lithium and alloy foil shield it")
  func copperOnSulfide() throws {
    let clad = try #require(builtIn.plates.first { $0.name == "clad-AlCu" })
    let layers = Self.layers.filter { $0.separator.anodeSide.family == .sulfide && $0.bears(clad) }
    #expect(Self.names(layers, \.anode.name) == ["Li-In", "anode-free", "lithium"])
  }

  @Test("cathode recipes are dry, cast, infiltrated and polymer, of 70 to 85 % active material")
  func recipes() {
    #expect(Self.cathodeRecipes.count == 10)
    #expect(Self.cathodeRecipes.allSatisfy { (0.7...0.85).contains($0.activeFraction) })
    for kind in ["dry", "slurry", "infiltrated", "polymer"] {
      #expect(Self.cathodeRecipes.contains { $0.name.hasPrefix(kind) }, "\(kind)")
    }
    #expect(Self.cathodeRecipes.filter { $0.electrolyte != nil }.map(\.name) == ["polymer-70"])
    #expect(Self.cathodeRecipes.filter { $0.coating != nil }.map(\.name) == ["coated-80"])
  }

  @Test("the five stacking processes of the review are there")
  func processes() {
    #expect(
      Set(builtIn.processes.map(\.name)) == [
        "laminated", "coiled", "co-pressed", "modular", "laser-assisted",
      ])
  }
}
