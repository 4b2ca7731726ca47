import Quantities
import SourceText
import StackRecords
import StackSpec
import Testing

/// A module spec that says nothing but what it must, from which tests depart.
let smallModuleSpec = """
  stackwright: 1
  name: small
  module: {series: 4, parallel: 2}
  limits: {dcir: {range: 0.6 mohm}}
  """

/// The small module spec with one line, named by its first key, replaced or added.
func module(_ line: String) -> String {
  let key = line.prefix { $0 != ":" } + ":"
  let lines = smallModuleSpec.split(separator: "\n")
  guard lines.contains(where: { $0.hasPrefix(key) }) else { return smallModuleSpec + "\n" + line }
  return lines.map { $0.hasPrefix(key) ? line : String($0) }.joined(separator: "\n")
}

/// Reads a text as `module.yaml`.
func readModule(
  _ text: String, settings: [String] = []
) -> (question: GradingQuestion?, diagnostics: [Diagnostic]) {
  GradingQuestion.read(
    spec: SourceFile(name: "module.yaml", bytes: Array(text.utf8)), settings: settings)
}

@Suite("Reading a module spec")
struct ModuleSpecReaderTests {
  private func problem(_ text: String) throws -> GradingProblem {
    let reading = readModule(text)
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(said))")
    return try #require(reading.question).problem
  }

  @Test("the spec of the contract, every key")
  func whole() throws {
    let problem = try problem(
      """
      stackwright: 1
      name: 12s strict
      module: {series: 12, parallel: 1, count: max}
      objective: modules
      limits:
        discharge_capacity: {range: 0.5 %}
        dcir: [{range: 0.6 mohm, within: module}, {range: 1 %, within: group}]
        ocv: {range: 5 mV}
        module_resistance: {max: 250 mohm}
        module_voltage: {min: 41.2 V, max: 41.6 V}
        timestamp: {range: 7 d}
      screen:
        discharge_capacity: {min: 4.8 Ah}
        self_discharge: {max: 0.7 mV/day}
        outliers: {limit: 3.5 sigma, per: session}
      stabilised: {discharge_capacity: 0.5 %}
      second_test:
        limits:
          discharge_capacity: {loss: 1 %}
          dcir: {rise: 0.05, relative: true}
      reserve: spares.csv
      prefer: oldest
      same: [lot]
      uncertainty: {dcir: 0.1 mohm}
      conditions: {temperature: dcir_temperature, soc: dcir_soc, session: session}
      normalise: {dcir: {per: session}}
      positions: [6, 7, 5, 8, 4, 9, 3, 10, 2, 11, 1, 12]
      columns: {dcir: dcir10s_mohm}
      classes: {discharge_capacity: [4.9 Ah, 5 Ah]}
      nominal_voltage: 3.6 V
      """)
    #expect(problem.name == "12s strict")
    #expect((problem.series, problem.parallel) == (12, 1))
    #expect(problem.count == nil && problem.objective == .modules)
    #expect(
      problem.ranges.map { "\($0.quantity) \($0.width) \($0.scope.rawValue) \($0.basis.rawValue)" }
        == [
          "discharge_capacity 0.5 % module table", "dcir 0.6 mohm module table",
          "dcir 1 % group table", "ocv 5 mV module table", "timestamp 7 d module table",
        ])
    #expect(problem.wholeModule.count == 2)
    #expect(problem.screens.map(\.quantity) == ["discharge_capacity", "self_discharge"])
    #expect("\(problem.screens[1].max.map { "\($0)" } ?? "")" == "0.7 mV/d")
    #expect(problem.outliers?.per == "session")
    #expect(
      problem.stabilised.map { "\($0.quantity) \($0.amount)" } == ["discharge_capacity 0.5 %"])
    #expect(
      problem.changes.map { "\($0.quantity) \($0.direction.rawValue) \($0.most) \($0.isRelative)" }
        == ["discharge_capacity loss 1 % false", "dcir rise 0.05 true"])
    #expect(problem.reserve == "spares.csv" && problem.preference == .oldest)
    #expect(problem.same == ["lot"])
    #expect(problem.uncertainties.map { "\($0.quantity) \($0.amount)" } == ["dcir 0.1 mohm"])
    #expect(
      problem.conditions.map { "\($0.meaning) \($0.header)" } == [
        "temperature dcir_temperature", "soc dcir_soc", "session session",
      ])
    #expect(problem.normalised.map { "\($0.meaning) \($0.header)" } == ["dcir session"])
    #expect(problem.positions == [6, 7, 5, 8, 4, 9, 3, 10, 2, 11, 1, 12])
    #expect(problem.columns.map { "\($0.meaning) \($0.header)" } == ["dcir dcir10s_mohm"])
    #expect(problem.classes[0].edges.map { "\($0)" } == ["4.9 Ah", "5 Ah"])
    #expect(problem.nominalVoltage.map { "\($0)" } == "3.6 V")
    #expect(problem.defaults.isEmpty && problem.warnings.isEmpty)
  }

  @Test("what is not written has its default, which is listed")
  func defaults() throws {
    let problem = try problem("stackwright: 1\nmodule: {series: 4}\n")
    #expect(problem.name == "module")
    #expect(problem.parallel == 1 && problem.count == nil && problem.objective == .modules)
    #expect(problem.positions == [2, 3, 1, 4])
    #expect(
      problem.defaults.map { "\($0.key) \($0.value)" } == [
        "name module", "module.parallel 1", "module.count max", "objective modules",
        "positions from the middle outwards",
      ])
  }

  @Test("settings are read like the spec")
  func settings() throws {
    let reading = readModule(
      smallModuleSpec, settings: ["module.count=3", "limits.dcir.range=1 %", "same=lot"])
    let problem = try #require(reading.question).problem
    #expect(problem.count == 3 && problem.same == ["lot"])
    #expect("\(problem.ranges[0].width)" == "1 %")
    #expect(
      readModule(smallModuleSpec, settings: ["limits.dcir.rang=1 %"]).diagnostics.map(said) == [
        "unknown key \"rang\" in limits.dcir; did you mean \"range\"?"
      ])
  }

  @Test("a finding of the table stands at the key that it names")
  func places() throws {
    let question = try #require(readModule(smallModuleSpec).question)
    let diagnostic = question.diagnostic(.error, "x", at: "limits.dcir")
    #expect(diagnostic.line == 4 && diagnostic.column == 16)
    #expect(question.diagnostic(.error, "x", at: "limits.ocv").column == 9)
  }
}
