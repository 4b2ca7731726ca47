import LinearProgram

/// Searches among the sets and free cells of each region of a pool; a pool that is one region is
/// searched more than once.
///
/// The regions are disjoint and fixed before the searches start, and each search has random numbers
/// of its own, so the number of jobs never shows.
struct RegionSearches {
  /// What a search starts from.
  struct Start: Sendable {
    /// The region's cells.
    let pool: CellPool
    /// Disjoint sets of them.
    let sets: [[Int32]]
    let seed: UInt64
  }

  /// What it ends with.
  struct End: Sendable {
    var sets: [[Int32]]
    /// What was tried on the way.
    var moves: Int
  }

  private struct Search: Sendable {
    let part: CellRegions.Part
    let seed: UInt64
  }

  private let pool: CellPool
  private let sets: [[Int32]]
  private let searches: [Search]
  private let isWhole: Bool

  /// How often a pool that is one region is searched.
  private static let repeats = 2

  /// - Parameters:
  ///   - pool: The cells.
  ///   - sets: Disjoint sets of them.
  ///   - most: Cells of a region, at most.
  ///   - pass: Other passes have other regions and random numbers.
  ///   - isWorthIt: Where it does not hold for a region, that is left as it is.
  init(
    _ pool: CellPool, _ sets: [[Int32]], most: Int, pass: Int,
    where isWorthIt: (CellRegions.Part) -> Bool
  ) {
    self.pool = pool
    self.sets = sets
    let parts = CellRegions(pool, most: most, variation: pass).parts(sets)
    let worth = parts.enumerated().filter { isWorthIt($1) }
    isWhole = parts.count == 1 && worth.count == 1
    searches =
      isWhole
      ? (0..<Self.repeats).map { Search(part: parts[0], seed: UInt64(pass * Self.repeats + $0)) }
      : worth.map { Search(part: $1, seed: UInt64(pass << 16 + $0)) }
  }

  /// The cells of all searches together.
  var cellCount: Int { searches.reduce(0) { $0 + $1.part.cells.count } }

  /// The sets after a search of each region, and the moves of all searches.
  ///
  /// - Parameters:
  ///   - jobs: Searches at a time.
  ///   - search: What to do in a region.
  /// - Returns: All sets of the pool afterwards, those of regions that were left included.
  func ends(jobs: Int, _ search: @escaping @Sendable (Start) -> End) -> End {
    let this = self
    let ends = mapInParallel(searches, jobs: jobs) { this.end(of: $0, search) }
    let moves = ends.reduce(0) { $0 + $1.moves }
    if isWhole {
      // Of equals the last, so that the next search starts elsewhere.
      let best = ends.reduce([]) { $1.sets.count >= $0.count ? $1.sets : $0 }
      return End(sets: best, moves: moves)
    }
    var isSearched = [Bool](repeating: false, count: sets.count)
    for index in searches.flatMap(\.part.sets) { isSearched[index] = true }
    let others = sets.indices.filter { !isSearched[$0] }.map { sets[$0] }
    return End(sets: others + ends.flatMap(\.sets), moves: moves)
  }

  private func end(of search: Search, _ work: (Start) -> End) -> End {
    let region = SubPool(of: pool, search.part.cells)
    let start = Start(
      pool: region.pool, sets: region.inner(search.part.sets.map { sets[$0] }), seed: search.seed)
    let end = work(start)
    return End(sets: region.outer(end.sets), moves: end.moves)
  }
}
