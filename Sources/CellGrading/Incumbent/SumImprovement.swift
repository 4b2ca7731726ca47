/// Finds sets that keep every sum, region by region of a pool.
///
/// Sets that keep the ranges come first, as many as there can be; then cells are exchanged.
struct SumImprovement {
  let pool: CellPool
  let limits: GroupingLimits
  /// Moves of windows and exchanges so far.
  private(set) var moves = 0

  private static let regionSize = 2_000
  /// Passes of a call; a later call goes on where the random numbers ended.
  private static let passes = 4
  private var passesDone = 0

  init(_ pool: CellPool, limits: GroupingLimits) {
    self.pool = pool
    self.limits = limits
  }

  /// - Parameters:
  ///   - start: Disjoint legal sets.
  ///   - ranged: Disjoint sets that keep every range.
  ///   - most: No more legal sets than this exist.
  /// - Returns: Disjoint legal sets, no fewer than at the start.
  mutating func improved(_ start: [[Int32]], ranged: [[Int32]], most: Int) -> [[Int32]] {
    var best = start
    var sets = Array(ranged.prefix(most))
    if sets.count < most { sets += fresh(leavingOut: sets).prefix(most - sets.count) }
    for _ in 0..<Self.passes where best.count < most && !limits.isOver {
      let pass = passesDone
      passesDone += 1
      let legal = exchanged(sets, pass)
      if legal.count > best.count { best = legal }
      sets = legal + Array(fresh(leavingOut: legal).prefix(max(0, most - legal.count)))
      guard sets.count > legal.count else { break }
    }
    return best
  }

  /// Sets of free cells that keep the ranges.
  private func fresh(leavingOut sets: [[Int32]]) -> [[Int32]] {
    let rest = SubPool(of: pool.withoutSums, leavingOut: sets)
    let found =
      rest.pool.count <= Self.regionSize
      ? nearestGreedy(rest.pool)
      : GridGreedy(rest.pool).sets(crowding: Coverage(rest.pool).crowding)
    return rest.outer(found)
  }

  /// The legal sets after exchanges in each region.
  private mutating func exchanged(_ sets: [[Int32]], _ pass: Int) -> [[Int32]] {
    let limits = limits
    let regions = RegionSearches(pool, sets, most: Self.regionSize, pass: pass) { _ in true }
    let end = regions.ends(jobs: limits.jobs) { start in
      var exchange = SumExchange(start.pool, limits: limits, seed: start.seed)
      let legal = exchange.legalSets(from: start.sets)
      return RegionSearches.End(sets: legal, moves: exchange.moves)
    }
    moves += end.moves
    return end.sets
  }
}
