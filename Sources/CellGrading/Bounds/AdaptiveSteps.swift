import Glibc

/// Steps downhill on prices, each price's as long as its slopes were even, and all of them shorter
/// from step to step.
///
/// Source: D. P. Kingma, J. Ba, "Adam: a method for stochastic optimization", ICLR 2015,
/// arXiv:1412.6980, algorithm 1.
struct AdaptiveSteps {
  private var mean: [Double]
  private var square: [Double]
  private var length: Double
  private let shrinking: Double
  /// Weights of what went before.
  private static let (kept, keptOfSquare) = (0.9, 0.99)
  private var (weight, weightOfSquare) = (1.0, 1.0)
  /// The last step is shorter than the first so many times.
  private static let range = 40.0

  /// - Parameters:
  ///   - prices: How many prices.
  ///   - first: The length of a first step, in their unit.
  ///   - count: Steps that will be taken.
  init(prices: Int, first: Double, count: Int) {
    mean = Array(repeating: 0, count: prices)
    square = mean
    length = first
    shrinking = pow(Self.range, -1 / Double(max(1, count)))
  }

  /// Takes a step against the slopes; no price falls below 0.
  mutating func take(_ prices: inout [Double], against slope: [Double]) {
    weight *= Self.kept
    weightOfSquare *= Self.keptOfSquare
    for index in prices.indices {
      mean[index] = Self.kept * mean[index] + (1 - Self.kept) * slope[index]
      square[index] =
        Self.keptOfSquare * square[index] + (1 - Self.keptOfSquare) * slope[index] * slope[index]
      let along = mean[index] / (1 - weight)
      let scale = (square[index] / (1 - weightOfSquare)).squareRoot()
      prices[index] = max(0, prices[index] - length * along / (scale + 1e-3))
    }
    length *= shrinking
  }
}
