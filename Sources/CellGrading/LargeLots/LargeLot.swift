import LinearProgram
import StackRecords

/// A class of more cells than column generation takes at once.
///
/// Coverage, steps on prices and linear programs of blocks give the bound. The first sets come from
/// boxes; windows find more of them where cells are rare.
struct LargeLot {
  let lot: GroupingLot
  let pool: CellPool
  let number: Int
  let solver: any LinearSolver
  let limits: GroupingLimits
  /// Lots with more pairs of candidates than this are bounded by coverage alone.
  private static let mostPairs = 4_000_000
  /// Cells up to which the greedy method counts partners anew after every set.
  private static let mostInNearestGreedy = 20_000
  /// A bound is worth prices where sets fall short of it by more than this share.
  private static let openShare = 0.01
  /// Steps on prices before the linear programs.
  private static let steps = 120
  /// Under sums pricing is dear, and the prices to start from see the sums.
  private static let stepsUnderSums = 8
  /// Work on windows in a pass, of all large classes together, as ``WindowAnnealing/effort``.
  private static let effortOfPass = 6_000_000
  /// Cells of a class beyond which more sets are looked for longer, if the gap is open.
  private static let leastInDepth = 3_000
  private static let mostCellsInDepth = 20_000

  func answer() throws(SolverFault) -> CellGrouper.ClassAnswer {
    var coverage = Coverage(pool)
    // Sums are met by exchanges among sets that keep the ranges.
    let ranged = pool.withoutSums
    var sets = GridGreedy(ranged).sets(crowding: coverage.crowding)
    let pairs = pairs()
    if pool.count <= Self.mostInNearestGreedy && pairs <= Self.mostPairs {
      let nearest = nearestGreedy(ranged)
      if nearest.count > sets.count { sets = nearest }
    }
    coverage.settle(ranged, with: sets)
    let most = (pool.count - coverage.uncovered.count) / pool.size
    var bound = GroupingCertificate.ClassBound(
      number: number, bound: most,
      proof: .coverage(uncovered: coverage.uncovered.map { pool.numbers[$0] }))
    var work = PackingWork()
    sets = packed(coverage, sets, most: most, passes: 1, &work)
    var exchange = SumImprovement(pool, limits: limits)
    var legal = pool.sums.isEmpty ? sets : exchange.improved([], ranged: sets, most: most)
    if Double(most - legal.count) > Self.openShare * Double(most), pairs <= Self.mostPairs {
      let prices = try prices(most: most, expected: legal.count, &work)
      if let count = prices.count, count < most {
        bound = GroupingCertificate.ClassBound(
          number: number, bound: count, proof: .prices(prices.proof(pool)))
      }
    }
    sets = packed(coverage, sets, most: bound.bound, passes: 8, &work)
    legal =
      pool.sums.isEmpty
      ? sets : exchange.improved(legal, ranged: sets, most: bound.bound)
    work.moves += exchange.moves
    let splitter = GroupSplit(lot: lot)
    let modules = legal.compactMap { splitter.best($0.map { pool.numbers[Int($0)] }) }
    return CellGrouper.ClassAnswer(modules: modules, bound: bound, work: work)
  }

  /// Lots of more cells than in so many get less work for each.
  private var share: Double {
    min(1, Double(Self.mostCellsInDepth) / Double(max(1, lot.cellCount)))
  }

  /// Prices that bound the sets: steps first, then, unless there are sums, block after block.
  private func prices(
    most: Int, expected: Int, _ work: inout PackingWork
  ) throws(SolverFault) -> PriceBound {
    var search = PackingSearch(
      pool: pool, limits: limits, effort: PackingEffort(), ceiling: most)
    search.expected = expected
    _ = search.descend(
      steps: pool.sums.isEmpty ? Self.steps * Int(100 * share) / 100 : Self.stepsUnderSums)
    work += search.work
    guard let start = search.bound else { return PriceBound(prices: [], sigma: 0) }
    guard share == 1, pool.sums.isEmpty else { return start }
    var blocks = BlockDescent(
      pool, prices: start.prices, solver: solver, limits: limits)
    if pool.count > 3_000 { blocks.closeness = 0.0004 }
    for pass in 0..<3 where !limits.isOver && (blocks.bound.count ?? .max) > expected {
      try blocks.descend(pass: pass)
    }
    work += blocks.work
    return blocks.bound
  }

  /// More sets by windows, among the cells that may take part.
  private func packed(
    _ coverage: Coverage, _ sets: [[Int32]], most: Int, passes: Int, _ work: inout PackingWork
  ) -> [[Int32]] {
    guard sets.count < most, !limits.isOver else { return sets }
    let near = LeftoverSurroundings(pool, sets, leavingOut: coverage.uncovered)
    let part = SubPool(of: pool.withoutSums, near.cells)
    let start = part.inner(near.sets.map { sets[$0] })
    var windows = WindowImprovement(part.pool, limits: limits)
    let isOpen = Double(most - sets.count) > Self.openShare * Double(most)
    windows.patience = isOpen && pool.count > Self.leastInDepth ? 5 : 2
    windows.mostEffort = Self.effortOfPass * pool.count / max(1, lot.cellCount)
    let found = windows.improved(
      start, most: start.count + most - sets.count, passes: passes)
    work.moves += windows.moves
    guard found.count > start.count else { return sets }
    var isReplaced = [Bool](repeating: false, count: sets.count)
    for index in near.sets { isReplaced[index] = true }
    return zip(sets, isReplaced).filter { !$0.1 }.map(\.0)
      + part.outer(found)
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
