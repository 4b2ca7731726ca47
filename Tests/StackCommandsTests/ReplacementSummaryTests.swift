import StackRecords
import Testing

@testable import StackCommands

@Suite("Summary of a replacement")
struct ReplacementSummaryTests {
  private static let round = ReplacementRound(
    before: "", test: .init(name: "t.csv", text: "", sha256: ""), tested: 10,
    quantities: [
      .init(name: "dcir", ofCells: "dcir", header: "dcir_mohm", unit: "ohm", exponent: -7),
      .init(name: "voltage", ofCells: "ocv", header: "voltage_v", unit: "V", exponent: -3),
    ],
    abnormal: [
      .init(
        module: 3, position: 4, quantity: 0, rule: .spread, value: 261_102,
        doubledMedian: 402_606, doubledBound: 410_545),
      .init(
        module: 3, position: 4, quantity: 1, rule: .windowMinimum, value: 3_190,
        doubledMedian: 6_900, doubledBound: 6_400),
      .init(
        module: 7, position: 1, quantity: 0, rule: .range, value: 190_000,
        doubledMedian: 402_606, doubledBound: 390_000),
    ],
    swaps: [.init(module: 3, position: 4, old: ["a1", "a2"], new: ["b1", "b\u{1B}2"])],
    unrestored: [.init(module: 7, obstacle: .noneFits)])

  private static func text(_ round: ReplacementRound) -> String {
    var result = GradingResult(
      tool: "", solver: nil,
      input: GradingInput(spec: .init(name: "", text: "", sha256: ""), tables: []), name: "12s",
      objective: .modules, series: 12, parallel: 2, count: nil, outcome: .proven,
      ending: .finished,
      figures: GroupingFigures(
        modules: 12, capacity: nil, ampereHours: nil, wattHours: nil, spread: 1),
      bound: 12, capacityBound: nil, certificate: GroupingCertificate(classes: []),
      fixedClasses: nil, tightest: nil, whatIf: [], quantities: [], same: [], classes: [],
      ranges: [], sums: [], positions: [],
      modules: Array(
        repeating: .init(capacity: nil, ranges: [], resistance: nil, voltage: nil), count: 12),
      cells: [], defaults: [], warnings: [])
    result.replacements = [round]
    return ReplacementSummary(result, verified: "Verified.").text
  }

  @Test("who comes, who goes and why; what must not be used")
  func summary() {
    #expect(
      Self.text(Self.round) == """
        12s: 10 of 12 modules tested, 2 abnormal, 1 restored

        Replaced
          M03 position 4: a1 + a2 by b1 + b\\u{1B}2
            position 4: dcir 26.1102 mohm, above 20.52725 mohm (statistic: 3.5 sigma; median 20.1303 mohm)
            position 4: voltage 3.190 V, below 3.200 V (limit: voltage window; median 3.450 V)

        Not restored, must not be used
          M07: no leftover cells fill its abnormal positions within the limits
            position 1: dcir 19.0000 mohm, below 19.5000 mohm (limit: range; median 20.1303 mohm)

        Look again before cells are taken out: what is abnormal by statistic alone
        breaks no limit, and the spec states no uncertainty of dcir. Among even cells
        ordinary positions lie that far out. State uncertainty: {dcir: …} in the module
        spec before grading, and three times as much is allowed.

        Proven: no other leftover cells restore more modules, or the same number better.
        Verified.

        """)
  }

  @Test("the doubt is of statistics alone, where no uncertainty is stated")
  func doubt() {
    var round = Self.round
    round.abnormal[1].rule = .share
    #expect(Self.text(round).contains("states no uncertainty of dcir, ocv. Among"))
    #expect(
      Self.text(round).split(separator: "\n").joined(separator: " ")
        .contains("State uncertainty: {dcir: …, ocv: …} in the module spec"))
    round.quantities[0].uncertainty = "0.1 mohm"
    #expect(Self.text(round).contains("states no uncertainty of ocv. Among"))
    round.abnormal[1].rule = .range
    #expect(!Self.text(round).contains("Look again"))
  }

  @Test("of many swaps the first are listed, of many refused modules every name")
  func many() {
    var round = Self.round
    round.swaps = (1...25).map {
      .init(module: $0 % 12 + 1, position: $0, old: ["a\($0)"], new: ["b\($0)"])
    }
    round.unrestored = (1...23).map { .init(module: $0, obstacle: .taken) }
    let text = Self.text(round)
    #expect(text.contains("a20 by b20") && !text.contains("a21"))
    #expect(text.contains("\n  5 positions more in build-sheet.csv and on the page\n"))
    #expect(text.contains("\n  and M21, M22, M23\n"))
  }

  @Test("nothing abnormal is an answer")
  func nothing() {
    var round = Self.round
    (round.abnormal, round.swaps, round.unrestored) = ([], [], [])
    #expect(
      Self.text(round) == "12s: 10 of 12 modules tested, no position is abnormal\n\nVerified.\n")
    round = Self.round
    round.isProven = false
    #expect(Self.text(round).contains("Not proven best: not every choice of leftover cells"))
  }
}
