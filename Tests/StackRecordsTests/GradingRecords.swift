import StackRecords

/// A grading in which every field holds something.
let someGrading = GradingResult(
  tool: "stackwright 0.1.0", solver: "GLPK 5.0",
  input: GradingInput(
    spec: .init(name: "module.yaml", text: "stackwright: 1\n", sha256: "ab"),
    settings: ["module.count=3", "name=a=b"],
    tables: [.init(name: "<stdin>", sha256: "cd"), .init(name: "cells.csv", sha256: "ef")],
    reading: .init(
      retest: "last", replacesColumns: true, allowsFormulaIdentifiers: true,
      usesDecimalComma: true, delimiter: "tab", missingWords: ["NaN", "", "n/a"])),
  name: "a\tb", objective: .energy, series: 2, parallel: 1, count: 3, outcome: .withinModules,
  ending: .timeLimit,
  figures: GroupingFigures(
    modules: 1, capacity: .max, ampereHours: 0.1 + 0.2, wattHours: 1.0 / 3, spread: 0.7),
  bound: 2, capacityBound: .max,
  certificate: GroupingCertificate(
    classes: [
      .init(
        number: 0, bound: 1,
        proof: .prices(
          .init(
            prices: [.init(cell: 0, price: 1), .init(cell: 3, price: .max >> 1)],
            cuts: [.init(cells: [0, 1, 2], price: 7)], sigma: 1_000_000_000))),
      .init(
        number: 1, bound: 1,
        proof: .groupPrices(.init(prices: [.init(cell: 4, price: 5)], sigma: 2))
      ),
      .init(number: 2, bound: 0, proof: .coverage(uncovered: [5, 6])),
      .init(number: 3, bound: 0, proof: .enumeration(legalModules: 12)),
      .init(
        number: 4, bound: 0,
        proof: .branches([
          .init(
            decisions: [
              .init(first: 7, second: 9, together: true),
              .init(first: 8, second: 9, together: false),
            ], proof: .init(prices: [], sigma: 1))
        ])),
    ], ignored: GroupingCertificate.IgnoredRule.allCases,
    energy: .init(
      modules: 2, bound: 12, prices: [.init(cell: 0, price: 3)], perModule: -4, excess: 5,
      ignored: [.groupSums])),
  fixedClasses: FixedClassFigures(classes: 4, modules: 1), tightest: "dcir range module",
  whatIf: [WhatIf(limit: "dcir range module", modules: 2, bound: 3)],
  quantities: [
    GradedQuantity(
      name: "dcir", header: "dcir10s_mohm", unit: "ohm", exponent: -8, doubledMedian: 4_000_001,
      count: 5, sessions: [.init(name: "Ü \"1\"", doubledMedian: 7)]),
    GradedQuantity(
      name: "note", header: "note", unit: "", exponent: 0, doubledMedian: nil, count: 0),
  ], same: ["lot"], classes: [["a"], ["b"]],
  ranges: [GradedRange(quantity: "dcir", scope: .groupSum, written: "0.5 %", widths: [3, 4])],
  sums: [
    GradedSum(kind: .resistance, quantity: "dcir", written: "1 ohm", minimum: nil, maximum: 9),
    GradedSum(kind: .voltage, quantity: "ocv", written: "41 V", minimum: -1, maximum: nil),
  ], positions: [2, 1],
  modules: [GradedModule(capacity: 5, ranges: [2], resistance: 41.5, voltage: 6.9)],
  cells: [
    GradedCell(
      identifier: "A", fixedClass: "C-AA", fate: .placed(.init(module: 1, position: 2, parallel: 1))
    ),
    GradedCell(
      identifier: "=B \u{1F50B}", fixedClass: nil,
      fate: .leftOver(.outlier(quantity: "my column", z: "-4.2"))),
    GradedCell(identifier: "C", fixedClass: "B", fate: .leftOver(.noModule)),
  ],
  measurements: LotMeasurements(
    columns: [
      .init(
        values: [1, nil, -3], screenMinimum: -5, screenMaximum: 7,
        classes: .grid(least: 1, width: 2)),
      .init(values: [nil, nil, .max], classes: .edges([3, 4])),
    ],
    parts: .init(kind: .session, header: "session", names: ["x", "y"], indices: [0, nil, 1]),
    sameness: [1]),
  defaults: [.init(key: "module.parallel", value: "1", source: "house")],
  warnings: ["sessions differ"])

/// A grading in which every field that may be empty is so.
let emptyGrading = GradingResult(
  tool: "", solver: nil,
  input: GradingInput(spec: .init(name: "", text: "", sha256: ""), tables: []), name: "",
  objective: .modules, series: 1, parallel: 1, count: nil, outcome: .provenNone, ending: .finished,
  figures: GroupingFigures(
    modules: 0, capacity: nil, ampereHours: nil, wattHours: nil, spread: 0), bound: 0,
  capacityBound: nil, certificate: GroupingCertificate(classes: []), fixedClasses: nil,
  tightest: nil, whatIf: [], quantities: [], same: [], classes: [], ranges: [], sums: [],
  positions: [1], modules: [], cells: [], defaults: [], warnings: [])
