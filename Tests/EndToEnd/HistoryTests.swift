import Foundation
import Testing

@Suite("history", .serialized)
struct HistoryTests {
  private static let spec = """
    stackwright: 1
    name: threes
    module: {series: 3}
    limits:
      discharge_capacity: {range: 40 mAh}
      dcir: {range: 0.8 mohm}

    """

  private static let cells =
    "cell_id,capacity_mah,dcir_mohm\n"
    + (0..<10).map { "C\($0),\(5_000 + $0 * 7 % 10),20.\($0)" }.joined(separator: "\n") + "\n"

  /// A grading, a replacement and a calibration, each appended to `life.jsonl`.
  private func withHistory(_ test: (Tool) throws -> Void) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Self.spec, to: "threes.yaml")
      try tool.write(Self.cells, to: "cells.csv")
      let history = ["--history", "life.jsonl", "--operator", "Ann Ode"]
      func run(_ words: String) throws {
        let run = try tool.shell(
          "$STACKWRIGHT " + words + " " + history.map { "'\($0)'" }.joined(separator: " "))
        #expect(run.code == 0, "\(words): \(run.error)")
        #expect(run.error.contains("appended to life.jsonl"), "\(run.error)")
      }
      try run("grade cells.csv --module threes.yaml -o out")
      let rows = try tool.text("out/modules.csv").split(separator: "\n").dropFirst().map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      let values = rows.filter { !$0[3].isEmpty }.map { row in
        "\(row[3]),\(row[4]),\(row[3] == "M2" && row[4] == "3" ? "22.4" : "20.1")"
      }
      try tool.write(
        "module_id,series_position,dcir_mohm\n" + values.joined(separator: "\n") + "\n",
        to: "test.csv")
      try run("replace out/result.json --module-test test.csv -o new")
      try run("calibrate cells.csv -o block.yaml")
      try test(tool)
    }
  }

  @Test("the life of a cell that was graded, taken out and measured")
  func life() throws {
    try withHistory { tool in
      let rows = try tool.text("new/modules.csv").split(separator: "\n")
      let old = String(try #require(rows.first { $0.hasSuffix(",replaced") }).prefix(2))
      let spare = String(try #require(rows.first { $0.contains(",M2,3,1,") }).prefix(2))
      let life = try tool.run("history", "life.jsonl", old)
      #expect(life.code == 0, "\(life.error)")
      let lines = life.output.split(separator: "\n").map(String.init)
      #expect(lines[0] == old)
      let steps = lines.filter { $0.hasPrefix("  20") }
      #expect(steps.count == 3)
      #expect(steps[0].contains("Z  grade      M2 position 3, number 1"))
      #expect(steps[1].contains("Z  replace    in no module: replaced"))
      #expect(steps[2].contains("Z  calibrate  measured"))
      #expect(lines.contains { $0.hasPrefix("    dcir 0.0224 ohm") })
      #expect(lines.contains { $0.contains("Ann Ode") })
      let other = try tool.run("history", "life.jsonl", spare)
      let places = other.output.split(separator: "\n").filter { $0.hasPrefix("  20") }
      #expect(places.count == 3)
      #expect(places[0].contains("grade      in no module: displaced"))
      #expect(places[1].contains("replace    M2 position 3, number 1"))

      let json = try tool.run("history", "life.jsonl", old, "--json")
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect(object["cell"] as? String == old)
      let told = try #require(object["steps"] as? [[String: Any]])
      #expect(told.map { $0["step"] as? String } == ["grade", "replace", "calibrate"])
      #expect(told.map { $0["operator"] as? String } == ["Ann Ode", "Ann Ode", "Ann Ode"])
      #expect(told[0]["module"] as? String == "M2" && told[0]["position"] as? Int == 3)
      #expect(told[1]["reason"] as? String == "replaced" && told[1]["module"] is NSNull)
      let values = try #require(told[1]["values"] as? [[String: Any]])
      #expect(values.map { $0["name"] as? String } == ["dcir"])
      #expect(values[0]["value"] as? Double == 0.0224)
      // The hashes are those of the files.
      let sums = try tool.shell("sha256sum cells.csv out/result.json new/result.json threes.yaml")
      let hashes = sums.output.split(separator: "\n").map { String($0.prefix(64)) }
      #expect((told[0]["inputs"] as? [[String: Any]])?.first?["sha256"] as? String == hashes[0])
      #expect(told[0]["output_sha256"] as? String == hashes[1])
      #expect((told[1]["inputs"] as? [[String: Any]])?.first?["sha256"] as? String == hashes[1])
      #expect(told[1]["output_sha256"] as? String == hashes[2])
      #expect(told[0]["spec_sha256"] as? String == hashes[3])
      // No time of day stands in a result.
      #expect(!(try tool.text("new/result.json").contains("\"time\"")))
    }
  }

  @Test("every line is a step by itself; what is wrong is named with its line")
  func wrong() throws {
    try withHistory { tool in
      let text = try tool.text("life.jsonl")
      let lines = text.split(separator: "\n")
      #expect(lines.count == 3)
      #expect(lines.allSatisfy { $0.hasPrefix("{\"stackwright_history\":1,\"step\":\"") })
      try tool.write(String(text.dropLast(40)), to: "torn.jsonl")
      let torn = try tool.run("history", "torn.jsonl", "C1")
      #expect(torn.code == 0)
      #expect(torn.error == "torn.jsonl: line 3 is not whole and was left out\n")
      #expect(!torn.output.contains("calibrate"))

      try tool.write(lines[0] + "\n{\"a\":1}\n", to: "other.jsonl")
      try tool.write(
        lines[0] + "\n" + lines[1].replacing("\"tool\":", with: "\"t\":") + "\n", to: "field.jsonl")
      try tool.write(String(lines[0].dropLast(1)) + "\n", to: "text.jsonl")
      let cases: [([String], Int32, String)] = [
        (["life.jsonl"], 2, "history needs a file and a cell: history FILE CELL"),
        (["life.jsonl", "a", "b"], 2, "history takes a file and a cell, got 'b' too"),
        (["none.jsonl", "C1"], 8, "cannot read 'none.jsonl'"),
        (
          ["life.jsonl", "C77"], 3,
          "life.jsonl: error: none of its 3 steps has the cell 'C77'"
        ),
        (
          ["other.jsonl", "C1"], 3,
          "other.jsonl: error: line 2 is no step of a history: it does not begin with"
            + " {\"stackwright_history\":"
        ),
        (
          ["field.jsonl", "C1"], 3,
          "field.jsonl: error: line 2 is no step of a history: the field \"t\" is unknown"
        ),
        (["text.jsonl", "C1"], 3, "text.jsonl: error: line 1 is no step of a history: "),
      ]
      for (arguments, code, says) in cases {
        let run = try tool.shell(
          "$STACKWRIGHT history " + arguments.map { "'\($0)'" }.joined(separator: " "))
        #expect(run.code == code, "\(arguments): \(run.error)")
        #expect(run.error.contains(says), "\(arguments): \(run.error)")
        #expect(run.output.isEmpty)
      }
    }
  }

  @Test("a file of another kind is not appended to, and nothing is done")
  func foreign() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Self.spec, to: "threes.yaml")
      try tool.write(Self.cells, to: "cells.csv")
      let run = try tool.run(
        "grade", "cells.csv", "--module", "threes.yaml", "-o", "out", "--history", "cells.csv")
      #expect(run.code == 8)
      #expect(run.error.contains("'cells.csv' is no history of stackwright; nothing was appended"))
      #expect(tool.names(in: "out").isEmpty)
      #expect(try tool.text("cells.csv") == Self.cells)
      let alone = try tool.run(
        "grade", "cells.csv", "--module", "threes.yaml", "--operator", "Ann")
      #expect(alone.code == 2)
      #expect(
        alone.error.contains("--operator belongs to 'stackwright grade --history FILE'"))
    }
  }
}
