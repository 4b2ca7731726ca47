import LinearProgram
import StackRecords

/// A class of more cells than column generation takes at once.
///
/// Coverage, steps on prices and linear programs of blocks give the bound. The first sets come from
/// boxes; windows find more of them where cells are rare. Cuts and windows are worked on at the
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
  /// A bound is worth prices where sets fall short of it by more than this share; those of thin cells
  /// alone cost less.
  private static let openShare = 0.01
  private static let slightlyOpenShare = 0.000_5
  /// Work on windows in a pass, of all large classes together, as ``WindowAnnealing/effort``.
  private static let effortOfPass = 6_000_000
  /// For first sets of fewer cells: their bound is soon there and need not wait long.
  private static let firstEffortPerCell = 300
  /// Cells of a class beyond which more sets are looked for longer, if the gap is open.
  private static let leastInDepth = 3_000

  func answer() throws(SolverFault) -> CellGrouper.ClassAnswer {
    var coverage = Coverage(pool)
    // Sums are met by exchanges among sets that keep the ranges.
    var sets = firstSets(coverage)
    coverage.settle(pool.withoutSums, with: sets)
    let most = (pool.count - coverage.uncovered.count) / pool.size
    let start = Start(coverage: coverage, most: most, known: KnownBound(most))
    var bound = GroupingCertificate.ClassBound(
      number: number, bound: most,
      proof: .coverage(uncovered: coverage.uncovered.map { pool.numbers[$0] }))
    var work = PackingWork()
    sets = packed(start, sets, passes: 1, &work)
    var exchange = SumImprovement(pool, limits: limits)
    var legal = pool.sums.isEmpty ? sets : exchange.improved([], ranged: sets, most: most)
    let prices = try prices(start, legal: legal.count)
    start.known.lower(to: prices?.bound?.count ?? most)
    for half in try halves(start, sets, prices) {
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
    let coverage: Coverage
    let most: Int
    /// Lowered by prices.
    let known: KnownBound
  }

  /// Prices before cuts; nil where a bound is not worth them.
  private func prices(_ start: Start, legal: Int) throws(SolverFault) -> LargeLotPrices? {
    // No bound is wanted where as many are found as are asked for.
    guard legal < lot.count ?? .max else { return nil }
    var prices = LargeLotPrices(
      pool: pool.anchoredBySum, lotCells: lot.cellCount, expected: legal, solver: solver,
      limits: limits)
    let missing = Double(start.most - legal) / Double(max(1, start.most))
    if missing > Self.openShare && hasFewPairs {
      try prices.lowerAll(most: start.most)
    } else if missing > Self.slightlyOpenShare && pool.sums.isEmpty {
      try prices.lowerThin(start.coverage)
    } else {
      return nil
    }
    return prices
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

  /// Prices under cuts, and more sets.
  ///
  /// One job does prices first: they may spare windows.
  private func halves(
    _ start: Start, _ sets: [[Int32]], _ prices: LargeLotPrices?
  ) throws(SolverFault) -> [Worked] {
    let answers = mapInParallel(Half.allCases, jobs: limits.jobs) { half in
      Result { () throws(SolverFault) in
        switch half {
        case .prices:
          guard var prices else { return Worked() }
          try prices.lowerUnderCuts()
          start.known.lower(to: prices.bound?.count ?? start.most)
          return Worked(prices: prices.bound, work: prices.work)
        case .windows:
          var worked = Worked()
          worked.sets = packed(start, sets, passes: 12, &worked.work)
          return worked
        }
      }
    }
    var worked: [Worked] = []
    for answer in answers { worked.append(try answer.get()) }
    return worked
  }

  /// More sets by windows, among the cells that may take part.
  private func packed(
    _ start: Start, _ sets: [[Int32]], passes: Int, _ work: inout PackingWork
  ) -> [[Int32]] {
    let most = start.most
    guard sets.count < most, !limits.isOver else { return sets }
    let near = LeftoverSurroundings(pool, sets, leavingOut: start.coverage.uncovered)
    let part = SubPool(of: pool.withoutSums, near.cells)
    let inner = part.inner(near.sets.map { sets[$0] })
    var windows = WindowImprovement(part.pool, limits: limits)
    let isOpen = Double(most - sets.count) > Self.openShare * Double(most)
    windows.patience = isOpen && pool.count > Self.leastInDepth ? 5 : 2
    // Longer passes find little more where nearly all is found.
    let effort = isOpen ? Self.effortOfPass : Self.effortOfPass / 2
    if passes == 1 && pool.count <= Self.leastInDepth {
      windows.effortPerCell = Self.firstEffortPerCell
    }
    windows.mostEffort = effort * pool.count / max(1, lot.cellCount)
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
