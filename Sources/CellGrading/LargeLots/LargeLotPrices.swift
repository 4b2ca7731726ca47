import LinearProgram

/// Prices that bound the sets of a large pool, lowered in two strides: without cuts, then under cuts.
struct LargeLotPrices: Sendable {
  let pool: CellPool
  /// Cells of the whole lot.
  let lotCells: Int
  /// So many sets are known.
  let expected: Int
  let solver: any LinearSolver
  let limits: GroupingLimits
  private var stepped: (bound: PriceBound?, work: PackingWork) = (nil, PackingWork())
  private var blocks: BlockDescent?

  /// Times that all anchors are priced before the linear programs.
  private static let pricings = 120
  /// Under sums pricing is dear, and the prices to start from see the sums: seldom where many pairs of
  /// cells are compatible, by the pairs of all pricings together.
  private static let pricingsUnderSums = (least: 8, most: 100)
  private static let pairsUnderSums = 10_000_000
  /// Times that a block's linear program gets cuts.
  private static let cutRounds = 4
  /// Lots of more cells get less work for each.
  private static let mostCellsInDepth = 20_000

  init(
    pool: CellPool, lotCells: Int, expected: Int, solver: any LinearSolver,
    limits: GroupingLimits
  ) {
    self.pool = pool
    self.lotCells = lotCells
    self.expected = expected
    self.solver = solver
    self.limits = limits
  }

  /// Nil before prices are lowered.
  var bound: PriceBound? { blocks?.bound ?? stepped.bound }

  var work: PackingWork {
    var work = stepped.work
    if let blocks { work += blocks.work }
    return work
  }

  private var share: Double {
    min(1, Double(Self.mostCellsInDepth) / Double(max(1, lotCells)))
  }

  /// Lowers those of all cells: steps first, then, unless there are sums, block after block.
  mutating func lowerAll(most: Int) throws(SolverFault) {
    var search = PackingSearch(
      pool: pool, limits: limits, effort: PackingEffort(), ceiling: most)
    var pricings = Self.pricings * Int(100 * share) / 100
    if !pool.sums.isEmpty {
      let (least, most) = Self.pricingsUnderSums
      pricings = min(most, max(least, Self.pairsUnderSums / max(1, search.pricer.lists.total)))
    }
    _ = search.descend(pricings: pricings)
    stepped = (search.bound, search.work)
    guard let bound = search.bound, share == 1, pool.sums.isEmpty else { return }
    blocks = BlockDescent(pool, prices: bound.prices, solver: solver, limits: limits)
    if pool.count > 3_000 { blocks?.closeness = 0.0004 }
    try lower(passes: 0..<2)
  }

  /// Lowers those of cells that few others surround, block after block; all others cost their share of
  /// a set.
  mutating func lowerThin(_ coverage: Coverage) throws(SolverFault) {
    let own = (PriceBound.unit - 1) / Int64(pool.size) + 1
    var prices = [Int64](repeating: own, count: pool.count)
    for cell in coverage.uncovered { prices[cell] = 0 }
    let crowd = share == 1 ? 2 * pool.size : pool.size
    let thin = prices.indices.filter { prices[$0] > 0 && Int(coverage.crowding[$0]) <= crowd }
    blocks = BlockDescent(
      pool, prices: prices, lowering: thin, solver: solver, limits: limits)
    try lower(passes: 0..<2)
  }

  /// Lowers prices of blocks under cuts.
  mutating func lowerUnderCuts() throws(SolverFault) {
    try lower(passes: 2..<6, cutRounds: Self.cutRounds)
  }

  private mutating func lower(passes: Range<Int>, cutRounds: Int = 0) throws(SolverFault) {
    let expected = expected
    try blocks?.descend(passes: passes, cutRounds: cutRounds, downTo: expected)
  }
}
