import SourceText
import StackSpec
import Testing

@Suite("The schema of module specs says what their reader reads")
struct ModuleSpecSchemaTests {
  private func properties(_ path: String...) throws -> JSONValue {
    try path.reduce(ModuleSpecSchema.json()) { schema, key in
      try #require(schema["properties"]?[key])
    }
  }

  @Test("the keys stand in the order of the guide, and others are refused")
  func keys() throws {
    guard case .object(let members)? = ModuleSpecSchema.json()["properties"] else {
      Issue.record("no keys")
      return
    }
    #expect(
      members.map(\.key) == [
        "stackwright", "name", "module", "objective", "limits", "screen", "stabilised",
        "second_test", "reserve", "prefer", "same", "uncertainty",
        "conditions", "normalise", "positions", "columns", "classes", "nominal_voltage",
      ])
    #expect(ModuleSpecSchema.json()["additionalProperties"] == .bool(false))
    #expect(
      ModuleSpecSchema.json()["required"] == .array([.string("stackwright"), .string("module")]))
  }

  @Test("a recognised column is checked with its units, any other header as it comes")
  func columns() throws {
    let limits = try properties("limits")
    guard case .array(let ways)? = limits["properties"]?["dcir"]?["anyOf"] else {
      Issue.record("a rule may not stand in a list")
      return
    }
    let range = try #require(ways.first?["properties"]?["range"])
    #expect(range["x-units"]?.strings?.contains("mohm") == true)
    #expect(range["x-units"]?.strings?.last == "%")
    #expect(range["examples"] == .array([.string("0.6 mohm")]))
    #expect(limits["additionalProperties"]?["anyOf"] != nil)
    #expect(try properties("uncertainty")["properties"]?["dcir"]?["pattern"] != nil)
    #expect(try properties("screen")["properties"]?["outliers"]?["required"] != nil)
    #expect(
      try properties("module")["properties"]?["count"]?["default"] == .string("max"))
  }

  @Test("the guide has a summary for every key, and examples for those that are no blocks")
  func guide() {
    let paths = ModuleSpecGuide.keys.map(\.path)
    #expect(Set(paths).count == paths.count)
    #expect(paths.contains("limits.*.range") && paths.contains("screen.outliers.per"))
    for key in ModuleSpecGuide.keys {
      #expect(key.summary.count > 5 && !key.summary.hasSuffix("."), "\(key.path)")
      #expect(!key.form.isEmpty, "\(key.path)")
    }
  }

  /// Faults of form, which a schema must see too.
  private static let formFaults = [
    "stackwright: 2", "modul: {series: 4}", "module: {serie: 4}", "module: {parallel: 4}",
    "module: {series: 0}", "module: {series: [4, 5]}", "module: 12", "objective: modul",
    "limits: [dcir]", "limits: {dcir: 0.6 mohm}", "limits: {dcir: {}}",
    "limits: {ocv: {rang: 3 mV}}", "limits: {dcir: {range: 3 mV}}", "limits: {dcir: {range: 3}}",
    "limits: {test_temperature: {range: 2 %}}", "limits: {timestamp: {range: 2 %}}",
    "limits: {dcir: {range: 1 %, within: cell}}", "limits: {dcir: []}",
    "limits: {module_resistance: {min: 3 mohm}}", "limits: {module_heat: {max: 40 W}}",
    "limits: {module_voltage: {}}", "screen: {dcir: {max: 3 V}}", "screen: {dcir: {}}",
    "screen: {outliers: {limit: 3.5}}", "screen: {outliers: {per: session}}",
    "uncertainty: {dcir: 1 %}", "conditions: {temp: x}", "normalise: {dcir: session}",
    "normalise: {dcir: {}}", "columns: {dcir: [a]}", "classes: {dcir: 3 V}", "nominal_voltage: 3.6",
    "second_test:", "second_test: {limit: {dcir: {rise: 5 %}}}",
    "second_test: {limits: {dcir: 5 %}}", "second_test: {limits: {dcir: {rise: 5 mohm}}}",
    "second_test: {limits: {dcir: {rises: 5 %}}}", "stabilised: {dcir: 5 mohm}",
    "prefer: youngest", "second_test: {limits: {dcir: {rise: 5 %, relative: maybe}}}",
  ]

  /// Lines that the reader takes.
  private static let good = [
    "name: 12", "module: {series: 4, parallel: 1, count: max}", "module: {series: 4, count: 3}",
    "objective: energy", "limits: {dcir: {range: 600 uohm}, acir: {range: 3 %}}",
    "limits: {dcir: [{range: 1 %}, {range: 0.5 %, within: group}]}",
    "limits: {discharge_capacity: {range: 30 mAh, within: group-sum}}",
    "limits: {self_discharge: {range: 0.2 mV/day}, timestamp: {range: 7 d}}",
    "limits: {test_temperature: {range: 2 K}, dcir_soc: {range: 1 %}}",
    "limits: {Swelling idx: {range: 3}, my_mohm: {range: 3 mohm}}", "limits:", "screen:",
    "limits: {module_heat: {max: 40 W, current: 10 A}, module_voltage: {min: 41 V}}",
    "screen: {discharge_capacity: {min: 4800 mAh}, note: {max: 4}}",
    "screen: {outliers: {limit: 3 sigma, per: session}}", "same: lot", "same: [lot, class]",
    "positions: [4, 3, 2, 1]", "uncertainty: {ocv: 0.2 mV, other: 0.1}",
    "normalise: {dcir: {per: session}}", "columns: {cell_id: serial, dcir: r10}",
    "classes: {dcir: 20 mohm, other: [1, 2]}", "nominal_voltage: 3200 mV",
    "second_test: {limits: {discharge_capacity: {loss: 1 %}, dcir: {rise: 0.05}}}",
    "second_test: {limits: {my_mohm: {rise: 5 %, loss: 5 %, relative: true}}}",
    "stabilised: {discharge_capacity: 0.5 %, other: 0.01}", "reserve: spares.csv",
    "prefer: oldest", "second_test: {limits: {dcir: {rise: 5 %, relative: false}}}",
  ]

  @Test(
    "what the reader takes, the schema takes; a fault of form neither takes",
    .enabled(if: Peer.isInstalled, "python3-jsonschema and python3-yaml are not both installed"))
  func agreement() throws {
    let texts =
      Self.good.map(module) + Self.formFaults.map(module) + moduleLineFaults.map { module($0.text) }
    let verdicts = try Peer.verdicts(on: texts, schema: ModuleSpecSchema.json().text())
    try #require(verdicts.count == texts.count)
    let faulty = Set(Self.formFaults.map(module))
    for (text, isValid) in zip(texts, verdicts) {
      let isRead = readModule(text).question != nil
      #expect(isValid || !isRead, "the reader takes what the schema refuses:\n\(text)")
      if faulty.contains(text) { #expect(!isValid && !isRead, "a fault of form passed:\n\(text)") }
    }
    for text in Self.good.map(module) { #expect(readModule(text).question != nil, "\(text)") }
  }
}

extension JSONValue {
  /// The texts of an array of texts.
  fileprivate var strings: [String]? {
    guard case .array(let items) = self else { return nil }
    return items.compactMap { item in
      if case .string(let text) = item { text } else { nil }
    }
  }
}
