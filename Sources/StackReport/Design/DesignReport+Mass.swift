import Markup
import Quantities
import StackRecords

extension DesignReport {
  /// The cascade of specific energy, and all that is weighed.
  var weights: [Markup]? {
    guard !countedParts.isEmpty, let energy = figures["energy.module_energy_wh"], energy > 0 else {
      return nil
    }
    return [
      .paragraph(
        "Each part added to what is weighed lowers the specific energy of the same delivered energy. "
          + "The order is from the active material of the cathode outwards."),
      .figures([cascade(energy), thickness]), bill, includes, claims,
    ].compactMap(\.self)
  }

  /// Whether there is a module to speak of: a single cell that counts as a cell is none.
  var hasModule: Bool {
    guard let choices = result.choices else { return false }
    return result.objective.level == .module || choices.cellsInSeries * choices.cellsInParallel > 1
  }

  /// What is weighed up to the outermost level that the design has.
  var countedParts: [Part] {
    hasModule ? result.parts : result.parts.filter { $0.level != .module }
  }

  private struct Step {
    var name: String
    var level: Part.Level
    var mass: Double
    var specificEnergy: Double
  }

  /// Parts of one kind as one step: electrolyte, carbon and binder of an electrode go together.
  private func steps(_ energy: Double) -> [Step] {
    var steps: [Step] = []
    var total = 0.0
    for part in countedParts {
      total += part.mass
      let name = shortName(part)
      if steps.last?.name == name {
        steps[steps.count - 1].mass += part.mass
        steps[steps.count - 1].specificEnergy = 1000 * energy / total
      } else {
        steps.append(
          Step(
            name: name, level: part.level, mass: part.mass, specificEnergy: 1000 * energy / total))
      }
    }
    return steps
  }

  private func shortName(_ part: Part) -> String {
    if part.name == "cathode: active material" { return "cathode active material" }
    if part.name.hasPrefix("cathode: ") { return "rest of the cathode" }
    if part.name.hasPrefix("anode: ") { return "anode" }
    if part.name.hasSuffix("end collector") { return "end collectors" }
    return part.name
  }

  private func cascade(_ energy: Double) -> Picture {
    let steps = steps(energy)
    return Picture(
      "Specific energy as parts are added",
      caption: .text(
        "Wh per kg of all that is counted down to that line, for the delivered energy of the \(hasModule ? "module" : "cell"); "
          + "colours tell at which level a part first counts."),
      description: "Specific energy from active material outwards, in \(steps.count) steps",
      table: DataTable(
        "",
        [.words("with"), .words("level"), .figures("its mass, g"), .figures("Wh/kg so far")],
        cells: steps.map {
          [
            .text($0.name), .text($0.level.rawValue), .text(Shown.full($0.mass).text),
            .text(Shown.full($0.specificEnergy).text),
          ]
        })
    ) { width in
      let names = width == .wide ? 190.0 : 160.0
      let row = 21.0
      let most = steps.map(\.specificEnergy).max() ?? 1
      let scale = Scale(low: 0, high: most, start: names, end: width.units - 46)
      var marks: [Markup] = []
      for (index, step) in steps.enumerated() {
        let top = Double(index) * row + 3
        let look =
          switch step.level {
          case .stack: "fillblue"
          case .cell: "fillgreen"
          case .module: "fillorange"
          }
        marks.append(
          Draw.text(
            names - 8, top + 13,
            TextExtent.fitting((index > 0 ? "+ " : "") + step.name, names - 10),
            "", anchor: .end))
        marks.append(
          Draw.rectangle(names, top, scale(step.specificEnergy) - names, row - 5, look))
        marks.append(
          Draw.text(
            scale(step.specificEnergy) + 5, top + 13,
            Shown.short(step.specificEnergy).text, ""))
      }
      let top = Double(steps.count) * row + 16
      var place = names
      for (level, look) in [("stack", "fillblue"), ("cell", "fillgreen"), ("module", "fillorange")]
      where steps.contains(where: { $0.level.rawValue == level }) {
        marks.append(Draw.rectangle(place, top - 11, 14, 14, look))
        marks.append(Draw.text(place + 19, top, level, "soft"))
        place += width == .wide ? 90 : 62
      }
      return (top + 8, marks)
    }
  }

  /// Every part with count, mass and price.
  private var bill: Markup {
    let total = countedParts.reduce(0) { $0 + $1.mass }
    let prices = PartPrice(result)
    let rows = countedParts.map { part in
      func figure(_ value: Double) -> Markup {
        Shown(value: value, digits: .significant(4)).numberMarkup
      }
      return DataTable.Row(cells: [
        .text(part.name), .text(part.material), figure(part.count),
        part.thickness.map(figure) ?? .nothing, figure(part.mass),
        Markup.text(Shown.percent(total > 0 ? part.mass / total : 0).number),
        part.cost.map(figure) ?? .nothing,
        .text(prices.value(of: part)?.confidence.replacing("_", with: " ") ?? ""),
        .text(
          prices.value(of: part)?.source ?? (part.cost == nil ? "no price: counted as free" : "")),
      ])
    }
    return DataTable(
      "Bill of materials of the \(hasModule ? "module" : "cell"). Prices are of materials, with the losses of coating and cutting; "
        + "making, testing and scrapped stacks come on top in the cost of the design.",
      [
        .words("part"), .words("material"), .figures("count"), .figures("\u{B5}m each"),
        .figures("g in all"), .figures("mass, %"), .figures("USD"), .words("price is"),
        .words("source of the price"),
      ], rows
    ).folded("Bill of materials: \(countedParts.count) parts with mass, thickness and price")
  }

  private var thickness: Picture {
    let height = figures["cell.height_um"] ?? 0
    let layers = Double(result.choices?.layersInSeries ?? 1)
    let stacks = Double(result.choices?.stacksInParallel ?? 1)
    func sum(_ place: String, _ count: Double) -> Double { (figures[place] ?? 0) * count }
    var lines: [(String, Double, String)] = [
      ("cathodes", sum("layer.cathode_thickness_um", layers * stacks), "fillblue"),
      ("separators", sum("layer.separator_thickness_um", layers * stacks), "fillyellow"),
      ("anodes, charged", sum("layer.charged_anode_thickness_um", layers * stacks), "fillgreen"),
      (
        "plates and ends",
        sum("stack.plate_thickness_um", (layers - 1) * stacks)
          + sum("stack.positive_end_thickness_um", stacks)
          + sum("stack.negative_end_thickness_um", stacks), "fillorange"
      ),
    ]
    lines.append(("pouch and films", max(0, height - lines.reduce(0) { $0 + $1.1 }), "fillpurple"))
    return Picture(
      "Where the thickness of a cell goes",
      caption: .group([
        .text("The whole cell is "),
        Shown(value: height, factor: 0.001, digits: .significant(3), unit: "mm").markup,
        .text(" thick, charged."),
      ]),
      description: "Share of each kind of part in the thickness of a cell",
      table: DataTable(
        "", [.words("part"), .figures("\u{B5}m in a cell")],
        cells: lines.map { [.text($0.0), .text(Shown.full($0.1).text)] })
    ) { width in
      let scale = Scale(low: 0, high: max(height, 1), start: 0, end: width.units)
      var marks: [Markup] = []
      var place = 0.0
      var top = 62.0
      for (name, value, look) in lines {
        marks.append(
          Draw.rectangle(
            scale(place), 4, scale(place + value) - scale(place), 32, look + " edge", hint: name))
        place += value
        marks.append(Draw.rectangle(0, top - 11, 14, 14, look))
        let share = height > 0 ? value / height : 0
        marks.append(
          Draw.text(
            22, top,
            "\(name), \(Shown(value: value, factor: 0.001, digits: .significant(3), unit: "mm").text), "
              + Shown.percent(share).text))
        top += 20
      }
      return (top - 6, marks)
    }
  }

  /// What counts at which level.
  private var includes: Markup {
    let levels: [Part.Level] = hasModule ? [.stack, .cell, .module] : [.stack, .cell]
    let rows = steps(1).map { step -> [Markup] in
      [.text(step.name)]
        + levels.map { level in
          .text(rank(step.level) <= rank(level) ? "yes" : "\u{2013}")
        }
    }
    let figureRow = levels.map { level in
      figures["energy.\(level)_specific_energy_wh_per_kg"].map {
        Shown(value: $0, digits: .decimals(1)).numberMarkup
      } ?? .nothing
    }
    let table = DataTable(
      "What each Wh/kg includes",
      [.words("weighed")] + levels.map { .words($0.rawValue) },
      rows.map { DataTable.Row(cells: $0) }
        + [DataTable.Row(cells: [.text("Wh/kg")] + figureRow, isOwn: true)])
    return .element(
      .div, [Attribute(.id, "includes")],
      [
        table.markup,
        .paragraph(
          "Not counted at any level: coolant loop outside the module, pack housing, contactors, fuses. "
            + "The stack's figure is without pouch and tabs; the energy is the same at every level but for the count.",
          "soft"),
      ])
  }

  private func rank(_ level: Part.Level) -> Int {
    switch level {
    case .stack: 0
    case .cell: 1
    case .module: 2
    }
  }
}
