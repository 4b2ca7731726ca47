import Foundation
import Testing

@Suite("replace", .serialized)
struct ReplaceTests {
  private static let spec = """
    stackwright: 1
    name: threes
    module: {series: 3}
    limits:
      discharge_capacity: {range: 40 mAh}
      dcir: {range: 0.8 mohm}

    """

  /// Ten cells that are alike, and two that are not.
  private static let cells =
    "cell_id,capacity_mah,dcir_mohm\n"
    + (0..<10).map { "C\($0),\(5_000 + $0 * 7 % 10),20.\($0)" }.joined(separator: "\n")
    + "\nD1,5900,20\nD2,4000,30\n"

  private func withResult(_ test: (Tool) throws -> Void) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Self.spec, to: "threes.yaml")
      try tool.write(Self.cells, to: "cells.csv")
      let graded = try tool.run(
        "grade", "cells.csv", "--module", "threes.yaml", "-o", "out", "-q")
      #expect(graded.code == 0, "\(graded.error)")
      try test(tool)
    }
  }

  /// A test of all modules in which all values are those of the cells, but for some positions.
  private static func test(_ modules: String, bad: [String: String] = [:]) -> String {
    let rows = modules.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    .filter { $0[3].hasPrefix("M") }
    return "module_id,series_position,dcir_mohm\n"
      + rows.map { row in
        let place = "\(row[3])/\(row[4])"
        return "\(row[3]),\(row[4]),\(bad[place] ?? "20.1")"
      }.joined(separator: "\n") + "\n"
  }

  @Test("an abnormal position gets a leftover cell; the record verifies, and says all")
  func replaced() throws {
    try withResult { tool in
      let before = try tool.text("out/result.json")
      let rows = try tool.text("out/modules.csv").split(separator: "\n")
      let old = try #require(rows.first { $0.contains(",M2,3,") }?.split(separator: ",").first)
      let spare = try #require(rows.first { $0.hasPrefix("C") && !$0.contains(",M") })
        .split(separator: ",")[0]
      try tool.write(
        Self.test(try tool.text("out/modules.csv"), bad: ["M2/3": "22.4"]), to: "test.csv")
      let run = try tool.run("replace", "out/result.json", "--module-test", "test.csv")
      #expect(run.code == 0, "\(run.error)")
      #expect(
        run.output.hasPrefix(
          """
          threes: 3 of 3 modules tested, 1 abnormal, 1 restored

          Replaced
            M2 position 3: \(old) by \(spare)
              position 3: dcir 22.4 mohm, above 20.9 mohm (limit: range; median 20.1 mohm)
          """), "\(run.output)")
      #expect(
        run.error
          == "wrote threes-replaced.stackwright/modules.csv, build-sheet.csv, result.json and report.html\n"
      )
      let folder = "threes-replaced.stackwright"
      let modules = try tool.text("\(folder)/modules.csv").split(separator: "\n")
      #expect(modules.contains { $0.hasPrefix("\(old),") && $0.hasSuffix(",replaced") })
      #expect(modules.contains { $0.hasPrefix("\(spare),") && $0.contains(",M2,3,1,") })
      #expect(try tool.text("\(folder)/report.html").contains("What was replaced"))
      // What it began with stays as it is.
      #expect(try tool.text("out/result.json") == before)
      let verified = try tool.run("verify", "\(folder)/result.json")
      #expect(verified.code == 0, "\(verified.output)")
      // The same input gives the same bytes, on standard output too.
      let again = try tool.run(
        "replace", "out/result.json", "--module-test", "test.csv", "--json")
      #expect(again.output == (try tool.text("\(folder)/result.json")))
      // The page can be made again from the record alone.
      let page = try tool.run("report", "\(folder)/result.json", "-o", "-")
      #expect(page.output == (try tool.text("\(folder)/report.html")))
    }
  }

  @Test("a second round starts where the first ended; what cannot be restored ends with 4")
  func rounds() throws {
    try withResult { tool in
      let first = Self.test(try tool.text("out/modules.csv"), bad: ["M2/3": "22.4"])
      try tool.write(first, to: "first.csv")
      #expect(
        try tool.run(
          "replace", "out/result.json", "--module-test", "first.csv", "-o", "one", "-q"
        ).code == 0)
      // No leftover of use is left: the one that was taken out is not put back.
      try tool.write(
        "module_id,series_position,dcir_mohm\nM1,1,20\nM1,2,20\nM1,3,25\n", to: "second.csv")
      let run = try tool.run(
        "replace", "one/result.json", "--module-test", "second.csv", "-o", "two")
      #expect(run.code == 4)
      #expect(run.output.contains("1 of 3 modules tested, 1 abnormal, 0 restored"))
      #expect(
        run.output.contains("M1: no leftover cells fill its abnormal positions within the limits"))
      #expect(try tool.run("verify", "two/result.json").code == 0)
      let normal = try tool.run(
        "replace", "two/result.json", "--module-test", "first.csv", "--json")
      // M2/3 is abnormal by the old test again and has no spare now.
      #expect(normal.code == 4)
    }
  }

  @Test("nothing abnormal changes nothing but the record")
  func nothing() throws {
    try withResult { tool in
      try tool.write(Self.test(try tool.text("out/modules.csv")), to: "test.csv")
      let run = try tool.run(
        "replace", "out/result.json", "--module-test", "test.csv", "-o", "same")
      #expect(run.code == 0)
      #expect(run.output.contains("3 of 3 modules tested, no position is abnormal"))
      #expect(try tool.text("same/modules.csv") == (try tool.text("out/modules.csv")))
      #expect(try tool.run("verify", "same/result.json").code == 0)
    }
  }

  static let tampered: [(String, String, String)] = [
    ("\"value\": 224", "\"value\": 225", "round 1: the dcir of module 2, position 3 is"),
    ("M2,3,22.4", "M2,3,20.1", "test.csv has the SHA-256"),
    ("\"tested\": 3", "\"tested\": 2", "round 1 tested: the record says 2, its input 3"),
    ("\"position\": 3", "\"position\": 2", "round 1: "),
    ("\"replaced\"]", "\"displaced\"]", "the record says displaced, its input replaced"),
    (
      "\"header\": \"dcir_mohm\",\n          \"unit\"", "\"header\": \"dcir\",\n          \"unit\"",
      "round 1 quantities"
    ),
    ("\"uncertainty\": null", "\"uncertainty\": \"1 mohm\"", "round 1 quantities"),
    ("\"rule\": \"range\"", "\"rule\": \"0.5 %\"", "round 1: the dcir of module 2, position 3 is"),
  ]

  @Test("what is changed in the record of a replacement is found", arguments: tampered)
  func tampering(_ old: String, _ new: String, _ says: String) throws {
    try withResult { tool in
      try tool.write(
        Self.test(try tool.text("out/modules.csv"), bad: ["M2/3": "22.4"]), to: "test.csv")
      let made = try tool.run(
        "replace", "out/result.json", "--module-test", "test.csv", "-o", "new", "-q")
      #expect(made.code == 0, "\(made.error)")
      let text = try tool.text("new/result.json")
      #expect(text.contains(old), "\(old)")
      try tool.write(text.replacing(old, with: new), to: "new/tampered.json")
      let outcome = try tool.run("verify", "new/tampered.json", "--table", "cells.csv")
      #expect(outcome.code == 7)
      #expect(outcome.output.contains(says), "\(outcome.output)")
    }
  }

  @Test("what is wrong is said in these words, with these exit codes")
  func wrong() throws {
    try withResult { tool in
      try tool.write("module_id,series_position,dcir_mohm\nM1,1,20\n", to: "good.csv")
      try tool.write("module_id,series_position,dcir_mohm\nM9,1,20\n", to: "module.csv")
      try tool.write("module_id,series_position,dcir_mohm\nM1,4,20\n", to: "position.csv")
      try tool.write(
        "module_id;series_position;dcir_mohm\nM1;1;20,1\nM1;2;20,2\n", to: "comma.csv")
      try tool.write("module_id,series_position,note\nM1,1,20\n", to: "measured.csv")
      try tool.write(
        "module_id,series_position,dcir_mohm\nM1,1,20\nM1,1,21\n", to: "twice.csv")
      try tool.write(
        try tool.text("out/result.json").replacing("\"bound\": 3", with: "\"bound\": 4"),
        to: "changed.json")
      try tool.write(Self.cells.replacing("C3,", with: "C33,"), to: "other.csv")
      let cases: [([String], Int32, String)] = [
        (["out/result.json"], 2, "replace needs --module-test FILE"),
        (["--module-test", "good.csv"], 2, "replace needs a file"),
        (["out/result.json", "--module-test", "none.csv"], 8, "cannot read 'none.csv'"),
        (["none.json", "--module-test", "good.csv"], 8, "cannot read 'none.json'"),
        (["-", "--module-test", "-"], 2, "standard input '-' can be read only once"),
        (
          ["out/result.json", "--module-test", "module.csv"], 3,
          "module.csv:2:1: error: found the module \"M9\", expected one of M1 to M3 of the result"
        ),
        (
          ["out/result.json", "--module-test", "position.csv"], 3,
          "position.csv:2:4: error: found the position \"4\", expected a whole number from 1 to 3"
        ),
        (
          ["out/result.json", "--module-test", "measured.csv"], 3,
          "measured.csv:1:1: error: found no measured column, expected one or more of voltage"
        ),
        (
          ["out/result.json", "--module-test", "twice.csv"], 3,
          "twice.csv:3:4: error: found position 1 of module M1 a second time, expected it once; it is"
            + " in line 2 too"
        ),
        (["good.csv", "--module-test", "good.csv"], 3, "good.csv:1:1: error: "),
        (
          ["changed.json", "--module-test", "good.csv"], 3,
          "changed.json: error: it does not hold against its tables: "
        ),
        (
          ["out/result.json", "--module-test", "good.csv", "--table", "other.csv"], 3,
          "out/result.json: error: it does not hold against its tables: cells.csv has the SHA-256"
        ),
        (
          ["out/result.json", "--module-test", "good.csv", "-o", "out"], 8,
          "'out/result.json' is read, and the result would take its place; nothing was written"
        ),
        (
          ["out/result.json", "--module-test", "comma.csv"], 3,
          "comma.csv:2:6: error: found \"20,1\", expected a number with a decimal point\n  M1;1;20,1\n"
            + "       ^~~~\nnote: say --decimal-comma if all numbers have one\n\n"
        ),
        (
          ["out/result.json", "--module-test", "good.csv", "-o", "no/where"], 8,
          "cannot make the folder 'no/where'"
        ),
      ]
      for (arguments, code, says) in cases {
        let process = try tool.shell(
          "$STACKWRIGHT replace " + arguments.map { "'\($0)'" }.joined(separator: " "))
        #expect(process.code == code, "\(arguments): \(process.error)")
        #expect(process.error.contains(says), "\(arguments): \(process.error)")
        #expect(process.output.isEmpty)
      }
      #expect(tool.names().filter { $0.hasSuffix("-replaced.stackwright") }.isEmpty)
    }
  }
}
