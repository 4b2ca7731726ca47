import Quantities
import StackRecords

/// How the steps of a quantity are shown: in the unit of a reader, with the decimals of the grid.
struct QuantityScale: Sendable {
  /// What the quantity is called.
  let title: String
  /// The unit of values, empty for none.
  let unit: String
  /// From steps to that unit.
  let factor: Double
  /// Decimals that a step needs, at most nine.
  let decimals: Int
  /// Unit, factor and decimals of differences, which are small: mV rather than V.
  private(set) var difference: (unit: String, factor: Double, decimals: Int)

  /// Whether values are moments, which no axis of numbers shows well.
  let isMoment: Bool

  init(_ quantity: GradedQuantity) {
    title = Self.title(quantity.name)
    isMoment = ["timestamp", "ocv1_time", "ocv2_time"].contains(quantity.name)
    let (unit, values, fine, differences) =
      switch quantity.unit {
      case "ohm": ("m\u{3A9}", 3, "m\u{3A9}", 3)
      case "V": ("V", 0, "mV", 3)
      case "Ah": ("Ah", 0, "mAh", 3)
      case "degC": ("\u{B0}C", 0, "K", 0)
      case "1": ("", 0, "", 0)
      default: (quantity.unit, 0, quantity.unit, 0)
      }
    self.unit = unit
    // No table prints numbers of so many digits; a record that claims them must not break the page.
    let exponent = min(max(quantity.exponent, -300), 300)
    // A quantity scaled by session has three decimals more than anybody measured.
    let printed = exponent + (quantity.sessions.isEmpty ? 0 : 3)
    factor = Self.power(exponent + values)
    decimals = Self.decimals(printed + values)
    difference = (
      fine, Self.power(exponent + differences), Self.decimals(printed + differences)
    )
    if isMoment {
      difference = ("days", Self.power(exponent) / 86400, 2)
    }
  }

  /// A value.
  func value(_ steps: Int64) -> Shown {
    Shown(value: Double(steps), factor: factor, digits: .decimals(decimals), unit: unit)
  }

  /// A value from twice its steps.
  func half(_ doubled: Int64) -> Shown {
    Shown(
      value: Double(doubled), factor: factor / 2, digits: .decimals(min(decimals + 1, 9)),
      unit: unit)
  }

  /// A difference of two values.
  func range(_ steps: Int64) -> Shown {
    Shown(
      value: Double(steps), factor: difference.factor, digits: .decimals(difference.decimals),
      unit: difference.unit)
  }

  /// A limit of values, without zeros that a limit does not need.
  func limit(_ steps: Int64) -> Shown {
    Shown(value: Double(steps), factor: factor, digits: .significant(9), unit: unit)
  }

  /// A limit of differences.
  func rangeLimit(_ steps: Int64) -> Shown {
    Shown(
      value: Double(steps), factor: difference.factor, digits: .significant(5),
      unit: difference.unit)
  }

  /// A value for a place in a picture.
  func place(_ steps: Int64) -> Double { Double(steps) * factor }

  /// The title with its unit, for axes and heads of columns.
  var axis: String { unit.isEmpty ? title : "\(title), \(unit)" }

  /// A recognised quantity in words, any other header as it is written.
  static func title(_ name: String) -> String {
    switch name {
    case "discharge_capacity": "discharge capacity"
    case "charge_capacity": "charge capacity"
    case "dcir": "DC resistance"
    case "acir": "AC resistance"
    case "ocv": "open-circuit voltage"
    case "self_discharge": "self-discharge"
    case "test_temperature": "temperature of the test"
    case "dcir_temperature": "temperature of the resistance test"
    case "dcir_soc": "state of charge of the resistance test"
    case "timestamp": "moment of the test"
    default: name
    }
  }

  private static func power(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<min(exponent.magnitude, 300) { power *= 10 }
    return exponent < 0 ? 1 / power : power
  }

  private static func decimals(_ exponent: Int) -> Int { min(max(0, -exponent), 9) }
}
