import Quantities
import StackRecords

extension GradedRange {
  /// The limit in words, such as `range of dcir, 0.6 mohm`.
  var words: String {
    let what =
      switch scope {
      case .module: "range of \(quantity)"
      case .group: "range of \(quantity) in each parallel group"
      case .groupSum: "range of the groups' sums of \(quantity)"
      }
    return "\(what), \(written)"
  }
}

extension GradedSum {
  /// The limit in words, such as `series resistance of the module, 250 mohm`.
  var words: String {
    switch kind {
    case .resistance: "series resistance of the module, \(written)"
    case .voltage: "voltage of the module, \(written)"
    }
  }
}

extension LeftoverReason {
  /// What the fixed words mean, for one who reads them for the first time.
  var meaning: String {
    switch self {
    case .reserved: "left alone, as the spec says"
    case .notStabilised: "still changed in its last two cycles"
    case .missing: "a value that is needed is not there"
    case .unreadable: "a value that is needed cannot be read"
    case .screen(_, .min): "below the least value that passes"
    case .screen(_, .max): "above the largest value that passes"
    case .outlier: "far from the median"
    case .notInSecondTest: "not in the second test"
    case .drift: "changed too much until the second test"
    case .noModule: "proven: no module with it keeps the limits"
    case .displaced: "other cells took the places it could have had"
    case .overCount: "the wanted number of modules was reached"
    case .replaced: "taken out after a test of its module"
    }
  }
}

extension DesignComparison.Figure {
  /// The figure in words.
  var words: String {
    switch self {
    case .capacity: "Usable capacity of a module"
    case .usableShare: "Usable share of it"
    case .variation: "Spread of capacities"
    case .energy: "Energy of a module"
    case .specificEnergy: "Specific energy"
    case .energyDensity: "Energy density"
    }
  }

  /// A value with its unit.
  func text(_ value: Double) -> String {
    switch self {
    case .usableShare, .variation: NumberText.fixed(100 * value, decimals: 2) + " %"
    case .capacity: Self.text(value, "Ah")
    case .energy: Self.text(value, "Wh")
    case .specificEnergy: Self.text(value, "Wh/kg")
    case .energyDensity: Self.text(value, "Wh/l")
    }
  }

  private static func text(_ value: Double, _ unit: String) -> String {
    NumberText.significant(value, digits: 5, trimmed: true) + " " + unit
  }
}
