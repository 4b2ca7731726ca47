import LinearProgram

/// The search for the most disjoint legal sets of one pool: column generation with its bound, dives,
/// cuts and branching.
///
/// The state lives next to a solver session that its methods are handed; the order of all work is a
/// function of the pool alone.
struct PackingSearch {
  let pool: CellPool
  let limits: GroupingLimits
  var pricer: SetPricer
  var master: PackingMaster
  /// The most disjoint sets found.
  var incumbent: [[Int32]] = []
  /// The best bound of the root.
  var bound: PriceBound?
  /// The prices of the best bound that steps found, before each anchor's shortfall was added.
  var unlifted: [Int64]?
  /// Rules of the node at work.
  var decisions: [PairRules.Decision] = []
  /// The centre towards which prices are drawn.
  var centre: [Double]
  /// More sets than this cannot be, known from elsewhere.
  var ceiling: Int
  var effort = PackingEffort()
  /// Pricing nodes that had cuts to look at.
  private var nodesUnderCuts = 0
  var dives = 0
  var rounds = 0
  /// Moves of windows.
  var moves = 0
  var blockWork = PackingWork()
  /// Exchanges under sums.
  var exchange: SumImprovement

  init(
    pool: CellPool, limits: GroupingLimits, effort: PackingEffort, ceiling: Int? = nil
  ) {
    self.pool = pool
    self.limits = limits
    self.effort = effort
    pricer = SetPricer(pool)
    if !pool.sums.isEmpty {
      pricer.nodesPerAnchor = max(50, effort.quickNodes / max(1, pool.count))
    }
    master = PackingMaster(count: pool.count)
    centre = SumPrices(pool).prices
    exchange = SumImprovement(pool, limits: limits)
    self.ceiling = min(ceiling ?? .max, pool.count / max(1, pool.size))
  }

  /// No more sets than this exist.
  var most: Int { min(ceiling, bound?.count ?? .max) }

  var isProven: Bool { incumbent.count >= most }

  /// Whether the counted work is done.
  var isSpent: Bool {
    let nodes =
      pricer.nodes + (PackingEffort.nodesUnderCuts - 1) * nodesUnderCuts
      + PackingEffort.nodesOfIteration * master.iterations
    return nodes > effort.mostNodes(pool.count)
  }

  /// Keeps a packing if it is the largest so far.
  mutating func offer(_ sets: [[Int32]]) {
    if sets.count > incumbent.count { incumbent = sets }
  }

  /// What came of a round of column generation.
  enum Ending {
    /// No set is missing from the program.
    case converged
    /// The bound cannot fall below another whole number by more sets.
    case settled
    /// The node holds nothing better than the incumbent.
    case closed
    /// The rounds were used up.
    case exhausted
    /// The work has to end.
    case stopped
  }

  /// Generates sets until the bound of the node is settled.
  ///
  /// - Parameters:
  ///   - session: Holds the linear program.
  ///   - best: The best bound of the node, improved.
  ///   - target: The node is closed when no more sets than this are possible.
  /// - Returns: How it ended, with the last optimum.
  /// - Throws: ``SolverFault`` when the solver failed.
  mutating func converge(
    _ session: inout any SolverSession & ~Copyable, best: inout PriceBound?, target: Int
  ) throws(SolverFault) -> (ending: Ending, point: PackingMaster.Point?) {
    var pull = effort.pull
    var last: PackingMaster.Point?
    for _ in 0..<effort.rounds where !isSpent {
      rounds += 1
      guard let point = try master.solve(&session, limits), !limits.isOver else {
        return (.stopped, last)
      }
      last = point
      if let count = best?.count {
        if count <= target { return (.closed, point) }
        if Double(count) <= (point.value + 1e-7).rounded(.down) && !effort.fully {
          return (.settled, point)
        }
      }
      var added = 0
      while true {
        let (prices, cuts) = separated(point, pull)
        let found = price(prices, cuts, below: PriceBound.unit)
        let scaled = PriceBound(prices: prices, cuts: cuts, sigma: found.sigma)
        let lifted = PriceBound(prices: found.lifted, cuts: cuts, sigma: PriceBound.unit)
        let candidate = lifted.value < scaled.value ? lifted : scaled
        if candidate.value < best?.value ?? .infinity {
          best = candidate
          if cuts.isEmpty { centre = candidate.normalised }
        }
        let entering = found.sets.filter {
          cost($0, point) < PriceBound.unit - Self.tolerance
        }
        added = try master.add(entering, to: &session)
        if added > 0 || pull == 0 { break }
        pull = pull > 0.2 ? pull / 2 : 0
        if limits.isOver { return (.stopped, point) }
      }
      if added == 0 {
        if let count = best?.count, count <= target { return (.closed, point) }
        return (.converged, point)
      }
    }
    if let count = best?.count, count <= target { return (.closed, last) }
    return (.exhausted, last)
  }

  /// A set enters the program if it costs less than its worth by more than this, in billionths.
  static let tolerance: Int64 = 100

  /// The duals of a point, drawn towards the centre.
  private func separated(
    _ point: PackingMaster.Point, _ pull: Double
  ) -> ([Int64], [PairRules.Cut]) {
    let cuts = zip(master.cuts, point.cutPrices).filter { $0.1 > 0 }
      .map { PairRules.Cut(cells: $0.0, price: $0.1) }
    guard pull > 0, cuts.isEmpty, decisions.isEmpty else { return (point.prices, cuts) }
    let unit = Double(PriceBound.unit)
    let prices = zip(point.prices, centre).map {
      Int64(((1 - pull) * Double($0) + pull * $1 * unit).rounded())
    }
    return (prices, cuts)
  }

  private func cost(_ cells: [Int32], _ point: PackingMaster.Point) -> Int64 {
    var sum: Int64 = 0
    for cell in cells { sum += point.prices[Int(cell)] }
    for (cut, price) in zip(master.cuts, point.cutPrices) where price > 0 {
      if PackingMaster.holdsTwo(cells, of: cut) { sum += price }
    }
    return sum
  }

  /// The cheapest set of every anchor, where it costs less than a limit.
  ///
  /// - Returns: The sets, cheapest first, the sets behind the costs (where sums were given up they
  ///   may break them), the least cost of all (the limit where none is below), and the prices lifted
  ///   by what each anchor's cheapest set falls short of the limit, so that none does.
  mutating func price(
    _ prices: [Int64], _ cuts: [PairRules.Cut], below limit: Int64
  ) -> (sets: [[Int32]], behind: [[Int32]], sigma: Int64, lifted: [Int64]) {
    pricer.setPrices(prices, PairRules(cuts: cuts, decisions: decisions))
    let before = pricer.nodes
    let answers = pricer.cheapestOfAll(below: limit, jobs: limits.jobs)
    if !cuts.isEmpty { nodesUnderCuts += pricer.nodes - before }
    var sigma = limit
    var lifted = prices
    var found: [(cost: Int64, cells: [Int32])] = []
    for (place, answer) in answers.enumerated() {
      sigma = min(sigma, answer.cost)
      // A bound may lie below the limit where no set was found: sums can have been given up.
      lifted[Int(pool.order[place])] += limit - answer.cost
      guard let cells = answer.cells else { continue }
      found.append((answer.cost, cells))
    }
    found.sort {
      $0.cost == $1.cost
        ? $0.cells.lexicographicallyPrecedes($1.cells) : $0.cost < $1.cost
    }
    return (found.map(\.cells), answers.compactMap(\.behind), sigma, lifted)
  }
}

/// How much work a search does: counted, so that the end is reproducible.
struct PackingEffort: Sendable {
  /// Rounds of column generation at a node.
  var rounds = 400
  /// Cells of a class beyond which it is treated as a large lot.
  static let mostCells = 700
  /// Times that all anchors are priced before the first linear program.
  var pricings = 130
  /// Work on windows for each cell, as ``WindowAnnealing/effort``.
  var windowsPerCell = 400
  /// Rounds of starts from the relaxation, and starts of a round.
  var guidedRounds = 6
  static let startsOfRound = 4
  /// Nodes of all anchors after which sums are given up, in all but the last look at the bound.
  var quickNodes = 30_000
  /// Nodes of an anchor after which a dive gives sums up.
  var nodesInDive = 1_000
  /// Pricing nodes of a pool after which nothing new is begun: an iteration takes the longer the
  /// more cells there are.
  func mostNodes(_ cells: Int) -> Int { 40_000_000 * min(300, cells) / max(1, cells) }
  /// Sets looked at in exchanges of known sets.
  static let looksAtKnownSets = 20_000_000
  /// About so many of them take as long as an iteration of the linear program.
  static let nodesOfIteration = 1_500
  /// So many nodes without cuts take as long as one with cuts.
  static let nodesUnderCuts = 8
  /// Cells from which blocks are lowered before the linear program of the whole pool.
  static let leastInBlocks = 250
  /// Sets for each cell that the first linear program takes from these steps.
  var startingSets = 3
  /// How far prices are drawn to the centre at first, 0 to 1.
  var pull = 0.6
  /// Whether column generation goes on when the bound's whole part is settled.
  var fully = false
  /// Dives at the root.
  var dives = 6
  /// Rounds of column generation at each depth of a dive.
  var roundsPerDepth = 2
  /// Rounds of cuts at the root.
  var cutRounds = 12
  /// Cuts of a round.
  var cutsPerRound = 12
  /// Nodes of the tree of pairs.
  var nodes = 60

  /// For one of many pools: nothing is spent on a proof.
  static var brief: PackingEffort {
    var effort = PackingEffort()
    effort.pricings = 120
    effort.windowsPerCell = 200
    effort.guidedRounds = 0
    effort.dives = 2
    effort.cutRounds = 0
    effort.nodes = 0
    effort.rounds = 30
    return effort
  }
}
