import Foundation
import Testing

/// From cells to modules and back, on a generated lot of 1,000 cells with faults put in by hand.
@Suite("The whole chain", .serialized)
struct ChainTests {
  @Test("every fault that was put in is found, none is made up, and the modules hold")
  func chain() throws {
    try Tool.inScratchFolder { tool in
      let generated = try tool.run(
        "init", "lot", "--recipe", "A", "--cells", "1000", "--seed", "5", "-o", "-")
      let lot = PlantedLot(generated.output)
      try tool.write(lot.firstTest, to: "cells.csv")
      try tool.write(lot.secondTest, to: "again.csv")
      try tool.write(PlantedLot.spec, to: "chain.yaml")
      try tool.write(PlantedLot.rawSpec, to: "raw.yaml")

      try calibrate(tool)
      try warn(tool)
      let rows = try grade(tool, lot)
      try replace(tool, lot, rows)
      try tellLives(tool, lot, rows)
      try tellYield(tool, lot, rows)
    }
  }

  /// The shifted session stands out of the groups, and no other does.
  private func calibrate(_ tool: Tool) throws {
    let run = try tool.shell(
      "$STACKWRIGHT calibrate cells.csv --json -q --history life.jsonl --operator Ann")
    let calibrated = try Self.object(run.output)
    let spreads = try #require(calibrated["spreads"] as? [[String: Any]])
    let groups = try #require(spreads[1]["groups"] as? [[String: Any]])
    let medians = groups.compactMap { $0["median"] as? Double }
    #expect(medians.count == 5)
    let middle = medians.sorted()[2]
    let shifted = groups.filter { abs(($0["median"] as? Double ?? 0) / middle - 1) > 0.03 }
    #expect(shifted.compactMap { $0["session"] as? String } == [PlantedLot.shiftedSession])
    #expect(calibrated["outliers"] as? Int == PlantedLot.weak.count)
  }

  /// Without scaling the shifted session of either test is warned of.
  private func warn(_ tool: Tool) throws {
    let first = try tool.run("grade", "cells.csv", "--module", "raw.yaml", "--json")
    #expect(first.error.contains(PlantedLot.shiftedSession), "\(first.error)")
    let second = try tool.run(
      "grade", "cells.csv", "--second-test", "again.csv", "--module", "raw.yaml", "--json")
    #expect(second.error.contains(PlantedLot.shiftedAgain), "\(second.error)")
    #expect(!second.error.contains(PlantedLot.shiftedSession), "\(second.error)")
  }

  /// Grading leaves over the planted cells, each for its own reason, and no others; gives the rows of
  /// `modules.csv`.
  private func grade(_ tool: Tool, _ lot: PlantedLot) throws -> [[String]] {
    let graded = try tool.shell(
      "$STACKWRIGHT grade cells.csv --second-test again.csv --module chain.yaml -o out -q"
        + " --history life.jsonl --operator Ann")
    #expect(graded.code == 0, "\(graded.error)")
    let rows = try tool.text("out/modules.csv").split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let left = rows.filter {
      $0[7].isEmpty && !["no module", "displaced", "over count"].contains($0[11])
    }
    let found = Dictionary(grouping: left) { String($0[11].prefix { $0 != "=" }) }
      .mapValues { $0.map { $0[0] } }
    #expect(
      found == [
        "screen self_discharge max": lot.names(PlantedLot.leaking),
        "outlier discharge_capacity z": lot.names(PlantedLot.weak),
        "drift discharge_capacity": lot.names(PlantedLot.fading),
        "drift dcir": lot.names(PlantedLot.rising),
        "not in second test": lot.names([PlantedLot.forgotten]),
      ])
    // The record keeps what the second test was held to: the colder chamber is the lot's median loss.
    let result = try Self.object(try tool.text("out/result.json"))
    let changes = try #require(
      (result["second_test"] as? [String: Any])?["changes"] as? [[String: Any]])
    let loss = try #require(changes.first { $0["quantity"] as? String == "discharge_capacity" })
    let median = try #require(loss["median_billionths"] as? Int)
    #expect(abs(Double(median) / 1e9 - 0.008) < 0.0002, "\(loss)")
    return rows
  }

  /// The test of the modules finds the spoilt positions and no others; what is built in the end holds.
  private func replace(_ tool: Tool, _ lot: PlantedLot, _ rows: [[String]]) throws {
    try tool.write(lot.moduleTest(rows.filter { !$0[7].isEmpty }), to: "test.csv")
    let replaced = try tool.shell(
      "$STACKWRIGHT replace out/result.json --module-test test.csv -o new -q"
        + " --history life.jsonl --operator Ann")
    #expect(replaced.code == 0, "\(replaced.output)\(replaced.error)")
    let after = try Self.object(try tool.text("new/result.json"))
    let round = try #require((after["replacements"] as? [[String: Any]])?.first)
    let names = try #require(round["quantities"] as? [[String: Any]]).compactMap {
      $0["name"] as? String
    }
    let abnormal = try #require(round["abnormal"] as? [[String: Any]])
    #expect(
      abnormal.map {
        "M\($0["module"] as? Int ?? 0)/\($0["position"] as? Int ?? 0) "
          + names[$0["quantity"] as? Int ?? 0]
      } == PlantedLot.spoilt.map { "\($0.place) \($0.quantity)" })
    #expect((round["swaps"] as? [[String: Any]])?.count == PlantedLot.spoilt.count)
    #expect(round["proven"] as? Bool == true)
    let verified = try tool.run(
      "verify", "new/result.json", "--table", "cells.csv", "--second-test", "again.csv")
    #expect(verified.code == 0, "\(verified.output)")
  }

  /// Every step of a planted cell is told, with what became of it.
  private func tellLives(_ tool: Tool, _ lot: PlantedLot, _ rows: [[String]]) throws {
    for (row, reason) in [
      (PlantedLot.fading[0], "drift discharge_capacity"), (PlantedLot.rising[1], "drift dcir"),
      (PlantedLot.forgotten, "not in second test"),
      (PlantedLot.leaking[0], "screen self_discharge max"),
    ] {
      let life = try steps(tool, lot.names([row])[0])
      #expect(life == ["calibrate  measured", "grade      in no module: \(reason)"])
    }
    for (place, _) in PlantedLot.spoilt {
      let parts = place.split(separator: "/").map(String.init)
      let cell = try #require(rows.first { $0[7] == parts[0] && $0[8] == parts[1] })[0]
      #expect(
        try steps(tool, cell) == [
          "calibrate  measured", "grade      \(parts[0]) position \(parts[1]), number 1",
          "replace    in no module: replaced",
        ])
    }
    // The files of every step are named: the second test too.
    let life = try tool.run("history", "life.jsonl", lot.names([PlantedLot.fading[0]])[0])
    #expect(life.output.contains("cells.csv ") && life.output.contains("again.csv "))
    #expect(life.output.contains(", Ann"))
  }

  /// The steps of a cell without their times.
  private func steps(_ tool: Tool, _ cell: String) throws -> [String] {
    let life = try tool.run("history", "life.jsonl", cell)
    #expect(life.code == 0, "\(life.error)")
    return life.output.split(separator: "\n").filter { $0.hasPrefix("  20") }.map {
      String($0.drop { $0 != "Z" }.dropFirst(3))
    }
  }

  /// The yield names the trays of what was left over and taken out.
  private func tellYield(_ tool: Tool, _ lot: PlantedLot, _ rows: [[String]]) throws {
    let yields = try Self.object(
      try tool.run("calibrate", "new/modules.csv", "--json", "-q").output)
    let trays = try #require(yields["yield"] as? [[String: Any]]).filter {
      $0["part"] as? String == "tray"
        && (($0["passed_screen"] as? Int ?? 0) < ($0["cells"] as? Int ?? 0))
    }
    let planted = lot.trays(
      PlantedLot.leaking + PlantedLot.weak + PlantedLot.fading + PlantedLot.rising
        + [PlantedLot.forgotten])
    let spoilt = rows.filter { row in
      PlantedLot.spoilt.contains { $0.place == "\(row[7])/\(row[8])" }
    }
    #expect(
      Set(trays.compactMap { $0["name"] as? String }) == planted.union(spoilt.map { $0[2] }))
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
