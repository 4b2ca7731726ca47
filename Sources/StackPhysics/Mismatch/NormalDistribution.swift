import Glibc

/// The standard normal distribution.
enum NormalDistribution {
  /// Beyond this many standard deviations a tail is smaller than 1e-22.
  static let reach = 10.0

  /// Probability of a value up to z.
  static func cumulative(_ z: Double) -> Double {
    0.5 * erfc(-z / 2.0.squareRoot())
  }

  /// Probability of a value between two bounds, without cancellation in the upper tail.
  static func probability(from a: Double, to b: Double) -> Double {
    a > 0 ? cumulative(-a) - cumulative(-b) : cumulative(b) - cumulative(a)
  }

  /// Density at z.
  static func density(_ z: Double) -> Double {
    exp(-z * z / 2) / (2 * Double.pi).squareRoot()
  }

  /// The bound between `low` and `high` below which lies a probability counted from `low`.
  static func bound(probability target: Double, from low: Double, to high: Double) -> Double {
    var (a, b) = (low, high)
    while true {
      let middle = (a + b) / 2
      guard middle > a, middle < b else { return middle }
      if probability(from: low, to: middle) < target { a = middle } else { b = middle }
    }
  }
}
