import LinearProgram
import StackRecords

/// A class of more cells than column generation takes at once.
///
/// Coverage, steps on prices and linear programs of blocks give the bound. The first sets come from
/// boxes; windows find more of them where cells are rare. Prices and windows are worked on at the
/// same time; neither sees the other's result but to end, so the number of jobs never shows.
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
  /// Times that a block's linear program gets cuts.
  private static let cutRounds = 4
  /// Work on windows in a pass, of all large classes together, as ``WindowAnnealing/effort``.
  private static let effortOfPass = 6_000_000
  /// Cells of a class beyond which more sets are looked for longer, if the gap is open.
  private static let leastInDepth = 3_000
  private static let mostCellsInDepth = 20_000

  func answer() throws(SolverFault) -> CellGrouper.ClassAnswer {
    var coverage = Coverage(pool)
    // Sums are met by exchanges among sets that keep the ranges.
    var sets = firstSets(coverage)
    coverage.settle(pool.withoutSums, with: sets)
    let most = (pool.count - coverage.uncovered.count) / pool.size
    let start = Start(uncovered: coverage.uncovered, most: most, known: KnownBound(most))
    var bound = GroupingCertificate.ClassBound(
      number: number, bound: most,
      proof: .coverage(uncovered: coverage.uncovered.map { pool.numbers[$0] }))
    var work = PackingWork()
    sets = packed(start, sets, passes: 1, &work)
    var exchange = SumImprovement(pool, limits: limits)
    var legal = pool.sums.isEmpty ? sets : exchange.improved([], ranged: sets, most: most)
    for half in try halves(start, sets, legal: legal.count) {
      work += half.work
      if let found = half.sets { sets = found }
      if let prices = half.prices, let count = prices.count, count < most {
        bound = GroupingCertificate.ClassBound(
          number: number, bound: count, proof: .prices(prices.proof(pool)))
      }
    }
    legal =
      pool.sums.isEmpty
      ? sets : exchange.improved(legal, ranged: sets, most: bound.bound)
    work.moves += exchange.moves
    let splitter = GroupSplit(lot: lot)
    let modules = legal.compactMap { splitter.best($0.map { pool.numbers[Int($0)] }) }
    return CellGrouper.ClassAnswer(modules: modules, bound: bound, work: work)
  }

  private func firstSets(_ coverage: Coverage) -> [[Int32]] {
    let ranged = pool.withoutSums
    let sets = GridGreedy(ranged).sets(crowding: coverage.crowding)
    guard pool.count <= Self.mostInNearestGreedy, hasFewPairs else { return sets }
    let nearest = nearestGreedy(ranged)
    return nearest.count > sets.count ? nearest : sets
  }

  /// What coverage says.
  private struct Start: Sendable {
    let uncovered: [Int]
    let most: Int
    /// Lowered by prices.
    let known: KnownBound
  }

  /// What is worked on at the same time.
  private enum Half: CaseIterable {
    case prices, windows
  }

  private struct Worked: Sendable {
    var prices: PriceBound?
    var sets: [[Int32]]?
    var work = PackingWork()
  }

  /// Prices, where a bound is worth them, and more sets.
  private func halves(
    _ start: Start, _ sets: [[Int32]], legal: Int
  ) throws(SolverFault) -> [Worked] {
    // No bound is wanted where as many are found as are asked for.
    let isOpen =
      Double(start.most - legal) > Self.openShare * Double(start.most)
      && legal < lot.count ?? .max
    let halves = isOpen && hasFewPairs ? Half.allCases : [.windows]
    let answers = mapInParallel(halves, jobs: limits.jobs) { half in
      Result { () throws(SolverFault) in
        var worked = Worked()
        switch half {
        case .prices:
          let prices = try prices(most: start.most, expected: legal, &worked.work)
          start.known.lower(to: prices.count ?? start.most)
          worked.prices = prices
        case .windows:
          worked.sets = packed(start, sets, passes: 8, &worked.work)
        }
        return worked
      }
    }
    var worked: [Worked] = []
    for answer in answers { worked.append(try answer.get()) }
    return worked
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
    try blocks.descend(passes: 0..<2, downTo: expected)
    try blocks.descend(passes: 2..<5, cutRounds: Self.cutRounds, downTo: expected)
    work += blocks.work
    return blocks.bound
  }

  /// More sets by windows, among the cells that may take part.
  private func packed(
    _ start: Start, _ sets: [[Int32]], passes: Int, _ work: inout PackingWork
  ) -> [[Int32]] {
    let most = start.most
    guard sets.count < most, !limits.isOver else { return sets }
    let near = LeftoverSurroundings(pool, sets, leavingOut: start.uncovered)
    let part = SubPool(of: pool.withoutSums, near.cells)
    let inner = part.inner(near.sets.map { sets[$0] })
    var windows = WindowImprovement(part.pool, limits: limits)
    let isOpen = Double(most - sets.count) > Self.openShare * Double(most)
    windows.patience = isOpen && pool.count > Self.leastInDepth ? 5 : 2
    windows.mostEffort = Self.effortOfPass * pool.count / max(1, lot.cellCount)
    let others = sets.count - inner.count
    let known = start.known
    let found = windows.improved(inner, most: most - others, passes: passes) {
      $0 + others >= known.count
    }
    work.moves += windows.moves
    guard found.count > inner.count else { return sets }
    var isReplaced = [Bool](repeating: false, count: sets.count)
    for index in near.sets { isReplaced[index] = true }
    return zip(sets, isReplaced).filter { !$0.1 }.map(\.0)
      + part.outer(found)
  }

  /// Whether prices can be had in time: about how many pairs of cells are compatible, from the boxes.
  private var hasFewPairs: Bool {
    let grid = BoxGrid(pool)
    var total = 0
    for cell in stride(from: 0, to: pool.count, by: max(1, pool.count / 500)) {
      total += grid.boxesAround(cell).reduce(0) { $0 + grid.cells(inBox: $1).count }
    }
    return total * max(1, pool.count / 500) / 16 <= Self.mostPairs
  }
}
