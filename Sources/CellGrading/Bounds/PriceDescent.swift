/// Prices that bound the number of sets well, found without a linear program: subgradient steps.
///
/// Each cell anchors at most one set, so with c(a) the cheapest set of anchor a the number of sets
/// is at most Σ π + Σ max(0, 1 − c(a)). The slope is 1 − (sets behind the costs that hold the cell).
/// Most steps take the cheapest of the sets that were met so far for the cheapest of all, which costs
/// next to nothing; only where all are priced a bound is had.
/// Source: M. Held, P. Wolfe, H. Crowder, Mathematical Programming 6 (1974) 62.
extension PackingSearch {
  /// The length of a first step: a share of what a cell costs on average.
  private static let firstStep = 0.04
  /// Times at first that all sets are priced at every step.
  private static let pricedAtFirst = 30
  /// Steps among the sets that were met, between two pricings.
  private static let stepsBetween = 5

  /// Improves the bound of the root and moves the centre to its prices.
  ///
  /// - Parameter pricings: Times that all anchors are priced, at most.
  /// - Returns: The sets met on the way, those of the last steps first, each once.
  mutating func descend(pricings: Int) -> [[Int32]] {
    let unit = Double(PriceBound.unit)
    var prices = centre
    var known = MetSets(pool)
    var seen: Set<[Int32]> = []
    var met: [[Int32]] = []
    let between = max(0, pricings - Self.pricedAtFirst)
    var steps = AdaptiveSteps(
      prices: pool.count, first: Self.firstStep / Double(max(1, pool.size)),
      count: pricings + Self.stepsBetween * between)
    for pricing in 0..<pricings {
      if limits.isOver || isProven { break }
      rounds += 1
      let whole = prices.map { Int64(($0 * unit).rounded()) }
      let found = price(whole, [], below: PriceBound.unit)
      let lifted = PriceBound(prices: found.lifted, sigma: PriceBound.unit)
      if lifted.value < bound?.value ?? .infinity {
        bound = lifted
        unlifted = whole
        centre = lifted.normalised
      }
      var slope = [Double](repeating: 1, count: pool.count)
      for cells in found.behind { for cell in cells { slope[Int(cell)] -= 1 } }
      for cells in found.sets where seen.insert(cells).inserted {
        met.append(cells)
        known.insert(cells)
      }
      steps.take(&prices, against: slope)
      guard pricing >= Self.pricedAtFirst else { continue }
      for _ in 0..<Self.stepsBetween { steps.take(&prices, against: known.slope(at: prices)) }
    }
    return met.reversed()
  }
}
