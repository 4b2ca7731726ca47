import SourceText
import StackRecords
import Testing

@Suite("Steps of a history")
struct HistoryStepTests {
  static let step = HistoryStep(
    .replace, time: "2026-11-21T19:30:00Z", tool: "stackwright 0.1.0", solver: "GLPK 5.0",
    operatorName: "A. \"Bee\"",
    inputs: [.init(name: "a.csv", sha256: "00"), .init(name: "b\n.csv", sha256: "11")],
    spec: .init(name: "s.yaml", text: "stackwright: 1\n", sha256: "22"),
    settings: ["module.series=3"], output: "33",
    quantities: [
      .init(name: "dcir", unit: "ohm", exponent: -5), .init(name: "x", unit: "", exponent: 0),
    ],
    cells: [
      .init(
        identifier: "C1", module: "M07", place: .init(module: 7, position: 2, parallel: 1),
        values: [2_010, nil]),
      .init(identifier: "電\"芯", reason: "replaced", values: [-1, 3]),
      .init(identifier: "C11"),
    ])

  @Test("a step is one line, and comes back from it", arguments: HistoryStep.Kind.allCases)
  func line(kind: HistoryStep.Kind) throws {
    var step = Self.step
    step.kind = kind
    let line = step.line()
    #expect(line.count { $0 == 10 } == 1 && line.last == 10)
    #expect(line.starts(with: "{\"\(HistoryStep.mark)\":1,".utf8))
    #expect(try HistoryStep(json: JSONValue.parse(line, file: "h")) == step)
    (step.solver, step.operatorName, step.spec) = (nil, nil, nil)
    #expect(try HistoryStep(json: step.json()) == step)
  }

  @Test("whether a line may hold a cell is told by bytes")
  func mayHold() {
    let line = Self.step.line()
    #expect(HistoryStep.mayHold("C1", line[...]) && HistoryStep.mayHold("電\"芯", line[...]))
    #expect(!HistoryStep.mayHold("C", line[...]) && !HistoryStep.mayHold("C2", line[...]))
    // At either end of a line in the middle of a file, and nowhere beyond it.
    let lines = Array("\"AB\"..\"BAB\"..\"AB\"".utf8)
    #expect(HistoryStep.mayHold("AB", lines[0..<4]) && HistoryStep.mayHold("BAB", lines[4..<11]))
    #expect(HistoryStep.mayHold("AB", lines[9...]) && !HistoryStep.mayHold("AB", lines[1..<16]))
    #expect(!HistoryStep.mayHold("AB", lines[1..<2]))
    #expect(Self.step.only("C1").cells.map(\.identifier) == ["C1"])
    #expect(Self.step.only("C").cells.isEmpty)
  }

  @Test(
    "what is no step is refused with its place",
    arguments: [
      (
        "\"stackwright_history\":1", "\"stackwright_history\":2",
        "stackwright_history: the result has layout 2, this program reads layout 1"
      ),
      (
        "\"step\":\"replace\"", "\"step\":\"dream\"",
        "step: expected one of grade, replace, calibrate, got \"dream\""
      ),
      ("\"tool\":", "\"tools\":", "the field \"tools\" is unknown"),
      (
        "[\"C11\",null,", "[\"C11\",\"M1\",",
        "cells[2]: expected module, position and number, or none, got half a place"
      ),
      ("[2010,null]", "[2010]", "cells[0]: expected none, or one for each quantity, got 1 values"),
    ])
  func refused(old: String, new: String, says: String) throws {
    let text = String(decoding: Self.step.line(), as: UTF8.self)
    #expect(text.contains(old), "\(text)")
    let json = try JSONValue.parse(Array(text.replacing(old, with: new).utf8), file: "h")
    do {
      _ = try HistoryStep(json: json)
      Issue.record("it was read: \(says)")
    } catch {
      #expect("\(error)" == says)
    }
  }

  @Test("the cells of a grading have their place or reason, and what was measured")
  func grading() {
    let cells = HistoryStep.cells(of: someGrading)
    #expect(cells.count == someGrading.cells.count)
    #expect(cells[0].module == "M1" && cells[0].place?.position == 2 && cells[0].values == [1])
    #expect(cells[1].reason == "outlier x y z=-4.5" && cells[1].values == [nil])
    #expect(cells[1].module == nil && cells[1].place == nil)
    #expect(HistoryStep.quantities(of: someGrading).map(\.name) == ["dcir"])
  }
}
