extension PackingSearch {
  /// Fixes one after another the sets that subgradient steps choose most often, with steps on the
  /// cells that are left in between; gives up where the bound of the rest shows that it cannot beat
  /// the incumbent.
  ///
  /// The share of steps in which a set is chosen tends to its weight in the linear program.
  /// Source: F. Barahona, R. Anbil, Mathematical Programming 87 (2000) 385 (the volume algorithm).
  ///
  /// - Parameter variation: Dives of different variations remember for different lengths.
  mutating func priceDive(variation: Int) {
    dives += 1
    let unit = Double(PriceBound.unit)
    let memory = [0.9, 0.94, 0.85, 0.97, 0.8][variation % 5]
    var isAlive = [Bool](repeating: true, count: pool.count)
    defer { pricer.setAlive(Array(repeating: true, count: pool.count)) }
    var fixed: [[Int32]] = []
    var prices = centre
    var direction = [Double](repeating: 0, count: pool.count)
    var weights: [[Int32]: Double] = [:]
    var step = 0.5
    var steps = effort.firstSteps
    while true {
      var best = Double.infinity
      var failures = 0
      for _ in 0..<steps {
        if limits.isOver { return offer(fixed) }
        rounds += 1
        let whole = prices.map { Int64(($0 * unit).rounded()) }
        let found = price(whole, [], below: PriceBound.unit)
        var value = 0.0
        for cell in prices.indices where isAlive[cell] { value += Double(found.lifted[cell]) }
        value /= unit
        if value < best {
          best = value
        } else {
          failures += 1
          if failures % 4 == 0 { step *= 0.8 }
        }
        if fixed.count + Int(best + 1e-9) <= incumbent.count { return }
        var slope = [Double](repeating: 1, count: pool.count)
        for key in weights.keys { weights[key]? *= memory }
        for cells in found.sets {
          for cell in cells { slope[Int(cell)] -= 1 }
          weights[cells, default: 0] += 1 - memory
        }
        var square = 0.0
        for index in direction.indices where isAlive[index] {
          direction[index] = slope[index] + 0.6 * direction[index]
          if prices[index] <= 0 && direction[index] > 0 { direction[index] = 0 }
          square += direction[index] * direction[index]
        }
        guard square > 1e-12 else { break }
        let length = step * 0.04 * value / square
        for index in prices.indices where isAlive[index] {
          prices[index] = max(0, prices[index] - length * direction[index])
        }
      }
      let next = heaviest(weights)
      guard !next.isEmpty else { break }
      for cell in next.joined() { isAlive[Int(cell)] = false }
      fixed += next
      pricer.setAlive(isAlive)
      weights = weights.filter { $0.key.allSatisfy { isAlive[Int($0)] } && $0.value > 0.001 }
      for index in prices.indices where !isAlive[index] {
        prices[index] = 0
        direction[index] = 0
      }
      step = max(step, 0.3)
      steps = effort.stepsPerDepth
    }
    offer(fixed)
  }

  /// The disjoint sets with the largest weights, of equals the first in order: one, and in large
  /// pools as many more as keep a dive short.
  private func heaviest(_ weights: [[Int32]: Double]) -> [[Int32]] {
    let most = 1 + pool.count / effort.cellsPerFix
    var order = weights.map { (weight: $0.value, cells: $0.key) }
    order.sort {
      $0.weight == $1.weight
        ? $0.cells.lexicographicallyPrecedes($1.cells) : $0.weight > $1.weight
    }
    guard let least = order.first.map({ 0.6 * $0.weight }) else { return [] }
    var chosen: [[Int32]] = []
    var isTaken: Set<Int32> = []
    for (weight, cells) in order where chosen.count < most && weight >= least {
      guard isTaken.isDisjoint(with: cells) else { continue }
      isTaken.formUnion(cells)
      chosen.append(cells)
    }
    return chosen
  }
}
