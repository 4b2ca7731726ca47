import Quantities

/// How near a computed figure must come to a published one.
public enum Tolerance: Sendable, Hashable {
  /// The figures are the same after rounding to the decimals that were printed.
  case printed(decimals: Int)
  /// The figures differ by no more than this, in their unit.
  case absolute(Double)
  /// The figures differ by no more than this share of the published one.
  case relative(Double)

  /// Whether a computed figure is near enough to a published one.
  public func holds(published: Double, computed: Double) -> Bool {
    switch self {
    case .printed(let decimals):
      NumberText.fixed(computed, decimals: decimals)
        == NumberText.fixed(published, decimals: decimals)
    case .absolute(let least): abs(computed - published) <= least
    case .relative(let share): abs(computed - published) <= share * abs(published)
    }
  }

  /// The tolerance in words.
  var words: String {
    switch self {
    case .printed(0): "rounds to the integer"
    case .printed(let decimals): "rounds to \(decimals) decimal\(decimals == 1 ? "" : "s")"
    case .absolute(let least): "±\(NumberText.shortest(least))"
    case .relative(let share):
      "±\(NumberText.significant(100 * share, digits: 3, trimmed: true)) %"
    }
  }
}
