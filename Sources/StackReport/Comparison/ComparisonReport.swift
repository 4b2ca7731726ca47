import Markup
import Quantities

/// The page on which two results stand side by side.
public struct ComparisonReport: Sendable {
  private let comparison: ResultComparison
  private let names: (first: String, second: String)
  private let tool: String

  /// Takes a comparison, the names of the two results, and the program that makes the page.
  public init(_ comparison: ResultComparison, names: (first: String, second: String), tool: String)
  {
    self.comparison = comparison
    self.names = names
    self.tool = tool
  }

  /// The page, a whole file; the same for the same records and names.
  public var html: String {
    Page(
      kind: "Comparison", title: title,
      lead: .text("A and B differ in \(differing)."), sections: sections, tool: tool
    ).text
  }

  /// The names of the specs; those of the files where a spec has none, or both have the same.
  private var title: String {
    let own = comparison.names.filter { !$0.isEmpty }
    return own.count == 2 && own[0] != own[1]
      ? "\(own[0]) and \(own[1])" : "\(names.first) and \(names.second)"
  }

  private var differing: String {
    let count = comparison.choices.count
    return count == 0 ? "no choice" : count == 1 ? "one choice" : "\(count) choices"
  }

  private var sections: [Section] {
    [
      Section("answer", "", [sides]), Section("choices", "Choices", [choices]),
      Section("figures", "Figures", [headline] + (allFigures.map { [$0] } ?? [])),
      comparison.limits.isEmpty ? nil : Section("limits", "Limits and standing rules", [limits]),
    ].compactMap(\.self)
  }

  private var sides: Markup {
    .group([
      DataTable(
        "", [.words(""), .words("result"), .words("answer")],
        cells: [
          ["A", .element(.code, text: names.first), .text(comparison.first)],
          ["B", .element(.code, text: names.second), .text(comparison.second)],
        ]
      ).markup,
      comparison.notes.isEmpty
        ? .nothing
        : .element(.ul, [], comparison.notes.map { .element(.li, text: $0) }),
    ])
  }

  private var choices: Markup {
    let same = comparison.sameChoices
    let rest = Markup.paragraph("\(same) choice\(same == 1 ? " is" : "s are") the same.", "soft")
    guard !comparison.choices.isEmpty else { return rest }
    let table = DataTable(
      "", [.words("choice"), .words("A"), .words("B")],
      cells: comparison.choices.map {
        [.text($0.title), .text($0.first ?? "\u{2013}"), .text($0.second ?? "\u{2013}")]
      })
    return .group([table.markup, rest])
  }

  private var headline: Markup { table(comparison.headline, digits: 4).markup }

  private var allFigures: Markup? {
    let differing = comparison.figures.filter { $0.first != $0.second }
    guard !comparison.figures.isEmpty else { return nil }
    guard !differing.isEmpty else {
      return .paragraph("All \(comparison.figures.count) figures of the records are the same.")
    }
    var table = table(differing, digits: 6)
    table.isLong = true
    return table.folded(
      "Every figure that differs: \(differing.count) of \(comparison.figures.count)")
  }

  private func table(_ figures: [ResultComparison.Figure], digits: Int) -> DataTable {
    DataTable(
      "",
      [
        .words("figure"), .figures("A"), .figures("B"), .figures("B \u{2212} A"), .figures("%"),
      ],
      cells: figures.map { figure in
        func number(_ value: Double?) -> Markup {
          value.map { Shown(value: $0, digits: .significant(digits)).numberMarkup } ?? "\u{2013}"
        }
        return [
          .text(figure.title + (figure.unit.isEmpty ? "" : ", \(figure.unit)")),
          number(figure.first), number(figure.second),
          .text(figure.difference.map { Self.signed($0, digits: digits) } ?? ""),
          .text(figure.share.map { Self.signed(100 * $0, digits: 3) } ?? ""),
        ]
      })
  }

  private var limits: Markup {
    func cell(_ standing: ResultComparison.Standing?) -> Markup {
      guard let standing else { return "none" }
      return .group([
        .text("\(standing.figure) "),
        .element(.span, [.classes("tag", standing.state)], text: standing.state),
        .element(.small, [.classes("soft")], text: " \(standing.allowed)"),
      ])
    }
    return DataTable(
      "", [.words("limit or rule"), .words("A"), .words("B")],
      cells: comparison.limits.map { [.text($0.title), cell($0.first), cell($0.second)] }
    ).markup
  }

  /// A difference with its sign; 0 without one.
  private static func signed(_ value: Double, digits: Int) -> String {
    (value > 0 ? "+" : "") + Shown(value: value, digits: .significant(digits)).number
  }
}
