import Foundation
import Testing

@Suite("compare", .serialized)
struct CompareTests {
  /// A folder with results of the small spec under two voltage limits.
  private func withResults(_ test: (Tool) throws -> Void) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      #expect(try tool.run("optimise", "small.yaml", "-q", "-o", "a").code == 0)
      let wider = "limits.stack_voltage.max=30 V"
      #expect(try tool.run("optimise", "small.yaml", "-q", "-o", "b", "--set", wider).code == 0)
      try test(tool)
    }
  }

  @Test("choices that differ, figures with differences and limits stand side by side")
  func terminal() throws {
    try withResults { tool in
      let run = try tool.run("compare", "a/result.json", "b/result.json")
      #expect(run.code == 0 && run.error.isEmpty)
      let lines = run.output.split(separator: "\n").map(String.init)
      #expect(lines[0] == "A  a/result.json" && lines[2] == "B  b/result.json")
      #expect(lines[1].hasPrefix("   small stack: proven best, "))
      #expect(lines.contains { $0.hasPrefix("Choices that differ") })
      #expect(lines.contains { $0.hasPrefix("  Layers in series") && $0.hasSuffix("7") })
      #expect(lines.contains { $0.hasPrefix("  specific energy, cell, Wh/kg") && $0.contains("+") })
      #expect(lines.contains { $0.hasPrefix("  stack voltage") && $0.contains("binds") })
      #expect(lines.allSatisfy { $0.count <= 80 })
      let same = try tool.run("compare", "a/result.json", "a/result.json")
      #expect(same.code == 0)
      #expect(same.output.contains("choices are the same"))
      #expect(!same.output.contains("Choices that differ"))
    }
  }

  @Test("the page has both, and goes where it is asked for")
  func page() throws {
    try withResults { tool in
      let printed = try tool.run("compare", "a/result.json", "b/result.json", "-o", "-")
      #expect(printed.code == 0 && printed.output.hasPrefix("<!DOCTYPE html>"))
      #expect(printed.output.contains("a/result.json and b/result.json"))
      let written = try tool.run("compare", "a/result.json", "b/result.json", "-o", "c.html")
      #expect(written.error == "wrote c.html\n" && written.output.hasPrefix("A  a/result.json"))
      #expect(try tool.text("c.html") == printed.output)
      try tool.write("mine", to: "mine.html")
      #expect(
        try tool.run("compare", "a/result.json", "b/result.json", "-o", "mine.html").code == 8)
      #expect(try tool.text("mine.html") == "mine")
    }
  }

  @Test("for programs every figure of both records stands in JSON")
  func json() throws {
    try withResults { tool in
      let run = try tool.run("compare", "a/result.json", "b/result.json", "--json")
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect(json["stackwright_comparison"] as? Int == 1)
      let figures = try #require(json["figures"] as? [[String: Any]])
      #expect(figures.count > 100)
      let layers = figures.first { $0["figure"] as? String == "stack.layers_in_series" }
      #expect(layers?["first"] as? Int == 5 && layers?["second"] as? Int == 7)
      #expect(layers?["difference"] as? Int == 2)
    }
  }

  @Test("what cannot be compared is refused with what was found")
  func refusals() throws {
    try withResults { tool in
      #expect(try tool.run("compare").code == 2)
      let one = try tool.run("compare", "a/result.json")
      #expect(one.code == 2)
      #expect(one.error.contains("compare needs two files: compare A.json B.json [-o FILE]"))
      #expect(try tool.run("compare", "a/result.json", "b/result.json", "c").code == 2)
      #expect(try tool.run("compare", "-", "-").code == 2)
      #expect(try tool.run("compare", "a/result.json", "no.json").code == 8)
      #expect(try tool.run("compare", "a/result.json", "a/run.json").code == 3)
      #expect(try tool.run("compare", "a/result.json", "small.yaml").code == 3)
      let record = try tool.text("b/result.json")
      #expect(try tool.run("compare", "a/result.json", "-", input: record).code == 0)
    }
  }
}
