/// Whether sets that keep their sums must cost a limit, shown by rates at which a broken sum is paid
/// for.
///
/// For any rates r >= 0, a set that keeps its sums costs at least what it costs plus r times what a
/// sum exceeds its maximum by, or falls short of its minimum by, and the least of that over all sets is found by sorting.
/// Rates are whole parts of 2^20, so all is exact. The least is concave in a rate: the best one lies
/// between a rate whose cheapest set breaks the sum and one whose does not, and no better than where
/// their supporting lines meet, which is looked at next.
/// - Source: A. M. Geoffrion, Mathematical Programming Study 2 (1974) 82.
struct GradingSumRates {
  private struct Side {
    /// What each cell that may follow adds to the excess.
    var values: [Int128]
    /// The excess of the cells that are in.
    var start: Int128
    var rate: Int128 = 0
  }

  private static let parts: Int128 = 1 << 20
  private static let rounds = 3
  /// Rates of one sum that are looked at in a round, at most.
  private static let mostRates = 24
  /// At this rate a broken unit costs more sets than any limit; sums of what it gives still fit.
  private static let mostRate: Int128 = 1 << 56

  private var sides: [Side] = []
  private let costs: [Int128]
  private let base: Int128
  private let needed: Int
  private let goal: Int128
  /// Cells looked at.
  private(set) var looks = 0

  /// - Parameters:
  ///   - sums: What a set has to keep.
  ///   - holding: Cells that are in.
  ///   - paid: What they cost in all.
  ///   - candidates: Cells that may follow.
  ///   - costs: What each of them costs.
  ///   - needed: How many follow.
  ///   - limit: What sets must be shown to cost.
  ///   - rates: To start from, of each side of a sum; those of another node, or none.
  init(
    _ sums: [GradingPool.Sum], holding: [Int], paid: Int64, candidates: [Int], costs: [Int64],
    needed: Int, limit: Int64, from rates: [Int128]
  ) {
    self.costs = costs.map { Int128($0) * Self.parts }
    self.needed = needed
    base = Int128(paid) * Self.parts
    goal = Int128(limit) * Self.parts
    for sum in sums {
      let held = holding.reduce(Int128(0)) { $0 + Int128(sum.values[$1]) }
      let values = candidates.map { Int128(sum.values[$0]) }
      if let most = sum.maximum { sides.append(Side(values: values, start: held - Int128(most))) }
      if let least = sum.minimum {
        sides.append(Side(values: values.map { -$0 }, start: Int128(least) - held))
      }
    }
    if rates.count == sides.count {
      for side in sides.indices { sides[side].rate = min(rates[side], Self.mostRate) }
    }
  }

  /// The rates at hand.
  var rates: [Int128] { sides.map(\.rate) }

  /// True where no set that keeps the sums costs less than the limit; false says nothing.
  mutating func reachLimit() -> Bool {
    for _ in 0..<Self.rounds {
      for side in sides.indices where raise(side) { return true }
      // Of a single rate there is nothing better.
      if sides.count == 1 { return false }
    }
    return false
  }

  private struct Point {
    let rate: Int128
    let cost: Int128
    /// How fast the cost rises with the rate there: what the cheapest set breaks the sum by.
    let rise: Int128
  }

  /// Sets one rate to the best; true where the goal is reached.
  private mutating func raise(_ side: Int) -> Bool {
    var best = point(side, at: sides[side].rate)
    var low: Point?
    var high: Point?
    for _ in 0..<Self.mostRates where best.cost < goal {
      let rate: Int128
      switch (low, high) {
      case (let low?, let high?):
        let meeting = high.cost - low.cost + low.rise * low.rate - high.rise * high.rate
        rate = meeting / (low.rise - high.rise)
        // No rate lies between that could be better.
        if rate <= low.rate || rate >= high.rate { return finish(side, best) }
      case (let low?, nil):
        if low.rate == Self.mostRate { return finish(side, best) }
        rate = min(max(4 * low.rate, firstRate(side)), Self.mostRate)
      case (nil, let high?):
        if high.rate == 0 { return finish(side, best) }
        rate = 0
      case (nil, nil): rate = best.rate
      }
      let next = rate == best.rate ? best : point(side, at: rate)
      if next.cost > best.cost { best = next }
      if next.rise > 0 { low = next } else { high = next }
      if next.rise == 0 { break }
    }
    return finish(side, best)
  }

  private mutating func finish(_ side: Int, _ best: Point) -> Bool {
    sides[side].rate = best.rate
    return best.cost >= goal
  }

  /// What the costs differ by for what the values differ by.
  private func firstRate(_ side: Int) -> Int128 {
    let values = sides[side].values
    let spread = (values.max() ?? 0) - (values.min() ?? 0)
    return max(1, ((costs.max() ?? 0) - (costs.min() ?? 0)) / max(1, spread))
  }

  private mutating func point(_ side: Int, at rate: Int128) -> Point {
    sides[side].rate = rate
    let (cost, set) = cheapest()
    return Point(rate: rate, cost: cost, rise: excess(side, set))
  }

  private func excess(_ side: Int, _ set: [Int]) -> Int128 {
    set.reduce(sides[side].start) { $0 + sides[side].values[$1] }
  }

  /// The cheapest set at the rates, as places among the candidates.
  private mutating func cheapest() -> (cost: Int128, set: [Int]) {
    looks += costs.count
    var keys = costs
    var total = base
    for side in sides where side.rate > 0 {
      total += side.rate * side.start
      for place in keys.indices { keys[place] += side.rate * side.values[place] }
    }
    var kept: [Int] = []
    for place in keys.indices {
      if kept.count == needed {
        guard let last = kept.last, keys[place] < keys[last] else { continue }
        kept.removeLast()
      }
      var slot = kept.count
      while slot > 0, keys[kept[slot - 1]] > keys[place] { slot -= 1 }
      kept.insert(place, at: slot)
    }
    return (kept.reduce(total) { $0 + keys[$1] }, kept)
  }
}
