import Markup
import Quantities
import StackRecords

extension DesignReport {
  /// What a claim of Wh/kg has to state, filled in for this design.
  var claims: Markup? {
    guard let choices = result.choices else { return nil }
    let rows = [
      level, masses(choices), areas(choices), condition, capacity, efficiency,
      ("Comparison", "Layers in series: \(choices.layersInSeries). \(comparedWith)"),
      mismatch(choices),
      ("Samples", "None: every figure is computed from the model, none is measured."),
      cost(choices),
    ]
    return DataTable(
      "What stands behind each Wh/kg, Wh/L and USD/kWh",
      [.words("to be stated"), .words("this design")],
      cells: rows.compactMap { name, text in
        text.isEmpty ? nil : [.text(name), .text(text)]
      }
    ).folded("What a claim has to state: level, masses, areas, basis, mismatch, cost")
  }

  private func text(_ place: String, _ unit: String, digits: Int = 3, factor: Double = 1) -> String?
  {
    figures[place].map {
      let number = NumberText.significant($0 * factor, digits: digits, trimmed: true)
      return unit.isEmpty ? number : "\(number)\u{A0}\(unit)"
    }
  }

  private func sentence(_ pieces: [String?]) -> String {
    let known = pieces.compactMap(\.self)
    return known.isEmpty ? "" : known.joined(separator: "; ") + "."
  }

  private var level: (String, String) {
    let active = result.parts.first { $0.name == "cathode: active material" }?.mass
    let order: [Part.Level] = hasModule ? [.stack, .cell, .module] : [.stack, .cell]
    let shares = order.indices.compactMap { index -> String? in
      let mass = result.parts.filter { order[...index].contains($0.level) }
        .reduce(0) { $0 + $1.mass }
      guard let active, mass > 0 else { return nil }
      let share = NumberText.significant(100 * active / mass, digits: 3, trimmed: true)
      return "\(order[index].rawValue) \(share)\u{A0}%"
    }
    return (
      "Level, and the cathode's active material in it",
      shares.isEmpty ? "" : shares.joined(separator: ", ") + " of the mass."
    )
  }

  private func masses(_ choices: ChosenDesign) -> (String, String) {
    let unit = "mg/cm\u{B2}"
    return (
      "Masses per area",
      sentence([
        text("layer.cathode_areal_mass_mg_per_cm2", unit).map {
          "cathode coating \($0) (\(choices.recipe))"
        },
        text("layer.separator_areal_mass_mg_per_cm2", unit).map { "separator \($0)" },
        text("layer.anode_areal_mass_mg_per_cm2", unit).map {
          "anode \($0) as built"
            + (choices.ratio.map { ratio in
              ", with all of its N/P \(NumberText.significant(ratio, digits: 3, trimmed: true))"
            } ?? "")
        },
        choices.layersInSeries > 1
          ? text("stack.plate_areal_mass_mg_per_cm2", unit).map { "plate \($0)" } : nil,
        text("stack.positive_end_areal_mass_mg_per_cm2", unit).map { "end collectors \($0) (+)" },
        text("stack.negative_end_areal_mass_mg_per_cm2", unit).map { "\($0) (\u{2212})" },
      ])
    )
  }

  private func areas(_ choices: ChosenDesign) -> (String, String) {
    (
      "Areas",
      sentence([
        text("stack.electrode_area_cm2", "cm\u{B2}", digits: 4).map { "capacity counts on \($0)" },
        text("stack.plate_area_cm2", "cm\u{B2}", digits: 4).map {
          "plates and separators have \($0)"
        },
        text("cell.outline_width_um", "", factor: 0.001).flatMap { width in
          text("cell.outline_height_um", "mm", factor: 0.001).map {
            "the pouch is \(width) x \($0) outside"
          }
        },
      ])
    )
  }

  private var condition: (String, String) {
    (
      "Thickness, pressure, temperature",
      sentence([
        "charged thickness",
        text("layer.breathing_um", "\u{B5}m").map { "a layer breathes by \($0)" },
        text("module.pressure_mpa", "MPa").map {
          "pressure \($0), its plates and rods "
            + (hasModule ? "in the module's mass" : "not weighed")
        },
        figures["temperature.rise_k"].map {
          "core \(NumberText.significant($0, digits: 3, trimmed: true))\u{A0}K above "
            + (isCooled ? "the coolant" : "its start")
        },
      ])
    )
  }

  private var capacity: (String, String) {
    (
      "Capacity and voltage",
      sentence([
        "first discharge",
        text("layer.discharge_rate_per_h", "C").map { "rate \($0)" },
        text("layer.discharge_current_density_ma_per_cm2", "mA/cm\u{B2}"),
        text("layer.open_circuit_voltage_charged_v", "V", digits: 4).flatMap { charged in
          text("layer.cutoff_voltage_v", "V", digits: 4).map {
            "a layer runs from \(charged) to \($0)"
          }
        },
        text("discharge.mean_voltage_v", "V", digits: 4).map { "loaded mean \($0)" },
      ])
    )
  }

  private var efficiency: (String, String) {
    (
      "Efficiency and resistance",
      sentence([
        text("discharge.energy_efficiency", "%", digits: 4, factor: 100).map {
          "energy efficiency of the discharge \($0)"
        },
        text("resistance.layer_in_stack_ohm_cm2", "\u{3A9} cm\u{B2}").map {
          "\($0) a layer, direct current, computed from the materials"
        },
      ])
    )
  }

  private var comparedWith: String {
    "The comparators below weigh their own foils, pouch and tabs by the same rules."
  }

  private func mismatch(_ choices: ChosenDesign) -> (String, String) {
    (
      "Mismatch",
      sentence([
        text("mismatch.layer_capacity_cv", "%", factor: 100).map {
          "capacities of layers spread by \($0)"
        },
        "\(choices.grades) grade\(choices.grades == 1 ? "" : "s"), no taps for balancing",
        text("mismatch.usable_share", "%", digits: 4, factor: 100).map { "usable share \($0)" },
      ])
    )
  }

  private func cost(_ choices: ChosenDesign) -> (String, String) {
    (
      "Cost",
      "Materials at the catalogue's prices with the losses of coating and cutting, area and piece costs, and the "
        + "share of stacks that come out good. No date and no volume a year beyond what each price's source says."
    )
  }
}
