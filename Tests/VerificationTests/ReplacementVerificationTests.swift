import CellGrading
import CellTable
import GLPKSolver
import SourceText
import StackRecords
import StackSpec
import Testing

@testable import Verification

@Suite("A record of a grading after replacements")
struct ReplacementVerificationTests {
  /// A lot with three abnormal positions, graded and restored.
  struct Restored {
    let tables: [CellFile]
    let before: GradingResult
    let result: GradingResult

    init(seed: UInt64, parallel: Int, positions: [String] = ["1/1", "2/2", "3/4"]) throws {
      let lot = SyntheticLot(recipe: .automotiveNew, cells: 60, seed: seed)
      tables = [CellFile(name: "lot.csv", bytes: lot.table())]
      let spec =
        "stackwright: 1\nmodule: {series: 4, parallel: \(parallel), count: 4}\n"
        + "limits: {discharge_capacity: {range: 0.6 %}, dcir: {range: 0.5 mohm}}\n"
      let graded = try GenuineGrading(spec: spec, tables: tables)
      before = graded.result
      let asked = GradingQuestion.read(
        spec: SourceFile(name: "module.yaml", bytes: Array(spec.utf8)))
      let problem = try #require(asked.question).problem
      let table = try #require(CellTable.read(files: tables).table)
      let prepared = try PreparedLot.prepare(table, problem)
      let text = Self.test(modules: before.modules.count, bad: positions)
      let file = CellFile(name: "test.csv", bytes: Array(text.utf8))
      let read = ModuleTest.read(file, modules: before.modules.count, series: 4)
      let test = try #require(read.test, "\(read.diagnostics)")
      result = try prepared.replacing(
        in: before, table, test, tool: "stackwright",
        round: ReplacementRound(
          before: "",
          test: .init(
            name: "test.csv", text: text, sha256: SHA256.hexadecimal(of: Array(text.utf8))),
          tested: 0, quantities: []), solver: GLPKSolver())
    }

    /// All positions alike but for the bad ones.
    static func test(modules: Int, bad: [String]) -> String {
      var text = "module_id,series_position,dcir_mohm\n"
      for module in 1...modules {
        for position in 1...4 {
          text += "M\(module),\(position),\(bad.contains("\(module)/\(position)") ? "25" : "20")\n"
        }
      }
      return text
    }

    func words(_ change: (inout GradingResult) throws -> Void = { _ in }) throws -> [String] {
      var record = result
      try change(&record)
      return try GradingVerifier(record, tables: tables).verify(record).findings.map { "\($0)" }
    }
  }

  @Test("what was restored holds, choice and all", arguments: 1...12)
  func holds(seed: Int) throws {
    let restored = try Restored(seed: UInt64(seed), parallel: seed % 3 == 0 ? 2 : 1)
    #expect(restored.result.replacements[0].abnormal.count == 3)
    let report = try GradingVerifier(restored.result, tables: restored.tables)
      .verify(restored.result)
    #expect(report.findings.isEmpty, "\(report.findings)")
    #expect(report.isIndependent)
    let plain = try GradingVerifier(restored.before, tables: restored.tables)
      .verify(restored.before)
    #expect(report.confirmed == plain.confirmed + 1)
    // The record goes to its file and back.
    #expect(
      try GradingResult(parsing: restored.result.bytes(), file: "r") == restored.result)
  }

  @Test("an abnormal position that is left out, made up or judged otherwise is found")
  func judgement() throws {
    let restored = try Restored(seed: 1, parallel: 1)
    #expect(
      try restored.words { $0.replacements[0].abnormal.removeFirst() }.contains(
        "round 1: the dcir of module 1, position 1 is abnormal by its test, the record says"
          + " otherwise"))
    #expect(
      try restored.words { $0.replacements[0].abnormal[0].position = 2 }.contains(
        "round 1: the dcir of module 1, position 2 is not abnormal by its test, the record says"
          + " otherwise"))
    #expect(!(try restored.words { $0.replacements[0].abnormal[0].doubledBound += 1 }).isEmpty)
    #expect(!(try restored.words { $0.replacements[0].abnormal[0].rule = .share }).isEmpty)
    #expect(
      try restored.words { $0.replacements[0].tested = 1 }.contains(
        "round 1 tested: the record says 1, its input \(restored.before.modules.count)"))
    #expect(
      try restored.words { $0.replacements[0].quantities[0].header = "x" }.count == 1)
  }

  @Test("a test whose text was changed, or cannot be read, is found")
  func test() throws {
    let restored = try Restored(seed: 1, parallel: 1)
    let changed = try restored.words { record in
      record.replacements[0].test.text = record.replacements[0].test.text.replacing(
        "M1,1,25", with: "M1,1,20")
    }
    #expect(changed.contains { $0.hasPrefix("test.csv has the SHA-256 ") })
    #expect(changed.contains { $0.contains("position 1 is not abnormal by its test") })
    #expect(
      try restored.words { $0.replacements[0].test.text = "nothing" }.contains(
        "round 1: its test of the modules cannot be read"))
  }

  @Test("cells that are not those of the swap, and swaps that are not there, are found")
  func swaps() throws {
    let restored = try Restored(seed: 1, parallel: 1)
    let swap = try #require(restored.result.replacements[0].swaps.first)
    #expect(
      try restored.words { $0.replacements[0].swaps[0].new = ["SYN-A-0000001x"] }.contains(
        "round 1: the cells of module \(swap.module), position \(swap.position) are not those that"
          + " it says"))
    #expect(
      try restored.words { $0.replacements[0].swaps.removeFirst() }.contains(
        "round 1: module \(swap.module) is not filled where its test is abnormal"))
    let named = try restored.words { record in
      record.replacements[0].unrestored.append(.init(module: swap.module, obstacle: .taken))
    }
    #expect(
      named.contains("round 1: module \(swap.module) is not filled where its test is abnormal"))
    let left = try restored.words { record in
      let index = try #require(
        record.cells.firstIndex { $0.identifier == swap.old[0] })
      record.cells[index].fate = .leftOver(.displaced)
    }
    #expect(
      left.contains(
        "cell \(swap.old[0]): the record says displaced, its input replaced"))
    // Numbers that no record of ours has.
    for number in [0, -1, 5, 1_000] {
      #expect(!(try restored.words { $0.replacements[0].swaps[0].module = number }).isEmpty)
      #expect(!(try restored.words { $0.replacements[0].swaps[0].position = number }).isEmpty)
      #expect(
        !(try restored.words {
          $0.replacements[0].unrestored.append(.init(module: number, obstacle: .taken))
        }).isEmpty)
    }
  }

  @Test("a choice that is not the best is found, and one that claims no proof is not recomputed")
  func choice() throws {
    let restored = try Restored(seed: 1, parallel: 1, positions: ["1/1"])
    let swap = try #require(restored.result.replacements[0].swaps.first)
    var found = 0
    for cell in restored.result.cells.indices {
      guard case .leftOver(let reason) = restored.result.cells[cell].fate, reason != .replaced
      else { continue }
      // Another leftover in the same place: worse, or not within the limits at all.
      var record = restored.result
      let taken = try #require(record.cells.firstIndex { $0.identifier == swap.new[0] })
      (record.cells[cell].fate, record.cells[taken].fate) =
        (record.cells[taken].fate, record.cells[cell].fate)
      record.replacements[0].swaps[0].new = [record.cells[cell].identifier]
      let words = try GradingVerifier(record, tables: restored.tables).verify(record)
        .findings.map { "\($0)" }
      #expect(!words.isEmpty)
      if words.contains(
        "round 1: other leftover cells restore more modules, or the same ones better")
      {
        found += 1
      }
    }
    #expect(found > 0)
    var record = restored.result
    record.replacements[0].isProven = false
    let report = try GradingVerifier(record, tables: restored.tables).verify(record)
    #expect(report.holds && report.notRecomputed == [.replacement(round: 1)])
  }
}
