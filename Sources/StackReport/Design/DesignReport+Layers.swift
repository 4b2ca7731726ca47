import Markup
import Quantities
import StackRecords

extension DesignReport {
  /// What every number of layers would give, and what forbids the rest.
  var layerCounts: [Markup]? {
    let counts = result.layerCounts
    guard counts.count > 1 else { return nil }
    let unit = result.objective.unit
    let table = DataTable(
      "",
      [
        .figures("layers"), .figures("best, \(unit)"), .figures("bound, \(unit)"),
        .words("known as"), .words("forbidden by"),
      ],
      counts.map { count in
        DataTable.Row(
          cells: [
            .text("\(count.layersInSeries)"),
            count.best.map { Shown.full($0).numberMarkup } ?? .nothing,
            count.bound.map { Shown.full($0).numberMarkup } ?? .nothing,
            .text(
              !count.forbiddenBy.isEmpty
                ? "forbidden"
                : count.best == nil ? "bound only" : count.isProven ? "proven" : "found"),
            .text(count.forbiddenBy.map(LimitWords.title(named:)).joined(separator: ", ")),
          ], isOwn: count.layersInSeries == result.choices?.layersInSeries)
      })
    let picture = Picture(
      "\(objectiveTitle) against layers in series",
      caption: .text(
        "Filled: proven best of that number of layers. Hollow: best found. Dash: an upper bound only. "
          + "Grey ground: every design with that many layers breaks a limit."
      ),
      description: "Best value of each number of layers, with what forbids the others",
      table: table, draw: drawCounts)
    // Where no number of layers has a value there is nothing to draw.
    let isEmpty = counts.allSatisfy {
      $0.best == nil && ($0.bound == nil || !$0.forbiddenBy.isEmpty)
    }
    return [
      .paragraph(layersSentence), isEmpty ? table.folded("The numbers") : picture.markup,
    ]
  }

  private var objectiveTitle: String {
    let level = result.objective.level
    return switch result.objective.figure {
    case .specificEnergy: "Specific energy of the \(level)"
    case .energyDensity: "Energy density of the \(level)"
    case .cost: "Cost of energy, \(level)"
    }
  }

  private var layersSentence: String {
    guard let own = result.choices?.layersInSeries else {
      return result.outcome == .provenInfeasible
        ? "Every number of layers is forbidden by the limits shown."
        : "The search was stopped before a number of layers could be chosen."
    }
    let layers =
      "\(own) layer\(own == 1 ? " gives" : "s give") the best value"
      + (result.outcome == .provenOptimal ? "" : " found")
    let lesser =
      result.objective.maximises ? ", and give less" : ", and cost more"
    let next = result.layerCounts.filter { $0.layersInSeries > own && !$0.forbiddenBy.isEmpty }
    guard let first = next.first else {
      return result.layerCounts.last?.layersInSeries == own
        ? "\(layers), the most that the spec opens."
        : "\(layers); more are allowed\(lesser).\(otherMaterials)"
    }
    let reasons = LimitWords.list(first.forbiddenBy.map(LimitWords.title(named:)))
    let between =
      first.layersInSeries == own + 1
      ? "" : " More, up to \(first.layersInSeries - 1), are allowed\(lesser).\(otherMaterials)"
    return
      "\(layers).\(between) From \(first.layersInSeries) on every design breaks \(reasons)."
  }

  /// Why the next number of layers falls back: the materials of the answer would break the stack's voltage.
  private var otherMaterials: String {
    guard let own = result.choices?.layersInSeries,
      let check = result.limits.first(where: {
        $0.limit.quantity == .stackVoltage && $0.limit.side == .max
      })
    else { return "" }
    let next = check.figure * Double(own + 1) / Double(own)
    guard next > check.limit.value else { return "" }
    return
      " With the materials of this design \(own + 1) layers would have \(Shown.short(next, "V").text), "
      + "of \(Shown.short(check.limit.value, "V").text) allowed: more layers take other materials."
  }

  private func drawCounts(_ width: PictureWidth) -> (Double, [Markup]) {
    let counts = result.layerCounts
    let all = counts.flatMap { [$0.best, $0.forbiddenBy.isEmpty ? $0.bound : nil] }.compactMap(
      \.self)
    let plot = Plot(
      width, height: 300, xTitle: "layers in series",
      xTicks: Ticks(
        around: [
          Double(counts.first?.layersInSeries ?? 1), Double(counts.last?.layersInSeries ?? 2),
        ], about: width == .wide ? 10 : 5, isWhole: true), yTitle: result.objective.unit,
      yTicks: Ticks(around: all, about: 5))
    var marks: [Markup] = []
    let half = (plot.x.end - plot.x.start) / (plot.x.high - plot.x.low) / 2
    // Where the answer's own label stands in the upper half, the reasons stand in the lower.
    let isOwnHigh = result.value.map { plot.y($0) < (plot.y.start + plot.y.end) / 2 } ?? false
    for stretch in forbiddenStretches {
      let (from, to) = ground(stretch.first, stretch.last, plot, half)
      let counts =
        stretch.first == stretch.last ? "\(stretch.first)" : "\(stretch.first) to \(stretch.last)"
      marks.append(
        Draw.rectangle(
          from, plot.y.end, to - from, plot.y.start - plot.y.end, "fillgrey",
          hint: "\(counts) layers: "
            + stretch.names.map(LimitWords.title(named:)).joined(separator: ", ")))
    }
    marks += plot.ground
    marks += groundLabels(plot, half, fromBelow: isOwnHigh)
    for count in counts where count.forbiddenBy.isEmpty {
      let place = plot.x(Double(count.layersInSeries))
      let isOwn = count.layersInSeries == result.choices?.layersInSeries
      let radius = width == .wide ? 4.0 : 3.0
      if let best = count.best {
        marks.append(
          Draw.circle(
            place, plot.y(best), isOwn ? radius + 2 : radius,
            isOwn ? "orange" : count.isProven ? "blue" : "hollow",
            hint: "\(count.layersInSeries) layers: "
              + Shown.short(best, result.objective.unit).text))
      } else if let bound = count.bound {
        marks.append(Draw.line(place - 4, plot.y(bound), place + 4, plot.y(bound), "lineblue"))
      }
    }
    if let own = result.choices?.layersInSeries, let value = result.value {
      let place = plot.x(Double(own))
      let isRight = place > (plot.x.start + plot.x.end) / 2
      marks.append(
        Draw.text(
          place + (isRight ? -9 : 9), plot.y(value) - 9,
          "\(own): \(Shown.short(value, result.objective.unit).text)", "strong",
          anchor: isRight ? .end : .start))
    }
    return (plot.height, marks)
  }

  /// Where the ground of a stretch of numbers begins and ends, within the axes.
  private func ground(_ first: Int, _ last: Int, _ plot: Plot, _ half: Double) -> (Double, Double) {
    (
      max(plot.x(Double(first)) - half, plot.x.start), min(plot.x(Double(last)) + half, plot.x.end)
    )
  }

  /// Numbers of layers in a row that the same limits forbid.
  private var forbiddenStretches: [(names: [String], first: Int, last: Int)] {
    var stretches: [(names: [String], first: Int, last: Int)] = []
    for count in result.layerCounts where !count.forbiddenBy.isEmpty {
      if let last = stretches.last, last.names == count.forbiddenBy,
        last.last + 1 == count.layersInSeries
      {
        stretches[stretches.count - 1].last = count.layersInSeries
      } else {
        stretches.append((count.forbiddenBy, count.layersInSeries, count.layersInSeries))
      }
    }
    return stretches
  }

  /// The reasons written once into each stretch of forbidden numbers that is wide enough.
  private func groundLabels(_ plot: Plot, _ half: Double, fromBelow isBelow: Bool) -> [Markup] {
    forbiddenStretches.flatMap { stretch -> [Markup] in
      let (from, to) = ground(stretch.first, stretch.last, plot, half)
      var top = isBelow ? plot.y.start - 12 : plot.y.end + 18
      return stretch.names.compactMap { name in
        let text = LimitWords.title(named: name)
        guard TextExtent.width(text) + 12 < to - from else { return nil }
        defer { top += isBelow ? -16 : 16 }
        return Draw.text((from + to) / 2, top, text, "soft", anchor: .middle)
      }
    }
  }
}
