import Quantities
import StackPhysics
import StackRecords

/// A choice with numbers that show a lost bit.
let someChoices = ChosenDesign(
  cathode: "NMC811", recipe: "dry-80", loading: ArealCapacity(0.1 + 0.2), separator: "LPSCl",
  separatorThickness: Length(1.0 / 3), anode: "anode-free", ratio: nil, plate: "SS316",
  plateThickness: Length(9.999999999999998), positiveEnd: "Al", positiveEndThickness: Length(12),
  negativeEnd: "Cu", negativeEndThickness: Length(8), width: Length(100_100),
  height: Length(100_000.0 / 3), layersInSeries: 24, stacksInParallel: 2, grades: 3,
  cellsInSeries: 12, cellsInParallel: 2, cellsPerBlock: 4, cooledFaces: .one)

/// A result in which every field holds something.
let someResult = DesignResult(
  tool: "stackwright 0.1.0", solver: "GLPK 5.0",
  input: ResultInput(
    spec: .init(
      name: "spec.yaml", text: "stackwright: 1\r\nname: \"Ü\\ \u{1F50B}\"\n", sha256: "ab"),
    settings: ["stack.layers=24", "name=a=b"],
    catalogues: [.init(name: "mine.yaml", text: "", sha256: "cd")], catalogueSHA256: "ef",
    entries: [
      .init(
        kind: "cathode", name: "NMC811",
        values: [
          .init(
            key: "density", value: "4.7 g/cm3", source: "a \"table\"", confidence: "published")
        ]),
      .init(kind: "metal", name: "Al", values: []),
    ]),
  name: "a\tb", objective: Objective(.specificEnergy, .module), outcome: .withinGap,
  value: 301.234567890123, bound: 301.5, designs: .max, choices: someChoices,
  figures: [
    FigureSection(
      "layer",
      [
        .init("cathode_thickness_um", .leastNonzeroMagnitude), .init("minus_zero", -0.0),
        .init("largest", .greatestFiniteMagnitude), .init("endless_s", .infinity),
        .init("downwards_s", -.infinity), .init("absent", nil),
      ]),
    FigureSection("pulse", []),
  ],
  limits: [
    LimitCheck(
      limit: Limit(.socExcess, .max, 0.03, confidence: 0.99), figure: 0.995, margin: 0.005,
      holds: true, binds: false),
    LimitCheck(
      limit: Limit(.moduleVoltage, .min, 500), figure: 480, margin: -20, holds: false, binds: true),
  ],
  rules: [
    RuleCheck(
      rule: .stabilityWindow, subject: "catholyte LPSCl at NMC811", figure: 4.2, lowest: nil,
      highest: 4.3, unit: "V", holds: true, binds: true)
  ],
  excludedBy: ["stack_voltage.max", "geometry"],
  certificate: [
    ExcludedRegion(
      cathode: "LFP", anode: "lithium", ratio: 0.2, fewestLayers: 2, mostLayers: 60,
      designs: 1 << 100, reason: .limits(["module_voltage.min"])),
    ExcludedRegion(
      cathode: "LFP", anode: "anode-free", ratio: nil, fewestLayers: 2, mostLayers: 3, designs: 1,
      reason: .bound(201.1)),
    ExcludedRegion(
      cathode: "NMC811", anode: "silicon", ratio: 1.1, fewestLayers: 4, mostLayers: 60,
      designs: 7, reason: .integerProgram(300)),
  ],
  layerCounts: [
    LayerCountSummary(
      layersInSeries: 2, forbiddenBy: ["stack_voltage.max"], best: nil, bound: nil,
      isProven: true),
    LayerCountSummary(
      layersInSeries: 3, forbiddenBy: [], best: 299.9, bound: 300.1, isProven: false),
  ],
  runnersUp: [RunnerUp(choices: someChoices, value: 300.5, isProven: true)],
  defaults: [.init(key: "stack.margin", value: "3 mm", source: "model contract 2")],
  warnings: ["warm"])

/// A result in which every field that may be empty is so.
let emptyResult = DesignResult(
  tool: "", solver: nil,
  input: ResultInput(
    spec: .init(name: "<stdin>", text: "", sha256: ""), catalogueSHA256: "", entries: []),
  name: "", objective: Objective(.cost, .stack), outcome: .undecided, value: nil, bound: nil,
  designs: 0, choices: nil, figures: [], limits: [], rules: [], excludedBy: [], certificate: [],
  layerCounts: [], runnersUp: [], defaults: [], warnings: [])
