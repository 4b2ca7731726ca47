import LinearProgram
import StackRecords

/// A class of more cells than column generation takes at once: coverage and steps on prices as the
/// bound, a grid of boxes and repacked blocks for the modules.
struct LargeLot {
  let lot: GroupingLot
  let pool: CellPool
  let number: Int
  let solver: any LinearSolver
  let limits: GroupingLimits
  /// Lots with more pairs of candidates than this are bounded by coverage alone.
  private static let mostPairs = 4_000_000

  func answer() throws(SolverFault) -> CellGrouper.ClassAnswer {
    let coverage = Coverage(pool)
    var sets = GridGreedy(pool, limits: limits).sets(
      leavingOut: coverage.uncovered, crowding: coverage.crowding)
    let covered = (pool.count - coverage.uncovered.count) / pool.size
    var bound = GroupingCertificate.ClassBound(
      number: number, bound: covered,
      proof: .coverage(uncovered: coverage.uncovered.map { pool.numbers[$0] }))
    var work = PackingWork()
    // Where coverage leaves much open, prices close more of it.
    if Double(covered - sets.count) > 0.002 * Double(covered), pairs() <= Self.mostPairs {
      var start = [Double](repeating: 1 / Double(pool.size), count: pool.count)
      for cell in coverage.uncovered { start[cell] = 0 }
      var effort = PackingEffort()
      effort.steps = 100
      var search = PackingSearch(
        pool: pool, limits: limits, effort: effort, ceiling: covered, startingPrices: start)
      search.offer(sets)
      _ = search.descend(steps: effort.steps)
      work = search.work
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
