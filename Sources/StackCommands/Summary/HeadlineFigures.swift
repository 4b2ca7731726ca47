import StackRecords

/// The figures of a result that a summary shows, by the sections and names under which they stand.
struct HeadlineFigures: Sendable {
  /// A line of the table of figures.
  struct Row: Sendable, Hashable {
    /// Wh/kg.
    var specificEnergy: Double?
    /// Wh/L.
    var energyDensity: Double?
    /// Wh.
    var energy: Double?
    /// V, lowest and highest.
    var voltages: ClosedRange<Double>?
    /// USD/kWh.
    var cost: Double?
  }

  /// A way to package the same layers that the bipolar design is held against.
  enum Comparator: String, Sendable, CaseIterable {
    case monopolarPouch = "monopolar_pouch"
    case singleLayerCells = "single_layer_cells"
  }

  private let values: [String: [String: Double]]

  /// Takes the figures out of a result's sections.
  init(_ sections: [FigureSection]) {
    values = sections.reduce(into: [:]) { values, section in
      for figure in section.figures where values[section.name]?[figure.name] == nil {
        values[section.name, default: [:]][figure.name] = figure.value
      }
    }
  }

  /// The figures of a level; nil where the result has none.
  func row(_ level: Objective.Level) -> Row? {
    guard var row = row("energy", prefix: "\(level)_") else { return nil }
    let voltage = level == .module ? "module" : "stack"
    if let lowest = value("voltage", "\(voltage)_lowest_v"),
      let highest = value("voltage", "\(voltage)_highest_v"), lowest <= highest
    {
      row.voltages = lowest...highest
    }
    row.cost = value("cost", "\(level)_usd_per_kwh")
    return row
  }

  /// The figures of a comparator; nil where the result has none.
  func row(_ comparator: Comparator) -> Row? { row(comparator.rawValue, prefix: "") }

  private func row(_ section: String, prefix: String) -> Row? {
    guard let specificEnergy = value(section, "\(prefix)specific_energy_wh_per_kg") else {
      return nil
    }
    return Row(
      specificEnergy: specificEnergy,
      energyDensity: value(section, "\(prefix)energy_density_wh_per_l"),
      energy: value(section, "\(prefix)energy_wh"))
  }

  private func value(_ section: String, _ name: String) -> Double? { values[section]?[name] }
}
