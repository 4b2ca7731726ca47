import Markup
import Quantities
import StackRecords

/// What limits the design: each limit and rule as a gauge, broken ones first, then those that bind.
struct LimitsPart: Sendable {
  /// One limit as the gauge shows it.
  struct Gauge: Sendable {
    var title: String
    var figure: Shown
    /// Ends of what is allowed; nil where open.
    var lowest: Shown?
    var highest: Shown?
    /// The most that there can be, where only what lies between it and `lowest` is shown; else nil.
    var ceiling: Double?
    /// Where the gauge begins when there is no lowest: the coolant for a temperature, else zero.
    var ground: Double
    var state: State
  }

  enum State: Int, Sendable {
    case broken, binds, met

    var word: String {
      switch self {
      case .broken: "broken"
      case .binds: "binds"
      case .met: "met"
      }
    }

    var look: String {
      switch self {
      case .broken: "red"
      case .binds: "orange"
      case .met: "green"
      }
    }
  }

  private let result: DesignResult

  init(_ result: DesignResult) { self.result = result }

  var content: [Markup] {
    guard result.choices != nil else {
      return [.paragraph("There is no design whose limits could be shown.")]
    }
    let gauges = self.gauges
    guard !gauges.isEmpty else {
      return [.paragraph("The spec sets no limit, and no standing rule applies.")]
    }
    let binding = gauges.filter { $0.state == .binds }.map(\.title)
    let broken = gauges.filter { $0.state == .broken }.map(\.title)
    let words =
      !broken.isEmpty
      ? "Broken: \(LimitWords.all(broken))."
      : binding.isEmpty
        ? "No limit binds: no single step of one choice to a better value breaks one."
        : "What stands between this design and a better one: "
          + LimitWords.all(binding)
          + ". A limit binds when one step of one choice to a better value would break it."
    return [.paragraph(words), picture(gauges).markup]
  }

  /// Broken ones first, then those that bind, else in the order of the record.
  var gauges: [Gauge] {
    let coolant = result.figures.first { $0.name == "temperature" }?.figures
      .first { $0.name == "rise_k" }?.value
    let limits = result.limits.map { check -> Gauge in
      let limit = check.limit
      let quantity = limit.quantity
      let figure = LimitWords.shown(check.figure, quantity)
      if quantity == .socExcess {
        let excess = NumberText.significant(100 * limit.value, digits: 3, trimmed: true)
        return Gauge(
          title: "confidence that no layer is \(excess) % beyond the stack's mean", figure: figure,
          lowest: LimitWords.shown(limit.confidence ?? 0.99, quantity),
          highest: nil, ceiling: 1, ground: 0,
          state: state(check.holds, check.binds))
      }
      let end = LimitWords.shown(limit.value, quantity)
      let ground = quantity == .temperature ? check.figure - (coolant ?? 0) : 0
      return Gauge(
        title: LimitWords.title(limit) + (limit.side == .min ? ", least" : ""), figure: figure,
        lowest: limit.side == .min ? end : nil, highest: limit.side == .max ? end : nil,
        ground: ground, state: state(check.holds, check.binds))
    }
    let rules = result.rules.map { check -> Gauge in
      func shown(_ value: Double) -> Shown {
        Shown(value: value, digits: .significant(5), unit: LimitWords.unit(check.unit))
      }
      let subject = check.subject.isEmpty ? "" : ": \(check.subject)"
      return Gauge(
        title: LimitWords.title(check.rule) + subject, figure: shown(check.figure),
        lowest: check.lowest.map(shown), highest: check.highest.map(shown), ground: 0,
        state: state(check.holds, check.binds))
    }
    let all = limits + rules
    return all.enumerated().sorted {
      ($0.element.state.rawValue, $0.offset) < ($1.element.state.rawValue, $1.offset)
    }.map(\.element)
  }

  private func state(_ holds: Bool, _ binds: Bool) -> State {
    holds ? binds ? .binds : .met : .broken
  }

  private func picture(_ gauges: [Gauge]) -> Picture {
    let table = DataTable(
      "", [.words("limit"), .words(""), .figures("figure"), .figures("least"), .figures("most")],
      cells: gauges.map { gauge in
        [
          .text(gauge.title), .text(gauge.state.word), gauge.figure.markup,
          gauge.lowest?.markup ?? .nothing, gauge.highest?.markup ?? .nothing,
        ]
      })
    return Picture(
      "Limits and standing rules",
      caption: .text(
        "The bar runs to the design's figure; the red mark is the end of what is allowed. "
          + "Temperatures start at the coolant, windows and confidences at their least."),
      description: "\(gauges.count) limits with the design's figure and the end of what is allowed",
      table: table
    ) { width in draw(gauges, width) }
  }

  private func draw(_ gauges: [Gauge], _ width: PictureWidth) -> (Double, [Markup]) {
    // On a telephone the figure has a line of its own below the title.
    let isNarrow = width == .narrow
    let bold = 13.5
    var top = 0.0
    var marks: [Markup] = []
    // What has no end cannot be gauged; it stands in the table.
    let gauges = gauges.filter { $0.lowest != nil || $0.highest != nil }
    for gauge in gauges {
      let figure = words(gauge)
      let room = isNarrow ? width.units : width.units - TextExtent.width(figure) - 14
      let title =
        isNarrow
        ? TextExtent.lines(gauge.title, room, size: bold)
        : [TextExtent.fitting(gauge.title, room, size: bold)]
      for line in title {
        marks.append(Draw.text(0, top + 13, line, "strong"))
        top += 15
      }
      if isNarrow {
        marks.append(Draw.text(0, top + 13, TextExtent.fitting(figure, room)))
        top += 15
      } else {
        marks.append(Draw.text(width.units, top - 2, figure, "", anchor: .end))
      }
      marks += bar(gauge, top + 5, width.units)
      top += 26
    }
    return (top, marks)
  }

  /// Figure, what is allowed and the verdict.
  private func words(_ gauge: Gauge) -> String {
    let allowed =
      switch (gauge.lowest?.rounded, gauge.highest?.rounded) {
      case (let lowest?, let highest?): ", from \(lowest.number) to \(highest.text)"
      case (let lowest?, nil): ", at least \(lowest.text)"
      case (nil, let highest?): ", at most \(highest.text)"
      case (nil, nil): ""
      }
    return "\(gauge.figure.rounded.text)\(allowed) (\(gauge.state.word))"
  }

  private func bar(_ gauge: Gauge, _ top: Double, _ width: Double) -> [Markup] {
    let figure = gauge.figure.value
    let ends = [gauge.lowest?.value, gauge.highest?.value ?? gauge.ceiling].compactMap(\.self)
    guard figure.isFinite, ends.allSatisfy(\.isFinite) else { return [] }
    let isWindow = ends.count == 2
    let all = ends + [figure] + (isWindow ? [] : [gauge.ground])
    let (least, most) = (all.min() ?? 0, all.max() ?? 1)
    let air = max(most - least, abs(most) * 1e-9, 1e-12) * 0.08
    let scale = Scale(low: least - (isWindow ? air : 0), high: most + air, start: 0, end: width)
    let start = isWindow ? scale(gauge.lowest?.value ?? least) : scale(gauge.ground)
    let place = scale(figure)
    var marks = [Draw.rectangle(0, top, width, 9, "fillgrey")]
    marks.append(
      Draw.rectangle(min(start, place), top, max(abs(place - start), 1.5), 9, gauge.state.look))
    for end in [gauge.lowest, gauge.highest].compactMap(\.self) {
      let place = scale(end.value)
      marks.append(Draw.line(place, top, place, top + 13, "mark"))
    }
    return marks + [Draw.line(place, top, place, top + 9, "axis")]
  }
}
