import MaterialCatalogue
import Quantities
import SourceText
import StackPhysics
import StackRecords
import StackSpec
import Testing

@Suite("A spec becomes a problem")
struct DesignSpecReaderTests {
  @Test("a spec that opens nothing has one design, as written")
  func smallest() throws {
    let reading = read(smallSpec)
    #expect(reading.diagnostics.isEmpty)
    let problem = try #require(reading.problem)
    let space = problem.space
    #expect(space.count == 1)
    #expect(problem.name == "small")
    #expect(problem.objective == Objective(.specificEnergy, .cell))
    #expect(!problem.hasModule)
    #expect(space.cathodes[0].material.name == "NMC811")
    #expect(space.cathodes[0].recipe.name == "dry-80")
    #expect(space.cathodes[0].arealCapacity == ArealCapacity(5))
    #expect(space.films[0].separator.name == "LPSCl-dense")
    #expect(space.films[0].thickness == Length(30))
    #expect(space.anodes[0].ratio == 1)
    #expect(space.plates[0].thickness == Length(10))
    #expect(space.footprints[0].width == Length(100_000))
    #expect(space.footprints[0].height == Length(300_000))
    #expect(space.layersInSeries == [12])
    #expect(space.stacksInParallel == [2])
    #expect(space.cooledFaces == [.none])
    #expect(problem.limits.isEmpty)
  }

  @Test("the example of the product page has all its choices")
  func example() throws {
    let reading = read(try fixture("product-example.yaml"))
    #expect(reading.diagnostics.isEmpty)
    let problem = try #require(reading.problem)
    let space = problem.space
    #expect(problem.name == "EV 800 V sulfide module")
    #expect(problem.objective == Objective(.specificEnergy, .module))
    #expect(problem.hasModule)
    #expect(space.cathodes.count == 3 * 3 * 61)
    #expect(space.films.count == 2 * 10)
    #expect(space.anodes.count == 3 + 1 + 2 * 2)
    #expect(space.plates.count == 3 * 4)
    #expect(space.positiveEnds.map(\.metal.name) == ["Al"])
    #expect(space.footprints.count == 2)
    #expect(space.layersInSeries == Array(2...60))
    #expect(space.stacksInParallel == Array(1...4))
    #expect(space.grades == Array(1...4))
    #expect(space.cellsInSeries == Array(1...200))
    #expect(space.cellsInParallel == Array(1...4))
    #expect(space.cellsPerBlock == Array(1...8))
    #expect(space.cooledFaces == [.both])
    let layers: UInt128 = 549 * 20 * 8 * 12
    let stacks: UInt128 = 2 * 59 * 4 * 4
    #expect(space.count == layers * stacks * 200 * 4 * 8)
    #expect(
      problem.limits == [
        Limit(.moduleEnergy, .min, 5000), Limit(.moduleVoltage, .max, 860),
        Limit(.moduleVoltage, .min, 500), Limit(.socExcess, .max, 0.03, confidence: 0.99),
        Limit(.stackVoltage, .max, 60), Limit(.temperature, .max, 333.15),
        Limit(.temperatureSpread, .max, 8),
      ])
    let operation = problem.conditions.operation
    #expect(operation.cellTemperature == Temperature(318.15))
    #expect(operation.coolantTemperature == Temperature(318.15))
    #expect(operation.cutoffVoltages["LFP"] == Voltage(2.5))
    #expect(problem.conditions.manufacturing.screen == 3)
    #expect(problem.conditions.manufacturing.layerYield == 0.995)
    #expect(problem.conditions.manufacturing.layerCapacityVariation == 0.015)
  }

  @Test("the entries of a result are those that its spec can touch")
  func entries() throws {
    let entries = read(smallSpec).entries
    let names = { (kind: String) in entries.filter { $0.kind == kind }.map(\.name) }
    #expect(names("cathode") == ["NMC811"])
    #expect(names("recipe") == ["dry-80"])
    #expect(names("separator") == ["LPSCl-dense"])
    #expect(names("electrolyte") == ["LPSCl-dense"])
    #expect(names("anode") == ["lithium"])
    #expect(names("plate") == ["SS316"])
    #expect(names("metal") == ["Al", "Cu", "Ni", "SS316"])
    #expect(names("process") == ["laminated"])
    #expect(!names("hardware").isEmpty)
    #expect(names("critical current") == ["LPSCl-dense | lithium"])
    #expect(
      entries.allSatisfy { $0.values.allSatisfy { !$0.source.isEmpty } || $0.kind == "metal" })
  }

  @Test("a question holds the texts, the settings and the hash of the spec")
  func question() throws {
    let file = SourceFile(name: "designs/small.yaml", bytes: Array(smallSpec.utf8))
    let read = DesignQuestion.read(spec: file, settings: ["stack.layers=7"])
    let question = try #require(read.question)
    #expect(question.input.spec.name == "small.yaml")
    #expect(question.input.spec.text == smallSpec)
    #expect(question.input.settings == ["stack.layers=7"])
    #expect(question.input.catalogueSHA256 == builtIn.sha256)
    #expect(question.problem.space.layersInSeries == [7])
  }

  @Test("faults of a user's catalogue and of the spec are told together")
  func faultyCatalogue() {
    let catalogue = """
      recipes:
        - name: dry-80
          active_fraction: {value: 0.9, source: "a test", confidence: vendor}
      """
    let read = DesignQuestion.read(
      spec: SourceFile(name: "spec.yaml", bytes: Array(small("nam: x").utf8)),
      catalogues: [SourceFile(name: "mine.yaml", bytes: Array(catalogue.utf8))])
    #expect(read.question == nil)
    #expect(read.diagnostics.map(\.file) == ["mine.yaml", "spec.yaml"])
    #expect(read.diagnostics.first?.message.contains("fractions must add up to 1") == true)
  }

  @Test("a user's catalogue changes the materials and is kept with the question")
  func catalogue() throws {
    let catalogue = """
      cathodes:
        - name: NMC811
          density: {value: 4.8 g/cm3, source: "a test", confidence: vendor}
      """
    let file = SourceFile(name: "lab/mine.yaml", bytes: Array(catalogue.utf8))
    let spec = SourceFile(name: "spec.yaml", bytes: Array(smallSpec.utf8))
    let question = try #require(DesignQuestion.read(spec: spec, catalogues: [file]).question)
    #expect(question.problem.space.cathodes[0].material.density == Density(4.8))
    #expect(question.input.catalogues.map(\.name) == ["mine.yaml"])
    let entry = question.input.entries.first { $0.kind == "cathode" }
    let density = try #require(entry?.values.first { $0.key == "density" })
    #expect(density.value == "4.8 g/cm3")
    #expect(density.source == "a test")
    #expect(density.confidence == "vendor")
  }

  @Test("a fault is shown with its line and a caret")
  func caret() throws {
    let diagnostic = try #require(
      read(small("plate: {material: SS-316, thickness: 10 um}"))
        .diagnostics.first)
    #expect(
      diagnostic.rendered(coloured: false) == """
        spec.yaml:8:19: error: the catalogue has no plate "SS-316"
          plate: {material: SS-316, thickness: 10 um}
                            ^~~~~~
        note: did you mean "SS316"?
        """)
  }
}
