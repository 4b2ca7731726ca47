import Foundation
import Testing

@Suite("report --csv", .serialized)
struct ReportTablesTests {
  @Test("the tables hold the names and numbers of the record, and nothing that runs")
  func tables() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      #expect(try tool.run("optimise", "small.yaml", "-q").code == 0)
      let run = try tool.run("report", "small.stackwright/result.json", "--csv", "tables")
      #expect(run.code == 0 && run.output.isEmpty)
      #expect(run.error.hasPrefix("wrote "))
      let names = tool.names(in: "tables")
      for name in ["choices", "curves", "figures", "layer_counts", "limits", "parts", "rules"] {
        #expect(names.contains("\(name).csv"))
      }
      let limits = try tool.text("tables/limits.csv").split(separator: "\n")
      #expect(limits[0] == "quantity,side,value,unit,confidence,figure,margin,holds,binds")
      #expect(limits[1].hasPrefix("stack_voltage,max,25,V,,"))
      let figures = try tool.text("tables/figures.csv").split(separator: "\n")
      #expect(figures[0] == "section,figure,value")
      #expect(figures.contains("stack,layers_in_series,5"))
      let layers = try tool.text("tables/layer_counts.csv").split(separator: "\n")
      #expect(layers.count == 8)
      for name in names {
        let table = try tool.text("tables/\(name)")
        let fields = table.split(whereSeparator: { $0 == "," || $0 == "\n" })
        #expect(fields.allSatisfy { !$0.hasPrefix("=") && !$0.hasPrefix("@") })
      }
      #expect(try tool.run("report", "small.stackwright/result.json", "--csv", "tables").code == 0)
    }
  }

  @Test("rows with and without a design inside have the same fields")
  func nested() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      #expect(try tool.run("optimise", "small.yaml", "-q", "--what-if").code == 0)
      let run = try tool.run("report", "small.stackwright/result.json", "--csv", "tables")
      #expect(run.code == 0)
      let assumptions = try tool.text("tables/assumptions.csv").split(separator: "\n")
      #expect(
        assumptions[0]
          == "kind,name,key,text,lower.value,lower.breaks,higher.value,higher.breaks")
      let steps = try tool.text("tables/steps.csv").split(separator: "\n")
      #expect(steps[0].hasPrefix("subject,from,to,unit,outcome,value,bound,choices.cathode,"))
      let commas = steps.map { row in row.count { $0 == "," } }
      #expect(steps.count > 1 && commas.allSatisfy { $0 == commas[0] })
    }
  }

  @Test("a table of another owner stays, and two places at once are refused")
  func refusals() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.single, to: "single.yaml")
      #expect(try tool.run("optimise", "single.yaml", "-q").code == 0)
      let result = "single.stackwright/result.json"
      try tool.write("a,b\n", to: "tables/limits.csv")
      #expect(try tool.run("report", result, "--csv", "tables").code == 8)
      #expect(tool.names(in: "tables") == ["limits.csv"])
      #expect(try tool.run("report", result, "--csv", "tables", "--force").code == 0)
      #expect(try tool.run("report", result, "--csv", "tables", "-o", "page.html").code == 2)
    }
  }
}
