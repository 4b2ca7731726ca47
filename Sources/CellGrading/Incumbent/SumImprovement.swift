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
  private static let passes = 4

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
    for pass in 0..<Self.passes where best.count < most && !limits.isOver {
      let legal = exchanged(sets, pass)
      if legal.count > best.count { best = legal }
      sets = legal + Array(fresh(leavingOut: legal).prefix(max(0, most - legal.count)))
      guard sets.count > legal.count else { break }
    }
    return best
  }

  /// Sets of free cells that keep the ranges.
  private func fresh(leavingOut sets: [[Int32]]) -> [[Int32]] {
    var isFree = [Bool](repeating: true, count: pool.count)
    for cell in sets.flatMap(\.self) { isFree[Int(cell)] = false }
    let free = (0..<pool.count).filter { isFree[$0] }
    let rest = pool.subset(free).withoutSums
    let found =
      rest.count <= Self.regionSize
      ? nearestGreedy(rest) : GridGreedy(rest).sets(crowding: Coverage(rest).crowding)
    return found.map { $0.map { Int32(free[Int($0)]) } }
  }

  private struct Search: Sendable {
    var cells: [Int]
    var sets: [[Int32]] = []
    var seed: UInt64
    var found: [[Int32]] = []
    var moves = 0
  }

  /// The legal sets after exchanges in each region; sets across regions stay as they are.
  private mutating func exchanged(_ sets: [[Int32]], _ pass: Int) -> [[Int32]] {
    let regions = CellRegions(pool, most: Self.regionSize, variation: pass)
    var searches = (0..<regions.count).map {
      Search(cells: [], seed: UInt64(pass << 16 + $0))
    }
    var isTaken = [Bool](repeating: false, count: pool.count)
    var legal: [[Int32]] = []
    for set in sets {
      for cell in set { isTaken[Int(cell)] = true }
      let own = Int(regions.region[Int(set[0])])
      if set.allSatisfy({ regions.region[Int($0)] == own }) {
        searches[own].sets.append(set)
        searches[own].cells += set.map(Int.init)
      } else if pool.isLegal(set) {
        legal.append(set)
      }
    }
    for cell in 0..<pool.count where !isTaken[cell] {
      searches[Int(regions.region[cell])].cells.append(cell)
    }
    let isWhole = regions.count == 1
    if isWhole, let whole = searches.first {
      searches = (0..<Self.searches).map {
        var search = whole
        search.seed = UInt64(pass * Self.searches + $0)
        return search
      }
    }
    let this = self
    let results = mapInParallel(searches, jobs: limits.jobs) { this.run($0) }
    moves += results.reduce(0) { $0 + $1.moves }
    guard isWhole else { return legal + results.flatMap(\.found) }
    let most = results.map(\.found.count).max() ?? 0
    return legal + (results.first { $0.found.count == most }?.found ?? [])
  }

  private func run(_ search: Search) -> Search {
    var search = search
    let cells = search.cells.sorted()
    var place: [Int32: Int32] = [:]
    for (index, cell) in cells.enumerated() { place[Int32(cell)] = Int32(index) }
    var exchange = SumExchange(pool.subset(cells), limits: limits, seed: search.seed)
    search.found = exchange.legalSets(from: search.sets.map { $0.compactMap { place[$0] } })
      .map { $0.map { Int32(cells[Int($0)]) } }
    search.moves = exchange.moves
    return search
  }
}
