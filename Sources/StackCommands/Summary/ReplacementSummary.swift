import Quantities
import StackRecords

/// A round of replacement on one screen: what is abnormal, which cell takes which place, what is left.
struct ReplacementSummary: Sendable {
  private let result: GradingResult
  private let verified: String
  private let palette: Palette

  /// Prepares a summary of the last round.
  ///
  /// - Parameters:
  ///   - result: The result after it.
  ///   - verified: What its verification came to, in one sentence; empty for none.
  ///   - palette: Colours for a terminal.
  init(_ result: GradingResult, verified: String = "", palette: Palette = .plain) {
    self.result = result
    self.verified = verified
    self.palette = palette
  }

  /// The text, with a line break at its end.
  var text: String {
    guard let round = result.replacements.last else { return "" }
    return [[headline(round)], swaps(round), unrestored(round), doubt(round), proof(round)]
      .filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func headline(_ round: ReplacementRound) -> String {
    let name = result.name.isEmpty ? "" : "\(ScreenText.printable(result.name)): "
    let tested =
      "\(round.tested) of \(counted(result.modules.count, "module")) tested"
    let abnormal = round.abnormalModules.count
    guard abnormal > 0 else {
      return palette.strong(name) + palette.good("\(tested), no position is abnormal")
    }
    let words = "\(tested), \(abnormal) abnormal, \(round.restored.count) restored"
    return palette.strong(name)
      + (round.unrestored.isEmpty ? palette.good(words) : palette.bad(words))
  }

  /// Swaps and refused modules that are listed with their reasons; all are in the table and the page.
  private static let listed = 20

  private func swaps(_ round: ReplacementRound) -> [String] {
    guard !round.swaps.isEmpty else { return [] }
    let rest = round.swaps.count - Self.listed
    return [palette.faint("Replaced")]
      + round.swaps.prefix(Self.listed).flatMap { swap in
        [
          "  \(result.name(ofModule: swap.module)) position \(swap.position): "
            + "\(names(swap.old)) by \(names(swap.new))"
        ] + reasons(round, swap.module, swap.position)
      }
      + (rest > 0 ? ["  \(counted(rest, "position")) more in build-sheet.csv and on the page"] : [])
  }

  private func unrestored(_ round: ReplacementRound) -> [String] {
    guard !round.unrestored.isEmpty else { return [] }
    // None of these may be missed, so the rest is named too.
    let rest = round.unrestored.dropFirst(Self.listed).map { result.name(ofModule: $0.module) }
    return [palette.bad("Not restored, must not be used")]
      + round.unrestored.prefix(Self.listed).flatMap { module in
        let positions = Set(
          round.abnormal.filter { $0.module == module.module }.map(\.position)
        ).sorted()
        return [
          "  \(result.name(ofModule: module.module)): \(module.obstacle.words)"
        ] + positions.flatMap { reasons(round, module.module, $0) }
      }
      + (rest.isEmpty
        ? [] : ScreenText.wrapped("and \(rest.joined(separator: ", "))", indent: 2))
  }

  private func reasons(_ round: ReplacementRound, _ module: Int, _ position: Int) -> [String] {
    round.abnormal.filter { $0.module == module && $0.position == position }.map { value in
      "    position \(position): \(round.quantities[value.quantity].words(value))"
    }
  }

  /// Quantities whose statistics alone found something, without an uncertainty to hold it against.
  private func doubt(_ round: ReplacementRound) -> [String] {
    let names = round.quantitiesWithoutUncertainty.map(\.ofCells)
    guard !names.isEmpty else { return [] }
    return ScreenText.wrapped(
      "Look again before cells are taken out: what is abnormal by statistic alone breaks no limit, and"
        + " the spec states no uncertainty of \(names.joined(separator: ", ")). Among even cells ordinary"
        + " positions lie that far out. State uncertainty:"
        + " {\(names.map { "\($0): …" }.joined(separator: ", "))} in the module spec before grading, and"
        + " three times as much is allowed.", indent: 0)
  }

  private func proof(_ round: ReplacementRound) -> [String] {
    var words: [String] = []
    if !round.abnormal.isEmpty {
      words.append(
        round.isProven
          ? "Proven: no other leftover cells restore more modules, or the same number better."
          : "Not proven best: not every choice of leftover cells was weighed.")
    }
    if !verified.isEmpty { words.append(verified) }
    return words.isEmpty ? [] : ScreenText.wrapped(words.joined(separator: " "), indent: 0)
  }

  private func names(_ cells: [String]) -> String {
    cells.map(ScreenText.printable).joined(separator: " + ")
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(NumberText.grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension ReplacementRound.Obstacle {
  /// Why, in words.
  var words: String {
    switch self {
    case .noneFits: "no leftover cells fill its abnormal positions within the limits"
    case .taken: "the leftover cells that would do restore other modules"
    }
  }
}

extension ReplacementRound.Quantity {
  /// `dcir 25.1 mohm, above 22.3 mohm (statistic: 3.5 sigma; median 21.9 mohm)`.
  func words(_ abnormal: ReplacementRound.AbnormalValue) -> String {
    let side = 2 * abnormal.value < abnormal.doubledBound ? "below" : "above"
    return "\(name) \(amount(2 * abnormal.value)), \(side) \(amount(abnormal.doubledBound)) "
      + "(\(abnormal.rule.words); median \(amount(abnormal.doubledMedian)))"
  }

  /// A number of half steps with its unit; resistances in mohm.
  private func amount(_ doubled: Int64) -> String {
    let isResistance = unit == "ohm"
    var power = min(max(exponent, -300), 300) + (isResistance ? 3 : 0)
    var value = Double(doubled) / 2
    let decimals = max(0, -power) + (doubled.isMultiple(of: 2) ? 0 : 1)
    while power < 0 {
      value /= 10
      power += 1
    }
    while power > 0 {
      value *= 10
      power -= 1
    }
    let number = NumberText.fixed(value, decimals: min(decimals, 9))
    return unit.isEmpty ? number : "\(number) \(isResistance ? "mohm" : unit)"
  }
}
