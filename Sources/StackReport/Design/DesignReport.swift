import Markup
import Quantities
public import StackRecords

/// The page that leaves the designer's desk: what to build, why it is best, what limits it, what it rests on.
///
/// Everything on it is read from the record; nothing is computed again but roundings, ratios and places.
public struct DesignReport: Sendable {
  let result: DesignResult
  let figures: RecordFigures

  /// Takes the record that the page is about.
  public init(_ result: DesignResult) {
    self.result = result
    figures = RecordFigures(result.figures)
  }

  /// The page, a whole file; the same for the same record.
  public var html: String {
    Page(
      kind: "Design report", title: result.name.isEmpty ? "A bipolar stack" : result.name,
      lead: lead, sections: sections, tool: result.tool
    ).text
  }

  private var sections: [Section] {
    let parts: [(String, String, [Markup]?)] = [
      ("answer", "", headline + [proof] + [warnings].compactMap(\.self)),
      ("build", "What to build", build),
      ("limits", "What limits the design", LimitsPart(result).content + steps),
      ("layers", "Why this number of layers", layerCounts),
      ("mass", "From active material to \(hasModule ? "module" : "cell")", weights),
      ("behaviour", "How it behaves", behaviour),
      ("comparison", "Against other ways to build it", comparison),
      ("basis", "What the figures rest on", basis),
      ("again", "How to check this page", reproducibility),
    ]
    return parts.compactMap { place, title, content in
      content.map { Section(place, title, $0) }
    }
  }

  private var lead: Markup {
    guard let choices = result.choices else { return .text(verdict) }
    return .text("\(verdict) \(DesignWords(choices).sentence)")
  }

  /// The outcome in one sentence.
  private var verdict: String {
    switch result.outcome {
    case .provenOptimal: "Proven best of all designs that the spec allows."
    case .withinGap: "Best design found before the search was stopped; not proven best."
    case .allowed: "One design, evaluated: every limit holds."
    case .notAllowed: "One design, evaluated: it breaks a limit."
    case .provenInfeasible: "No design that the spec allows meets its limits."
    case .undecided: "Stopped before an allowed design was found."
    }
  }
}
