import Markup
import Quantities
import StackRecords

extension DesignReport {
  /// What one step of each limit, or of a range that the design stands at the end of, would buy.
  var steps: [Markup] {
    guard result.choices != nil, result.outcome == .provenOptimal else { return [] }
    guard let steps = result.steps else {
      return [
        .paragraph(
          [
            .text("What one step of each limit would buy was left out: "),
            .element(.code, text: "stackwright optimise SPEC --what-if"),
            .text(" solves it again."),
          ], "soft")
      ]
    }
    guard !steps.isEmpty else { return [] }
    return [
      .element(.h3, text: "What one step buys"),
      .paragraph(
        "One limit moved by one step, or one range opened by one more step of its own (downwards by half at most), "
          + "everything else as it is, and the problem solved again. It is what that step buys, not a price: the next step may buy more, less or "
          + "nothing. What else changes with it is named below it. Standing rules are physics and have no step."
      ),
      table(of: steps),
    ]
  }

  private func table(of steps: [DesignStep]) -> Markup {
    let rows = steps.map { step in
      let difference = difference(step)
      return DataTable.Row(
        cells: [
          .text(LimitWords.title(named: step.subject)), way(step),
          step.value.map { Shown(value: $0, digits: .decimals(1)).numberMarkup } ?? .nothing,
          change(step),
        ], isOwn: isTelling(step) && difference == nil, isFaint: !isTelling(step),
        below: difference)
    }
    return DataTable(
      "",
      [
        .words("limit or range"), .figures("one step"),
        .figures("best, \(result.objective.unit)"), .figures("change"),
      ], rows
    ).markup
  }

  private func isTelling(_ step: DesignStep) -> Bool {
    guard let value = result.value, let best = step.value else { return false }
    return abs(best - value) > 1e-9 * abs(value)
  }

  private func change(_ step: DesignStep) -> Markup {
    guard let value = result.value, let best = step.value else {
      return "not looked for: stopped before"
    }
    guard isTelling(step) else { return "none" }
    return .text(Words.change(best - value) + (step.outcome == .provenOptimal ? "" : ", found"))
  }

  /// What the design has otherwise then; nil where that is the opened range alone, whose row tells it.
  private func difference(_ step: DesignStep) -> Markup? {
    guard isTelling(step), let own = result.choices, let choices = step.choices else { return nil }
    let differences = DesignWords(choices).differences(from: own)
    guard quantity(step) != nil || differences.count > 1 else { return nil }
    return .element(
      .span, [.classes("soft")], text: "then " + differences.joined(separator: "; "))
  }

  private func way(_ step: DesignStep) -> Markup {
    .group([shown(step.from, step).numberMarkup, " \u{2192} ", shown(step.to, step).markup])
  }

  /// The quantity that a limit holds; nil for a range of choices.
  private func quantity(_ step: DesignStep) -> Limit.Quantity? {
    step.subject.split(separator: ".").first.flatMap { Limit.Quantity(rawValue: String($0)) }
  }

  private func shown(_ value: Double, _ step: DesignStep) -> Shown {
    if let quantity = quantity(step) {
      return LimitWords.shown(value, quantity, digits: 5)
    }
    return Shown(value: value, digits: .significant(5), unit: LimitWords.unit(step.unit))
  }
}
