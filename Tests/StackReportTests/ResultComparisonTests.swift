import StackRecords
import Testing

@testable import StackReport

@Suite("Two results side by side")
struct ResultComparisonTests {
  private static let name = "two-layer-demonstrator.yaml"

  @Test(
    "difference and share of a pair",
    arguments: [
      (2.0, 3.0, 1.0, 0.5), (-2.0, -3.0, -1.0, -0.5), (0.0, 3.0, 3.0, nil),
      (nil, 3.0, nil, nil), (2.0, nil, nil, nil), (4.0, 4.0, 0.0, 0.0),
    ] as [(Double?, Double?, Double?, Double?)])
  func pair(first: Double?, second: Double?, difference: Double?, share: Double?) {
    let figure = ResultComparison.Figure(title: "", unit: "", first: first, second: second)
    #expect(figure.difference == difference)
    #expect(figure.share == share)
  }

  @Test("a result beside itself differs in nothing")
  func same() throws {
    let result = try DesignReportTests.result(Self.name, [])
    let comparison = ResultComparison(result, result)
    #expect(comparison.first == comparison.second)
    #expect(comparison.choices.isEmpty && comparison.notes.isEmpty)
    #expect(comparison.sameChoices > 8)
    #expect(!comparison.headline.isEmpty && comparison.figures.count > 100)
    #expect(comparison.figures.allSatisfy { $0.first == $0.second })
    #expect(!comparison.limits.isEmpty)
    #expect(comparison.limits.allSatisfy { $0.first == $0.second && $0.first != nil })
  }

  @Test("what one result has and the other has not stands beside nothing")
  func different() throws {
    let first = try DesignReportTests.result(Self.name, [])
    let second = try DesignReportTests.result(
      "lfp-60v-stack.yaml", ["stack.layers=1", "limits.stack_voltage={max: 5 V}"])
    let comparison = ResultComparison(first, second)
    #expect(comparison.names == [first.name, second.name])
    let plate = comparison.choices.first { $0.title == "Bipolar plate" }
    #expect(plate?.first != nil && plate?.second == nil)
    let layers = comparison.choices.first { $0.title == "Layers in series" }
    #expect(layers?.first == "\(first.choices?.layersInSeries ?? 0)" && layers?.second == "1")
    let voltage = comparison.limits.first { $0.title == "stack voltage" }
    #expect(voltage?.second?.allowed == "at most 5\u{A0}V")
    let page = ComparisonReport(comparison, names: ("a.json", "b.json"), tool: "stackwright 0").html
    #expect(PageParser(page).fault == nil)
    #expect(page.contains("<h1>\(first.name) and \(second.name)</h1>"))
  }

  @Test("gradings of different lots say so")
  func gradings() throws {
    let records = try GradingRecords.allCases.prefix(2).map { try $0.result() }
    let itself = ResultComparison(records[0], records[0])
    #expect(itself.notes.isEmpty && itself.choices.isEmpty && itself.sameChoices == 5)
    let comparison = ResultComparison(records[0], records[1])
    let isSameLot =
      records[0].input.tables.map(\.sha256) == records[1].input.tables.map(\.sha256)
    #expect(comparison.notes.contains("The cells are not the same lot.") == !isSameLot)
    #expect(comparison.headline.first?.title == "cells")
    #expect(comparison.headline.first?.first == Double(records[0].cells.count))
  }
}
