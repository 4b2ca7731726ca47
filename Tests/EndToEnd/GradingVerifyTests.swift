import Foundation
import Testing

@Suite("verify of a grading", .serialized)
struct GradingVerifyTests {
  private static let spec = """
    stackwright: 1
    name: small
    module: {series: 3}
    limits:
      discharge_capacity: {range: 30 mAh}
      dcir: {range: 0.5 mohm}
    """

  /// Thirty cells whose values run through all remainders.
  private static let table =
    "cell_id,capacity_mah,dcir_mohm\n"
    + (0..<30).map { "C\($0),\(4_900 + $0 * 37 % 90),19.\($0 * 7 % 10)" }
    .joined(separator: "\n") + "\n"

  private func withResult(_ test: (Tool) throws -> Void) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Self.spec, to: "small.yaml")
      try tool.write(Self.table, to: "cells.csv")
      let graded = try tool.run("grade", "cells.csv", "--module", "small.yaml", "-o", "out")
      #expect(graded.code == 0, "\(graded.error)")
      try test(tool)
    }
  }

  @Test("it holds with the table beside it, above it, or named")
  func holds() throws {
    try withResult { tool in
      try FileManager.default.removeItem(at: tool.folder.appending(path: "small.yaml"))
      let outcome = try tool.run("verify", "out/result.json")
      #expect(outcome.code == 0)
      #expect(outcome.output.hasPrefix("out/result.json: holds. "))
      let named = try tool.run("verify", "out/result.json", "--table", "cells.csv", "--json")
      #expect(named.code == 0 && named.output.contains("\"holds\": true"))
      try FileManager.default.moveItem(
        at: tool.folder.appending(path: "cells.csv"),
        to: tool.folder.appending(path: "out/cells.csv"))
      #expect(try tool.run("verify", "out/result.json").code == 0)
      try FileManager.default.removeItem(at: tool.folder.appending(path: "out/cells.csv"))
      let missing = try tool.run("verify", "out/result.json")
      #expect(missing.code == 3)
      #expect(missing.error.contains("name it with --table FILE"))
    }
  }

  @Test("a table with another byte, and another spec, do not hold")
  func otherInput() throws {
    try withResult { tool in
      try tool.write(Self.table.replacing("C7,", with: "C77,"), to: "cells.csv")
      let outcome = try tool.run("verify", "out/result.json")
      #expect(outcome.code == 7)
      #expect(outcome.output.hasPrefix("out/result.json: does not hold\n  "))
      #expect(outcome.output.contains("cells.csv has the SHA-256 "))
      #expect(outcome.output.contains("the record lacks the cell C77\n"))
      #expect(outcome.output.contains("no table holds the cell C7\n"))
      try tool.write(Self.table, to: "cells.csv")
      try tool.write(Self.spec + "# more\n", to: "small.yaml")
      let other = try tool.run("verify", "out/result.json", "--spec", "small.yaml")
      #expect(other.code == 7)
      #expect(other.output.contains("the spec 'small.yaml' is not the one"))
    }
  }

  @Test(
    "a number that was changed is found",
    arguments: [
      ("\"bound\": ", "bound: the record says "),
      ("\"doubled_median\": ", "discharge_capacity doubled median: the record says "),
      ("\"spread\": ", "all modules: spread is "),
      ("\"modules\": ", "modules: the record says "),
    ])
  func tampered(_ key: String, _ sentence: String) throws {
    try withResult { tool in
      let text = try tool.text("out/result.json")
      let start = try #require(text.firstRange(of: key)?.upperBound)
      let changed =
        text[..<start] + (text[start] == "9" ? "8" : "9") + text[text.index(after: start)...]
      try tool.write(String(changed), to: "tampered.json")
      let outcome = try tool.run("verify", "tampered.json", "--table", "cells.csv")
      #expect(outcome.code == 7)
      #expect(outcome.output.contains("  " + sentence), "\(outcome.output)")
    }
  }

  @Test("what cannot be a record of a grading is bad input with its place")
  func hostile() throws {
    try withResult { tool in
      let text = try tool.text("out/result.json")
      let rows = [
        ("\"series\": 3", "\"series\": \"3\"", "series: expected a whole number, got a text"),
        ("\"outcome\"", "\"outcomes\"", "the field \"outcomes\" is unknown"),
        (
          "\"stackwright_grading\": 1", "\"stackwright_grading\": 2",
          "stackwright_grading: the result has layout 2, this program reads layout 1"
        ),
      ]
      for (old, new, sentence) in rows {
        try tool.write(text.replacing(old, with: new), to: "bad.json")
        let outcome = try tool.run("verify", "bad.json", "--table", "cells.csv")
        #expect(outcome.code == 3)
        #expect(outcome.error.contains(sentence), "\(outcome.error)")
      }
    }
  }
}
