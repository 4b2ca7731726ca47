/// Looks for more sets with windows, region by region of a pool.
struct WindowImprovement {
  let pool: CellPool
  let limits: GroupingLimits
  /// Moves of windows up to the sets that were found last.
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
  ///   - isEnough: Whether so many are known to be the most, asked on any thread. When it becomes so
  ///     never shows in what is found.
  /// - Returns: More sets, as the first pass found them that found so many; else the start.
  mutating func improved(
    _ start: [[Int32]], most: Int, passes: Int,
    isEnough: @escaping @Sendable (Int) -> Bool = { _ in false }
  ) -> [[Int32]] {
    guard !pool.ranges.isEmpty, pool.count >= pool.size else { return start }
    var best = start
    var sets = start
    var failures = 0
    var tried = 0
    for pass in 0..<passes where failures < patience {
      guard sets.count < most, !isEnough(sets.count), !limits.isOver else { break }
      let end = searched(sets, most: most, isEnough, pass: pass)
      tried += end.moves
      sets = end.sets
      failures += 1
      if sets.count > best.count {
        (best, failures) = (sets, 0)
        moves += tried
        tried = 0
      }
    }
    let legal = best.filter { pool.isLegal($0) }
    return legal.count > start.count ? legal : start
  }

  /// The sets after a pass.
  private func searched(
    _ sets: [[Int32]], most: Int, _ isEnough: @escaping @Sendable (Int) -> Bool, pass: Int
  ) -> RegionSearches.End {
    let regions = RegionSearches(pool, sets, most: Self.regionSize, pass: pass) {
      $0.cells.count >= ($0.sets.count + 1) * pool.size
    }
    let count = sets.count
    let perCell = min(effortPerCell, mostEffort / max(1, regions.cellCount))
    let stop = limits.stop
    let limits = GroupingLimits(jobs: limits.jobs) {
      stop?() ?? false || isEnough(count)
    }
    return regions.ends(jobs: limits.jobs) { start in
      var annealing = WindowAnnealing(start.pool, limits: limits, seed: start.seed)
      let found = annealing.improved(
        start.sets, most: start.sets.count + most - count, effort: start.pool.count * perCell)
      return RegionSearches.End(sets: found, moves: annealing.moves)
    }
  }
}
