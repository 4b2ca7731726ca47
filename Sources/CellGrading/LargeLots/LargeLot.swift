import LinearProgram
import StackRecords

/// A class of more cells than column generation takes at once.
///
/// Coverage and steps on prices give the bound. The rarest cells are packed by dives on prices, the
/// dense rest fills up on a grid of boxes, and blocks of neighbours are repacked.
struct LargeLot {
  let lot: GroupingLot
  let pool: CellPool
  let number: Int
  let solver: any LinearSolver
  let limits: GroupingLimits
  /// The rarest cells, at most, that are packed by dives.
  static let mostRare = 4_000
  /// Lots with more pairs of candidates than this are bounded by coverage alone.
  private static let mostPairs = 4_000_000

  /// Cells up to which the greedy method counts partners anew after every set.
  private static let mostInNearestGreedy = 20_000
  /// Counted work of all large classes of a lot together, as ``PackingWork/cost``.
  private static let allWork = 12_000_000

  func answer() throws(SolverFault) -> CellGrouper.ClassAnswer {
    let ownWork = Self.allWork / max(1, lot.cellCount) * pool.count
    var coverage = Coverage(pool)
    var greedy = GridGreedy(pool).sets(leavingOut: [], crowding: coverage.crowding)
    let pairs = pairs()
    if pool.count <= Self.mostInNearestGreedy && pairs <= Self.mostPairs {
      let nearest = nearestGreedy(pool)
      if nearest.count > greedy.count { greedy = nearest }
    }
    coverage.settle(pool, with: greedy)
    let covered = (pool.count - coverage.uncovered.count) / pool.size
    var bound = GroupingCertificate.ClassBound(
      number: number, bound: covered,
      proof: .coverage(uncovered: coverage.uncovered.map { pool.numbers[$0] }))
    var work = PackingWork()
    var sets = packed(coverage, greedy, most: covered, &work)
    // Where coverage leaves much open, prices close more of it.
    if Double(covered - sets.count) > 0.01 * Double(covered), pairs <= Self.mostPairs {
      var effort = PackingEffort()
      effort.steps = min(pool.count <= 2_000 ? 400 : 200, ownWork / 3 / pool.count)
      var search = PackingSearch(
        pool: pool, limits: limits, effort: effort, ceiling: covered)
      search.expected = sets.count
      _ = search.descend(steps: effort.steps)
      work += search.work
      if let prices = search.bound, let count = prices.count, count < covered {
        bound = GroupingCertificate.ClassBound(
          number: number, bound: count, proof: .prices(prices.proof(pool)))
      }
    }
    var improvement = BlockImprovement(pool: pool, solver: solver, limits: limits)
    sets = try improvement.improved(
      sets, most: bound.bound, costing: max(0, ownWork - work.cost))
    work += improvement.work
    let splitter = GroupSplit(lot: lot)
    let modules = sets.compactMap { splitter.best($0.map { pool.numbers[Int($0)] }) }
    return CellGrouper.ClassAnswer(modules: modules, bound: bound, work: work)
  }

  /// The better of greedy alone, and of dives on the rarest cells with greedy on the rest.
  private func packed(
    _ coverage: Coverage, _ greedy: [[Int32]], most: Int, _ work: inout PackingWork
  ) -> [[Int32]] {
    guard greedy.count < most, !limits.isOver else { return greedy }
    let rare = coverage.rarest(Self.mostRare * pool.count / max(pool.count, lot.cellCount))
    let local = pool.subset(rare)
    var effort = PackingEffort()
    effort.steps = 60
    effort.priceDives = local.count <= 1_500 ? 2 : 1
    effort.cellsPerFix = 300
    var search = PackingSearch(pool: local, limits: limits, effort: effort)
    search.priceSearch()
    work += search.work
    let own = search.incumbent.map { $0.map { Int32(rare[Int($0)]) } }
    let used = (coverage.uncovered + own.joined().map(Int.init)).sorted()
    let mixed =
      own + GridGreedy(pool).sets(leavingOut: used, crowding: coverage.crowding)
    return mixed.count > greedy.count ? mixed : greedy
  }

  /// About how many pairs of cells are compatible, from the boxes.
  private func pairs() -> Int {
    let grid = BoxGrid(pool)
    var total = 0
    for cell in stride(from: 0, to: pool.count, by: max(1, pool.count / 500)) {
      total += grid.boxesAround(cell).reduce(0) { $0 + grid.cells(inBox: $1).count }
    }
    return total * max(1, pool.count / 500) / 16
  }
}
