import Foundation
import Testing

@Suite("init lot", .serialized)
struct InitLotTests {
  @Test("it writes a table, a spec for it and the schema, and every recipe solves as it stands")
  func recipes() throws {
    try Tool.inScratchFolder { tool in
      for recipe in ["A", "B", "C", "d"] {
        let made = try tool.run("init", "lot", "--recipe", recipe, "--seed", "7", "-o", recipe)
        #expect(made.code == 0 && made.output.isEmpty)
        #expect(
          made.error.hasSuffix(
            "next: stackwright grade \(recipe)/lot.csv --module \(recipe)/lot-module.yaml\n"))
        #expect(
          tool.names(in: recipe) == [
            "lot-module.yaml", "lot.csv", "stackwright.module.schema.json",
          ])
        let table = try tool.text("\(recipe)/lot.csv")
        #expect(table.split(separator: "\n").dropFirst().allSatisfy { $0.contains("synthetic") })
        #expect(try tool.text("\(recipe)/lot-module.yaml").contains("synthetic"))
        let grouped = try tool.run(
          "grade", "\(recipe)/lot.csv", "--module", "\(recipe)/lot-module.yaml", "-o", "out")
        #expect(grouped.code == 0)
        #expect(grouped.output.contains(", synthetic: "))
        #expect(!grouped.output.contains(": 0 modules"))
      }
    }
  }

  @Test("the same recipe, cells and seed give the same bytes, another seed others")
  func bytes() throws {
    try Tool.inScratchFolder { tool in
      func table(_ words: String...) throws -> String {
        let words = ["init", "lot", "-o", "-"] + words
        return try tool.shell("$STACKWRIGHT \(words.joined(separator: " "))").output
      }
      let first = try table("--cells", "30", "--recipe", "C")
      #expect(first.split(separator: "\n").count == 31)
      #expect(try table("--recipe=C", "--cells=30", "--seed=1") == first)
      #expect(try table("--recipe=C", "--cells=30", "--seed=2") != first)
      #expect(tool.names().isEmpty)
    }
  }

  @Test("nothing is overwritten; a table is named by -o; --json names the files")
  func places() throws {
    try Tool.inScratchFolder { tool in
      let made = try tool.run("init", "lot", "-o", "mine.csv", "--json")
      #expect(made.code == 0)
      let json = try JSONSerialization.jsonObject(with: Data(made.output.utf8)) as? [String: Any]
      #expect(
        json?["files"] as? [String] == [
          "mine.csv", "mine-module.yaml", "stackwright.module.schema.json",
        ])
      let table = try tool.text("mine.csv")
      let again = try tool.run("init", "lot", "-o", "mine.csv", "--seed", "2")
      #expect(again.code == 8 && again.error.contains("'mine.csv' exists already"))
      try FileManager.default.removeItem(at: tool.folder.appending(path: "mine.csv"))
      let half = try tool.run("init", "lot", "-o", "mine.csv", "--seed", "2")
      #expect(half.code == 8 && half.error.contains("'mine-module.yaml' exists already"))
      #expect(!tool.names().contains("mine.csv") && !table.isEmpty)
      try tool.write("{}\n", to: "stackwright.module.schema.json")
      let other = try tool.run("init", "lot")
      #expect(other.code == 0)
      #expect(other.error.contains("'stackwright schema --module' prints this version's"))
      #expect(try tool.run("init", "lot", "-o", "no/such").code == 8)
    }
  }

  @Test("its options are for a lot, and their values are looked at")
  func usage() throws {
    try Tool.inScratchFolder { tool in
      let elsewhere = try tool.run("init", "lfp-60v-stack", "--seed", "3")
      #expect(elsewhere.code == 2)
      #expect(elsewhere.error.contains("--seed belongs to 'stackwright init lot'"))
      #expect(try tool.run("init", "lot", "--recipe", "E").code == 2)
      #expect(try tool.run("init", "lot", "--cells", "0").code == 2)
      #expect(try tool.run("init", "lot", "more").code == 2)
      #expect(tool.names().isEmpty)
    }
  }

  @Test("schema --module prints the schema that lies beside the lots of the designs")
  func schema() throws {
    try Tool.inScratchFolder { tool in
      let schema = try tool.run("schema", "--module")
      #expect(schema.code == 0 && schema.error.isEmpty)
      let file = Repository.root.appending(path: "Designs/lots/stackwright.module.schema.json")
      #expect(try String(contentsOf: file, encoding: .utf8) == schema.output)
      let both = try tool.run("schema", "--module", "--result")
      #expect(both.code == 2)
    }
  }

  @Test("the lots of the designs are grouped as they stand")
  func designs() throws {
    try Tool.inScratchFolder { tool in
      let folder = Repository.root.appending(path: "Designs/lots").path()
      for name in ["automotive", "commodity", "drifting", "retired"] {
        let outcome = try tool.run(
          "grade", "\(folder)/\(name).csv", "--module", "\(folder)/\(name)-module.yaml", "-o", name)
        #expect(outcome.code == 0 && outcome.output.contains(", proven\n"), "\(outcome.output)")
        #expect(
          try tool.run("verify", "\(name)/result.json", "--table", "\(folder)/\(name).csv").code
            == 0)
      }
    }
  }

  @Test("help tells every key of a module spec")
  func help() throws {
    try Tool.inScratchFolder { tool in
      let page = try tool.run("help", "module-spec")
      #expect(page.code == 0)
      for key in ["limits.*.range", "limits.module_heat.current", "screen.outliers.per", "classes"]
      {
        #expect(page.output.contains(key))
      }
      #expect(try tool.run("help", "normalise").output.contains("normalise.*.per"))
    }
  }
}
