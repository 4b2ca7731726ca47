import Quantities
import SourceText
import StackPhysics
import Testing

@testable import MaterialCatalogue

@Suite("Monopolar cells of the catalogue")
struct MonopolarCellDataTests {
  @Test(
    "give the specific energies that their review publishes",
    arguments: [("zinc-pouch", 50.0), ("zinc-pouch-lean", 110)])
  func published(name: String, published: Double) throws {
    let cell = try #require(builtIn.monopolarCells.first { $0.name == name })
    #expect(abs(MonopolarCellFigures(cell).specificEnergy.value - published) < 0.1)
    let entry = try #require(builtIn.entry(kind: "monopolar cell", name: name))
    #expect(entry.value("published_specific_energy")?.numbers == [published])
  }

  @Test("differ in what the review varies, and in nothing else")
  func varied() throws {
    let entries = builtIn.entries(of: .monopolarCell)
    try #require(entries.count == 2)
    let varied = zip(entries[0].values, entries[1].values).filter { $0.text != $1.text }.map(
      \.0.key)
    #expect(
      varied == [
        "cathode_loading", "np_ratio", "electrolyte_ratio", "published_specific_energy",
      ])
  }

  @Test("are read from a user's file like all others, with every fault in its place")
  func faults() {
    let head =
      "monopolar_cells:\n  - name: zinc-pouch\n    electrolyte_ratio: "
    let changed = merging(head + sourced("2.5 g/Ah") + "\n").catalogue
    #expect(
      changed.monopolarCells.first { $0.name == "zinc-pouch" }?.electrolyteRatio
        == MassPerCharge(2.5))
    let wrong = merging(head + sourced("2.5 mAh/g") + "\n").diagnostics.map(\.message)
    #expect(wrong.count == 1 && wrong[0].contains("mass per charge"))
    let alone = merging(
      "monopolar_cells:\n  - {name: zinc-pouch, negative_collector: Cu}\n"
    ).diagnostics.map(\.message)
    #expect(alone == ["\"negative_collector\" needs \"negative_collector_thickness\" with it"])
  }
}
