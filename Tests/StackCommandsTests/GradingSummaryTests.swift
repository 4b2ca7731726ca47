import StackRecords
import Testing

@testable import StackCommands

@Suite("Summary of a grading")
struct GradingSummaryTests {
  /// Two modules of two out of seven cells.
  private static let sample = GradingResult(
    tool: "", solver: nil,
    input: GradingInput(spec: .init(name: "", text: "", sha256: ""), tables: []), name: "pairs",
    objective: .modules, series: 2, parallel: 1, count: nil, outcome: .withinModules,
    ending: .finished,
    figures: GroupingFigures(
      modules: 2, capacity: 1000, ampereHours: 10, wattHours: 72, spread: 1),
    bound: 3, capacityBound: 1010, certificate: GroupingCertificate(classes: []),
    fixedClasses: FixedClassFigures(classes: 1, modules: 1), tightest: "dcir range module",
    whatIf: [], quantities: [], same: [], classes: [],
    ranges: [
      GradedRange(quantity: "dcir", scope: .module, written: "0.6 mohm", widths: [6]),
      GradedRange(quantity: "dcir", scope: .group, written: "1 %", widths: [6]),
      GradedRange(quantity: "mass", scope: .groupSum, written: "2 g", widths: [6]),
    ],
    sums: [
      GradedSum(kind: .voltage, quantity: "ocv", written: "41 V", minimum: 1, maximum: nil)
    ], positions: [1, 2], modules: [],
    cells: (1...4).map {
      GradedCell(
        identifier: "A\($0)", fixedClass: nil,
        fate: .placed(.init(module: 1, position: $0, parallel: 1)))
    }
      + [LeftoverReason.displaced, .noModule, .outlier(quantity: "dcir", z: "4.0")].map {
        GradedCell(identifier: "B", fixedClass: nil, fate: .leftOver($0))
      },
    defaults: [], warnings: [])

  private func text(_ change: (inout GradingResult) -> Void = { _ in }) -> String {
    var result = Self.sample
    change(&result)
    return GradingSummary(result).text
  }

  @Test("a gap is said in modules, the energy in per cent, each reason with its meaning")
  func gap() {
    #expect(
      text() == """
        pairs: 2 modules of at most 3, within 1 module

          Cells           7 measured, 4 in modules, 3 left over
          Module          2 cells in series
          Energy          72 Wh, 36 Wh a module on average
          Fixed classes   would have made 1 module of 1 class, without regard to
                          module_voltage
          Tightest limit  range of dcir, 0.6 mohm

        Left over
                1  displaced     other cells took the places it could have had
                1  no module     proven: no module with it keeps the limits
                1  outlier dcir  far from the median

        Not proven best: no grouping has more than 3 modules; the search ended by its
        own rule, counted work. Energy within 0.99 % of the energy bound for 2 modules.

        """)
  }

  @Test("the headline of each outcome")
  func headlines() {
    func headline(_ change: (inout GradingResult) -> Void) -> String {
      String(text(change).prefix { $0 != "\n" })
    }
    #expect(
      headline {
        $0.outcome = .proven
        $0.bound = 2
      } == "pairs: 2 modules of at most 2, proven")
    #expect(
      headline { ($0.name, $0.outcome, $0.figures.modules) = ("", .provenNone, 0) }
        == "no module can be built, proven")
    #expect(
      headline { ($0.outcome, $0.figures.modules) = (.undecided, 0) }
        == "pairs: no module found; at most 3 might be possible")
    #expect(
      headline { ($0.objective, $0.outcome) = (.energy, .proven) }
        == "pairs: 2 modules, the most energy, proven")
    #expect(
      headline { $0.objective = .energy }
        == "pairs: 2 modules of at most 3, energy within 0.99 %")
  }

  @Test("what widening a limit yields is said in the words of the limit")
  func whatIf() {
    let summary = text {
      $0.whatIf = [
        WhatIf(limit: "dcir range group", modules: 4, bound: 4),
        WhatIf(limit: "mass range group-sum", modules: 2, bound: 3),
        WhatIf(limit: "module_voltage", modules: 1, bound: 3),
      ]
    }
    #expect(
      summary.contains(
        """
        Modules more if one limit were 1 % wider
               +2  range of dcir in each parallel group, 1 %   (4 of at most 4)
                0  range of the groups' sums of mass, 2 g      (2 of at most 3)
               -1  voltage of the module, 41 V                 (1 of at most 3)

        """))
  }

  @Test("without a nominal voltage capacities are summed, and how to get Wh is said")
  func capacity() {
    #expect(
      text { $0.figures.wattHours = nil }.contains(
        "  Capacity        10 Ah, the sum of the modules' smallest groups\n"
          + "                  (nominal_voltage in the spec makes it Wh)\n"))
  }

  @Test("what comes from a file cannot steer a terminal")
  func control() {
    let summary = text {
      $0.name = "a\u{1B}[2J"
      $0.ranges[0].quantity = "b\u{202E}"
      $0.tightest = "b\u{202E} range module"
    }
    #expect(!summary.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test("no line is wider than a screen")
  func width() {
    #expect(text().split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("a second test and a design have lines of their own")
  func further() {
    let words = text {
      $0.secondTest = GradedSecondTest(
        tested: 1,
        changes: [
          GradedChange(
            quantity: "dcir", direction: .rise, written: "5 %", isRelative: true,
            median: 12_345_678),
          GradedChange(
            quantity: "mass", direction: .loss, written: "1 %", isRelative: false, median: nil),
        ])
      $0.design = [
        DesignComparison(.capacity, predicted: 13.911, realised: 13.9),
        DesignComparison(.usableShare, predicted: 0.9922, realised: 0.99998),
        DesignComparison(.energyDensity, predicted: 340.35, realised: nil),
      ]
    }
    #expect(
      words.contains(
        "\n  Second test     1 cell tested again; median rise of dcir 1.23 %; median loss\n"
          + "                  of mass unknown\n"))
    #expect(
      words.contains(
        """

        Against the design                  designed         built
          Usable capacity of a module      13.911 Ah       13.9 Ah
          Usable share of it                 99.22 %      100.00 %
          Energy density                 340.35 Wh/l       unknown

        """))
  }
}
