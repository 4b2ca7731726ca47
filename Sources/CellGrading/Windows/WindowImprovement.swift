/// Looks for more sets with windows, region by region of a pool.
struct WindowImprovement {
  let pool: CellPool
  let limits: GroupingLimits
  /// Moves of windows so far.
  private(set) var moves = 0

  /// Cells of a region, at most.
  private static let regionSize = 6_000
  /// Counted work of a pass for each cell, and of all searches of a pass at most.
  var effortPerCell = 1_500
  var mostEffort = 6_000_000
  /// Passes without one set more after which it ends.
  var patience = 2

  init(_ pool: CellPool, limits: GroupingLimits) {
    self.pool = pool
    self.limits = limits
  }

  /// - Parameters:
  ///   - start: Disjoint legal sets.
  ///   - most: No more sets than this exist.
  ///   - passes: Passes at most.
  /// - Returns: No fewer sets.
  mutating func improved(_ start: [[Int32]], most: Int, passes: Int) -> [[Int32]] {
    guard !pool.ranges.isEmpty, pool.count >= pool.size else { return start }
    var sets = start
    var failures = 0
    for pass in 0..<passes where sets.count < most && failures < patience && !limits.isOver {
      let before = sets.count
      let end = searched(sets, most: most, pass: pass)
      moves += end.moves
      sets = end.sets
      failures = sets.count > before ? 0 : failures + 1
    }
    let legal = sets.filter { pool.isLegal($0) }
    return legal.count > start.count ? legal : start
  }

  /// The sets after a pass.
  private func searched(_ sets: [[Int32]], most: Int, pass: Int) -> RegionSearches.End {
    let regions = RegionSearches(pool, sets, most: Self.regionSize, pass: pass) {
      $0.cells.count >= ($0.sets.count + 1) * pool.size
    }
    let spare = most - sets.count
    let perCell = min(effortPerCell, mostEffort / max(1, regions.cellCount))
    let limits = limits
    return regions.ends(jobs: limits.jobs) { start in
      var annealing = WindowAnnealing(start.pool, limits: limits, seed: start.seed)
      let found = annealing.improved(
        start.sets, most: start.sets.count + spare, effort: start.pool.count * perCell)
      return RegionSearches.End(sets: found, moves: annealing.moves)
    }
  }
}
