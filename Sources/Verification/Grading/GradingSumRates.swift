/// Whether sets that keep their sums must cost a limit, shown by rates at which a broken sum is paid
/// for.
///
/// For any rates r >= 0, a set that keeps its sums costs at least what it costs plus r times what a
/// sum exceeds its maximum by, or falls short of its minimum by, and the least of that over all sets is found by sorting.
/// Rates are whole parts of 2^20, so all is exact. A rate is doubled until its cheapest set keeps the
/// sum, then halved towards the best.
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
  private static let halvings = 12

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
  init(
    _ sums: [GradingPool.Sum], holding: [Int], paid: Int64, candidates: [Int], costs: [Int64],
    needed: Int, limit: Int64
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
  }

  /// True where no set that keeps the sums costs less than the limit; false says nothing.
  mutating func reachLimit() -> Bool {
    for _ in 0..<Self.rounds {
      for side in sides.indices {
        let (cost, set) = cheapest()
        if cost >= goal { return true }
        if excess(side, set) > 0, raise(side) { return true }
      }
    }
    return false
  }

  /// Sets one rate to the best found; true where the goal is reached.
  private mutating func raise(_ side: Int) -> Bool {
    var low = sides[side].rate
    var best = (cost: cheapest().cost, rate: low)
    func note(_ cost: Int128, _ rate: Int128) { if cost > best.cost { best = (cost, rate) } }
    let spread = (sides[side].values.max() ?? 0) - (sides[side].values.min() ?? 0)
    let dearest = (costs.max() ?? 0) - (costs.min() ?? 0)
    var high = max(2 * low, dearest / max(1, spread), 1)
    for _ in 0..<Self.halvings {
      sides[side].rate = high
      let (cost, set) = cheapest()
      if cost >= goal { return true }
      note(cost, high)
      if excess(side, set) <= 0 { break }
      low = high
      high *= 2
    }
    for _ in 0..<Self.halvings where high - low > 1 {
      let middle = (low + high) / 2
      sides[side].rate = middle
      let (cost, set) = cheapest()
      if cost >= goal { return true }
      note(cost, middle)
      if excess(side, set) > 0 { low = middle } else { high = middle }
    }
    sides[side].rate = best.rate
    return false
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
