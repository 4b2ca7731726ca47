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

  /// About how long it took: a pricing node as one, an iteration of the linear program as many.
  var cost: Int { pricingNodes + 50 * iterations }

  static func += (left: inout PackingWork, right: PackingWork) {
    left.pricingNodes += right.pricingNodes
    left.iterations += right.iterations
    left.dives += right.dives
    left.rounds += right.rounds
  }
}

extension PackingSearch {
  /// Searches a pool in a session of its own.
  static func run(
    _ pool: CellPool, solver: any LinearSolver, limits: GroupingLimits, effort: PackingEffort,
    start: [[Int32]], ceiling: Int? = nil, startingPrices: [Double]? = nil
  ) throws(SolverFault) -> Packing {
    var search = PackingSearch(
      pool: pool, limits: limits, effort: effort, ceiling: ceiling,
      startingPrices: startingPrices)
    search.offer(start)
    guard !search.isProven else { return search.packing(leaves: []) }
    return try solver.withSession(PackingMaster.program(count: pool.count)) {
      session throws(SolverFault) in
      let leaves = try search.run(&session)
      return search.packing(leaves: leaves)
    }
  }

  /// What needs no linear program: steps on prices and dives along them.
  ///
  /// - Returns: The sets met on the way.
  @discardableResult
  mutating func priceSearch() -> [[Int32]] {
    let met = descend(steps: effort.steps)
    for variation in 0..<effort.priceDives where !isProven && !limits.isOver {
      priceDive(variation: variation)
    }
    return met
  }

  var work: PackingWork {
    PackingWork(
      pricingNodes: pricer.nodes, iterations: master.iterations, dives: dives, rounds: rounds)
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

  private mutating func run(
    _ session: inout any SolverSession & ~Copyable
  ) throws(SolverFault) -> [BranchLeaf] {
    _ = try master.add(incumbent, to: &session)
    let met = priceSearch()
    if isProven || limits.isOver { return [] }
    _ = try master.add(cheapest(met), to: &session)
    var (ending, point) = try convergeRoot(&session)
    if ending == .stopped || isProven { return [] }
    guard try dive(&session, variation: 0, eager: true) else { return [] }
    for variation in 1..<max(1, effort.dives) where !isProven && most > incumbent.count {
      guard try dive(&session, variation: variation, eager: false) else { return [] }
    }
    for _ in 0..<effort.cutRounds where !isProven {
      (ending, point) = try convergeRoot(&session)
      guard ending != .stopped, !isProven, let fractional = point else { return [] }
      let cuts = violatedCuts(fractional, most: effort.cutsPerRound)
      guard !cuts.isEmpty else { break }
      try master.add(cuts: cuts, to: &session)
      (ending, point) = try convergeRoot(&session)
      guard ending != .stopped, !isProven else { return [] }
      guard try dive(&session, variation: 0, eager: false) else { return [] }
    }
    var nodesLeft = effort.nodes
    while !isProven && nodesLeft > 0 && !limits.isOver {
      let before = incumbent.count
      decisions = []
      if let leaves = try branch(&session, nodesLeft: &nodesLeft) { return leaves }
      // A better incumbent may have ended the tree; its bound is looked at anew.
      guard incumbent.count > before else { break }
    }
    return []
  }
}
