import Glibc

/// What the spread of layer capacities costs a stack of N layers sorted into G classes.
///
/// Layer capacities are normal, screened at ± k standard deviations, and sorted into classes of
/// equal probability; a stack comes from one class.
/// - Source: the model contract 2.6.
public struct MismatchFigures: Sendable, Hashable {
  /// Layers in series, N.
  public let layersInSeries: Int
  /// Classes, G.
  public let grades: Int
  /// Coefficient of variation of the layers' capacity, cv.
  public let variation: Double
  /// Usable share μ, the mean over classes of `1 + cv E(min of N draws)`.
  public let usableShare: Double
  /// The usable share of the worst class.
  public let worstClassUsableShare: Double
  /// Share of layers that the screen keeps, erf(k/√2).
  public let screenedShare: Double
  /// Bound of the screen in standard deviations; where a tail no longer counts, if unscreened.
  private let reach: Double

  /// Figures of a stack.
  ///
  /// - Parameters:
  ///   - layersInSeries: N ≥ 1.
  ///   - grades: G ≥ 1.
  ///   - variation: cv ≥ 0.
  ///   - screen: k > 0 standard deviations; nil screens nothing.
  public init(layersInSeries: Int, grades: Int, variation: Double, screen: Double?) {
    precondition(layersInSeries >= 1 && grades >= 1, "a stack has a layer and a class")
    self.layersInSeries = layersInSeries
    self.grades = grades
    self.variation = variation
    screenedShare = screen.map { erf($0 / 2.0.squareRoot()) } ?? 1
    reach = min(screen ?? NormalDistribution.reach, NormalDistribution.reach)
    guard variation > 0 else {
      usableShare = 1
      worstClassUsableShare = 1
      return
    }
    var sum = 0.0
    var worst = Double.infinity
    for grade in 0..<grades {
      let smallest = CapacityClass(grade, of: grades, reach: reach).expectedSmallest(layersInSeries)
      sum += smallest
      worst = min(worst, smallest)
    }
    usableShare = layersInSeries == 1 ? 1 : 1 + variation * sum / Double(grades)
    worstClassUsableShare = 1 + variation * worst
  }

  /// Probability that no layer of a stack of the worst class exceeds its state of charge by more than s.
  ///
  /// `(1 − F(m − s/cv))^N`, the least over all classes; 1 for N = 1 and for cv = 0.
  public func confidence(socExcess: Double) -> Double {
    guard layersInSeries > 1, variation > 0 else { return 1 }
    var worst = 1.0
    for grade in 0..<grades {
      let layers = CapacityClass(grade, of: grades, reach: reach)
      let above = layers.shareAbove(layers.mean - socExcess / variation)
      worst = min(worst, pow(above, Double(layersInSeries)))
    }
    return worst
  }
}

/// Expected largest of N draws from the standard normal distribution, d_N.
///
/// - Source: the model contract 2.6; `physics.md` 1.10 for a table.
public func expectedLargestOfNormals(count: Int) -> Double {
  precondition(count >= 1, "the largest of at least one draw")
  return -CapacityClass(0, of: 1, reach: NormalDistribution.reach).expectedSmallest(count)
}

/// One class of layers: a slice of the screened standard normal distribution.
private struct CapacityClass {
  /// Lower bound in standard deviations.
  let low: Double
  /// Upper bound.
  let high: Double
  /// Probability of the slice.
  let probability: Double

  init(_ grade: Int, of grades: Int, reach: Double) {
    let kept = NormalDistribution.probability(from: -reach, to: reach)
    func bound(_ index: Int) -> Double {
      if index == 0 { return -reach }
      if index == grades { return reach }
      return NormalDistribution.bound(
        probability: kept * Double(index) / Double(grades), from: -reach, to: reach)
    }
    low = bound(grade)
    high = bound(grade + 1)
    probability = NormalDistribution.probability(from: low, to: high)
  }

  /// Mean of the class.
  var mean: Double {
    (NormalDistribution.density(low) - NormalDistribution.density(high)) / probability
  }

  /// Share of the class above z, 1 − F(z).
  func shareAbove(_ z: Double) -> Double {
    if z <= low { return 1 }
    if z >= high { return 0 }
    return NormalDistribution.probability(from: z, to: high) / probability
  }

  /// Expected smallest of a number of draws, `low + ∫ (1 − F)^count dz`.
  func expectedSmallest(_ count: Int) -> Double {
    guard count > 1 else { return mean }
    let power = Double(count)
    // The more draws, the narrower the class and the denser its lower end, the steeper the fall.
    let width = min(
      0.25, 8 * (high - low) / power,
      4 * probability / (NormalDistribution.density(low) * power))
    return low
      + GaussLegendre.integral(from: low, to: high, width: width) { pow(shareAbove($0), power) }
  }
}
