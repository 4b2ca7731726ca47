import Foundation
import Testing

@Suite("schema", .serialized)
struct SchemaTests {
  private static let peers = "python3-jsonschema and python3-yaml are not both installed"

  @Test("the file beside the designs is the schema; 'make schema' writes it")
  func file() throws {
    try Tool.inScratchFolder { tool in
      let schema = try tool.run("schema")
      #expect(schema.code == 0 && schema.error.isEmpty)
      let file = Repository.root.appending(path: "Designs/stackwright.schema.json")
      #expect(schema.output == (try String(contentsOf: file, encoding: .utf8)))
      #expect(try tool.run("schema", "--json").output == schema.output)
      #expect(try tool.run("schema", "-v").error.contains("yaml-language-server"))
    }
  }

  @Test(
    "every kind of result fits the schema of results, and a spoilt one does not",
    .enabled(if: Repository.pythonHas("jsonschema, yaml"), "\(Self.peers)"))
  func results() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      try tool.write(Specs.single, to: "single.yaml")
      let good = [
        try tool.run("optimise", "small.yaml", "--json"),
        try tool.run("optimise", "single.yaml", "--json"),
        try tool.run("optimise", "single.yaml", "--json", "--set", "limits.stack_voltage.max=1 V"),
        try tool.run("optimise", "small.yaml", "--json", "--set", "limits.stack_voltage.max=1 V"),
      ]
      #expect(good.map(\.code) == [0, 0, 4, 4])
      let spoilt = [
        good[0].output.replacingOccurrences(of: "\"proven_optimal\"", with: "\"best\""),
        good[0].output.replacingOccurrences(of: "\"tool\"", with: "\"tools\""),
        good[0].output.replacingOccurrences(of: "\"grades\": 1", with: "\"grades\": \"1\""),
      ]
      try tool.write(try tool.run("schema", "--result").output, to: "schema.json")
      let texts = good.map(\.output) + spoilt
      let paths = texts.indices.map { tool.folder.appending(path: "\($0).json").path() }
      for (index, text) in texts.enumerated() { try tool.write(text, to: "\(index).json") }
      #expect(Set(texts).count == texts.count)
      let script = Repository.root.appending(path: "Tests/Peers/schema_agreement.py").path()
      let schema = tool.folder.appending(path: "schema.json").path()
      let outcome = try Repository.run(["python3", script, schema] + paths)
      let verdicts = outcome.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
      #expect(verdicts == ["valid", "valid", "valid", "valid", "invalid", "invalid", "invalid"])
    }
  }
}
