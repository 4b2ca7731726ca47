import Quantities
public import StackRecords

extension ResultComparison {
  /// Two designs: what each chooses otherwise, what it gives, and what limits it.
  public init(_ first: DesignResult, _ second: DesignResult) {
    self.init(first: Self.sentence(first), second: Self.sentence(second))
    names = [first.name, second.name]
    if first.objective != second.objective {
      notes.append("The objectives differ: \(Self.words(first)), and \(Self.words(second)).")
    }
    if first.input.catalogueSHA256 != second.input.catalogueSHA256 {
      notes.append("The built-in catalogues differ.")
    }
    takeChoices(Self.choices(first.choices, second.choices))
    headline = Self.headline(first, second)
    figures = Self.figures(first, second)
    limits = Self.limits(first, second)
  }

  private static func words(_ result: DesignResult) -> String {
    let objective = result.objective
    return "\(objective.figure.rawValue.replacing("_", with: " ")) of the \(objective.level)"
  }

  private static func sentence(_ result: DesignResult) -> String {
    let name = result.name.isEmpty ? "" : "\(result.name): "
    let value =
      result.value.map {
        ", \(NumberText.fixed($0, decimals: 1)) \(result.objective.unit) at \(result.objective.level) level"
      } ?? ""
    let verdict =
      switch result.outcome {
      case .provenOptimal: "proven best"
      case .withinGap: "best found, not proven"
      case .allowed: "one design, all limits hold"
      case .notAllowed: "one design, it breaks a limit"
      case .provenInfeasible: "no design is allowed"
      case .undecided: "stopped before an allowed design was found"
      }
    return name + verdict + value
  }

  private static func choices(_ first: ChosenDesign?, _ second: ChosenDesign?) -> [Choice] {
    let (first, second) = (
      first.map { DesignWords($0).list } ?? [], second.map { DesignWords($0).list } ?? []
    )
    let titles = merged(first.map(\.name), second.map(\.name))
    return titles.map { title in
      Choice(
        title: title, first: first.first { $0.name == title }?.value,
        second: second.first { $0.name == title }?.value)
    }
  }

  /// Both lists as one: the first's order, with what only the second has after what it stands behind there.
  private static func merged(_ first: [String], _ second: [String]) -> [String] {
    var all = first
    for (index, name) in second.enumerated() where !all.contains(name) {
      let place = index > 0 ? all.firstIndex(of: second[index - 1]).map { $0 + 1 } : 0
      all.insert(name, at: place ?? all.count)
    }
    return all
  }

  private static func headline(_ first: DesignResult, _ second: DesignResult) -> [Figure] {
    let (left, right) = (RecordFigures(first.figures), RecordFigures(second.figures))
    func pair(_ title: String, _ unit: String, _ place: String) -> Figure {
      Figure(title: title, unit: unit, first: left[place], second: right[place])
    }
    let levels = ["stack", "cell", "module"]
    var rows = levels.map {
      pair("specific energy, \($0)", "Wh/kg", "energy.\($0)_specific_energy_wh_per_kg")
    }
    rows += levels.map {
      pair("energy density, \($0)", "Wh/L", "energy.\($0)_energy_density_wh_per_l")
    }
    rows += levels.map { pair("energy, \($0)", "Wh", "energy.\($0)_energy_wh") }
    rows += levels.map { pair("cost, \($0)", "USD/kWh", "cost.\($0)_usd_per_kwh") }
    rows += [
      pair("nominal voltage, stack", "V", "voltage.stack_nominal_v"),
      pair("nominal voltage, module", "V", "voltage.module_nominal_v"),
      pair("layer resistance", "ohm cm\u{B2}", "resistance.layer_in_stack_ohm_cm2"),
      pair("rise above the coolant", "K", "temperature.rise_k"),
      pair("cell thickness", "\u{B5}m", "cell.height_um"),
      pair("mass, module", "g", "module.mass_g"),
    ]
    return rows.filter { $0.first != nil || $0.second != nil }
  }

  private static func figures(_ first: DesignResult, _ second: DesignResult) -> [Figure] {
    func places(_ result: DesignResult) -> [String] {
      result.figures.flatMap { section in section.figures.map { "\(section.name).\($0.name)" } }
    }
    let (left, right) = (RecordFigures(first.figures), RecordFigures(second.figures))
    var seen: Set<String> = []
    return (places(first) + places(second)).filter { seen.insert($0).inserted }
      .map { Figure(title: $0, unit: "", first: left[$0], second: right[$0]) }
      .filter { $0.first != nil || $0.second != nil }
  }

  private static func limits(_ first: DesignResult, _ second: DesignResult) -> [Limit] {
    let (left, right) = (standings(first), standings(second))
    return merged(left.map(\.title), right.map(\.title)).map { title in
      Limit(
        title: title, first: left.first { $0.title == title }?.standing,
        second: right.first { $0.title == title }?.standing)
    }
  }

  private static func standings(
    _ result: DesignResult
  ) -> [(title: String, standing: Standing)] {
    LimitsPart(result).gauges.map { gauge in
      let ends = [
        gauge.lowest.map { "at least \($0.text)" }, gauge.highest.map { "at most \($0.text)" },
      ].compactMap(\.self)
      return (
        gauge.title,
        Standing(
          figure: gauge.figure.text, allowed: ends.joined(separator: ", "),
          state: gauge.state.word)
      )
    }
  }
}
