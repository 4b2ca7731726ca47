import Glibc

/// Deviations of logarithms from the means of their groups, and what they say of the whole.
struct WithinGroups {
  /// By row.
  private let deviations: [Int: Double]
  private let rows: [Int]
  private let groups: Int
  private let squares: Double

  /// The quantile of the normal distribution for the confidence of 95 %.
  private static let quantile = 1.959_963_984_540_054

  /// Takes deviations by row; nil where they are all alike or too few.
  init?(_ deviations: [Int: Double], groups: Int) {
    rows = deviations.keys.sorted()
    self.deviations = deviations
    self.groups = groups
    // Summed in the order of rows, so that the same table gives the same bits.
    squares = rows.reduce(0) { $0 + (deviations[$1] ?? 0) * (deviations[$1] ?? 0) }
    // Below this a logarithm's own rounding is all that spreads.
    guard rows.count - groups >= 4, squares > 1e-24 * Double(rows.count) else { return nil }
  }

  /// The standard deviation with its interval by Bonett.
  ///
  /// With n cells, kurtosis g and quantile z: `c s^2 exp(+-z c sqrt((g - (n - 3)/n)/(n - 1)))`,
  /// c = n/(n - z). The kurtosis is about the trimmed mean m, a share of `1/(2 sqrt(n - 4))` left out
  /// at each end, which makes it larger where values are skewed: `n sum (x - m)^4 / (sum x^2)^2`.
  /// Groups are counted by n - groups + 1 in place of n.
  var interval: Calibration.Interval {
    let count = Double(rows.count - groups + 1)
    let variance = squares / (count - 1)
    let middleValue = trimmedMean(1 / (2 * sqrt(count - 4)))
    let fourth = rows.reduce(0.0) { sum, row in
      let distance = (deviations[row] ?? 0) - middleValue
      let square = distance * distance
      return sum + square * square
    }
    let kurtosis = Double(rows.count) * fourth / (squares * squares)
    let widening = count / (count - Self.quantile)
    let error =
      widening * sqrt(max(0, kurtosis - (count - 3) / count) / (count - 1))
    let middle = log(widening * variance)
    return Calibration.Interval(
      estimate: sqrt(variance), lower: exp((middle - Self.quantile * error) / 2),
      upper: exp((middle + Self.quantile * error) / 2))
  }

  /// The mean without a share of the values at each end.
  private func trimmedMean(_ share: Double) -> Double {
    let sorted = rows.compactMap { deviations[$0] }.sorted()
    let out = min(Int(share * Double(sorted.count)), (sorted.count - 1) / 2)
    let kept = sorted[out..<(sorted.count - out)]
    return kept.reduce(0, +) / Double(kept.count)
  }

  /// The correlation with another quantity of the same cells; nil where too few have both.
  ///
  /// On Fisher's scale the standard error is the larger of that of normal values,
  /// `1/sqrt(n - 3)`, and the distribution-free one, from the mean square of
  /// `u v - r (u^2 + v^2)/2` over standardised deviations.
  func correlation(with other: WithinGroups) -> Calibration.Interval? {
    let pairs = rows.compactMap { row in
      other.deviations[row].map { (deviations[row] ?? 0, $0) }
    }
    let count = Double(pairs.count - groups + 1)
    let first = pairs.reduce(0) { $0 + $1.0 * $1.0 }
    let second = pairs.reduce(0) { $0 + $1.1 * $1.1 }
    guard count > 4, first > 0, second > 0 else { return nil }
    let product = pairs.reduce(0) { $0 + $1.0 * $1.1 }
    let correlation = min(max(product / sqrt(first * second), -1), 1)
    guard abs(correlation) < 1 - 1e-12 else {
      return Calibration.Interval(estimate: correlation, lower: correlation, upper: correlation)
    }
    let size = Double(pairs.count)
    let influence = pairs.reduce(0.0) { sum, pair in
      let (u, v) = (pair.0 / sqrt(first / size), pair.1 / sqrt(second / size))
      let part = u * v - correlation * (u * u + v * v) / 2
      return sum + part * part
    }
    let free = sqrt(influence / size) / (1 - correlation * correlation)
    let error = max(1, free) / sqrt(count - 3)
    let middle = atanh(correlation)
    return Calibration.Interval(
      estimate: correlation, lower: tanh(middle - Self.quantile * error),
      upper: tanh(middle + Self.quantile * error))
  }
}
