/// Prices that bound the number of sets well, found without a linear program: subgradient steps.
///
/// Each cell anchors at most one set, so with c(a) the cheapest set of anchor a the number of sets
/// is at most Σ π + Σ max(0, 1 − c(a)). The step goes along 1 − (sets behind the costs that hold the
/// cell).
/// Source: M. Held, P. Wolfe, H. Crowder, Mathematical Programming 6 (1974) 62; deflected steps:
/// P. Camerini, L. Fratta, F. Maffioli, Mathematical Programming Study 3 (1975) 26.
extension PackingSearch {
  /// Improves the bound of the root and moves the centre to its prices.
  ///
  /// - Returns: The sets met on the way, those of the last steps first, each once.
  mutating func descend(steps: Int) -> [[Int32]] {
    let unit = Double(PriceBound.unit)
    var prices = centre
    var direction = [Double](repeating: 0, count: pool.count)
    var failures = 0
    var seen: Set<[Int32]> = []
    var met: [[Int32]] = []
    var step = 1.0
    for _ in 0..<steps {
      if limits.isOver || isProven { break }
      rounds += 1
      let whole = prices.map { Int64(($0 * unit).rounded()) }
      let found = price(whole, [], below: PriceBound.unit)
      let lifted = PriceBound(prices: found.lifted, sigma: PriceBound.unit)
      if lifted.value < bound?.value ?? .infinity {
        if lifted.value < 0.9999 * (bound?.value ?? .infinity) { failures = 0 }
        bound = lifted
        unlifted = whole
        centre = lifted.normalised
      } else {
        failures += 1
        if failures >= 7 {
          step *= 0.8
          failures = 0
        }
      }
      var slope = [Double](repeating: 1, count: pool.count)
      for cells in found.behind { for cell in cells { slope[Int(cell)] -= 1 } }
      for cells in found.sets where seen.insert(cells).inserted { met.append(cells) }
      var square = 0.0
      for index in direction.indices {
        direction[index] = slope[index] + 0.6 * direction[index]
        // A price of 0 cannot fall.
        if prices[index] <= 0 && direction[index] > 0 { direction[index] = 0 }
        square += direction[index] * direction[index]
      }
      guard square > 1e-12 else { break }
      let length = step * max(lifted.value - Double(max(expected, incumbent.count)), 0.2) / square
      for index in prices.indices {
        prices[index] = max(0, prices[index] - length * direction[index])
      }
    }
    return met.reversed()
  }
}
