/// The stretch of an axis that a picture of a lot shows: outliers do not squeeze the others together.
enum LotFrame {
  /// From the lowest to the highest value, but not farther from the bulk than three quarters of
  /// its width; values of cells in modules are always inside.
  static func view(_ values: [Int64], placed: [Int64]) -> (low: Int64, high: Int64) {
    let sorted = values.sorted()
    guard let least = sorted.first, let most = sorted.last else { return (0, 0) }
    let (low, high) = (rank(sorted, 0.05), rank(sorted, 0.95))
    let reach = (high - low) * 3 / 4
    guard reach > 0 else { return (least, most) }
    return (
      min(max(least, low - reach), placed.min() ?? most),
      max(min(most, high + reach), placed.max() ?? least)
    )
  }

  /// The value at a share of ascending values, always one of them: of an even number the lower middle.
  static func rank(_ sorted: [Int64], _ share: Double) -> Int64 {
    guard !sorted.isEmpty else { return 0 }
    return sorted[min(Int(Double(sorted.count - 1) * share), sorted.count - 1)]
  }
}
