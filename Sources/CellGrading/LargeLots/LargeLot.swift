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

  func answer() throws(SolverFault) -> CellGrouper.ClassAnswer {
    let coverage = Coverage(pool)
    let covered = (pool.count - coverage.uncovered.count) / pool.size
    var bound = GroupingCertificate.ClassBound(
      number: number, bound: covered,
      proof: .coverage(uncovered: coverage.uncovered.map { pool.numbers[$0] }))
    var work = PackingWork()
    var sets = packed(coverage, most: covered, &work)
    // Where coverage leaves much open, prices close more of it.
    if Double(covered - sets.count) > 0.02 * Double(covered), pairs() <= Self.mostPairs {
      var effort = PackingEffort()
      effort.steps = pool.count <= 2_000 ? 400 : 150
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
    sets = try BlockImprovement(pool: pool, solver: solver, limits: limits)
      .improved(sets, most: bound.bound)
    let splitter = GroupSplit(lot: lot)
    let modules = sets.compactMap { splitter.best($0.map { pool.numbers[Int($0)] }) }
    return CellGrouper.ClassAnswer(modules: modules, bound: bound, work: work)
  }

  /// The better of greedy alone, and of dives on the rarest cells with greedy on the rest.
  private func packed(
    _ coverage: Coverage, most: Int, _ work: inout PackingWork
  ) -> [[Int32]] {
    let greedy = GridGreedy(pool, limits: limits)
    let plain = greedy.sets(leavingOut: coverage.uncovered, crowding: coverage.crowding)
    guard plain.count < most else { return plain }
    let rare = coverage.rarest(Self.mostRare)
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
    let mixed = own + greedy.sets(leavingOut: used, crowding: coverage.crowding)
    return mixed.count > plain.count ? mixed : plain
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
