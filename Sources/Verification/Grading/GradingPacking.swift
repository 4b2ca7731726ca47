import StackRecords

/// Lists all legal sets of a pool and looks for more disjoint ones than a bound allows.
///
/// Branching takes the cell that lies in the fewest sets that are left: one of them is built, or the
/// cell stays out. Prices under which each set costs at least 1 bound what is left.
struct GradingPacking {
  private let size: Int
  private let cells: Int
  private var allowance: Int
  private let sets: [[Int]]
  private let isWhole: Bool

  /// Lists the legal modules of a class.
  init(_ lot: GradingLot, ofClass number: Int, allowance: Int) {
    var list = GradingModuleList(lot, ofClass: number, allowance: allowance)
    isWhole = list.fill(until: 100_000)
    sets = list.modules.map(\.places)
    size = lot.problem.series * lot.problem.parallel
    cells = list.cells
    self.allowance = list.allowance
  }

  /// Holds a number of legal modules and a bound on disjoint ones.
  func check(legalModules: Int, bound: Int) -> GradingProofCheck.Verdict {
    guard isWhole else { return .unsettled }
    guard sets.count == legalModules else {
      return .fails(.legalModulesDiffer(recorded: legalModules, recomputed: sets.count))
    }
    guard bound < cells / size else { return .holds }
    var packing = self
    switch packing.canBuild(bound + 1, Array(sets.indices), prices()) {
    case nil: return .unsettled
    case true?: return .fails(.moreModulesExist(bound + 1))
    case false?: return .holds
    }
  }

  /// Prices in billionths under which every set costs at least one whole: sets that are too cheap
  /// raise their cells, as often as it takes.
  private func prices() -> [Int64] {
    let unit: Int64 = 1_000_000_000
    var uses = [Int64](repeating: 0, count: cells)
    for set in sets { for cell in set { uses[cell] += 1 } }
    var prices = uses.map { $0 > 0 ? unit / Int64(max(1, size)) : 0 }
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
    allowance -= left.count * size
    guard allowance >= 0 else { return nil }
    var uses: [Int: Int] = [:]
    for index in left { for cell in sets[index] { uses[cell, default: 0] += 1 } }
    let worth = uses.keys.reduce(Int128(0)) { $0 + Int128(prices[$1]) }
    guard worth / 1_000_000_000 >= Int128(wanted), uses.count / size >= wanted,
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
