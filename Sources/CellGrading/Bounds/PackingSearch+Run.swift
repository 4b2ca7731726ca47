import LinearProgram

/// The most disjoint sets of a pool as far as a search found out.
struct Packing: Sendable {
  var sets: [[Int32]]
  /// No more sets than this exist.
  var most: Int
  var bound: PriceBound?
  /// The leaves of a closed tree, where one was needed.
  var leaves: [BranchLeaf] = []
  var work = PackingWork()
}

/// Work that was counted.
struct PackingWork: Sendable {
  var pricingNodes = 0
  var iterations = 0
  var dives = 0
  var rounds = 0
  /// Moves of windows.
  var moves = 0

  static func += (left: inout PackingWork, right: PackingWork) {
    left.pricingNodes += right.pricingNodes
    left.iterations += right.iterations
    left.dives += right.dives
    left.rounds += right.rounds
    left.moves += right.moves
  }
}

extension PackingSearch {
  /// Searches a pool in a session of its own.
  static func run(
    _ pool: CellPool, solver: any LinearSolver, limits: GroupingLimits, effort: PackingEffort,
    start: [[Int32]]
  ) throws(SolverFault) -> Packing {
    var search = PackingSearch(pool: pool, limits: limits, effort: effort)
    search.offer(start)
    guard !search.isProven else { return search.packing(leaves: []) }
    let met = try search.searchWithoutProgram(solver)
    guard !search.isProven, !limits.isOver else { return search.packing(leaves: []) }
    let leaves = try solver.withSession(PackingMaster.program(count: pool.count)) {
      session throws(SolverFault) in
      try search.run(&session, met)
    }
    if leaves.isEmpty { search.exchangeKnownSets() }
    if leaves.isEmpty && !pool.sums.isEmpty { search.searchWithCare() }
    return search.packing(leaves: leaves)
  }

  /// What sums are worth when all else has ended: more nodes, and more exchanges.
  private mutating func searchWithCare() {
    priceWithCare()
    exchangeCells()
  }

  /// Exchanges whole sets of the incumbent for others that are known.
  private mutating func exchangeKnownSets() {
    guard !isProven, !limits.isOver else { return }
    var known = KnownSetSearch(master.sets, cells: pool.count)
    offer(known.improved(incumbent, most: most, effort: PackingEffort.looksAtKnownSets))
    moves += known.moves
  }

  /// Exchanges cells of the incumbent and of sets that keep the ranges beside it.
  private mutating func exchangeCells() {
    guard !pool.sums.isEmpty, !isProven, !limits.isOver else { return }
    offer(exchange.improved(incumbent, ranged: incumbent, most: most))
  }

  /// Looks at the best prices once more, with as many nodes as sums may need.
  private mutating func priceWithCare() {
    guard let unlifted, !isProven, !limits.isOver else { return }
    pricer.nodesPerAnchor = SetPricer.mostNodes
    let again = price(unlifted, [], below: PriceBound.unit)
    let careful = PriceBound(prices: again.lifted, sigma: PriceBound.unit)
    if careful.value < bound?.value ?? .infinity { bound = careful }
  }

  var work: PackingWork {
    var work = PackingWork(
      pricingNodes: pricer.nodes, iterations: master.iterations, dives: dives, rounds: rounds,
      moves: moves + exchange.moves)
    work += blockWork
    return work
  }

  private func packing(leaves: [BranchLeaf]) -> Packing {
    Packing(
      sets: incumbent, most: leaves.isEmpty ? max(incumbent.count, most) : incumbent.count,
      bound: bound, leaves: leaves,
      work: work)
  }

  /// The sets that cost least at the centre's prices, up to a number for each cell.
  private func cheapest(_ sets: [[Int32]]) -> [[Int32]] {
    let costs = sets.map { $0.reduce(0) { $0 + centre[Int($1)] } }
    let order = sets.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    return order.prefix(effort.startingSets * pool.count).map { sets[$0] }
  }

  private mutating func convergeRoot(
    _ session: inout any SolverSession & ~Copyable
  ) throws(SolverFault) -> (ending: Ending, point: PackingMaster.Point?) {
    var best = bound
    defer { bound = best }
    return try converge(&session, best: &best, target: incumbent.count)
  }

  /// Steps on prices, windows, and blocks of a pool of many cells.
  ///
  /// - Returns: The sets met on the way.
  private mutating func searchWithoutProgram(
    _ solver: any LinearSolver
  ) throws(SolverFault) -> [[Int32]] {
    let met = descend(pricings: effort.pricings)
    guard !isProven, !limits.isOver else { return met }
    if pool.sums.isEmpty {
      var windows = WindowImprovement(pool, limits: limits)
      windows.effortPerCell = effort.windowsPerCell
      offer(windows.improved(incumbent, most: most, passes: 2))
      moves = windows.moves
    }
    guard pool.count >= PackingEffort.leastInBlocks, let start = bound else { return met }
    var blocks = BlockDescent(pool, prices: start.prices, solver: solver, limits: limits)
    // The linear program of the whole pool follows.
    blocks.closeness = 0.001
    try blocks.descend(passes: 0..<2, downTo: incumbent.count)
    bound = blocks.bound
    blockWork = blocks.work
    centre = blocks.bound.normalised
    return met
  }

  private mutating func run(
    _ session: inout any SolverSession & ~Copyable, _ met: [[Int32]]
  ) throws(SolverFault) -> [BranchLeaf] {
    _ = try master.add(incumbent, to: &session)
    _ = try master.add(cheapest(met), to: &session)
    var (ending, point) = try convergeRoot(&session)
    if ending == .stopped || isProven { return [] }
    if let point, pool.sums.isEmpty { packAround(point) }
    guard !isProven, try dive(&session, variation: 0) else { return [] }
    exchangeCells()
    for variation in 1..<max(1, effort.dives) where !isProven && !isSpent {
      guard try dive(&session, variation: variation) else { return [] }
    }
    for _ in 0..<effort.cutRounds where !isProven && !isSpent {
      (ending, point) = try convergeRoot(&session)
      guard ending != .stopped, !isProven, let fractional = point else { return [] }
      let cuts = violatedCuts(fractional, most: effort.cutsPerRound)
      guard !cuts.isEmpty else { break }
      try master.add(cuts: cuts, to: &session)
      (ending, point) = try convergeRoot(&session)
      guard ending != .stopped, !isProven else { return [] }
      guard try dive(&session, variation: 0) else { return [] }
    }
    var nodesLeft = effort.nodes
    while !isProven && nodesLeft > 0 && !isSpent && !limits.isOver {
      let before = incumbent.count
      decisions = []
      if let leaves = try branch(&session, nodesLeft: &nodesLeft) { return leaves }
      // A better incumbent may have ended the tree; its bound is looked at anew.
      guard incumbent.count > before else { break }
    }
    return []
  }
}
