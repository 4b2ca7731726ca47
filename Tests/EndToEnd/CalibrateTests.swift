import Foundation
import Testing

@Suite("calibrate", .serialized)
struct CalibrateTests {
  @Test("the block of a lot's spreads stands in a design spec that holds")
  func block() throws {
    try Tool.inScratchFolder { tool in
      #expect(try tool.run("init", "lot", "--cells", "240", "-q").code == 0)
      let run = try tool.run("calibrate", "lot.csv", "-o", "block.yaml")
      #expect(run.code == 0, "\(run.error)")
      #expect(run.error == "wrote block.yaml\n")
      let block = try tool.text("block.yaml")
      #expect(run.output.hasSuffix("\n\n" + block))
      #expect(block.contains("\nmanufacturing:\n  layer_capacity_cv: 0."))
      // The template's own block makes way for it.
      #expect(try tool.run("init", "-q", "-o", "design.yaml").code == 0)
      let design = try tool.text("design.yaml").split(
        separator: "\n", omittingEmptySubsequences: false)
      let start = try #require(design.firstIndex { $0.hasPrefix("manufacturing:") })
      let end =
        design[(start + 1)...].firstIndex { !$0.hasPrefix(" ") && !$0.hasPrefix("#") } ?? start + 1
      let spec =
        design[..<start].joined(separator: "\n") + "\n" + block
        + design[end...].joined(separator: "\n")
      try tool.write(spec, to: "own.yaml")
      let check = try tool.run("check", "own.yaml")
      #expect(check.code == 0, "\(check.error)")
      #expect(try tool.run("calibrate", "lot.csv", "-o", "-").output == block)
    }
  }

  @Test("what grade wrote tells the yield by lot and tray too")
  func yields() throws {
    try Tool.inScratchFolder { tool in
      #expect(try tool.run("init", "lot", "--cells", "240", "-q").code == 0)
      #expect(
        try tool.run("grade", "lot.csv", "--module", "lot-module.yaml", "-q", "-o", "out").code == 0
      )
      let table = try tool.run("calibrate", "out/modules.csv", "--json")
      let grading = try tool.run(
        "calibrate", "lot.csv", "--grading", "out/result.json", "--json")
      #expect(table.code == 0 && grading.code == 0, "\(table.error)\(grading.error)")
      func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      }
      let (first, second) = (try object(table.output), try object(grading.output))
      let lines = try #require(first["yield"] as? [[String: Any]])
      #expect(lines.map { $0["part"] as? String }.prefix(3) == ["all", "lot", "tray"])
      #expect(lines.count == 7)
      let modules = try tool.text("out/modules.csv").split(separator: "\n")
      let placed = modules.count { $0.contains(",M") }
      #expect(lines[0]["in_modules"] as? Int == placed && lines[0]["cells"] as? Int == 240)
      let trays = lines.filter { $0["part"] as? String == "tray" }
      #expect(trays.compactMap { $0["in_modules"] as? Int }.reduce(0, +) == placed)
      #expect(NSArray(array: lines).isEqual(to: second["yield"] as? [[String: Any]] ?? []))
      let block = try #require(first["manufacturing"] as? [String: Any])
      #expect(Set(block.keys) == ["layer_capacity_cv", "layer_yield"])
      let text = try tool.run("calibrate", "out/modules.csv", "-q").output
      #expect(text.contains("Yield by tray, the least first"))
      #expect(text.contains("Correlation of the two, 95 % confidence: -0."))
    }
  }

  @Test("a drift of the tester is warned of")
  func drift() throws {
    try Tool.inScratchFolder { tool in
      let rows = (0..<100).map { "C\($0),\(20 + Double($0) / 20 + Double($0 * 37 % 10) / 50)" }
      try tool.write("cell_id,dcir_mohm\n" + rows.joined(separator: "\n") + "\n", to: "cells.csv")
      let run = try tool.run("calibrate", "cells.csv")
      #expect(run.code == 0)
      #expect(run.error.contains("warning: dcir: neighbours in the table differ by less"))
      #expect(run.output.contains("# no capacity was measured, so no key is known"))
    }
  }

  @Test("what is wrong is said in these words, with these exit codes")
  func wrong() throws {
    try Tool.inScratchFolder { tool in
      #expect(try tool.run("init", "lot", "--cells", "60", "-q").code == 0)
      #expect(try tool.run("init", "lot", "--cells", "24", "-q", "-o", "b.csv").code == 0)
      #expect(
        try tool.run("grade", "b.csv", "--module", "b-module.yaml", "-q", "-o", "out").code == 0)
      try tool.write("cell_id,note\nA,x\n", to: "none.csv")
      try tool.write("cell_id,dcir_mohm\nA,20\nB,21\n", to: "few.csv")
      try tool.write("x", to: "there.yaml")
      let cases: [([String], Int32, String)] = [
        ([], 2, "calibrate needs a file: calibrate CELLS.csv [-o FILE]"),
        (["lot.csv", "--column", "colour=x"], 2, "--column takes QUANTITY=HEADER"),
        (["lot.csv", "--retest", "best"], 2, "--retest takes first or last"),
        (["lot.csv", "--json", "-o", "-"], 2, "say the opposite"),
        (["-", "--grading", "-"], 2, "standard input '-' can be read only once"),
        (["missing.csv"], 8, "cannot read 'missing.csv'"),
        (["lot.csv", "-o", "there.yaml"], 8, "'there.yaml' exists already"),
        (
          ["none.csv"], 3,
          "none.csv:1:1: error: found no column of capacity or resistance, expected one of"
            + " discharge_capacity"
        ),
        (
          ["few.csv"], 3,
          "few.csv:1:1: error: found 2 values above 0 under \"dcir_mohm\", expected at least 10"
        ),
        (
          ["lot.csv", "--column", "dcir=R0"], 3,
          "lot.csv:1:1: error: found no header \"R0\", which the column of dcir was said to have"
        ),
        (
          ["lot.csv", "--grading", "out/result.json"], 3,
          "out/result.json: error: it does not have all cells of the table"
        ),
        (["lot.csv", "--grading", "lot.csv"], 3, "lot.csv:1:1: error: "),
      ]
      for (arguments, code, says) in cases {
        let run = try tool.shell(
          "$STACKWRIGHT calibrate " + arguments.map { "'\($0)'" }.joined(separator: " "))
        #expect(run.code == code, "\(arguments): \(run.error)")
        #expect(run.error.contains(says), "\(arguments): \(run.error)")
        #expect(run.output.isEmpty, "\(arguments)")
      }
    }
  }
}
