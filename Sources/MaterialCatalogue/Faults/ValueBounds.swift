/// Where a value of the catalogue may lie, in base units.
enum ValueBounds: Sendable, Hashable {
  /// Anywhere.
  case any
  /// Above 0.
  case positive
  /// 0 or above.
  case notNegative
  /// 0 to 1, both ends in.
  case fraction
  /// Above 0, at most 1.
  case share
  /// Above 0, below 1.
  case properShare
  /// 0 or above, below 1.
  case belowOne
  /// 1 or above.
  case atLeastOne

  /// Whether a value lies within.
  func contains(_ value: Double) -> Bool {
    switch self {
    case .any: true
    case .positive: value > 0
    case .notNegative: value >= 0
    case .fraction: (0...1).contains(value)
    case .share: value > 0 && value <= 1
    case .properShare: value > 0 && value < 1
    case .belowOne: (0..<1).contains(value)
    case .atLeastOne: value >= 1
    }
  }

  /// What follows "must be".
  var words: String {
    switch self {
    case .any: "a finite value"
    case .positive: "above 0"
    case .notNegative: "0 or above"
    case .fraction: "between 0 and 1"
    case .share: "above 0 and at most 1"
    case .properShare: "above 0 and below 1"
    case .belowOne: "0 or above and below 1"
    case .atLeastOne: "1 or above"
    }
  }
}
