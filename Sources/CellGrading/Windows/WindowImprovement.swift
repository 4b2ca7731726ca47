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
  private static let regionSize = 3_000
  /// Searches of a pool that is one region, each with other random numbers.
  private static let searches = 2
  /// Counted work of a pass for each cell, and of all searches of a pass at most.
  var effortPerCell = 1_500
  var mostEffort = 6_000_000
  /// Passes without one set more after which it ends.
  private static let patience = 2

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
    for pass in 0..<passes where sets.count < most && failures < Self.patience && !limits.isOver {
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
    var cells: [Int]
    var sets: [Int]
    var seed: Int
    var found: [[Int32]] = []
    var moves = 0
  }

  /// The same searches with what they found.
  private func searched(_ searches: [Search], _ sets: [[Int32]], most: Int) -> [Search] {
    let spare = most - sets.count
    let cells = searches.reduce(0) { $0 + $1.cells.count }
    let perCell = min(effortPerCell, mostEffort / max(1, cells))
    return mapInParallel(searches, jobs: limits.jobs) { search in
      run(
        search, sets, most: search.sets.count + spare, effort: search.cells.count * perCell)
    }
  }

  private func replaced(_ sets: [[Int32]], by searches: [Search]) -> [[Int32]] {
    var searches = searches
    if searches.count > 1 && searches[0].cells == searches[1].cells {
      // Of searches among the same cells the best; of equals the last, so that the next start elsewhere.
      let best = searches.map(\.found.count).max() ?? 0
      searches = Array(searches.filter { $0.found.count == best }.suffix(1))
    }
    var isReplaced = [Bool](repeating: false, count: sets.count)
    for index in searches.flatMap(\.sets) { isReplaced[index] = true }
    return zip(sets, isReplaced).filter { !$0.1 }.map(\.0) + searches.flatMap(\.found)
  }

  /// The regions, with the sets that lie in one and the cells that no set holds.
  private func searches(_ sets: [[Int32]], _ pass: Int) -> [Search] {
    let regions = CellRegions(pool, most: Self.regionSize, variation: pass)
    var searches = (0..<regions.count).map {
      Search(cells: [], sets: [], seed: pass << 16 + $0)
    }
    var isTaken = [Bool](repeating: false, count: pool.count)
    for (index, set) in sets.enumerated() {
      for cell in set { isTaken[Int(cell)] = true }
      let own = Int(regions.region[Int(set[0])])
      guard set.allSatisfy({ regions.region[Int($0)] == own }) else { continue }
      searches[own].sets.append(index)
      searches[own].cells += set.map(Int.init)
    }
    for cell in 0..<pool.count where !isTaken[cell] {
      searches[Int(regions.region[cell])].cells.append(cell)
    }
    searches.removeAll { $0.cells.count < ($0.sets.count + 1) * pool.size }
    guard regions.count == 1, let whole = searches.first else { return searches }
    return (0..<Self.searches).map {
      var search = whole
      search.seed = pass * Self.searches + $0
      return search
    }
  }

  private func run(
    _ search: Search, _ sets: [[Int32]], most: Int, effort: Int
  ) -> Search {
    let cells = search.cells.sorted()
    var place: [Int32: Int32] = [:]
    for (index, cell) in cells.enumerated() { place[Int32(cell)] = Int32(index) }
    let start = search.sets.map { sets[$0].compactMap { place[$0] } }
    var annealing = WindowAnnealing(
      pool.subset(cells), limits: limits, seed: UInt64(search.seed))
    let found = annealing.improved(start, most: most, effort: effort)
    var search = search
    search.found = found.map { $0.map { Int32(cells[Int($0)]) } }
    search.moves = annealing.moves
    return search
  }
}
