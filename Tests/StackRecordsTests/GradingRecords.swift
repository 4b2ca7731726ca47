import StackRecords

/// A record of a grading with something in every field and every kind of proof.
let someGrading = GradingResult(
  tool: "stackwright 0.1.0", solver: "GLPK 5.0",
  input: GradingInput(
    spec: .init(name: "12s.yaml", text: "stackwright: 1\n", sha256: "00ff"),
    settings: ["module.series=2"],
    tables: [
      .init(name: "a.csv", sha256: "01"),
      .init(name: "<stdin>", sha256: "02", isOfLeftovers: true),
    ],
    secondTest: .init(name: "again.csv", sha256: "03"),
    reserve: .init(name: "spares.csv", sha256: "04"),
    reading: .init(
      retest: "last", replacesColumns: true, allowsFormulaIdentifiers: true,
      usesDecimalComma: true, delimiter: "tab", missingWords: ["NaN", "", "n/a"])),
  name: "two \"groups\"", objective: .energy, series: 2, parallel: 2, count: 7,
  outcome: .withinModules, ending: .timeLimit,
  figures: GroupingFigures(
    modules: 1, capacity: 98_001, ampereHours: 9.8001, wattHours: 70.560_720_000_000_01,
    spread: 0.1 + 0.2, sinceOldest: 86_400), bound: 2, capacityBound: 98_123,
  certificate: GroupingCertificate(
    classes: [
      .init(number: 0, bound: 1, proof: .prices(someProof)),
      .init(number: 1, bound: 1, proof: .groupPrices(someProof)),
      .init(number: 2, bound: 0, proof: .coverage(uncovered: [3, 9])),
      .init(number: 3, bound: 0, proof: .enumeration(legalModules: 12)),
      .init(
        number: 4, bound: 0,
        proof: .branches([
          .init(decisions: [.init(first: 1, second: 5, together: true)], proof: someProof),
          .init(decisions: [.init(first: 1, second: 5, together: false)], proof: someProof),
        ])),
    ], ignored: GroupingCertificate.IgnoredRule.allCases,
    energy: .init(
      modules: nil, bound: 98_123, prices: [.init(cell: 4, price: 12)], perModule: -3,
      excess: 1, ignored: [.resistance])),
  fixedClasses: .init(classes: 3, modules: 0), tightest: "dcir range module",
  whatIf: [.init(limit: "dcir range module", modules: 2, bound: 3)],
  quantities: [
    .init(
      name: "dcir", header: "dcir_mohm", unit: "mohm", exponent: -5, doubledMedian: 4_000_001,
      count: 5, sessions: [.init(name: "S1", doubledMedian: 3_999)])
  ], same: ["lot", "class"], classes: [["A", "B-C"], ["A", ""]],
  ranges: [.init(quantity: "dcir", scope: .groupSum, written: "0.5 mohm", widths: [50_000, 3])],
  sums: [
    .init(kind: .resistance, quantity: "dcir", written: "80 mohm", minimum: nil, maximum: 8),
    .init(kind: .voltage, quantity: "ocv", written: "3 V to 4 V", minimum: -3, maximum: 4),
  ],
  secondTest: .init(
    tested: 4,
    changes: [
      .init(
        quantity: "dcir", direction: .rise, written: "5 %", isRelative: true, median: -1_000),
      .init(
        quantity: "ocv", direction: .loss, written: "0.1", isRelative: false, median: nil),
    ]),
  stabilised: [.init(quantity: "dcir", headers: ["dcir_cycle1", "dcir_cycle2"], written: "1 %")],
  preference: .oldest,
  design: [
    .init(.usableShare, predicted: 0.99, realised: 0.985),
    .init(.energyDensity, predicted: 340.5, realised: nil),
  ], positions: [2, 1],
  modules: [
    .init(capacity: 98_001, ranges: [12], resistance: 40.1, voltage: nil)
  ],
  cells: [
    .init(
      identifier: "=a,\"b\"", fixedClass: "A-AA",
      fate: .placed(.init(module: 1, position: 2, parallel: 1))),
    .init(identifier: "電芯", fixedClass: nil, fate: .leftOver(.outlier(quantity: "x y", z: "-4.5"))),
  ] + someReasons.map { .init(identifier: "\($0)", fixedClass: "B", fate: .leftOver($0)) },
  measurements: LotMeasurements(
    columns: [
      .init(
        values: [1, nil] + someReasons.map { _ in -7 },
        raw: [nil, 3] + someReasons.map { _ in 0 }, screenMinimum: -9, screenMaximum: nil,
        classes: .grid(least: -7, width: 4))
    ],
    parts: .init(
      kind: .session, header: "session", names: ["S1", "S2"],
      indices: [0, nil] + someReasons.map { _ in 1 }), sameness: [1]),
  replacements: [someRound],
  defaults: [.init(key: "objective", value: "modules", source: "house")],
  warnings: ["one", "two"])

let someRound = ReplacementRound(
  before: "00aa", test: .init(name: "test.csv", text: "module_id\n", sha256: "00bb"),
  reading: .init(usesDecimalComma: true, delimiter: "semicolon", missingWords: ["NaN"]), tested: 3,
  quantities: [
    .init(
      name: "dcir", ofCells: "dcir", header: "dcir_mohm", unit: "ohm", exponent: -7,
      uncertainty: "0.1 mohm")
  ],
  abnormal: ReplacementRound.Rule.allCases.enumerated().map { index, rule in
    .init(
      module: 1 + index, position: 2, quantity: 0, rule: rule, value: 261_102,
      doubledMedian: 402_606, doubledBound: 410_545)
  }, swaps: [.init(module: 1, position: 2, old: ["a", "=b"], new: ["電芯", "d"])],
  unrestored: [.init(module: 2, obstacle: .noneFits), .init(module: 3, obstacle: .taken)],
  isProven: false)

let someProof = GroupingCertificate.PriceProof(
  prices: [.init(cell: 0, price: 1), .init(cell: 7, price: 999_999_999)],
  cuts: [.init(cells: [0, 3, 9], price: 5)], sigma: 1_000_000_000)

let someReasons: [LeftoverReason] = [
  .missing(quantity: "dcir max"), .unreadable, .screen(quantity: "a b", side: .min),
  .screen(quantity: "dcir", side: .max), .notInSecondTest, .drift(quantity: "ocv"), .noModule,
  .displaced, .overCount, .reserved, .notStabilised(quantity: "charge capacity"), .replaced,
]

/// A record of a grading that built nothing.
let emptyGrading: GradingResult = {
  var result = someGrading
  result.solver = nil
  result.input.reading = .init()
  result.count = nil
  result.outcome = .provenNone
  result.ending = .signal
  result.figures = .init(modules: 0, capacity: nil, ampereHours: nil, wattHours: nil, spread: 0)
  result.capacityBound = nil
  result.certificate.energy = nil
  result.fixedClasses = nil
  result.tightest = nil
  result.input.secondTest = nil
  result.input.reserve = nil
  result.secondTest = nil
  result.stabilised = []
  result.preference = nil
  result.design = []
  result.modules = []
  result.cells = []
  result.quantities = []
  result.measurements = LotMeasurements()
  result.replacements = []
  return result
}()
