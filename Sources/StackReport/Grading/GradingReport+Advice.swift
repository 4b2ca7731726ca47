import Markup
import Quantities
import StackRecords

extension GradingReport {
  /// What to do with the modules and with each kind of leftover, in order.
  var advice: [Markup] {
    let modules = result.replacements.isEmpty ? [build] : [refused, changed]
    let steps = ([warned] + modules + [wider]).compactMap(\.self) + leftovers
    return [.element(.ol, [], steps.map { .element(.li, [], [.paragraph($0)]) })]
  }

  private var warned: [Markup]? {
    guard let first = result.warnings.first else { return nil }
    let others = result.warnings.count - 1
    return [
      .element(.strong, text: "Know before you build: "), .text(first),
      .text(". "),
      .element(
        .a, [.link(to: "notes")],
        text: others > 0 ? "\(Words.count(others, "more note"))" : "What this means"),
    ]
  }

  /// Built modules that a test refused and no leftover cells restored.
  private var refused: [Markup]? {
    let modules = Words.list(result.refusedModules.map { lot.name($0 - 1) })
    guard !modules.isEmpty else { return nil }
    return [
      .element(.strong, text: "Do not use \(modules). "),
      .text("A test found abnormal positions there, and "),
      .element(.a, [.link(to: "replaced")], text: "no leftover cells restore them"), .text("."),
    ]
  }

  /// Built modules that get other cells.
  private var changed: [Markup]? {
    guard let round = result.replacements.last, !round.swaps.isEmpty else { return nil }
    let count = Set(round.swaps.map(\.module)).count
    return [
      .element(.strong, text: "Put other cells into \(Words.count(count, "module")). "),
      .text("Which cells go where is "),
      .element(.a, [.link(to: "replaced")], text: "listed below"),
      .text(", and in modules.csv and build-sheet.csv."),
    ]
  }

  private var build: [Markup]? {
    guard result.figures.modules > 0 else {
      return [
        .element(.strong, text: "Widen a limit or measure more cells. "),
        .text("Which limits the cells miss most is seen in "),
        .element(.a, [.link(to: "lot")], text: "the pictures"), .text("."),
      ]
    }
    var words = " The serial numbers by position are "
    let hottest = result.positions.prefix(2).map(String.init)
    var end = ", and one cell a line in modules.csv and build-sheet.csv."
    if result.series > 1, hottest.count == 2,
      result.quantities.contains(where: { $0.name == "dcir" || $0.name == "acir" })
    {
      end +=
        " Keep the positions: the cells with the least resistance stand where it gets hottest "
        + "(positions \(Words.list(hottest)) first)."
    }
    if result.parallel > 1 { words = " The serial numbers by position and group are " }
    return [
      .element(.strong, text: "Build \(Words.count(result.figures.modules, "module")). "),
      .text(words), .element(.a, [.link(to: "modules")], text: "listed below"), .text(end),
    ]
  }

  /// What a wider limit would bring, where it was asked.
  private var wider: [Markup]? {
    let gains = result.whatIf.filter { $0.modules > result.figures.modules }
      .sorted { ($1.modules, $0.limit) < ($0.modules, $1.limit) }
    guard let best = gains.first else { return nil }
    return [
      .element(.strong, text: "Ask whether one limit may be a little wider. "),
      .text("One per cent more of \(lot.title(ofLimit: best.limit)) would make "),
      Shown(value: Double(best.modules), digits: .decimals(0)).markup,
      .text(" modules instead of \(NumberText.grouped(result.figures.modules))."),
    ]
  }

  /// The reasons of some leftovers in words, each with its cells where there are several.
  private static func named(_ kinds: [GradedLot.Leftovers]) -> String {
    let most = 4
    let listed = kinds.prefix(most).map { kind in
      kinds.count == 1
        ? kind.reason.words : "\(kind.reason.words) (\(NumberText.grouped(kind.cells.count)))"
    }
    return " " + Words.capitalised(listed.joined(separator: "; "))
      + (kinds.count > most ? "; and more." : ".")
  }

  private var leftovers: [[Markup]] {
    LeftoverAction.allCases.compactMap { action in
      // Where nothing can be built, every cell is left: that is said already.
      guard result.figures.modules > 0 || action.isOfValues else { return nil }
      let kinds = lot.reasons.filter { $0.reason.action == action }
      let count = kinds.reduce(0) { $0 + $1.cells.count }
      guard count > 0 else { return nil }
      return [
        .element(.strong, text: "\(action.verb) \(Words.count(count, "cell")). "),
        .text(action.words(isOne: count == 1) + (action.isOfValues ? Self.named(kinds) : "")),
      ]
    }
  }
}

extension GradingResult {
  /// Numbers from 1 of the modules that a test refused and no later round restored, ascending.
  var refusedModules: [Int] {
    var refused: Set<Int> = []
    for round in replacements {
      refused.subtract(round.swaps.map(\.module))
      refused.formUnion(round.unrestored.map(\.module))
    }
    return refused.sorted()
  }
}
