import Quantities
import StackRecords

/// Limits and standing rules in the words and units of a reader.
enum LimitWords {
  static func title(_ limit: Limit) -> String { title(limit.quantity) }

  static func title(_ quantity: Limit.Quantity) -> String {
    switch quantity {
    case .stackVoltage: "stack voltage"
    case .moduleVoltage: "module voltage"
    case .temperature: "temperature"
    case .temperatureSpread: "temperature spread"
    case .socExcess: "confidence that no layer is overcharged"
    case .cellMass: "cell mass"
    case .moduleMass: "module mass"
    case .cellThickness: "cell thickness"
    case .moduleHeight: "module height"
    case .moduleVolume: "module volume"
    case .cellEnergy: "cell energy"
    case .moduleEnergy: "module energy"
    case .cellCurrent: "cell current"
    case .cost: "cost"
    case .stackYield: "stack yield"
    case .grades: "grades"
    }
  }

  static func title(_ rule: StandingRule) -> String {
    switch rule {
    case .stabilityWindow: "stability window"
    case .criticalCurrent: "critical current"
    case .hostRatio: "N/P ratio of the host"
    case .rate: "voltage under load"
    case .geometry: "overhang and rim"
    case .unknownPair: "known pairs of materials"
    case .heating: "warmth from its own heat"
    }
  }

  /// The title of a limit or rule by its name in the record.
  static func title(named name: String) -> String {
    if let rule = StandingRule(rawValue: name) { return title(rule) }
    if let title = titles[name] { return title }
    let stem = name.split(separator: ".").first.map(String.init) ?? name
    guard let quantity = Limit.Quantity(rawValue: stem) else { return name }
    let side = name.hasSuffix(".min") ? " (least)" : name.hasSuffix(".max") ? " (most)" : ""
    return title(quantity) + side
  }

  /// The ranges of choices by their keys in specs, and a limit whose figure has another name than itself.
  private static let titles = [
    "soc_excess.max": "state of charge excess",
    "cathode.loading": "loading", "separator.thickness": "separator thickness",
    "plate.thickness": "plate thickness", "stack.layers": "layers in series",
    "stack.parallel": "stacks in one pouch", "manufacturing.grades": "grades of layers",
    "module.series": "cells in series", "module.parallel": "cells in parallel",
    "module.cooling.cells_per_block": "cells in a block",
  ]

  /// A value of a quantity in its reader's unit.
  static func shown(
    _ value: Double, _ quantity: Limit.Quantity, isDifference: Bool = false, digits: Int = 5
  ) -> Shown {
    var shown = Shown(value: value, digits: .significant(digits), unit: quantity.unit)
    switch quantity {
    case .temperature where !isDifference:
      shown.offset = -273.15
      shown.unit = "\u{B0}C"
      shown.digits = .decimals(1)
    case .socExcess, .stackYield: (shown.factor, shown.unit) = (100, "%")
    case .cellThickness, .moduleHeight: (shown.factor, shown.unit) = (0.001, "mm")
    case .cellMass, .moduleMass: (shown.factor, shown.unit) = (0.001, "kg")
    case .moduleVolume: (shown.factor, shown.unit) = (0.001, "L")
    case .moduleEnergy: (shown.factor, shown.unit) = (0.001, "kWh")
    default: break
    }
    return shown
  }

  /// A unit of the record as a reader writes it.
  static func unit(_ unit: String) -> String {
    switch unit {
    case "um": "\u{B5}m"
    case "degC": "\u{B0}C"
    case "ohm": "\u{3A9}"
    default: unit.replacing("m2", with: "m\u{B2}").replacing("m3", with: "m\u{B3}")
    }
  }

  /// A value as specs write it, with its unit as a reader writes it: `8 \u{3A9} cm\u{B2}` for `8 ohm cm2`.
  static func unit(in text: String) -> String {
    var words = text.split(separator: " ").map(String.init)
    for index in words.indices.dropFirst() { words[index] = unit(words[index]) }
    return words.joined(separator: " ")
  }

  /// `a`, `a and b`, `a, b and c`.
  static func all(_ items: [String]) -> String { list(items, "and") }

  /// `a`, `a or b`, `a, b or c`.
  static func list(_ items: [String], _ word: String = "or") -> String {
    var unique: [String] = []
    for item in items where !unique.contains(item) { unique.append(item) }
    guard let last = unique.last, unique.count > 1 else { return unique.first ?? "nothing" }
    return unique.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}
