import Foundation
import Testing

@Suite("check", .serialized)
struct CheckTests {
  @Test("a spec without fault says how many designs it opens")
  func good() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      let outcome = try tool.run("check", "small.yaml")
      #expect(outcome.code == 0)
      #expect(outcome.output == "small.yaml: no fault; it opens 168 designs\n")
      #expect(try tool.run("check", "-", input: Specs.small).output.hasPrefix("<stdin>: no fault"))
      #expect(tool.names() == ["small.yaml"])
    }
  }

  @Test("every fault is told at once, with its line, a caret and what was meant")
  func broken() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.broken, to: "broken.yaml")
      let outcome = try tool.run("check", "broken.yaml")
      #expect(outcome.code == 3)
      #expect(outcome.output.isEmpty)
      for line in ["broken.yaml:4:", "broken.yaml:11:", "broken.yaml:13:"] {
        #expect(outcome.error.contains(line))
      }
      #expect(outcome.error.contains("^"))
      #expect(outcome.error.contains("discharge_rate"))
      #expect(outcome.error.contains("SS316"))
    }
  }

  @Test("a module spec is known by its keys, and checked as grade reads it")
  func moduleSpec() throws {
    try Tool.inScratchFolder { tool in
      let spec = "stackwright: 1\nmodule: {series: 5, parallel: 2}\nlimits: {dcir: {range: 4 %}}\n"
      try tool.write(spec, to: "pairs.yaml")
      let good = try tool.run("check", "pairs.yaml")
      #expect(good.code == 0)
      #expect(
        good.output == "pairs.yaml: no fault; modules of 10 cells, 5 in series by 2 in parallel\n")
      let bad = try tool.run(
        "check", "pairs.yaml", "--set", "module.series=0", "--set", "limits.dcir.range=5")
      #expect(bad.code == 3 && bad.output.isEmpty)
      #expect(bad.error.contains("<--set 1>:1:") && bad.error.contains("<--set 2>:1:"))
      let column = try tool.run("check", "pairs.yaml", "--set", "columns.capasity=Ah")
      #expect(column.code == 3 && column.error.contains("capasity"), "\(column.error)")
      #expect(try tool.run("check", "pairs.yaml", "--json").code == 0)
    }
  }

  @Test("with --json the faults stand on standard output too")
  func json() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.broken, to: "broken.yaml")
      for command in ["check", "optimise"] {
        let outcome = try tool.run(command, "broken.yaml", "--json")
        #expect(outcome.code == 3)
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let diagnostics = (json as? [String: Any])?["diagnostics"] as? [[String: Any]]
        #expect((diagnostics?.count ?? 0) >= 3)
      }
      #expect(tool.names() == ["broken.yaml"])
    }
  }

  @Test("a setting is read like the spec")
  func settings() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      let fewer = try tool.run("check", "small.yaml", "--set", "stack.layers=2..4")
      #expect(fewer.output == "small.yaml: no fault; it opens 72 designs\n")
      #expect(try tool.run("check", "small.yaml", "--set", "stack.layrs=2").code == 3)
    }
  }
}
