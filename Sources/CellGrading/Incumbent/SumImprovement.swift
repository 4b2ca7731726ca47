import LinearProgram

/// Finds sets that keep every sum, region by region of a pool; a pool that is one region is searched
/// more than once at a time.
///
/// Sets that keep the ranges come first, as many as there can be; then cells are exchanged. The
/// regions of a pass are disjoint, so the number of jobs never shows.
struct SumImprovement {
  let pool: CellPool
  let limits: GroupingLimits
  /// Moves of windows and exchanges so far.
  private(set) var moves = 0

  private static let regionSize = 2_000
  private static let searches = 2
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

  private struct Search: Sendable {
    var part: CellRegions.Part
    var seed: UInt64
    var found: [[Int32]] = []
    var moves = 0
  }

  /// The legal sets after exchanges in each region; sets across regions stay as they are.
  private mutating func exchanged(_ sets: [[Int32]], _ pass: Int) -> [[Int32]] {
    let parts = CellRegions(pool, most: Self.regionSize, variation: pass).parts(sets)
    var searches = parts.enumerated().map { Search(part: $1, seed: UInt64(pass << 16 + $0)) }
    if parts.count == 1 {
      searches = (0..<Self.searches).map {
        Search(part: parts[0], seed: UInt64(pass * Self.searches + $0))
      }
    }
    let this = self
    let results = mapInParallel(searches, jobs: limits.jobs) { this.run($0, sets) }
    moves += results.reduce(0) { $0 + $1.moves }
    if parts.count == 1 {
      return results.map(\.found).reduce([]) { $1.count > $0.count ? $1 : $0 }
    }
    var isInside = [Bool](repeating: false, count: sets.count)
    for index in parts.flatMap(\.sets) { isInside[index] = true }
    let across = sets.indices.filter { !isInside[$0] && pool.isLegal(sets[$0]) }
    return across.map { sets[$0] } + results.flatMap(\.found)
  }

  private func run(_ search: Search, _ sets: [[Int32]]) -> Search {
    let region = SubPool(of: pool, search.part.cells)
    var exchange = SumExchange(region.pool, limits: limits, seed: search.seed)
    var search = search
    search.found = region.outer(
      exchange.legalSets(from: region.inner(search.part.sets.map { sets[$0] })))
    search.moves = exchange.moves
    return search
  }
}
