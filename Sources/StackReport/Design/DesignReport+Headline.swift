import Markup
import Quantities
import StackRecords

extension DesignReport {
  /// The figures that a reader asks for first, at the level that counts.
  var headline: [Markup] {
    guard result.choices != nil else { return [] }
    let level = result.objective.level
    let prefix = "energy.\(level)_"
    let voltage = level == .module ? "module" : "stack"
    let candidates: [(String, Shown?, isObjective: Bool)] = [
      (
        "specific energy",
        figures[prefix + "specific_energy_wh_per_kg"].map { .short($0, "Wh/kg") },
        result.objective.figure == .specificEnergy
      ),
      (
        "energy density", figures[prefix + "energy_density_wh_per_l"].map { .short($0, "Wh/L") },
        result.objective.figure == .energyDensity
      ),
      ("energy", figures[prefix + "energy_wh"].map(Self.energy), false),
      ("nominal voltage", figures["voltage.\(voltage)_nominal_v"].map { .short($0, "V") }, false),
      (
        "cost", figures["cost.\(level)_usd_per_kwh"].map { .short($0, "USD/kWh") },
        result.objective.figure == .cost
      ),
    ]
    let tiles = candidates.compactMap { name, shown, isObjective -> Markup? in
      guard let shown else { return nil }
      return .element(
        .li, isObjective ? [.classes("first")] : [],
        [
          .element(
            .strong, [], [shown.numberMarkup, " ", .element(.small, text: shown.unit)]),
          .element(.span, text: "\(name), \(level)\(isObjective ? ": the objective" : "")"),
        ])
    }
    return [.element(.ul, [.classes("tiles")], tiles), basisSentence]
  }

  /// Energy in Wh below 1 kWh, in kWh from there on.
  static func energy(_ value: Double) -> Shown {
    value < 1000
      ? .short(value, "Wh")
      : Shown(value: value, factor: 0.001, digits: .significant(3), unit: "kWh")
  }

  private var basisSentence: Markup {
    var words: [Markup] = ["Computed, not measured: delivered and loaded, first cycle"]
    for (name, place) in [
      ("discharged", "layer.discharge_rate_per_h"), ("charged", "layer.charge_rate_per_h"),
    ] {
      guard let rate = figures[place] else { continue }
      words += [.text(", \(name) at "), Shown.short(rate, "C").markup]
    }
    return .paragraph(
      words + [
        ". What each level includes is ",
        .element(.a, [.link(to: "includes")], text: "listed below"), ".",
      ], "soft")
  }

  /// What a reader must know before repeating a figure; nil where the record has no warning.
  var warnings: Markup? {
    guard !result.warnings.isEmpty else { return nil }
    return .element(
      .div, [.classes("proof", "open")],
      [
        .paragraph([.element(.strong, text: "To know before quoting a figure")]),
        .element(.ul, [], result.warnings.map { .element(.li, text: Words.capitalised($0)) }),
      ])
  }

  /// The proof in plain words, and how to run it again.
  var proof: Markup {
    let designs = NumberText.count(Double(result.designs))
    var paragraphs: [Markup] = []
    var look = ""
    switch result.outcome {
    case .provenOptimal:
      paragraphs.append(
        .paragraph([
          .element(.strong, text: "Proven best of the \(power(designs)) designs this spec allows"),
          .text(", under this model. "), boundWords, excluded,
        ]))
    case .withinGap:
      look = "open"
      paragraphs.append(
        .paragraph([
          .element(.strong, text: "Not proven best of the \(power(designs)) designs"),
          .text(" that this spec allows. "), boundWords,
        ]))
    case .allowed:
      paragraphs.append(
        .paragraph("The spec opens no choice. The one design was evaluated; all limits hold."))
    case .notAllowed:
      look = "bad"
      let broken =
        result.limits.filter { !$0.holds }.map { LimitWords.title($0.limit) }
        + result.rules.filter { !$0.holds }.map { LimitWords.title($0.rule) }
      paragraphs.append(
        .paragraph([
          .element(.strong, text: "Not allowed"),
          .text(": the one design of this spec breaks \(LimitWords.all(broken))."),
        ]))
    case .provenInfeasible:
      look = "bad"
      paragraphs.append(
        .paragraph([
          .element(.strong, text: "No design is allowed"),
          .text(
            ": each of the \(power(designs)) designs breaks "
              + (result.excludedBy.count > 1 ? "at least one of " : "")
              + "\(LimitWords.all(result.excludedBy.map(LimitWords.title(named:))))."),
        ]))
    case .undecided:
      look = "bad"
      paragraphs.append(
        .paragraph("The search was stopped before it found a design that meets all limits."))
    }
    paragraphs.append(
      .paragraph(
        [
          .text("Check it without a solver: "),
          .element(.code, text: "stackwright verify result.json"),
          .text(
            " reads the spec in the record again and recomputes every figure, limit and bound."),
        ], "soft"))
    return .element(.div, [.classes("proof", look)], paragraphs)
  }

  private var boundWords: Markup {
    guard let bound = result.bound, let gap = result.gap else { return .nothing }
    return .group([
      .text("No design reaches \(result.objective.maximises ? "more" : "less") than "),
      Shown(value: bound, digits: .decimals(1), unit: result.objective.unit).markup,
      .text("; the gap is "), Shown.percent(gap, digits: 2).markup,
      .text(
        gap == 0 && result.outcome == .withinGap
          ? ", but the search was stopped before its certificate was whole. " : ". "),
    ])
  }

  /// How the rest of the space was excluded, counted from the certificate.
  private var excluded: Markup {
    guard !result.certificate.isEmpty else { return .nothing }
    var (limits, bounds, programs) = (0, 0, 0)
    for region in result.certificate {
      switch region.reason {
      case .limits: limits += 1
      case .bound: bounds += 1
      case .integerProgram: programs += 1
      }
    }
    let ways = [
      limits > 0 ? "\(limits) because every design in them breaks a limit" : "",
      bounds > 0 ? "\(bounds) because a bound of the physics lies at or below the best" : "",
      programs > 0 ? "\(programs) by integer programs" : "",
    ].filter { !$0.isEmpty }
    let count = result.certificate.count
    return .text(
      "The space was cut into \(count) region\(count == 1 ? "" : "s"), each settled: "
        + ways.joined(separator: ", ") + ".")
  }

  /// `1.3 x 10^13` with a raised exponent.
  func power(_ count: String) -> String {
    guard let mark = count.firstIndex(of: "^") else { return count }
    let raised: [Character: Character] = [
      "0": "\u{2070}", "1": "\u{B9}", "2": "\u{B2}", "3": "\u{B3}", "4": "\u{2074}",
      "5": "\u{2075}", "6": "\u{2076}", "7": "\u{2077}", "8": "\u{2078}", "9": "\u{2079}",
    ]
    let exponent = count[count.index(after: mark)...].map { raised[$0] ?? $0 }
    return count[..<mark].replacing(" x ", with: " \u{D7} ") + String(exponent)
  }
}
