import StackRecords
import Testing

@testable import StackCommands

@Suite("Table of figures")
struct FigureTableTests {
  private func lines(
    _ figures: [FigureSection], _ choices: ChosenDesign = SampleResult.choices,
    counts: Objective.Level = .module
  ) -> [String] {
    FigureTable(HeadlineFigures(figures), choices, counts: counts).lines(.plain)
  }

  @Test("a module of one cell is shown only where it counts")
  func singleCell() {
    var choices = SampleResult.choices
    (choices.cellsInSeries, choices.cellsInParallel) = (1, 1)
    #expect(
      !lines(SampleResult.figures, choices, counts: .cell).contains { $0.contains("module") })
    #expect(lines(SampleResult.figures, choices).contains { $0.contains("module of 1S 1P") })
  }

  @Test("a figure that the result lacks leaves its column empty, a row without any is left out")
  func missing() {
    let figures = [
      FigureSection("energy", [.init("cell_specific_energy_wh_per_kg", 400), .init("x", nil)])
    ]
    #expect(
      lines(figures) == [
        "                                   Wh/kg     Wh/L       Wh        V  USD/kWh",
        "  cell of 2 stacks                 400.0",
      ])
    #expect(lines([]) == [])
  }
}
