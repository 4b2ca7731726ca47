import Quantities

/// The page that shows every published case beside what the model computes.
public struct ValidationGuide: Sendable {
  private let cases: [ValidationCase]
  private let calibration: Calibration

  /// Computes every case and the calibration.
  ///
  /// - Throws: what `PublishedCases.all` throws.
  public init() throws {
    cases = try PublishedCases.all()
    calibration = Calibration()
  }

  /// The page in Markdown; the same bytes at every run.
  public var text: String {
    ([heading, overview, misses, notCompared] + cases.map(section) + [
      CalibrationPage(calibration).text
    ])
    .joined(separator: "\n\n") + "\n"
  }

  private var figures: [PublishedFigure] { cases.flatMap(\.figures) }

  private var heading: String {
    let missed = figures.filter { !$0.passes }.count
    let casesMissed = cases.filter { !$0.figures.allSatisfy(\.passes) }.count
    return """
      # Validation

      **\(cases.count) cases with \(figures.count) figures: \(figures.count - missed) figures passed, \
      \(missed) missed; \(cases.count - casesMissed) cases without a miss, \(casesMissed) with one.**

      \(kinds)

      `make validation` writes this page from the cases in `Tests/Validation`, and the tests refuse a \
      page that differs from what they compute. Each case is built from its published inputs with the \
      product's own figures of `StackPhysics`; where a source counts on another basis than the model, \
      its section says so. No number is tuned to pass: inputs that a source does not state are named \
      as assumed.

      A residual is computed less published, as a share of the published figure.
      """
  }

  /// How many figures of each kind passed.
  private var kinds: String {
    let words: [ValidationCase.Kind: String] = [
      .published: "published by a source or its own program",
      .recomputed: "recomputed for the references from published inputs",
      .identity: "exact by argument",
    ]
    return ValidationCase.Kind.allCases.map { kind in
      let own = cases.filter { $0.kind == kind }.flatMap(\.figures)
      let passed = own.filter(\.passes).count
      return "\(own.count) figures are \(words[kind] ?? ""): \(passed) passed, "
        + "\(own.count - passed) missed."
    }.joined(separator: " ")
  }

  private var overview: String {
    let rows = cases.map { item in
      let missed = item.figures.filter { !$0.passes }.count
      let largest = item.figures.compactMap(\.residual).max { abs($0) < abs($1) } ?? 0
      return [
        item.mark, item.title, item.kind.rawValue, "\(item.figures.count)",
        "\(item.figures.count - missed)",
        "\(missed)", MarkdownTable.percent(largest),
      ]
    }
    return "## All cases\n\n"
      + MarkdownTable(
        head: ["case", "what", "kind", "figures", "passed", "missed", "largest residual"],
        rows: rows
      ).text
  }

  private var misses: String {
    let rows = cases.flatMap { item in
      item.figures.filter { !$0.passes }.map {
        [
          item.mark, $0.name, $0.residual.map(MarkdownTable.percent) ?? "",
          $0.knownMiss ?? "not expected",
        ]
      }
    }
    return "## What is missed, and why\n\n"
      + MarkdownTable(head: ["case", "figure", "residual", "reason"], rows: rows).text
  }

  private var notCompared: String {
    """
    ## What is not compared

    - V8, the QSE-5 cell of QuantumScape (301 Wh/kg, 844 Wh/L): a press text without inputs. V1 with \
    the thin separator has its envelope and lies 5.6 % above in Wh/kg and 1.3 % below in Wh/L; that \
    makes both plausible and proves neither.
    - V10, 39 measured capacities to be grouped: a case of cell grading, not of the stack.
    - V11e, the yield of a stack: a matter of cost, held by the tests of the cost figures.
    - The pulse currents, edge cooling and in-plane conductivity of V6, and the theoretical N/P of V3: \
    the model has no such figure.
    - Package shares of section T6 with pouches, and targets published without their inputs.
    """
  }

  private func section(_ item: ValidationCase) -> String {
    let rows = item.figures.map { figure in
      [
        figure.name, NumberText.shortest(figure.published), MarkdownTable.number(figure.computed),
        figure.unit, figure.residual.map(MarkdownTable.percent) ?? "", figure.tolerance.words,
        figure.passes ? "passed" : "**missed**",
      ]
    }
    let basis = item.basis.map { "\n\nBasis: \($0)" } ?? ""
    return """
      ## \(item.mark): \(item.title)

      Source: \(item.source).

      Inputs: \(item.inputs).\(basis)

      \(MarkdownTable(
        head: ["figure", "published", "computed", "unit", "residual", "tolerance", ""], rows: rows
      ).text)
      """
  }
}
