import Quantities
import StackPhysics

extension SpecTable {
  /// How the stack is run.
  static let operation = [
    SpecKey(
      "operation.discharge_rate", .quantity(Rate.facts), "Discharge rate per nominal capacity",
      example: "C/2", absent: .value("C/3")),
    SpecKey(
      "operation.charge_rate", .quantity(Rate.facts), "Charge rate per nominal capacity",
      example: "C/2", absent: .value("C/3")),
    SpecKey(
      "operation.coolant_temperature", .quantity(Temperature.facts),
      "Temperature of the coolant", example: "45 degC",
      absent: .words("cell_temperature, or 25 degC without that")),
    SpecKey(
      "operation.cell_temperature", .quantity(Temperature.facts),
      "Temperature of resistances and heat", example: "45 degC",
      absent: .words("coolant_temperature, or 25 degC without that")),
    SpecKey(
      "operation.cutoff_voltage", .cutoff,
      "Lowest voltage of one layer, for all or for each cathode material", example: "2.8 V",
      absent: .words("the lower potential of the cathode less the mean potential of the anode")),
    SpecKey(
      "operation.heating", .words(["allowed", "none"]),
      "Whether cells may be held warmer than their own heat explains", example: "none",
      absent: .value("allowed")),
    SpecKey(
      "operation.pressure", .quantity(Pressure.facts),
      "Pressure on the faces", example: "1 MPa", absent: .words("what the anode needs")),
    SpecKey(
      "operation.critical_current_safety_factor", .ratio,
      "Critical current density over the one allowed on charge", example: "2",
      absent: .value("1.5")),
  ]
}

extension SpecReading {
  /// Reads how the stack is run.
  mutating func operation(_ root: SpecBlock, cathodes: [CathodeMaterial]) -> Operation? {
    guard let block = block("operation", in: root) else { return nil }
    let third = Rate(1.0 / 3)
    let discharge = rate("discharge_rate", in: block, otherwise: third)
    let charge = rate("charge_rate", in: block, otherwise: third)
    let temperatures = temperatures(block)
    let cutoffs = cutoffs(block, cathodes: cathodes)
    let heating = heating(block)
    let pressure = fixed("pressure", in: block, Pressure.self, .notNegative)
    if block["pressure"] == nil {
      assume("operation.pressure", "what the anode needs", source: SpecSource.contract("2.3"))
    }
    let factor = fixed(
      "critical_current_safety_factor", in: block, Ratio.self, .positive, otherwise: Ratio(1.5),
      shown: "1.5", source: SpecSource.contract("1.10"))
    return Operation(
      dischargeRate: discharge, chargeRate: charge, cellTemperature: temperatures.cell,
      coolantTemperature: temperatures.coolant, cutoffVoltages: cutoffs, heatingAllowed: heating,
      criticalCurrentSafetyFactor: factor.value, pressure: pressure)
  }

  private mutating func rate(
    _ key: String, in block: SpecBlock, otherwise value: Rate
  ) -> Rate {
    if block[key] == nil {
      assume(block.path(to: key), "C/3", source: SpecSource.house)
    }
    return fixed(key, in: block, Rate.self, .notNegative) ?? value
  }

  /// Cell and coolant: each the other's default, 25 degC where neither is written.
  private mutating func temperatures(
    _ block: SpecBlock
  ) -> (cell: Temperature, coolant: Temperature) {
    let room = Temperature(298.15)
    let cell = fixed("cell_temperature", in: block, Temperature.self)
    let coolant = fixed("coolant_temperature", in: block, Temperature.self)
    let source = SpecSource.contract("2.9")
    if block["cell_temperature"] == nil {
      assume("operation.cell_temperature", (coolant ?? room).specText, source: source)
    }
    if block["coolant_temperature"] == nil {
      assume("operation.coolant_temperature", (cell ?? room).specText, source: source)
    }
    return (cell ?? coolant ?? room, coolant ?? cell ?? room)
  }

  private mutating func heating(_ block: SpecBlock) -> Bool {
    guard let node = block["heating"] else {
      assume("operation.heating", "allowed", source: SpecSource.contract("2.9"))
      return true
    }
    return word("operation.heating", node, among: ["allowed", "none"]) != "none"
  }
}
