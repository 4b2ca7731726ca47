import Quantities
import StackPhysics
import StackRecords

/// Made-up records for tests of what a terminal shows.
enum SampleResult {
  static let choices = ChosenDesign(
    cathode: "NMC811", recipe: "dry-85", loading: ArealCapacity(6.1), separator: "LPSCl-dense",
    separatorThickness: Length(15), anode: "lithium", ratio: 0.2, plate: "SS316",
    plateThickness: Length(6), positiveEnd: "Al", positiveEndThickness: Length(12),
    negativeEnd: "Ni", negativeEndThickness: Length(8), width: Length(100_000),
    height: Length(300_000), layersInSeries: 14, stacksInParallel: 2, grades: 4,
    cellsInSeries: 13, cellsInParallel: 2, cellsPerBlock: 4, cooledFaces: .both)

  static let figures = [
    FigureSection(
      "energy",
      [
        .init("stack_energy_wh", 301.25), .init("stack_specific_energy_wh_per_kg", 430.04),
        .init("stack_energy_density_wh_per_l", 1201.06), .init("cell_energy_wh", 602.5),
        .init("cell_specific_energy_wh_per_kg", 400),
        .init("cell_energy_density_wh_per_l", 980.5), .init("module_energy_wh", 15665),
        .init("module_specific_energy_wh_per_kg", 312.44),
        .init("module_energy_density_wh_per_l", 640.25),
      ]),
    FigureSection(
      "voltage",
      [
        .init("stack_highest_v", 59.5), .init("stack_lowest_v", 39.2),
        .init("module_highest_v", 773.5), .init("module_lowest_v", 509.6),
      ]),
    FigureSection(
      "cost",
      [
        .init("stack_usd_per_kwh", 80.06), .init("cell_usd_per_kwh", 88),
        .init("module_usd_per_kwh", 101.5),
      ]),
    FigureSection(
      "monopolar_pouch",
      [
        .init("energy_wh", 600), .init("specific_energy_wh_per_kg", 390.8),
        .init("energy_density_wh_per_l", 985),
      ]),
    FigureSection(
      "single_layer_cells",
      [
        .init("energy_wh", 590), .init("specific_energy_wh_per_kg", 210),
        .init("energy_density_wh_per_l", 400),
      ]),
  ]

  static let limits = [
    LimitCheck(
      limit: Limit(.moduleVoltage, .max, 860), figure: 773.5, margin: 86.5, holds: true,
      binds: false),
    LimitCheck(
      limit: Limit(.socExcess, .max, 0.03, confidence: 0.99), figure: 0.9942, margin: 0.0042,
      holds: true, binds: true),
    LimitCheck(
      limit: Limit(.stackVoltage, .max, 60), figure: 59.5, margin: 0.5, holds: true, binds: true),
    LimitCheck(
      limit: Limit(.temperature, .max, 333.15), figure: 325.25, margin: 7.9, holds: true,
      binds: false),
  ]

  static let rules = [
    RuleCheck(
      rule: .criticalCurrent, subject: "LPSCl-dense with lithium", figure: 1.98, lowest: nil,
      highest: 2, unit: "mA/cm2", holds: true, binds: true),
    RuleCheck(
      rule: .stabilityWindow, subject: "LPSCl at NMC811", figure: 4.25, lowest: 1.7,
      highest: 4.3, unit: "V", holds: true, binds: false),
  ]

  static let region = ExcludedRegion(
    cathode: "LFP", anode: "lithium", ratio: 0.2, fewestLayers: 2, mostLayers: 60,
    designs: 1_000_000, reason: .bound(250))

  /// A proven best design; the other kinds are made from it.
  static let best = DesignResult(
    tool: "stackwright 0.1.0", solver: "GLPK 5.0",
    input: ResultInput(
      spec: .init(name: "module.yaml", text: "stackwright: 1\n", sha256: "00"),
      catalogueSHA256: "11", entries: []),
    name: "EV 800 V sulfide module", objective: Objective(.specificEnergy, .module),
    outcome: .provenOptimal, value: 312.44, bound: 312.44, designs: 3_140_000_000,
    choices: choices, figures: figures, limits: limits, rules: rules, excludedBy: [],
    certificate: [region], layerCounts: [], runnersUp: [], defaults: [], warnings: [])

  /// The sample with some fields replaced.
  static func changed(_ change: (inout DesignResult) -> Void) -> DesignResult {
    var result = best
    change(&result)
    return result
  }
}
