import CellGrading
import CellTable
import Foundation
import SourceText
import StackRecords
import StackSpec
import Testing

@testable import StackCommands

@Suite("A lot to start from")
struct LotTemplateTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Designs/lots")

  @Test("its spec fits its table, without a fault", arguments: LotRecipe.allCases)
  func fits(recipe: LotRecipe) throws {
    let template = LotTemplate(SyntheticLot(recipe: recipe, cells: 240, seed: 3))
    let text = template.spec(table: "lot.csv", spec: "lot-module.yaml")
    #expect(text.hasPrefix("# yaml-language-server: $schema=./\(LotTemplate.schemaName)\n"))
    #expect(text.contains("synthetic lot: no cell of it was ever measured"))
    let reading = GradingQuestion.read(
      spec: SourceFile(name: "lot-module.yaml", bytes: Array(text.utf8)))
    #expect(reading.diagnostics.isEmpty)
    let table = CellTable.read(
      files: [CellFile(name: "lot.csv", bytes: template.lot.table())])
    #expect(table.diagnostics.isEmpty)
    let lot = try PreparedLot.prepare(
      try #require(table.table), try #require(reading.question).problem)
    #expect(lot.rows.count > 200 && lot.ranges.count == 3)
    #expect((lot.fixedClassFigures?.modules ?? 0) > 0)
  }

  @Test("recipe, cells and seed come from the command line, else they have defaults")
  func arguments() throws {
    func lot(_ words: String...) throws -> SyntheticLot {
      try LotTemplate(try ParsedArguments(["init", "lot"] + words)).lot
    }
    #expect(try lot() == SyntheticLot(recipe: .automotiveNew, cells: 240, seed: 1))
    #expect(
      try lot("--recipe", "c", "--cells=12", "--seed", "18446744073709551615")
        == SyntheticLot(recipe: .retiredTight, cells: 12, seed: .max))
    #expect(
      try lot("--drift") == SyntheticLot(recipe: .automotiveNew, cells: 240, seed: 1, drifts: true))
    for words in [
      ["--recipe", "E"], ["--cells", "0"], ["--cells", "1000001"], ["--cells", "1e3"],
      ["--seed", "-1"], ["--seed", "18446744073709551616"],
    ] {
      #expect(throws: UsageFault.self) {
        _ = try LotTemplate(try ParsedArguments(["init", "lot"] + words))
      }
    }
    #expect(throws: UsageFault.optionOf(.seed, "init lot")) {
      _ = try InitCommand(try ParsedArguments(["init", "--seed", "1"]))
    }
  }

  @Test("the lots of the folder Designs are those that init writes, and so is their schema")
  func designs() throws {
    for (name, lot) in [
      ("automotive", SyntheticLot(recipe: .automotiveNew, cells: 240, seed: 1)),
      ("retired", SyntheticLot(recipe: .retiredBroad, cells: 240, seed: 1)),
      ("drifting", SyntheticLot(recipe: .automotiveNew, cells: 480, seed: 1, drifts: true)),
    ] {
      let template = LotTemplate(lot)
      let table = try Data(contentsOf: Self.folder.appending(path: "\(name).csv"))
      #expect(Array(table) == template.lot.table())
      let spec = try String(
        contentsOf: Self.folder.appending(path: "\(name)-module.yaml"), encoding: .utf8)
      #expect(spec == template.spec(table: "\(name).csv", spec: "\(name)-module.yaml"))
    }
    let pairs = SyntheticLot(recipe: .commodityNew, cells: 120, seed: 1)
    let table = try Data(contentsOf: Self.folder.appending(path: "commodity.csv"))
    #expect(Array(table) == pairs.table())
    let schema = try Data(contentsOf: Self.folder.appending(path: LotTemplate.schemaName))
    #expect(Array(schema) == LotTemplate.schema)
  }
}
