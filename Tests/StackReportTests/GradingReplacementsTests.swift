import StackRecords
import Testing

@testable import StackReport

@Suite("Replacements on the page of a grading")
struct GradingReplacementsTests {
  private static func record() throws -> GradingResult {
    var result = try GradingRecords.strict.result()
    result.replacements = [
      ReplacementRound(
        before: "", test: .init(name: "t.csv", text: "", sha256: ""), tested: 2,
        quantities: [
          .init(name: "dcir", ofCells: "dcir", header: "dcir_mohm", unit: "ohm", exponent: -5)
        ],
        abnormal: [
          .init(
            module: 1, position: 2, quantity: 0, rule: .spread, value: 2_611,
            doubledMedian: 4_026, doubledBound: 4_105),
          .init(
            module: 2, position: 1, quantity: 0, rule: .range, value: 1_900,
            doubledMedian: 4_026, doubledBound: 3_900),
        ],
        swaps: [.init(module: 1, position: 2, old: ["<b>old"], new: ["new&1"])],
        unrestored: [.init(module: 2, obstacle: .taken)])
    ]
    return result
  }

  @Test("who comes, who goes, why, and what must not be used")
  func page() throws {
    let result = try Self.record()
    let html = GradingReport(result).html
    #expect(PageParser(html).fault == nil)
    #expect(html.contains("What was replaced after tests of the modules"))
    #expect(html.contains("&lt;b&gt;old") && html.contains("new&amp;1"))
    #expect(!html.contains("<b>old"))
    #expect(html.contains("2 modules had an abnormal position; 1 was restored."))
    #expect(html.contains("Not restored and not to be used: M"))
    #expect(html.contains("Do not use M") && html.contains("Put other cells into 1 module."))
    #expect(!html.contains("Build 2 modules"))
    #expect(html.contains("taken by others"))
    #expect(html.contains(">26.11") && html.contains(">20.525") && html.contains(">20.130"))
    #expect(html.contains("statistic: 3.5 sigma") && html.contains("limit: range"))
    let doubt = "the spec states no uncertainty of dcir. Among even cells"
    #expect(html.contains(doubt))
    var sure = result
    sure.replacements[0].quantities[0].uncertainty = "0.1 mohm"
    #expect(!GradingReport(sure).html.contains(doubt))
  }

  @Test("without a test of modules there is no such part")
  func none() throws {
    let html = GradingReport(try GradingRecords.strict.result()).html
    #expect(!html.contains("What was replaced"))
  }
}
