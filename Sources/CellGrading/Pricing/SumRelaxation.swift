/// A lower bound on the cost of a set under sums: what breaks a sum pays for it, at the best rate.
///
/// With rates λ ≥ 0, every set that keeps its sums costs at least
/// min over sets of [Σ cost + Σ λ (Σ value − maximum)], a lower side the other way round, and the
/// minimum is a matter of sorting. The rate of one sum at a time is raised along the supporting
/// lines of this concave function. Rates are any numbers, so rounding costs no more than the slack
/// that is taken off.
/// Source: A. M. Geoffrion, Mathematical Programming Study 2 (1974) 82.
struct SumRelaxation {
  /// Cells to choose.
  let needed: Int
  /// What the cells that are in cost.
  var base = 0.0
  /// What each open cell costs.
  var costs: [Double] = []
  /// For each sum its open cells' values, and how far the cells that are in are from its window.
  var sums: [Sum] = []

  struct Sum {
    var values: [Double]
    /// The window less the sum of the cells that are in.
    var minimum: Double
    var maximum: Double
    fileprivate var rate = 0.0
    /// 1 where the maximum is at stake, -1 where the minimum is.
    fileprivate var side = 1.0

    init(values: [Double], minimum: Double, maximum: Double) {
      self.values = values
      self.minimum = minimum
      self.maximum = maximum
    }

    fileprivate var limit: Double { side > 0 ? maximum : minimum }
  }

  /// The cells of the best rates' cheapest set.
  private(set) var chosen: [Int] = []
  /// How often cells were chosen: the work.
  private(set) var looks = 0
  private var keys: [Double] = []

  /// Sums are looked at so often, each at so many rates.
  private static let rounds = 4
  private static let ratesPerRound = 10

  init(needed: Int) { self.needed = needed }

  /// Raises the bound until it reaches a goal or no rate helps.
  ///
  /// - Parameters:
  ///   - goal: Where more is of no use.
  ///   - look: Sees the open cells of each set met.
  /// - Returns: No set that keeps the sums costs less.
  mutating func bound(goal: Double, look: ([Int]) -> Void) -> Double {
    var most = value()
    look(chosen)
    for _ in 0..<Self.rounds where most < goal {
      guard let broken = mostBroken() else { break }
      let found = raise(broken.sum, side: broken.side, goal: goal, look)
      guard found > most else { break }
      most = found
    }
    return most
  }

  /// The sum that the chosen cells miss by most, in the spread of its values.
  private func mostBroken() -> (sum: Int, side: Double)? {
    var worst: (sum: Int, side: Double, share: Double)?
    for (index, sum) in sums.enumerated() {
      let total = chosen.reduce(0) { $0 + sum.values[$1] }
      let above = total - sum.maximum
      let below = sum.minimum - total
      guard max(above, below) > 0 else { continue }
      let spread = (sum.values.max() ?? 0) - (sum.values.min() ?? 0)
      let share = max(above, below) / max(spread, 1)
      if share > worst?.share ?? 0 { worst = (index, above > below ? 1 : -1, share) }
    }
    return worst.map { ($0.sum, $0.side) }
  }

  /// Finds the best rate of one sum with the others as they are.
  private mutating func raise(
    _ index: Int, side: Double, goal: Double, _ look: ([Int]) -> Void
  ) -> Double {
    if sums[index].side != side { sums[index].rate = 0 }
    sums[index].side = side
    var low = (rate: sums[index].rate, value: value(), slope: slope(index))
    var best = low
    guard low.slope > 0 else { return low.value }
    // A first guess: what the costs differ by for what the values differ by.
    let spread = (sums[index].values.max() ?? 0) - (sums[index].values.min() ?? 0)
    let step = max(1, (costs.max() ?? 0) - (costs.min() ?? 0)) / max(1, spread)
    var high: (rate: Double, value: Double, slope: Double)?
    for _ in 0..<Self.ratesPerRound where best.value < goal {
      let rate: Double
      if let high {
        // Where the supporting lines of both ends meet no rate between them does better.
        rate =
          (high.value - low.value + low.slope * low.rate - high.slope * high.rate)
          / (low.slope - high.slope)
        guard rate > low.rate, rate < high.rate else { break }
      } else {
        rate = max(step, 4 * low.rate)
      }
      sums[index].rate = rate
      let point = (rate: rate, value: value(), slope: slope(index))
      look(chosen)
      if point.value > best.value { best = point }
      if point.slope > 0 { low = point } else { high = point }
      if point.slope == 0 { break }
    }
    sums[index].rate = best.rate
    return value()
  }

  /// What the cheapest set costs at the rates, less a slack for rounding; it becomes the chosen one.
  private mutating func value() -> Double {
    looks += 1
    keys = costs
    var total = base
    var size = abs(base)
    for sum in sums where sum.rate > 0 {
      let rate = sum.rate * sum.side
      for cell in keys.indices { keys[cell] += rate * sum.values[cell] }
      total -= rate * sum.limit
      size += abs(rate * sum.limit)
    }
    chosen.removeAll(keepingCapacity: true)
    for cell in keys.indices {
      let key = keys[cell]
      if chosen.count == needed {
        guard let last = chosen.last, key < keys[last] else { continue }
        chosen.removeLast()
      }
      var place = chosen.count
      while place > 0, keys[chosen[place - 1]] > key { place -= 1 }
      chosen.insert(cell, at: place)
    }
    for cell in chosen {
      total += keys[cell]
      size += abs(keys[cell])
    }
    return total - 1 - 1e-12 * size
  }

  /// By how much the chosen cells miss the side at stake: what a higher rate adds.
  private func slope(_ index: Int) -> Double {
    let total = chosen.reduce(0) { $0 + sums[index].values[$1] }
    return sums[index].side * (total - sums[index].limit)
  }
}

extension SumRelaxation {
  /// The rest of a set of a pool.
  ///
  /// - Parameters:
  ///   - pool: The cells with their sums.
  ///   - held: Cells that are in.
  ///   - paid: What they cost.
  ///   - open: Cells that may follow.
  ///   - costs: What each of them costs.
  init(_ pool: CellPool, held: [Int32], paid: Int64, open: [Int32], costs: [Double]) {
    self.init(needed: pool.size - held.count)
    base = Double(paid)
    self.costs = costs
    sums = pool.sums.map { sum in
      let total = Double(held.reduce(0) { $0 + sum.values[Int($1)] })
      return Sum(
        values: open.map { Double(sum.values[Int($0)]) },
        minimum: Double(sum.minimum) - total, maximum: Double(sum.maximum) - total)
    }
  }
}
