import Markup
import Quantities
import StackRecords

extension GradingReport {
  /// What the design said of its module beside what was built; nil without a design.
  var design: [Markup]? {
    guard !result.design.isEmpty else { return nil }
    return [
      .paragraph(
        "The result of a design stood for the module spec. Capacity and energy are the mean of the modules that were "
          + "built. Mass and volume are the design's, but for the cells' mass where the table has it. The spread is of "
          + "layers in the design and of the cells that take part as built, which is not the same statistic."
      ),
      DataTable(
        "",
        [
          .words("figure"), .figures("as designed"), .figures("as built"),
          .figures("built less designed"),
        ],
        cells: result.design.map { row in
          let figure = row.figure
          let change = row.realised.flatMap { realised -> String? in
            guard row.predicted > 0 else { return nil }
            let percent = 100 * (realised / row.predicted - 1)
            return (percent > 0 ? "+" : "") + NumberText.fixed(percent, decimals: 1) + "\u{A0}%"
          }
          return [
            .text(figure.words), figure.shown(row.predicted).markup,
            row.realised.map { figure.shown($0).markup } ?? .text("\u{2013}"),
            .text(change ?? "\u{2013}"),
          ]
        }
      ).markup,
    ]
  }
}

extension DesignComparison.Figure {
  /// The figure in words.
  fileprivate var words: String {
    switch self {
    case .capacity: "Usable capacity of a module"
    case .usableShare: "Usable share of the capacity"
    case .variation: "Spread of capacities (standard deviation over mean)"
    case .energy: "Energy of a module"
    case .specificEnergy: "Specific energy of a module"
    case .energyDensity: "Energy density of a module"
    }
  }

  fileprivate func shown(_ value: Double) -> Shown {
    switch self {
    case .capacity: Shown(value: value, digits: .significant(4), unit: "Ah")
    case .usableShare, .variation:
      Shown(value: value, factor: 100, digits: .decimals(2), unit: "%")
    case .energy: Shown(value: value, digits: .significant(5), unit: "Wh")
    case .specificEnergy: Shown(value: value, digits: .significant(4), unit: "Wh/kg")
    case .energyDensity: Shown(value: value, digits: .significant(4), unit: "Wh/l")
    }
  }
}
