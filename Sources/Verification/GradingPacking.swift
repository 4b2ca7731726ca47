/// Lists all legal sets of a pool and looks for more disjoint ones than a bound allows.
///
/// Branching takes the cell that lies in the fewest sets that are left: one of them is built, or the
/// cell stays out. Prices under which each set costs at least 1 bound what is left.
struct GradingPacking {
  private let pool: GradingPool
  private var allowance: Int
  private var sets: [[Int]] = []

  init(_ pool: GradingPool, allowance: Int) {
    self.pool = pool
    self.allowance = allowance
  }

  /// Holds a number of legal sets and a bound on disjoint ones.
  func check(legalModules: Int, bound: Int) -> GradingProofCheck.Verdict {
    var packing = self
    guard packing.list(most: max(0, legalModules)) else {
      return packing.allowance < 0
        ? .unsettled
        : .fails(
          .legalModulesDiffer(recorded: legalModules, recomputed: packing.sets.count))
    }
    guard packing.sets.count == legalModules else {
      return .fails(
        .legalModulesDiffer(recorded: legalModules, recomputed: packing.sets.count))
    }
    let prices = packing.prices()
    switch packing.canBuild(bound + 1, Array(packing.sets.indices), prices) {
    case nil: return .unsettled
    case true?: return .fails(.moreModulesExist(bound + 1))
    case false?: return .holds
    }
  }

  /// Lists legal sets up to one more than a number; false where there are more or work ran out.
  private mutating func list(most: Int) -> Bool {
    let anchors = GradingAnchors(pool)
    for index in anchors.order.indices {
      let followers = anchors.followers(index)
      guard extend([anchors.order[index]], followers[...], most: most) else { return false }
    }
    return true
  }

  private mutating func extend(_ set: [Int], _ rest: ArraySlice<Int>, most: Int) -> Bool {
    if set.count == pool.size {
      if pool.keepsSums(set) { sets.append(set.sorted()) }
      return sets.count <= most
    }
    guard set.count + rest.count >= pool.size else { return true }
    allowance -= rest.count
    guard allowance >= 0 else { return false }
    for place in rest.indices {
      let next = rest[place]
      let near = rest[(place + 1)...].filter { pool.areNear($0, next) }
      guard extend(set + [next], near[...], most: most) else { return false }
    }
    return true
  }

  /// Prices in billionths under which every set costs at least one whole: sets that are too cheap
  /// raise their cells, as often as it takes.
  private func prices() -> [Int64] {
    let unit: Int64 = 1_000_000_000
    var uses = [Int64](repeating: 0, count: pool.numbers.count)
    for set in sets { for cell in set { uses[cell] += 1 } }
    var prices = uses.map { $0 > 0 ? unit / Int64(max(1, pool.size)) : 0 }
    // Cheaper cells for which no set needs the whole price.
    var slack = [Int64](repeating: .max, count: prices.count)
    for cell in prices.indices.sorted(by: { (uses[$0], $0) < (uses[$1], $1) }) where uses[cell] > 0
    {
      slack[cell] = .max
      for set in sets where set.contains(cell) {
        slack[cell] = min(slack[cell], set.reduce(-unit) { $0 + prices[$1] })
      }
      prices[cell] = max(0, prices[cell] - max(0, slack[cell]))
    }
    // Rounding may have left sets short of the whole.
    for set in sets {
      let short = unit - set.reduce(0) { $0 + prices[$1] }
      if short > 0, let cell = set.first { prices[cell] += short }
    }
    return prices
  }

  /// Whether so many disjoint sets exist among those that are left; nil where work ran out.
  private mutating func canBuild(_ wanted: Int, _ left: [Int], _ prices: [Int64]) -> Bool? {
    if wanted <= 0 { return true }
    allowance -= left.count * pool.size
    guard allowance >= 0 else { return nil }
    var uses: [Int: Int] = [:]
    for index in left { for cell in sets[index] { uses[cell, default: 0] += 1 } }
    let worth = uses.keys.reduce(Int128(0)) { $0 + Int128(prices[$1]) }
    guard worth / 1_000_000_000 >= Int128(wanted), uses.count / pool.size >= wanted,
      let rarest = uses.min(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key
    else { return false }
    var isSettled = true
    for index in left where sets[index].contains(rarest) {
      let built = Set(sets[index])
      let rest = left.filter { built.isDisjoint(with: sets[$0]) }
      switch canBuild(wanted - 1, rest, prices) {
      case true?: return true
      case false?: continue
      case nil: isSettled = false
      }
    }
    let without = left.filter { !sets[$0].contains(rarest) }
    switch canBuild(wanted, without, prices) {
    case true?: return true
    case false?: return isSettled ? false : nil
    case nil: return nil
    }
  }
}
