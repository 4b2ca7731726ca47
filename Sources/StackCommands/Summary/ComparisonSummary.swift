import Quantities
import StackReport

/// Two results side by side on a screen.
struct ComparisonSummary: Sendable {
  private let comparison: ResultComparison
  private let names: (first: String, second: String)
  private let palette: Palette

  /// Prepares a summary of a comparison and the names of its two results.
  init(
    _ comparison: ResultComparison, names: (first: String, second: String),
    palette: Palette = .plain
  ) {
    self.comparison = comparison
    self.names = names
    self.palette = palette
  }

  /// The text, with a line break at its end.
  var text: String {
    [sides, choices, figures, limits].filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var sides: [String] {
    [("A", names.first, comparison.first), ("B", names.second, comparison.second)]
      .flatMap { letter, name, sentence in
        ["\(palette.strong(letter))  \(ScreenText.printable(name))"]
          + ScreenText.wrapped(plain(sentence), indent: 3)
      } + comparison.notes.flatMap { ScreenText.wrapped(plain($0), indent: 0) }
  }

  private var choices: [String] {
    let same = comparison.sameChoices
    let rest = palette.faint("  \(same) choice\(same == 1 ? " is" : "s are") the same")
    guard !comparison.choices.isEmpty else { return [rest] }
    return table(
      ("Choices that differ", "A", "B"),
      comparison.choices.map { ($0.title, $0.first ?? "-", $0.second ?? "-") }) + [rest]
  }

  private var figures: [String] {
    let header =
      ScreenText.left("Figures", 36)
      + ["A", "B", "B - A", "%"].map { ScreenText.right($0, 11) }.joined()
    let lines = comparison.headline.map { figure in
      let title = plain(figure.title) + (figure.unit.isEmpty ? "" : ", \(plain(figure.unit))")
      let columns = [
        figure.first.map(number) ?? "-", figure.second.map(number) ?? "-",
        figure.difference.map { signed($0, digits: 4) } ?? "",
        figure.share.map { signed(100 * $0, digits: 3) } ?? "",
      ]
      let line =
        ScreenText.left("  \(title)", 36) + columns.map { ScreenText.right($0, 11) }.joined()
      return figure.first == figure.second ? palette.faint(trimmed(line)) : trimmed(line)
    }
    return lines.isEmpty ? [] : [palette.faint(header)] + lines
  }

  /// What binds or is broken in one of them; the rest is counted.
  private var limits: [String] {
    func words(_ standing: ResultComparison.Standing?) -> String {
      standing.map { "\($0.figure), \($0.state)" } ?? "not set"
    }
    let telling = comparison.limits.filter { limit in
      [limit.first, limit.second].contains { $0 != nil && $0?.state != "met" }
    }
    let rest = comparison.limits.count - telling.count
    let rows = telling.map { ($0.title, words($0.first), words($0.second)) }
    let more =
      rest == 0
      ? [] : [palette.faint("  \(rest) more bind\(rest == 1 ? "s" : "") neither")]
    return comparison.limits.isEmpty
      ? [] : table(("Limits and rules", "A", "B"), rows) + more
  }

  /// Three columns; a name that does not fit has a line of its own, and so have values.
  private func table(
    _ header: (String, String, String), _ rows: [(String, String, String)]
  ) -> [String] {
    let widest = 26
    let rows = rows.map { ("  " + plain($0.0), plain($0.1), plain($0.2)) }
    func width(_ texts: [String]) -> Int {
      texts.map(\.count).filter { $0 <= widest }.max() ?? 0
    }
    let (first, second) = (width(rows.map(\.1)), width(rows.map(\.2)))
    let names = max(header.0.count, width(rows.map(\.0))) + 2
    let name = min(names, max(26, ScreenText.width - first - second - 2))
    func line(_ row: (String, String, String)) -> [String] {
      if row.1.count > widest || row.2.count > widest {
        return [row.0, "    A: \(row.1)", "    B: \(row.2)"]
      }
      let values = ScreenText.left(row.1, first + 2) + row.2
      return row.0.count > name - 2
        ? [row.0, ScreenText.left("", name) + values]
        : [ScreenText.left(row.0, name) + values]
    }
    return line(header).map { palette.faint(trimmed($0)) } + rows.flatMap(line).map(trimmed)
  }

  private func number(_ value: Double) -> String {
    NumberText.significant(value, digits: 5, grouped: true, trimmed: true)
  }

  private func signed(_ value: Double, digits: Int) -> String {
    (value > 0 ? "+" : "") + NumberText.significant(value, digits: digits, trimmed: true)
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The words of a page in the signs that every terminal has.
  private func plain(_ text: String) -> String {
    let signs = [
      ("\u{B5}", "u"), ("\u{B2}", "2"), ("\u{B0}", "deg"), ("\u{2212}", "-"), ("\u{A0}", " "),
      ("\u{2013}", "-"),
    ]
    return ScreenText.printable(
      signs.reduce(text) { $0.replacing($1.0, with: $1.1) })
  }
}
