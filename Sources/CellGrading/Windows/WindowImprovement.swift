import LinearProgram

/// Looks for more sets with windows, region by region of a pool; small pools are one region, searched
/// more than once at a time.
///
/// The regions of a pass are disjoint and fixed before it starts, and each search has random numbers
/// of its own, so the number of jobs never shows.
struct WindowImprovement {
  let pool: CellPool
  let limits: GroupingLimits
  /// Moves of windows so far.
  private(set) var moves = 0

  /// Cells of a region, at most.
  private static let regionSize = 6000
  /// Searches of a pool that is one region, each with other random numbers.
  private static let searches = 2
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
      let searches = searches(sets, pass)
      let results = searched(searches, sets, most: most)
      moves += results.reduce(0) { $0 + $1.moves }
      sets = replaced(sets, by: results)
      failures = sets.count > before ? 0 : failures + 1
    }
    let legal = sets.filter { pool.isLegal($0) }
    return legal.count > start.count ? legal : start
  }

  private struct Search: Sendable {
    var part: CellRegions.Part
    var seed: Int
    var found: [[Int32]] = []
    var moves = 0
  }

  /// The same searches with what they found.
  private func searched(_ searches: [Search], _ sets: [[Int32]], most: Int) -> [Search] {
    let spare = most - sets.count
    let cells = searches.reduce(0) { $0 + $1.part.cells.count }
    let perCell = min(effortPerCell, mostEffort / max(1, cells))
    return mapInParallel(searches, jobs: limits.jobs) { search in
      run(
        search, sets, most: search.part.sets.count + spare,
        effort: search.part.cells.count * perCell)
    }
  }

  private func replaced(_ sets: [[Int32]], by searches: [Search]) -> [[Int32]] {
    var searches = searches
    if searches.count > 1 && searches[0].part.cells == searches[1].part.cells {
      // Of searches among the same cells the best; of equals the last, so that the next start elsewhere.
      let best = searches.map(\.found.count).max() ?? 0
      searches = Array(searches.filter { $0.found.count == best }.suffix(1))
    }
    var isReplaced = [Bool](repeating: false, count: sets.count)
    for index in searches.flatMap(\.part.sets) { isReplaced[index] = true }
    return zip(sets, isReplaced).filter { !$0.1 }.map(\.0) + searches.flatMap(\.found)
  }

  private func searches(_ sets: [[Int32]], _ pass: Int) -> [Search] {
    let parts = CellRegions(pool, most: Self.regionSize, variation: pass).parts(sets)
    let searches = parts.enumerated().map { Search(part: $1, seed: pass << 16 + $0) }
      .filter { $0.part.cells.count >= ($0.part.sets.count + 1) * pool.size }
    guard parts.count == 1, let whole = searches.first else { return searches }
    return (0..<Self.searches).map {
      Search(part: whole.part, seed: pass * Self.searches + $0)
    }
  }

  private func run(
    _ search: Search, _ sets: [[Int32]], most: Int, effort: Int
  ) -> Search {
    let region = SubPool(of: pool, search.part.cells)
    var annealing = WindowAnnealing(
      region.pool, limits: limits, seed: UInt64(search.seed))
    let found = annealing.improved(
      region.inner(search.part.sets.map { sets[$0] }), most: most, effort: effort)
    var search = search
    search.found = region.outer(found)
    search.moves = annealing.moves
    return search
  }
}
