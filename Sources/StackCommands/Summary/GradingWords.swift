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
