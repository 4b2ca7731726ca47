import Glibc

/// What the spread of layer capacities does to a stack, worked out a second time.
///
/// Layers are normal with coefficient `variation`, screened at ± k, cut into classes of equal
/// probability; all layers of a stack come from one class. Edges by bisection of the upper tail,
/// the expected smallest draw by Simpson's rule on `(1 − F)^N`.
/// - Source: the model contract 2.6.
struct LayerSpread {
  /// A slice of the screened standard normal distribution.
  private struct Slice {
    let low: Double
    let high: Double
    let weight: Double
    let mean: Double

    /// Share of the slice above z.
    func shareAbove(_ z: Double) -> Double {
      if z <= low { return 1 }
      if z >= high { return 0 }
      return (upperTail(z) - upperTail(high)) / weight
    }
  }

  /// Beyond this many standard deviations nothing is left that a double can tell from nothing.
  private static let farTail = 9.5
  /// Steps of Simpson's rule per standard deviation, for errors below 1e-10.
  private static let stepsPerDeviation = 512.0

  private let variation: Double
  private let slices: [Slice]

  /// Cuts the screened layers into classes, at least one.
  init(variation: Double, screen: Double?, grades: Int) {
    self.variation = variation
    let count = max(grades, 1)
    let reach = min(screen ?? Self.farTail, Self.farTail)
    let outside = upperTail(reach)
    let kept = 1 - 2 * outside
    let edges = (0...count).map { index -> Double in
      if index == 0 { return -reach }
      if index == count { return reach }
      return Self.point(upperTail: outside + kept * Double(count - index) / Double(count))
    }
    slices = zip(edges, edges.dropFirst()).map { low, high in
      let weight = upperTail(low) - upperTail(high)
      return Slice(
        low: low, high: high, weight: weight, mean: (density(low) - density(high)) / weight)
    }
  }

  /// Usable shares μ of the capacity of stacks of 0, 1, 2 … layers; the first is not used.
  func usableShares(upTo mostLayers: Int) -> [Double] {
    var shares = [Double](repeating: 1, count: mostLayers + 1)
    guard variation > 0, mostLayers > 1 else { return shares }
    var sums = [Double](repeating: 0, count: mostLayers + 1)
    for slice in slices { addExpectedSmallest(in: slice, to: &sums) }
    for layers in 2...mostLayers {
      shares[layers] = 1 + variation * sums[layers] / Double(slices.count)
    }
    return shares
  }

  /// Confidence that no layer of the worst class is ahead of its stack by more than `excess`.
  func confidence(layersInSeries: Int, excess: Double) -> Double {
    guard variation > 0, layersInSeries > 1 else { return 1 }
    return slices.reduce(1) { worst, slice in
      min(worst, pow(slice.shareAbove(slice.mean - excess / variation), Double(layersInSeries)))
    }
  }

  /// Adds the expected smallest of N draws for every N: the low edge plus the integral of `(1 − F)^N`.
  private func addExpectedSmallest(in slice: Slice, to sums: inout [Double]) {
    let width = slice.high - slice.low
    // At the low edge the integrand falls by N times the density there: z = low + width s² puts the
    // steps where it falls.
    let steps = max(width * Self.stepsPerDeviation, 48 * Double(sums.count))
    let intervals = 2 * Int((steps / 2).rounded(.up))
    let step = 1 / Double(intervals)
    for layers in sums.indices { sums[layers] += slice.low }
    for index in 1..<intervals {
      let s = Double(index) * step
      let share = slice.shareAbove(slice.low + width * s * s)
      var term = step / 3 * 2 * width * s * (index % 2 == 0 ? 2 : 4)
      for layers in 1..<sums.count {
        term *= share
        sums[layers] += term
      }
    }
  }

  /// The point above which this much of the standard normal distribution lies.
  private static func point(upperTail wanted: Double) -> Double {
    var low = -farTail
    var high = farTail
    while true {
      let middle = (low + high) / 2
      if middle <= low || middle >= high { return middle }
      if upperTail(middle) > wanted { low = middle } else { high = middle }
    }
  }
}

/// Share of the standard normal distribution above z.
private func upperTail(_ z: Double) -> Double { 0.5 * erfc(z / 2.0.squareRoot()) }

/// Density of the standard normal distribution.
private func density(_ z: Double) -> Double { exp(-z * z / 2) / (2 * Double.pi).squareRoot() }
