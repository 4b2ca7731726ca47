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

  /// Whether a per cent of the median means something.
  static func hasShares(_ name: String) -> Bool {
    switch differences(of: name)?.name {
    case DurationDimension.facts.name, TemperatureDifferenceDimension.facts.name: false
    default: true
    }
  }

  /// A range as a spec would write it.
  static func rangeExample(of name: String) -> String {
    switch name {
    case "discharge_capacity", "charge_capacity": "0.5 %"
    case "dcir", "acir": "0.6 mohm"
    case "ocv": "5 mV"
    case "self_discharge": "0.3 mV/d"
    case "thickness": "0.1 mm"
    case "mass": "2 g"
    case "timestamp": "7 d"
    case "test_temperature", "dcir_temperature": "2 K"
    case "dcir_soc": "1 %"
    case "dcir_pulse": "1 s"
    case "dcir_current": "0.1 A"
    default: "1 %"
    }
  }

  /// An uncertainty as a spec would write it.
  static func differenceExample(of name: String) -> String {
    switch name {
    case "discharge_capacity", "charge_capacity": "5 mAh"
    case "dcir", "acir": "0.1 mohm"
    case "ocv": "0.2 mV"
    default: rangeExample(of: name)
    }
  }

  /// A value as a spec would write it.
  static func valueExample(of name: String) -> String {
    switch name {
    case "discharge_capacity", "charge_capacity": "4.8 Ah"
    case "self_discharge": "0.7 mV/d"
    case "ocv": "3.4 V"
    case "dcir_soc": "50 %"
    default: values(of: name)?.example ?? "1"
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
