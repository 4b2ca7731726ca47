import Quantities
import Testing

@testable import StackPhysics

@Suite("Stability windows and forbidden contacts")
struct WindowFigureTests {
  let tables = PairTables(
    stablePairs: [.init(electrolyte: "LPSCl", anode: "lithium")],
    forbiddenContacts: [
      .init(metal: "Cu", constituent: .family(.sulfide), reason: "copper sulfidises"),
      .init(metal: "Al", constituent: .material("lithium"), reason: "aluminium alloys"),
    ],
    coatingLimits: [
      .init(coating: "LiNbO3", oxidationLimit: Voltage(4.5)),
      .init(coating: "weak", oxidationLimit: Voltage(2)),
    ])

  @Test("Electrolytes are measured at the charged cathode and at the anode's lowest potential")
  func electrolytes() throws {
    let design = TestMaterials.design(layer: try TestMaterials.layer())
    let windows = design.windows(tables: tables)
    let film = try #require(windows.first { $0.part == .cathodeSideFilm })
    #expect(film.potential == Voltage(4.25))
    #expect(film.highestAllowed == Voltage(4.4))
    #expect(film.lowestAllowed == nil)
    #expect(film.material == "LPSCl" && film.partner == "NMC811")
    let anode = try #require(windows.first { $0.part == .anodeSideFilm })
    #expect(anode.potential == .zero)
    #expect(anode.lowestAllowed == .zero)
    #expect(anode.isKineticallyStable)
    let silicon = TestMaterials.design(
      layer: try TestMaterials.layer(anode: try TestMaterials.silicon(), ratio: 1.2))
    let host = try #require(silicon.windows(tables: tables).first { $0.part == .anodeSideFilm })
    #expect(host.potential == Voltage(0.05))
    #expect(!host.isKineticallyStable)
  }

  @Test(
    "A coating raises the limits of film and catholyte, and never lowers them",
    arguments: [("LiNbO3", 4.5), ("weak", 4.4), ("unknown", 4.4)])
  func coating(name: String, limit: Double) throws {
    var layer = try TestMaterials.layer()
    layer.recipe.coating = name
    let windows = TestMaterials.design(layer: layer).windows(tables: tables)
    for part in [WindowPart.cathodeSideFilm, .catholyte] {
      #expect(windows.first { $0.part == part }?.highestAllowed == Voltage(limit))
    }
  }

  @Test("Plate faces count where there is a plate, end collectors always")
  func faces() throws {
    let layer = try TestMaterials.layer()
    let parts = { (layers: Int) in
      TestMaterials.design(layer: layer, layers: layers).windows(tables: tables).map(\.part)
    }
    #expect(
      parts(1) == [.cathodeSideFilm, .catholyte, .anodeSideFilm, .positiveEnd, .negativeEnd])
    #expect(parts(2) == WindowPart.allCases)
    let windows = TestMaterials.design(layer: layer, layers: 2).windows(tables: tables)
    let positive = try #require(windows.first { $0.part == .positiveEnd })
    #expect(positive.potential == Voltage(4.25) && positive.highestAllowed == Voltage(4.5))
    let negative = try #require(windows.first { $0.part == .negativeEnd })
    #expect(negative.potential == .zero && negative.material == "Cu")
  }

  @Test("Lithium shields copper from the sulfide film; a host that holds a sulfide does not")
  func copperOnSulfide() throws {
    let lithium = TestMaterials.design(layer: try TestMaterials.layer())
    #expect(lithium.forbiddenContacts(tables: tables).isEmpty)
    let silicon = TestMaterials.design(
      layer: try TestMaterials.layer(anode: try TestMaterials.silicon(), ratio: 1.2))
    let contacts = silicon.forbiddenContacts(tables: tables)
    #expect(contacts.map(\.part) == [.negativeEnd])
    #expect(contacts.first?.contact.reason == "copper sulfidises")
  }

  @Test("A copper face at a sulfide cathode and an aluminium face at lithium are named")
  func wrongFaces() throws {
    var design = TestMaterials.design(layer: try TestMaterials.layer())
    design.plate.material.cathodeFace = TestMaterials.copper
    design.plate.material.anodeFace = TestMaterials.aluminium
    #expect(
      design.forbiddenContacts(tables: tables).map(\.part) == [
        .plateCathodeFace, .plateAnodeFace,
      ])
    design.layersInSeries = 1
    #expect(design.forbiddenContacts(tables: tables).isEmpty)
  }
}
