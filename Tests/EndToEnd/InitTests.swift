import Foundation
import Testing

@Suite("init", .serialized)
struct InitTests {
  private func text(_ path: String) throws -> String {
    try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
  }

  @Test("it writes a spec that solves as it stands, with the schema beside it")
  func start() throws {
    try Tool.inScratchFolder { tool in
      let outcome = try tool.run("init")
      #expect(outcome.code == 0)
      #expect(outcome.output.isEmpty)
      #expect(outcome.error.contains("next: stackwright optimise ev-800v-module.yaml"))
      #expect(outcome.error.contains("lfp-60v-stack"))
      #expect(tool.names() == ["ev-800v-module.yaml", "stackwright.schema.json"])
      #expect(try tool.text("ev-800v-module.yaml") == text("Designs/ev-800v-module.yaml"))
      #expect(try tool.text("stackwright.schema.json") == text("Designs/stackwright.schema.json"))
      let solved = try tool.run("optimise", "ev-800v-module.yaml")
      #expect(solved.code == 0)
      #expect(solved.output.contains("Verified without a solver"))
    }
  }

  @Test("every template can be written and has no fault")
  func all() throws {
    try Tool.inScratchFolder { tool in
      let help = try tool.run("help", "templates", "--json")
      let page = try JSONSerialization.jsonObject(with: Data(help.output.utf8)) as? [String: Any]
      let entries = (page?["sections"] as? [[String: Any]])?.first?["entries"] as? [[String: Any]]
      let names = try #require(entries).compactMap { $0["term"] as? String }
      #expect(names.count >= 2)
      for name in names {
        #expect(try tool.run("init", name).code == 0)
        let check = try tool.run("check", "\(name).yaml")
        #expect(check.code == 0 && check.error.isEmpty, "\(name)")
      }
    }
  }

  @Test("nothing is ever overwritten")
  func overwriting() throws {
    try Tool.inScratchFolder { tool in
      try tool.write("mine\n", to: "ev-800v-module.yaml")
      let refused = try tool.run("init")
      #expect(refused.code == 8)
      #expect(refused.error.contains("'ev-800v-module.yaml' exists already"))
      #expect(tool.names() == ["ev-800v-module.yaml"])
      #expect(try tool.text("ev-800v-module.yaml") == "mine\n")
      try tool.write("{}\n", to: "stackwright.schema.json")
      let other = try tool.run("init", "lfp-60v-stack")
      #expect(other.code == 0)
      #expect(other.error.contains("stackwright.schema.json differs from this version's"))
      #expect(try tool.text("stackwright.schema.json") == "{}\n")
    }
  }

  @Test("it writes where -o says: a folder, a file or standard output")
  func places() throws {
    try Tool.inScratchFolder { tool in
      #expect(try tool.run("init", "-o", "a folder").code == 0)
      #expect(tool.names(in: "a folder") == ["ev-800v-module.yaml", "stackwright.schema.json"])
      let file = try tool.run("init", "lfp-60v-stack", "-o", "a folder/mine.yaml", "--json")
      #expect(file.code == 0)
      #expect(file.output.contains("\"a folder/mine.yaml\""))
      #expect(file.error.contains("stackwright optimise 'a folder/mine.yaml'"))
      let printed = try tool.run("init", "lfp-60v-stack", "-o", "-")
      #expect(printed.output == (try text("Designs/lfp-60v-stack.yaml")))
      #expect(try tool.run("init", "-o", "no/such/folder").code == 8)
      #expect(try tool.run("init", "-o", "no/such.yaml").code == 8)
      #expect(tool.names() == ["a folder"])
    }
  }

  @Test(
    "an unknown template is answered with the nearest one, and all are named where none is near")
  func unknown() throws {
    try Tool.inScratchFolder { tool in
      let near = try tool.run("init", "lfp-60v")
      #expect(near.code == 2 && near.error.contains("did you mean 'lfp-60v-stack'?"))
      let far = try tool.run("init", "nothing-like-it")
      #expect(far.code == 2 && far.error.contains("ev-800v-module"))
      #expect(tool.names().isEmpty)
    }
  }
}
