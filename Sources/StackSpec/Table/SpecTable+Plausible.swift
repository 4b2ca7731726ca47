/// Where the value of a key lies in any design that can be built, as a spec would write both ends.
struct PlausibleRange: Sendable, Hashable {
  /// Least value.
  let least: String
  /// Largest value.
  let largest: String

  init(_ least: String, _ largest: String) {
    self.least = least
    self.largest = largest
  }
}

extension SpecTable {
  /// The ranges of a key; one for each dimension in which it may be written.
  ///
  /// They are wide enough for every real design and catch the wrong unit and the slipped exponent.
  static func plausible(_ path: String) -> [PlausibleRange] {
    if let ranges = plausible[path] { return ranges }
    // A cut-off voltage of its own for each cathode stands below the key.
    return path.hasPrefix("operation.cutoff_voltage.")
      ? plausible["operation.cutoff_voltage"] ?? [] : []
  }

  private static let foil = PlausibleRange("1 nm", "100 mm")
  private static let side = PlausibleRange("1 um", "100 m")
  private static let share = PlausibleRange("0 %", "100 %")
  private static let rate = PlausibleRange("0 C", "10000 C")
  private static let temperature = PlausibleRange("-150 degC", "500 degC")
  private static let voltage = PlausibleRange("0 V", "100 kV")
  private static let mass = PlausibleRange("0 g", "1000 t")
  private static let size = PlausibleRange("0 mm", "100 m")
  private static let energy = PlausibleRange("0 Wh", "1000 MWh")

  private static let plausible: [String: [PlausibleRange]] = [
    "operation.discharge_rate": [rate],
    "operation.charge_rate": [rate],
    "operation.coolant_temperature": [temperature],
    "operation.cell_temperature": [temperature],
    "operation.cutoff_voltage": [PlausibleRange("0 V", "10 V")],
    "operation.pressure": [PlausibleRange("0 MPa", "10 GPa")],
    "operation.critical_current_safety_factor": [PlausibleRange("0.001", "1000")],
    "cathode.loading": [
      PlausibleRange("0.0001 mAh/cm2", "1000 mAh/cm2"),
      PlausibleRange("0.001 mg/cm2", "10000 mg/cm2"),
    ],
    "separator.thickness": [foil],
    "anode.np_ratio": [PlausibleRange("0", "1000")],
    "plate.thickness": [foil],
    "ends.positive.thickness": [foil],
    "ends.negative.thickness": [foil],
    "stack.footprint": [side],
    "stack.margin": [size],
    "stack.overhang": [size],
    "module.energy.max": [energy],
    "module.energy.min": [energy],
    "manufacturing.layer_capacity_cv": [share],
    "manufacturing.layer_yield": [share],
    "manufacturing.screen": [PlausibleRange("0.01", "100")],
    "limits.stack_voltage.max": [voltage],
    "limits.stack_voltage.min": [voltage],
    "limits.module_voltage.max": [voltage],
    "limits.module_voltage.min": [voltage],
    "limits.temperature.max": [PlausibleRange("-150 degC", "2000 degC")],
    "limits.temperature_spread.max": [PlausibleRange("0 K", "2000 K")],
    "limits.soc_excess.max": [share],
    "limits.soc_excess.confidence": [share],
    "limits.stack_yield.min": [share],
    "limits.cell_mass.max": [mass],
    "limits.cell_mass.min": [mass],
    "limits.module_mass.max": [mass],
    "limits.module_mass.min": [mass],
    "limits.cell_thickness.max": [size],
    "limits.cell_thickness.min": [size],
    "limits.module_height.max": [size],
    "limits.module_height.min": [size],
    "limits.module_volume.max": [PlausibleRange("0 L", "10000 m3")],
    "limits.module_volume.min": [PlausibleRange("0 L", "10000 m3")],
    "limits.cell_energy.max": [energy],
    "limits.cell_energy.min": [energy],
    "limits.module_energy.max": [energy],
    "limits.module_energy.min": [energy],
    "limits.cell_current.max": [PlausibleRange("0 A", "1000 kA")],
    "limits.cell_current.min": [PlausibleRange("0 A", "1000 kA")],
    "limits.cost.max": [PlausibleRange("0 USD/kWh", "1000000 USD/kWh")],
  ]
}
