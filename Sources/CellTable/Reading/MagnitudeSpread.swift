/// How many numbers of a column lie in each power of two.
struct MagnitudeSpread {
  private var counts = [Int](repeating: 0, count: 2 * reach + 1)
  private var total = 0
  private static let reach = 64

  /// Counts a number; zero counts nowhere.
  mutating func count(_ value: Double) {
    guard let bin = Self.bin(value) else { return }
    counts[bin] += 1
    total += 1
  }

  /// The power of two of the median, by magnitude; nil without numbers.
  var middle: Int? {
    var seen = 0
    for (bin, count) in counts.enumerated() {
      seen += count
      if seen * 2 > total { return bin - Self.reach }
    }
    return nil
  }

  /// Whether a number lies 9 to 11 powers of two from the median: a thousand is 9.97.
  ///
  /// - Returns: Whether it lies above; nil for a number nearer or farther than that.
  func isOutlier(_ value: Double) -> Bool? {
    guard let bin = Self.bin(value), let middle else { return nil }
    let distance = bin - Self.reach - middle
    return (9...11).contains(abs(distance)) ? distance > 0 : nil
  }

  /// Whether there is such a number.
  var hasOutliers: Bool {
    guard let middle else { return false }
    return counts.indices.contains { bin in
      counts[bin] > 0 && (9...11).contains(abs(bin - Self.reach - middle))
    }
  }

  private static func bin(_ value: Double) -> Int? {
    value == 0 ? nil : min(max(Int(value.exponent), -reach), reach) + reach
  }
}
