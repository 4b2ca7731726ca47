import StackDesign
import StackRecords
import Testing

@testable import StackCommands

@Suite("The line of progress")
struct ProgressLineTests {
  private let objective = Objective(.specificEnergy, .module)

  @Test("incumbent, bound, gap and share of the space")
  func found() {
    let progress = SearchProgress(value: 200, bound: 210, excludedShare: 0.99999)
    #expect(
      ProgressLine.text(progress, objective)
        == "best 200.0, bound 210.0 Wh/kg, gap 5.00 %, 99.99 % of the space excluded")
  }

  @Test("before a design is known there is no gap")
  func blind() {
    let progress = SearchProgress(value: nil, bound: 210, excludedShare: 0.5)
    #expect(
      ProgressLine.text(progress, objective)
        == "no design yet, bound 210.0 Wh/kg, 50.00 % of the space excluded")
  }
}
