import Markup
import Quantities
import StackRecords

extension DesignReport {
  /// The same layers packaged otherwise, and the best of other materials.
  var comparison: [Markup]? {
    guard result.choices != nil else { return nil }
    return [comparators, runnersUp].compactMap(\.self)
  }

  private var comparators: Markup? {
    let rows: [(String, String, isOwn: Bool)] = [
      ("This bipolar cell", "energy.cell_", true),
      ("One monopolar pouch, layers in parallel", "monopolar_pouch.", false),
      ("Single-layer cells in series", "single_layer_cells.", false),
    ]
    let own = figures["energy.cell_specific_energy_wh_per_kg"]
    let lines = rows.compactMap { title, prefix, isOwn -> DataTable.Row? in
      guard let specific = figures[prefix + "specific_energy_wh_per_kg"] else { return nil }
      let difference = own.map { 100 * (specific / $0 - 1) } ?? 0
      return DataTable.Row(
        cells: [
          breaking(title, prefix), Shown(value: specific, digits: .decimals(1)).numberMarkup,
          figures[prefix + "energy_density_wh_per_l"].map {
            Shown(value: $0, digits: .decimals(1)).numberMarkup
          } ?? .nothing,
          figures[prefix + "energy_wh"].map {
            Shown(value: $0, digits: .significant(4)).numberMarkup
          }
            ?? .nothing,
          isOwn
            ? .nothing
            : .text(Words.signed(NumberText.fixed(difference, decimals: 1))),
        ], isOwn: isOwn)
    }
    guard lines.count > 1 else { return nil }
    return .group([
      .paragraph(
        "The same electrodes, packaged in the two ways that need no bipolar plate, at the level of the cell, weighed "
          + "by the same rules. The monopolar pouch has the voltage of one layer; cells of one layer each need a "
          + "pouch for every layer. Both hold the \(layers) of one stack\(pouch) One that breaks a limit on "
          + "cells says which."),
      DataTable(
        "",
        [
          .words(""), .figures("Wh/kg"), .figures("Wh/L"), .figures("Wh"),
          .figures("Wh/kg against this, %"),
        ], lines
      ).markup,
    ])
  }

  private var layers: String {
    let count = result.choices?.layersInSeries ?? 1
    return count == 1 ? "one layer" : "\(count) layers"
  }

  private var pouch: String {
    let stacks = result.choices?.stacksInParallel ?? 1
    return stacks == 1
      ? "."
      : "; the bipolar cell has \(stacks) stacks in one pouch, which shares that pouch's mass."
  }

  private func breaking(_ title: String, _ prefix: String) -> Markup {
    let broken = broken(prefix)
    return .text(broken.isEmpty ? title : "\(title); breaks \(broken)")
  }

  /// The limits on cells that a comparator would break: of what is held against it, its own figures.
  private func broken(_ prefix: String) -> String {
    let isSingle = prefix == "single_layer_cells."
    let pieces = isSingle ? Double(result.choices?.layersInSeries ?? 1) : 1
    let broken = result.limits.filter { check in
      let limit = check.limit
      let figure: Double? =
        switch limit.quantity {
        case .cellMass: figures[prefix + "mass_g"].map { $0 / pieces }
        case .cellEnergy: figures[prefix + "energy_wh"].map { $0 / pieces }
        case .cellThickness: figures[prefix + "cell_height_um"]
        case .stackVoltage where !isSingle && limit.side == .min:
          figures["layer.cutoff_voltage_v"]
        default: nil
        }
      guard let figure else { return false }
      let slack = 1e-9 * abs(limit.value)
      return limit.side == .max ? figure > limit.value + slack : figure < limit.value - slack
    }
    return broken.map { LimitWords.title(named: $0.limit.name) }.joined(separator: ", ")
  }

  private var runnersUp: Markup? {
    guard let choices = result.choices, !result.runnersUp.isEmpty else { return nil }
    let unit = result.objective.unit
    let rows = result.runnersUp.enumerated().map { index, next in
      DataTable.Row(cells: [
        .text("\(index + 1)"),
        .group([
          Shown(value: next.value, digits: .decimals(1)).numberMarkup,
          .text(next.isProven ? "" : " found"),
        ]),
        .text(DesignWords(next.choices).differences(from: choices).joined(separator: "; ")),
      ])
    }
    return .group([
      .element(.h3, text: "The best of other materials"),
      .paragraph(
        "Each line is the best design of another combination of cathode, recipe, separator, anode and plate; "
          + "what it has otherwise than the answer is named."),
      DataTable("", [.figures("rank"), .figures(unit), .words("has instead")], rows).markup,
    ])
  }
}
