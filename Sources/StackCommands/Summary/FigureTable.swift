import Quantities
import StackRecords

/// The figures of stack, cell and module side by side, and the comparators under them.
struct FigureTable: Sendable {
  private let figures: HeadlineFigures
  private let choices: ChosenDesign
  private let counts: Objective.Level

  /// Takes the figures of a design, and the level that counts.
  init(_ figures: HeadlineFigures, _ choices: ChosenDesign, counts: Objective.Level) {
    self.figures = figures
    self.choices = choices
    self.counts = counts
  }

  /// The table; empty where the result has none of its figures.
  func lines(_ palette: Palette) -> [String] {
    let levels = Objective.Level.allCases.filter(isShown).compactMap { level in
      figures.row(level).map { line(title(level), $0) }
    }
    let comparators = HeadlineFigures.Comparator.allCases.compactMap { comparator in
      figures.row(comparator).map { line(title(comparator), $0) + difference($0) }
    }
    guard !levels.isEmpty || !comparators.isEmpty else { return [] }
    let header =
      ScreenText.left("", 31)
      + ["Wh/kg", "Wh/L", "Wh", "V", "USD/kWh"].map { ScreenText.right($0, 9) }.joined()
    return [palette.faint(header)] + levels + comparators
  }

  /// A module of a single cell is shown only where it is what counts.
  private func isShown(_ level: Objective.Level) -> Bool {
    level != .module || counts == .module || choices.cellsInSeries * choices.cellsInParallel > 1
  }

  private func line(_ title: String, _ row: HeadlineFigures.Row) -> String {
    let voltages = row.voltages.map {
      [$0.lowerBound, $0.upperBound].map { NumberText.fixed($0, decimals: 0) }
        .joined(separator: "-")
    }
    let columns = [
      row.specificEnergy.map { NumberText.fixed($0, decimals: 1) },
      row.energyDensity.map { NumberText.fixed($0, decimals: 1) },
      row.energy.map(energyText),
      voltages, row.cost.map { NumberText.fixed($0, decimals: 1) },
    ]
    var line = ScreenText.left(title, 31)
    for column in columns { line += ScreenText.right(column ?? "", 9) }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// How a comparator's specific energy stands to that of the bipolar cell.
  private func difference(_ row: HeadlineFigures.Row) -> String {
    guard let own = figures.row(.cell)?.specificEnergy, own > 0,
      let other = row.specificEnergy
    else { return "" }
    return "  \(signed(other / own - 1)) vs the cell"
  }

  private func title(_ level: Objective.Level) -> String {
    switch level {
    case .stack: "  stack"
    case .cell where choices.stacksInParallel == 1: "  cell of 1 stack"
    case .cell: "  cell of \(choices.stacksInParallel) stacks"
    case .module: "  module of \(choices.cellsInSeries)S \(choices.cellsInParallel)P cells"
    }
  }

  private func title(_ comparator: HeadlineFigures.Comparator) -> String {
    switch comparator {
    case .monopolarPouch: "  as one monopolar pouch"
    case .singleLayerCells: "  as single-layer cells, series"
    }
  }

  /// A share as a percentage with its sign, such as `-2.3 %`.
  private func signed(_ share: Double) -> String {
    let text = NumberText.fixed(100 * share, decimals: 1)
    return (share > 0 && text != "0.0" ? "+" : "") + text + " %"
  }

  /// An energy in Wh: four digits, and no whole watt-hour rounded away.
  private func energyText(_ energy: Double) -> String {
    energy < 1000
      ? NumberText.significant(energy, digits: 4, trimmed: true)
      : NumberText.fixed(energy, decimals: 0, grouped: true)
  }
}
