import Markup
import Quantities
import StackRecords

extension GradingReport {
  /// Tests of the built modules, and which cells took whose places; nil where none was made.
  var replacements: [Markup]? {
    guard !result.replacements.isEmpty else { return nil }
    return result.replacements.enumerated().flatMap { index, round in
      let lines = lines(round)
      return [.paragraph(words(round, number: index + 1))]
        + (lines.isEmpty ? [] : [DataTable("", Self.columns, cells: lines).markup])
    }
  }

  private static let columns: [DataTable.Column] = [
    .words("module"), .words("position"), .words("measured"), .figures("value"),
    .figures("allowed to"), .figures("median"), .words("rule"), .words("taken out"),
    .words("put in"),
  ]

  private func words(_ round: ReplacementRound, number: Int) -> String {
    let abnormal = round.abnormalModules.count
    var words =
      (result.replacements.count > 1 ? "Round \(number): " : "")
      + "\(Words.count(round.tested, "module")) of \(NumberText.grouped(result.modules.count)) "
      + "\(round.tested == 1 ? "was" : "were") tested. "
    guard abnormal > 0 else { return words + "No position was abnormal." }
    words +=
      "\(Words.count(abnormal, "module")) had an abnormal position; "
      + "\(NumberText.grouped(round.restored.count)) \(round.restored.count == 1 ? "was" : "were") restored. "
    words +=
      round.isProven
      ? "Proven: no other leftover cells restore more modules, or the same number better."
      : "Not proven best: not every choice of leftover cells was weighed."
    let doubted = round.quantitiesWithoutUncertainty.map(\.ofCells)
    if !doubted.isEmpty {
      words +=
        " Look again before cells are taken out: what is abnormal by statistic alone breaks no limit, "
        + "and the spec states no uncertainty of \(Words.list(doubted)). Among even cells ordinary "
        + "positions lie that far out. State uncertainty: "
        + "{\(doubted.map { "\($0): …" }.joined(separator: ", "))} in the module spec before grading, "
        + "and three times as much is allowed."
    }
    let left = round.unrestored.map { lot.name($0.module - 1) }
    if !left.isEmpty {
      words += " Not restored and not to be used: \(Words.list(left))."
    }
    return words
  }

  /// One line for each abnormal value.
  private func lines(_ round: ReplacementRound) -> [[Markup]] {
    round.abnormal.map { value in
      let quantity = round.quantities[value.quantity]
      let scale = QuantityScale(
        GradedQuantity(
          name: quantity.name, header: quantity.header, unit: quantity.unit,
          exponent: quantity.exponent, doubledMedian: nil, count: 0))
      let swap = round.swaps.first {
        $0.module == value.module && $0.position == value.position
      }
      let obstacle = round.unrestored.first { $0.module == value.module }?.obstacle
      return [
        .text(lot.name(value.module - 1)), .text("\(value.position)"),
        .text(QuantityScale.title(quantity.name)), scale.value(value.value).markup,
        scale.half(value.doubledBound).markup, scale.half(value.doubledMedian).markup,
        .text(value.rule.words), cells(swap?.old),
        swap == nil ? .text(obstacle?.words ?? "") : cells(swap?.new),
      ]
    }
  }

  private func cells(_ names: [String]?) -> Markup {
    .element(.code, text: (names ?? []).joined(separator: " + "))
  }
}

extension ReplacementRound.Obstacle {
  /// Why a module has no replacement, in a few words.
  fileprivate var words: String {
    switch self {
    case .noneFits: "nothing fits"
    case .taken: "taken by others"
    }
  }
}
