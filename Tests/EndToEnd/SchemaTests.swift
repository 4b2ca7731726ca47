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

  @Test(
    "every record in Reports fits the schema of results",
    .enabled(if: Repository.pythonHas("jsonschema, yaml"), "\(Self.peers)"))
  func committed() throws {
    let folder = Repository.root.appending(path: "Reports")
    let paths = FileManager.default.enumerator(atPath: folder.path())?.allObjects ?? []
    let records = paths.compactMap { $0 as? String }.filter { $0.hasSuffix("/result.json") }
      .sorted().map { folder.appending(path: $0).path() }
    #expect(records.count >= 11 && records.contains { $0.contains("/lots/") })
    try Tool.inScratchFolder { tool in
      try tool.write(try tool.run("schema", "--result").output, to: "schema.json")
      let script = Repository.root.appending(path: "Tests/Peers/schema_agreement.py").path()
      let schema = tool.folder.appending(path: "schema.json").path()
      let outcome = try Repository.run(["python3", script, schema] + records)
      let verdicts = outcome.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
      #expect(verdicts == records.map { _ in "valid" }, "\(outcome.output)")
    }
  }

  @Test(
    "every kind of grading fits the schema of results, and a spoilt one does not",
    .enabled(if: Repository.pythonHas("jsonschema, yaml"), "\(Self.peers)"))
  func gradings() throws {
    try Tool.inScratchFolder { tool in
      let rows = (0..<40).map {
        "C\($0),L\($0 % 2),\(4_900 + $0 * 37 % 90),19.\($0 * 7 % 10)"
      }
      try tool.write(
        "cell_id,lot,capacity_mah,dcir_mohm\n" + rows.joined(separator: "\n") + "\n",
        to: "cells.csv")
      let head = "stackwright: 1\nname: small\n"
      let specs = [
        "module: {series: 3}\nlimits: {discharge_capacity: {range: 1 %}, dcir: {range: 1 mohm}}\n",
        "module: {series: 2, parallel: 2}\nlimits: {dcir: {range: 1 mohm, within: group}}\n"
          + "screen: {discharge_capacity: {min: 4.92 Ah}, outliers: {limit: 1.5 sigma}}\nsame: [lot]\n",
        "module: {series: 3, count: 2}\nlimits: {module_resistance: {max: 80 mohm}}\n"
          + "objective: energy\nnominal_voltage: 3.6 V\n",
        "module: {series: 30}\nlimits: {dcir: {range: 0.1 mohm}}\n",
      ]
      var good: [String] = []
      for (index, spec) in specs.enumerated() {
        try tool.write(head + spec, to: "spec.yaml")
        let outcome = try tool.run(
          "grade", "cells.csv", "--module", "spec.yaml", "--json", "--what-if")
        #expect(outcome.code == (index == 3 ? 4 : 0), "\(outcome.error)")
        good.append(outcome.output)
      }
      let spoilt = [
        good[0].replacing("\"outcome\": \"", with: "\"outcome\": \"x"),
        good[0].replacing("\"tool\"", with: "\"tools\""),
        good[0].replacing("\"series\": 3", with: "\"series\": \"3\""),
        good[0].replacing("[\"C7\"", with: "[7"),
      ]
      try tool.write(try tool.run("schema", "--result").output, to: "schema.json")
      let texts = good + spoilt
      let paths = texts.indices.map { tool.folder.appending(path: "\($0).json").path() }
      for (index, text) in texts.enumerated() { try tool.write(text, to: "\(index).json") }
      #expect(Set(texts).count == texts.count)
      let script = Repository.root.appending(path: "Tests/Peers/schema_agreement.py").path()
      let schema = tool.folder.appending(path: "schema.json").path()
      let outcome = try Repository.run(["python3", script, schema] + paths)
      let verdicts = outcome.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
      #expect(
        verdicts == Array(repeating: "valid", count: 4) + Array(repeating: "invalid", count: 4))
    }
  }
}
