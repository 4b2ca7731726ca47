import SourceText
import Testing

/// Wrong lines in the place of those of the small module spec, and what is said of them.
let moduleLineFaults: [FaultCase] = [
  FaultCase("stackwright: 2", "1:14: stackwright is 1, got \"2\"; write stackwright: 1"),
  FaultCase("modul: {series: 4}", "5:1: unknown key \"modul\"; did you mean \"module\"?"),
  FaultCase(
    "module: {serie: 4}", "3:10: unknown key \"serie\" in module; did you mean \"series\"?"),
  FaultCase("module: {parallel: 4}", "3:9: module needs the key \"series\"; e.g. series: 12"),
  FaultCase(
    "module: {series: 4 V}", "3:18: expected a whole number without a unit, got \"4 V\""),
  FaultCase("module: {series: 0}", "3:18: module.series must be at least 1, got \"0\""),
  FaultCase(
    "module: {series: [4, 5]}",
    "3:18: module.series is not a choice: it takes one value; write one value, not a list or a range"
  ),
  FaultCase("module: 12", "3:9: expected a block of keys, got \"12\""),
  FaultCase(
    "objective: modul",
    "5:12: objective is modules or energy, got \"modul\"; did you mean \"modules\"?"
  ),
  FaultCase("limits: [dcir]", "4:9: expected a block of keys, got a list"),
  FaultCase(
    "limits: {dcir: 0.6 mohm}", "4:16: expected a block of keys, got \"0.6 mohm\""),
  FaultCase(
    "limits: {dcir: {}}", "4:16: limits.dcir needs the key \"range\"; e.g. range: 0.6 mohm"),
  FaultCase(
    "limits: {ocv: {rang: 3 mV}}",
    "4:16: unknown key \"rang\" in limits.ocv; did you mean \"range\"?"),
  FaultCase(
    "limits: {ocv: {within: group}}",
    "4:15: limits.ocv needs the key \"range\"; e.g. range: 5 mV"),
  FaultCase(
    "limits: {dcir: {range: 3 mV}}", "4:24: expected a resistance, got \"3 mV\" (voltage)"),
  FaultCase(
    "limits: {dcir: {range: 3}}", "4:24: a resistance needs a unit, e.g. \"3 mohm\""),
  FaultCase(
    "limits: {dcir: {range: -1 %}}", "4:24: limits.dcir.range must be 0 or above, got \"-1 %\""),
  FaultCase(
    "limits: {dcir: {range: [1 %, 2 %]}}",
    "4:24: limits.dcir.range is not a choice: it takes one value; write one value, not a list or a range"
  ),
  FaultCase(
    "limits: {test_temperature: {range: 2 %}}",
    "4:36: expected a temperature difference, got \"2 %\" (ratio)"),
  FaultCase(
    "limits: {timestamp: {range: 2 %}}", "4:29: expected a duration, got \"2 %\" (ratio)"),
  FaultCase(
    "limits: {dcir: {range: 1 %, within: cell}}",
    "4:37: limits.dcir.within is module, group or group-sum, got \"cell\""),
  FaultCase(
    "limits: {dcir: {range: 1 %, within: group-sum}}",
    "4:37: a range of group sums is for capacities and masses, not for dcir"),
  FaultCase(
    "limits: {dcir: {range: 1 %, per: lot}}",
    "4:34: limits.dcir is per lot, but a module may mix lots; write same: [lot]"),
  FaultCase("limits: {dcir: []}", "4:16: the list of limits.dcir is empty"),
  FaultCase(
    "limits: {module_resistance: {min: 3 mohm}}",
    "4:30: unknown key \"min\" in limits.module_resistance; known keys: max",
    "4:29: limits.module_resistance needs the key \"max\"; e.g. max: 250 mohm"),
  FaultCase(
    "limits: {module_resistance: {max: 0 mohm}}",
    "4:35: limits.module_resistance.max must be above 0, got \"0 mohm\""),
  FaultCase(
    "limits: {module_heat: {max: 40 W}}",
    "4:23: limits.module_heat needs the key \"current\"; e.g. current: 10 A"),
  FaultCase(
    "limits: {module_voltage: {}}",
    "4:26: limits.module_voltage limits nothing; write max or min, e.g. {max: 60 V} for a voltage"),
  FaultCase(
    "limits: {module_voltage: {min: 42 V, max: 41 V}}",
    "4:32: the least value \"42 V\" lies above the largest, \"41 V\"; exchange them: {min: 41 V, max: 42 V}"
  ),
  FaultCase(
    "screen: {dcir: {max: 3 V}}", "5:22: expected a resistance, got \"3 V\" (voltage)"),
  FaultCase(
    "screen: {outliers: {limit: 3.5}}",
    "5:28: expected a number of robust standard deviations such as 3.5 sigma, got \"3.5\""),
  FaultCase(
    "screen: {outliers: {limit: 0 sigma}}",
    "5:28: screen.outliers.limit must be above 0, got \"0 sigma\""),
  FaultCase(
    "screen: {outliers: {per: session}}",
    "5:20: screen.outliers needs the key \"limit\"; e.g. limit: 3.5 sigma"),
  FaultCase(
    "uncertainty: {dcir: 1 %}", "5:21: expected a resistance, got \"1 %\" (ratio)"),
  FaultCase(
    "conditions: {temp: x}",
    "5:14: unknown key \"temp\" in conditions; known keys: temperature, soc, session, current, pulse"
  ),
  FaultCase(
    "normalise: {dcir: session}", "5:19: expected a block of keys, got \"session\""),
  FaultCase(
    "normalise: {dcir: {}}",
    "5:19: normalise.dcir needs the key \"per\"; e.g. per: session"),
  FaultCase(
    "positions: [1, 2, 3, 3]", "5:12: positions must name each position from 1 to 4 once"),
  FaultCase("positions: [1, 2]", "5:12: positions must name each position from 1 to 4 once"),
  FaultCase(
    "columns: {dcir: [a]}",
    "5:17: columns.dcir is not a choice: it takes one value; write one value, not a list or a range"
  ),
  FaultCase("classes: {dcir: 3 V}", "5:17: expected a resistance, got \"3 V\" (voltage)"),
  FaultCase(
    "second_test: {}",
    "5:14: second_test needs the key \"limits\"; e.g. limits: {discharge_capacity: {loss: 1 %}, dcir: {rise: 5 %}}"
  ),
  FaultCase(
    "second_test: {limits: {}}",
    "5:23: second_test.limits limits no change; e.g. {loss: 1 %} of a capacity, {rise: 5 %} of a resistance"
  ),
  FaultCase(
    "second_test: {limits: {dcir: {relative: true}}}",
    "5:30: second_test.limits.dcir limits no change; e.g. {loss: 1 %} of a capacity, {rise: 5 %} of a resistance"
  ),
  FaultCase(
    "second_test: {limits: {dcir: {rise: 1 mohm}}}",
    "5:37: expected a ratio, got \"1 mohm\" (resistance)"),
  FaultCase(
    "second_test: {limits: {dcir: {rise: -1 %}}}",
    "5:37: second_test.limits.dcir.rise must be 0 or above, got \"-1 %\""),
  FaultCase(
    "second_test: {limits: {dcir: {rise: 0.00000000001 %}}}",
    "5:37: expected a share with at most ten decimals, got \"1e-11 %\""),
  FaultCase(
    "second_test: {limits: {dcir: {rise: 1 %, relative: maybe}}}",
    "5:52: second_test.limits.dcir.relative is true or false, got \"maybe\""),
  FaultCase(
    "second_test: {limits: {timestamp: {rise: 1 %}}}",
    "5:35: a change of timestamp is no share of its value"),
  FaultCase(
    "stabilised: {test_temperature: 1 %}",
    "5:14: a change of test_temperature is no share of its value"),
  FaultCase(
    "stabilised: {dcir: {change: 1 %}}",
    "5:20: stabilised.dcir is not a choice: it takes one value; write one value, not a list or a range"
  ),
  FaultCase(
    "reserve: [a.csv, b.csv]",
    "5:10: reserve is not a choice: it takes one value; write one value, not a list or a range"),
  FaultCase("prefer: youngest", "5:9: prefer is oldest, got \"youngest\"; write prefer: oldest"),
  FaultCase("nominal_voltage: 3.6", "5:18: a voltage needs a unit, e.g. \"3.6 V\""),
]

@Suite("Faults of a module spec")
struct ModuleSpecFaultTests {
  @Test(
    "each is named with its place, the remedy and nothing beside it",
    arguments: moduleLineFaults.indices)
  func lines(index: Int) {
    let fault = moduleLineFaults[index]
    let reading = readModule(module(fault.text))
    #expect(reading.question == nil)
    #expect(
      reading.diagnostics.map { "\($0.line):\($0.column): \(said($0))" } == fault.sentences)
  }
}
