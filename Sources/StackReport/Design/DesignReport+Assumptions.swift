import Markup
import Quantities
import StackRecords

extension DesignReport {
  /// Numbers without a source, by how far a fifth less or more moves the design's value.
  var assumptions: Markup? {
    guard let value = result.value, result.choices != nil else { return nil }
    guard let effects = result.assumptions else {
      return .paragraph(
        [
          .text("How far each number without a source moves the answer was left out: "),
          .element(.code, text: "stackwright optimise SPEC --what-if"), .text(" computes it."),
        ], "soft")
    }
    let moving = effects.filter { $0.reach(from: value) > 1e-9 * abs(value) || !$0.breaks.isEmpty }
    guard !moving.isEmpty else {
      return .paragraph("None of the numbers without a source moves the value of this design.")
    }
    let still = effects.count - moving.count
    return .group([
      .element(.h3, text: "Numbers without a source, and what hangs on them"),
      .paragraph(
        "Each number taken a fifth lower and a fifth higher, this very design evaluated again. "
          + "\(moving.count) of \(effects.count) such numbers move its value or break a limit"
          + (still > 0 ? "; the others do neither. " : ". ")
          + "Measure the first ones first."),
      picture(of: moving, value).markup,
    ])
  }

  private static var mostBars: Int { 10 }

  private func picture(of effects: [AssumptionEffect], _ value: Double) -> Picture {
    let unit = result.objective.unit
    let drawn = Array(effects.prefix(Self.mostBars))
    let table = DataTable(
      "",
      [
        .words("number"), .words("taken as"), .figures("a fifth less, \(unit)"),
        .figures("a fifth more, \(unit)"), .words("breaks then"),
      ],
      cells: effects.map { effect in
        [
          .text(title(effect)), .text(LimitWords.unit(in: effect.text)), outcome(effect.lower),
          outcome(effect.higher),
          .text(effect.breaks.map(LimitWords.title(named:)).joined(separator: ", ")),
        ]
      })
    return Picture(
      "What a fifth less or more of a number without a source does",
      caption: .text(
        "From the value of this design, the line in the middle: blue where the number is a fifth lower, orange where "
          + "it is a fifth higher, in \(unit)."
          + (effects.count > drawn.count
            ? " The \(drawn.count) that reach farthest are drawn." : "")
          + (drawn.contains { $0.lower == nil || $0.higher == nil }
            ? " Where one bar is missing, the number cannot be that, such as a share above one."
            : "")
          + (drawn.contains { !$0.breaks.isEmpty } ? " An asterisk: a limit or rule breaks." : "")),
      description: "Change of the value for the \(drawn.count) numbers that move it farthest",
      table: table
    ) { width in draw(drawn, value, width) }
  }

  private func outcome(_ outcome: AssumptionEffect.Outcome?) -> Markup {
    guard let outcome else { return "cannot be" }
    return outcome.value.map { Shown.full($0).numberMarkup } ?? "delivers nothing"
  }

  private func title(_ effect: AssumptionEffect) -> String {
    let key = effect.key.replacing("_", with: " ")
    return effect.kind == "spec"
      ? effect.key : "\(effect.kind) \(effect.name.replacing("_", with: " ")): \(key)"
  }

  private func draw(
    _ effects: [AssumptionEffect], _ value: Double, _ width: PictureWidth
  ) -> (Double, [Markup]) {
    let row = 38.0
    let changes = effects.map { effect in
      (
        lower: effect.lower?.value.map { $0 - value },
        higher: effect.higher?.value.map { $0 - value }
      )
    }
    let reach = changes.flatMap { [$0.lower, $0.higher] }.compactMap { $0.map(abs) }.max() ?? 0
    let air = 58.0
    let scale = Scale(
      low: -max(reach, 1e-12), high: max(reach, 1e-12), start: air, end: width.units - air)
    var marks: [Markup] = []
    for (index, (effect, change)) in zip(effects, changes).enumerated() {
      let top = Double(index) * row
      let mark = effect.breaks.isEmpty ? "" : " *"
      marks.append(
        Draw.text(
          0, top + 13,
          TextExtent.fitting(
            "\(title(effect)), \(LimitWords.unit(in: effect.text))\(mark)", width.units)))
      for (amount, look, isLow) in [
        (change.lower, "blue", true), (change.higher, "orange", false),
      ] {
        guard let amount else { continue }
        let (from, to) = (scale(min(amount, 0)), scale(max(amount, 0)))
        // Both bars may lie on one side; each has half of the height.
        marks.append(Draw.rectangle(from, top + (isLow ? 18 : 25), max(to - from, 1), 6, look))
      }
      marks += labels(change.lower, change.higher, top, scale)
      marks.append(Draw.line(scale(0), top + 16, scale(0), top + 33, "axis"))
    }
    return (Double(effects.count) * row, marks)
  }

  /// The ends of both bars in figures: on either side the amount that reaches farther there.
  private func labels(
    _ lower: Double?, _ higher: Double?, _ top: Double, _ scale: Scale
  ) -> [Markup] {
    let amounts = [lower, higher].compactMap(\.self).filter { $0 != 0 }
    var marks: [Markup] = []
    if let least = amounts.min(), least < 0 {
      marks.append(Draw.text(scale(least) - 5, top + 28, Words.change(least), "soft", anchor: .end))
    }
    if let most = amounts.max(), most > 0 {
      marks.append(Draw.text(scale(most) + 5, top + 28, Words.change(most), "soft"))
    }
    return marks
  }
}
