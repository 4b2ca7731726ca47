import Markup
import Quantities
import StackRecords

extension DesignReport {
  /// Discharge, temperature and mismatch as curves.
  var behaviour: [Markup]? {
    let pictures = [discharge, temperature, mismatch].compactMap(\.self)
    return pictures.isEmpty ? nil : [.figures(pictures)]
  }

  private func curve(_ name: String) -> Curve? {
    result.curves.first { $0.name == name && $0.points.count > 1 }
  }

  private var discharge: Picture? {
    guard let open = curve("layer_open_circuit") else { return nil }
    let loaded = curve("layer_loaded")
    let layers = Double(result.choices?.layersInSeries ?? 1)
    let cutoff = figures["layer.cutoff_voltage_v"]
    var rows = open.points.map { ("open circuit", $0) }
    rows += loaded?.points.map { ("loaded", $0) } ?? []
    return Picture(
      "Discharge of a layer and of the stack",
      caption: .text(
        "Full line: open circuit. Dashed: under the load of the spec. Red: the lowest voltage allowed under load. "
          + "The axis on the right is the stack, \(result.choices?.layersInSeries ?? 1) times the layer."
      ),
      description: "Voltage against capacity, open-circuit and loaded",
      table: DataTable(
        "",
        [.words("curve"), .figures("mAh/cm\u{B2}"), .figures("V, layer"), .figures("V, stack")],
        cells: rows.map { name, point in
          [
            .text(name), Shown.full(point.x).numberMarkup, Shown.full(point.y).numberMarkup,
            .text(Shown.full(point.y * layers).text),
          ]
        })
    ) { width in
      let heights =
        open.points.map(\.y) + (loaded?.points.map(\.y) ?? []) + [cutoff].compactMap(\.self)
      let yTicks = Ticks(around: heights)
      let plot = Plot(
        width, height: 290, xTitle: "delivered areal capacity, mAh/cm\u{B2}",
        xTicks: Ticks(around: open.points.map(\.x), includesZero: true), yTitle: "layer, V",
        yTicks: yTicks, right: 46)
      var marks = plot.ground
      marks.append(Draw.text(width.units, 12, "stack, V", "", anchor: .end))
      for tick in yTicks.values {
        marks.append(
          Draw.text(
            plot.x.end + 6, plot.y(tick) + 4, Shown.short(tick * layers).number, "soft"))
      }
      if let cutoff {
        marks.append(Draw.line(plot.x.start, plot.y(cutoff), plot.x.end, plot.y(cutoff), "limit"))
      }
      marks.append(Draw.curve(open.points.map { (plot.x($0.x), plot.y($0.y)) }, "lineblue"))
      if let loaded {
        marks.append(Draw.curve(loaded.points.map { (plot.x($0.x), plot.y($0.y)) }, "lineorange"))
      }
      return (plot.height, marks)
    }
  }

  private var temperature: Picture? {
    guard let profile = curve("block_temperature") else { return nil }
    let limit = result.limits.first { $0.limit.quantity == .temperature && $0.limit.side == .max }?
      .limit.value
    let rise = figures["temperature.rise_k"] ?? 0
    let hottest = profile.points.map(\.y).max() ?? 0
    let coolant = hottest - rise
    func celsius(_ kelvin: Double) -> Double { kelvin - 273.15 }
    let place = hasModule ? "block" : "cell"
    let cooling =
      switch faces {
      case "none": "No face is cooled, so the heat stays and all places are equally warm"
      case "one": "From the cooled face to the other"
      default: "From one cooled face to the other"
      }
    return Picture(
      "Temperature through the \(place)",
      caption: .group([
        .text(
          "\(cooling), at the end of the hotter half cycle. The \(isCooled ? "coolant" : "start") is at "
            + "\(NumberText.fixed(celsius(coolant), decimals: 1))\u{A0}\u{B0}C; the hottest place rises by "
        ),
        Shown.short(rise, "K").markup, .text("."),
      ]),
      description: "Temperature against place in the \(place)",
      table: DataTable(
        "", [.figures("place, \u{B5}m"), .figures("\u{B0}C")],
        cells: profile.points.map {
          [
            Shown.full($0.x).numberMarkup,
            Shown(value: $0.y, offset: -273.15, digits: .decimals(3)).numberMarkup,
          ]
        })
    ) { width in
      var temperatures = profile.points.map { celsius($0.y) } + [celsius(coolant)]
      if let limit { temperatures.append(celsius(limit)) }
      let plot = Plot(
        width, height: 260, xTitle: "place in the \(place), mm",
        xTicks: Ticks(around: profile.points.map { $0.x / 1000 }, includesZero: true),
        yTitle: "\u{B0}C", yTicks: Ticks(around: temperatures))
      var marks = plot.ground
      if let limit {
        let height = plot.y(celsius(limit))
        marks.append(Draw.line(plot.x.start, height, plot.x.end, height, "limit"))
        marks.append(Draw.text(plot.x.end, height - 5, "limit", "soft", anchor: .end))
      }
      let ground = plot.y(celsius(coolant))
      marks.append(Draw.line(plot.x.start, ground, plot.x.end, ground, "rule"))
      marks.append(
        Draw.text(
          (plot.x.start + plot.x.end) / 2, ground - 5, isCooled ? "coolant" : "start", "soft",
          anchor: .middle))
      marks.append(
        Draw.curve(
          profile.points.map { (plot.x($0.x / 1000), plot.y(celsius($0.y))) }, "lineblue"))
      return (plot.height, marks)
    }
  }

  // The record holds the physics' own word, which this target does not know by type.
  private var faces: String { result.choices.map { "\($0.cooledFaces)" } ?? "both" }

  /// Whether a face of the cells is cooled.
  var isCooled: Bool { faces != "none" }

  private var mismatch: Picture? {
    guard let confidence = curve("soc_excess_confidence") else { return nil }
    let limit = result.limits.first { $0.limit.quantity == .socExcess }?.limit
    return Picture(
      "How far the weakest layer is overcharged",
      caption: .text(
        "Share of stacks in which no layer's state of charge goes beyond the stack's mean by more than the excess, "
          + "in the worst grade of layers."
          + (limit == nil ? "" : " Red: the limit; the curve must pass above its corner.")),
      description: "Confidence against state of charge excess",
      table: DataTable(
        "", [.figures("excess, %"), .figures("share of stacks, %")],
        cells: confidence.points.map {
          [
            Shown.percent($0.x, digits: 5).numberMarkup,
            Shown.percent($0.y, digits: 6).numberMarkup,
          ]
        })
    ) { width in
      let across = confidence.points.map { $0.x * 100 } + [(limit?.value ?? 0) * 108]
      let plot = Plot(
        width, height: 270, xTitle: "state of charge excess of the weakest layer, %",
        xTicks: Ticks(around: across, includesZero: true), yTitle: "stacks, %",
        yTicks: Ticks(around: [0, 100]))
      var marks = plot.ground
      if let limit {
        let (x, y) = (plot.x(limit.value * 100), plot.y((limit.confidence ?? 0.99) * 100))
        marks.append(Draw.line(x, plot.y.start, x, y, "limit"))
        marks.append(Draw.line(x, y, plot.x.end, y, "limit"))
        let words =
          "at \(Shown.percent(limit.value).text), \(Shown.percent(limit.confidence ?? 0.99).text) of stacks"
        // Above the plot, where no curve runs.
        marks.append(Draw.text(plot.x.end, plot.y.end - 10, words, "soft", anchor: .end))
      }
      marks.append(
        Draw.curve(
          confidence.points.map { (plot.x($0.x * 100), plot.y($0.y * 100)) }, "lineblue"))
      return (plot.height, marks)
    }
  }
}
