import LinearProgram

/// Prices that bound the sets of a large pool.
struct LargeLotPrices: Sendable {
  let pool: CellPool
  /// Cells of the whole lot.
  let lotCells: Int
  /// So many sets are known.
  let expected: Int
  let solver: any LinearSolver
  let limits: GroupingLimits

  /// Steps on prices before the linear programs.
  private static let steps = 120
  /// Under sums pricing is dear, and the prices to start from see the sums.
  private static let stepsUnderSums = 8
  /// Times that a block's linear program gets cuts.
  private static let cutRounds = 4
  /// Lots of more cells get less work for each.
  private static let mostCellsInDepth = 20_000

  private var share: Double {
    min(1, Double(Self.mostCellsInDepth) / Double(max(1, lotCells)))
  }

  /// Those of all cells: steps first, then, unless there are sums, block after block.
  func ofAll(most: Int, _ work: inout PackingWork) throws(SolverFault) -> PriceBound {
    var search = PackingSearch(
      pool: pool, limits: limits, effort: PackingEffort(), ceiling: most)
    search.expected = expected
    _ = search.descend(
      steps: pool.sums.isEmpty ? Self.steps * Int(100 * share) / 100 : Self.stepsUnderSums)
    work += search.work
    guard let start = search.bound else { return PriceBound(prices: [], sigma: 0) }
    guard share == 1, pool.sums.isEmpty else { return start }
    var blocks = BlockDescent(pool, prices: start.prices, solver: solver, limits: limits)
    if pool.count > 3_000 { blocks.closeness = 0.0004 }
    return try lowered(&blocks, &work)
  }

  /// Those of cells that few others surround, block after block; all others cost their share of a set.
  func ofThinCells(
    _ coverage: Coverage, _ work: inout PackingWork
  ) throws(SolverFault) -> PriceBound {
    let own = (PriceBound.unit - 1) / Int64(pool.size) + 1
    var prices = [Int64](repeating: own, count: pool.count)
    for cell in coverage.uncovered { prices[cell] = 0 }
    let crowd = share == 1 ? 2 * pool.size : pool.size
    let thin = prices.indices.filter { prices[$0] > 0 && Int(coverage.crowding[$0]) <= crowd }
    var blocks = BlockDescent(
      pool, prices: prices, lowering: thin, solver: solver, limits: limits)
    return try lowered(&blocks, &work)
  }

  private func lowered(
    _ blocks: inout BlockDescent, _ work: inout PackingWork
  ) throws(SolverFault) -> PriceBound {
    try blocks.descend(passes: 0..<2, downTo: expected)
    try blocks.descend(passes: 2..<6, cutRounds: Self.cutRounds, downTo: expected)
    work += blocks.work
    return blocks.bound
  }
}
