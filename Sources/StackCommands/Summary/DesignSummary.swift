import Quantities
import StackRecords

/// A result on one screen: what to build, what it gives, what limits it, how far it is proven.
struct DesignSummary: Sendable {
  private let result: DesignResult
  private let verified: String?
  private let palette: Palette

  /// Prepares a summary.
  ///
  /// - Parameters:
  ///   - result: The result.
  ///   - verified: What a second look without a solver came to, in words; nil where there was none.
  ///   - palette: Colours for a terminal.
  init(_ result: DesignResult, verified: String?, palette: Palette = .plain) {
    self.result = result
    self.verified = verified
    self.palette = palette
  }

  /// The text, with a line break at its end.
  var text: String {
    var blocks = [[headline]]
    if let choices = result.choices {
      let sentence = DesignSentence(choices)
      blocks.append(
        ScreenText.wrapped(sentence.layers, hanging: 2) + ScreenText.wrapped(sentence.surroundings))
      let table = FigureTable(
        HeadlineFigures(result.figures), choices, counts: result.objective.level)
      blocks.append(table.lines(palette))
      blocks.append(LimitLines(result).lines(palette))
      blocks.append(StepLines(result).lines(palette))
    }
    blocks.append(proof + nextBest)
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var headline: String {
    let name = result.name.isEmpty ? "" : "\(ScreenText.printable(result.name)): "
    let verdict =
      switch result.outcome {
      case .provenOptimal: palette.good("proven best, \(value)")
      case .withinGap: palette.notable("best found, \(value)")
      case .allowed: palette.good("allowed, \(value)")
      case .notAllowed:
        palette.bad("not allowed: \(LimitLines(result).brokenNames.joined(separator: ", "))")
      case .provenInfeasible: palette.bad("no design is allowed")
      case .undecided: palette.bad("stopped before an allowed design was found")
      }
    return palette.strong(name) + verdict
  }

  private var value: String {
    let objective = result.objective
    guard let value = result.value else { return "no value" }
    return "\(NumberText.fixed(value, decimals: 1)) \(objective.unit) at \(objective.level) level"
  }

  /// The proof in plain words.
  private var proof: [String] {
    let designs = NumberText.count(Double(result.designs))
    let words =
      switch result.outcome {
      case .provenOptimal:
        "Proven best of the \(designs) designs this spec allows, under this model: \(boundWords)."
      case .withinGap:
        "Not proven best of the \(designs) designs this spec allows: \(boundWords)."
      case .allowed, .notAllowed: "The spec opens no choice: one design, evaluated."
      case .provenInfeasible:
        "Proven under this model: each of the \(designs) designs breaks "
          + "\(ScreenText.list(result.excludedBy, "or"))."
      case .undecided: "None of the \(designs) designs of this spec is proven best or excluded."
      }
    let regions =
      result.certificate.isEmpty
      ? "" : " Certificate of \(counted(result.certificate.count, "region"))."
    return ScreenText.wrapped(words + regions + " " + (verified ?? "Not verified."), indent: 0)
  }

  private var boundWords: String {
    guard let bound = result.bound, let gap = result.gap else { return "no bound" }
    return "bound \(NumberText.fixed(bound, decimals: 1)) \(result.objective.unit), "
      + "gap \(NumberText.significant(100 * gap, digits: 2, trimmed: true)) %"
  }

  /// The best of other materials, told by what it has for what.
  private var nextBest: [String] {
    guard let choices = result.choices, let next = result.runnersUp.first else { return [] }
    let pairs = zip(Self.materials(next.choices), Self.materials(choices)).filter { $0 != $1 }
    let changes = pairs.map { "\($0) for \($1)" }.joined(separator: ", ")
    let value = "\(NumberText.fixed(next.value, decimals: 1)) \(result.objective.unit)"
    return ScreenText.wrapped(
      "Best of other materials, \(ScreenText.printable(changes)): \(value)"
        + (next.isProven ? "." : ", not proven."),
      indent: 0)
  }

  private static func materials(_ choices: ChosenDesign) -> [String] {
    [choices.cathode, choices.recipe, choices.separator, choices.anode, choices.plate]
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
