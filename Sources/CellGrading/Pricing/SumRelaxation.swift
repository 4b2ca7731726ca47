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
    var rate = 0.0
    /// 1 where the maximum is at stake, -1 where the minimum is.
    var side = 1.0

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
      guard let next = mostBroken() ?? overpaid() else { break }
      let found = improve(next.sum, side: next.side, from: most, goal: goal, look)
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
      let share = max(above, below) / max(spread(sum.values), 1)
      if share > worst?.share ?? 0 { worst = (index, above > below ? 1 : -1, share) }
    }
    return worst.map { ($0.sum, $0.side) }
  }

  /// A sum that has a rate although the chosen cells keep it with room to spare.
  private func overpaid() -> (sum: Int, side: Double)? {
    sums.indices.first { sums[$0].rate > 0 && slope($0) < 0 }.map { ($0, sums[$0].side) }
  }

  private func spread(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }

  private struct Point {
    let rate: Double
    let value: Double
    let slope: Double
  }

  /// Finds the best rate of one sum with the others as they are.
  private mutating func improve(
    _ index: Int, side: Double, from start: Double, goal: Double, _ look: ([Int]) -> Void
  ) -> Double {
    var best: Point
    if sums[index].side == side {
      best = Point(rate: sums[index].rate, value: start, slope: slope(index))
    } else {
      sums[index].side = side
      best = point(index, at: 0, look)
    }
    var low = best.slope > 0 ? best : nil
    var high = best.slope > 0 ? nil : best
    for _ in 0..<Self.ratesPerRound where best.value < goal {
      let rate: Double
      switch (low, high) {
      case (let low?, let high?):
        // Where the supporting lines of both ends meet no rate between them does better.
        rate =
          (high.value - low.value + low.slope * low.rate - high.slope * high.rate)
          / (low.slope - high.slope)
        guard rate > low.rate, rate < high.rate else { return finish(index, best) }
      case (let low?, nil):
        // A first guess: what the costs differ by for what the values differ by.
        let first = max(1, spread(costs)) / max(1, spread(sums[index].values))
        rate = max(first, 4 * low.rate)
      case (nil, _):
        guard best.rate > 0 else { return finish(index, best) }
        rate = 0
      }
      let next = point(index, at: rate, look)
      if next.value > best.value { best = next }
      if next.slope > 0 { low = next } else { high = next }
      if next.slope == 0 { break }
    }
    return finish(index, best)
  }

  private mutating func finish(_ index: Int, _ best: Point) -> Double {
    guard sums[index].rate != best.rate else { return best.value }
    sums[index].rate = best.rate
    return value()
  }

  private mutating func point(_ index: Int, at rate: Double, _ look: ([Int]) -> Void) -> Point {
    sums[index].rate = rate
    let value = value()
    look(chosen)
    return Point(rate: rate, value: value, slope: slope(index))
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
  /// What a broken sum is paid for with.
  struct Rate {
    var rate: Double
    var side: Double
  }

  /// The rates at hand.
  var rates: [Rate] { sums.map { Rate(rate: $0.rate, side: $0.side) } }

  /// The rest of a set of a pool.
  ///
  /// - Parameters:
  ///   - pool: The cells with their sums.
  ///   - held: Cells that are in.
  ///   - paid: What they cost.
  ///   - open: Cells that may follow.
  ///   - costs: What each of them costs.
  ///   - rates: To start from, of each sum with its side; those of another node, or none.
  init(
    _ pool: CellPool, held: [Int32], paid: Int64, open: [Int32], costs: [Double],
    from rates: [Rate]
  ) {
    self.init(needed: pool.size - held.count)
    base = Double(paid)
    self.costs = costs
    sums = pool.sums.map { sum in
      let total = Double(held.reduce(0) { $0 + sum.values[Int($1)] })
      return Sum(
        values: open.map { Double(sum.values[Int($0)]) },
        minimum: Double(sum.minimum) - total, maximum: Double(sum.maximum) - total)
    }
    for (index, start) in rates.enumerated() {
      (sums[index].rate, sums[index].side) = (start.rate, start.side)
    }
  }
}
