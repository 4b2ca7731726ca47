import Foundation
import Testing

@Suite("report", .serialized)
struct ReportTests {
  /// A folder with the result of the small spec in `small.stackwright`.
  private func withResult(_ test: (Tool) throws -> Void) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      #expect(try tool.run("optimise", "small.yaml", "-q").code == 0)
      try test(tool)
    }
  }

  @Test("the page made again has the bytes of the page that optimise wrote, wherever it goes")
  func sameBytes() throws {
    try withResult { tool in
      let page = try tool.text("small.stackwright/report.html")
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html") && page.hasSuffix("</html>\n"))
      #expect(page.contains("small stack"))
      let again = try tool.run("report", "small.stackwright/result.json")
      #expect(again.code == 0 && again.output.isEmpty)
      #expect(again.error == "wrote small.stackwright/report.html\n")
      #expect(try tool.text("small.stackwright/report.html") == page)
      #expect(try tool.run("report", "small.stackwright/result.json", "-o", "-").output == page)
      let record = try tool.text("small.stackwright/result.json")
      #expect(try tool.run("report", "-", input: record).output == page)
      let named = try tool.run("report", "-", "-o", "page.htm", "--json", input: record)
      #expect(named.output == "{\n  \"files\": [\"page.htm\"]\n}\n")
      #expect(try tool.text("page.htm") == page)
      #expect(try tool.run("report", "-", "-o", "page.htm", input: record).code == 0)
    }
  }

  @Test("a page of another owner stays unless --force is given")
  func force() throws {
    try withResult { tool in
      try tool.write("<html>mine</html>\n", to: "small.stackwright/report.html")
      let refused = try tool.run("report", "small.stackwright/result.json")
      #expect(refused.code == 8)
      #expect(refused.error.contains("'small.stackwright/report.html' was not written by"))
      #expect(try tool.run("optimise", "small.yaml").code == 8)
      #expect(try tool.text("small.stackwright/report.html") == "<html>mine</html>\n")
      #expect(try tool.run("report", "small.stackwright/result.json", "--force").code == 0)
      #expect(try tool.text("small.stackwright/report.html").hasPrefix("<!DOCTYPE html>"))
      #expect(tool.names(in: "small.stackwright") == ["report.html", "result.json", "run.json"])
    }
  }

  @Test("what is no result is refused with what was found")
  func refusals() throws {
    try withResult { tool in
      let run = try tool.run("report", "small.stackwright/run.json", "-o", "page.html")
      #expect(run.code == 3)
      #expect(run.error.contains("of the kind \"stackwright_run\"; report reads"))
      #expect(try tool.run("report", "small.yaml").code == 3)
      #expect(try tool.run("report", "no.json").code == 8)
      #expect(try tool.run("report", "small.stackwright").code == 2)
      #expect(try tool.run("report").code == 2)
      #expect(try tool.run("report", "a.json", "b.json").code == 2)
      #expect(
        try tool.run("report", "small.stackwright/result.json", "-o", "no/such/page.html").code == 8
      )
      #expect(tool.names() == ["small.stackwright", "small.yaml"])
    }
  }

  @Test("an infeasible and a broken design have pages too")
  func otherOutcomes() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.single, to: "single.yaml")
      let broken = "limits.stack_voltage.max=9 V"
      #expect(try tool.run("optimise", "single.yaml", "--set", broken).code == 4)
      #expect(try tool.text("single.stackwright/report.html").contains("Not allowed"))
      try tool.write(Specs.small, to: "small.yaml")
      let impossible = "limits.stack_voltage.max=3 V"
      #expect(try tool.run("optimise", "small.yaml", "--set", impossible).code == 4)
      #expect(try tool.text("small.stackwright/report.html").contains("No design is allowed"))
    }
  }
}
