import Quantities

/// What the recognised quantities of cells are measured in, by the names of specs.
///
/// Headers of other columns have no entry: their unit is known only from the table.
enum MeasuredDimension {
  /// The dimension of a quantity's values; nil for the header of another column.
  static func values(of name: String) -> DimensionFacts? { known[name] }

  /// The dimension of differences of a quantity's values.
  static func differences(of name: String) -> DimensionFacts? {
    switch name {
    case "timestamp": DurationDimension.facts
    case _ where known[name] == TemperatureDimension.facts: TemperatureDifferenceDimension.facts
    default: known[name]
    }
  }

  /// Whether sums over a group mean something.
  static func adds(_ name: String) -> Bool {
    ["discharge_capacity", "charge_capacity", "mass"].contains(name)
  }

  /// The quantities that a spec can limit, in the order in which messages list them.
  static let names = [
    "discharge_capacity", "charge_capacity", "dcir", "acir", "ocv", "self_discharge", "thickness",
    "mass", "timestamp", "test_temperature", "dcir_temperature", "dcir_soc", "dcir_pulse",
    "dcir_current",
  ]

  private static let known: [String: DimensionFacts] = [
    "discharge_capacity": CapacityDimension.facts, "charge_capacity": CapacityDimension.facts,
    "dcir": ResistanceDimension.facts, "acir": ResistanceDimension.facts,
    "ocv": VoltageDimension.facts, "self_discharge": VoltageRateDimension.facts,
    "thickness": LengthDimension.facts, "mass": MassDimension.facts,
    "test_temperature": TemperatureDimension.facts,
    "dcir_temperature": TemperatureDimension.facts, "dcir_soc": RatioDimension.facts,
    "dcir_pulse": DurationDimension.facts, "dcir_current": CurrentDimension.facts,
  ]
}
