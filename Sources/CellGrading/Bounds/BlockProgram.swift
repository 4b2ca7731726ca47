import LinearProgram

/// The linear program of a block, by column generation: the prices of its cells and cuts, those
/// outside held.
struct BlockProgram {
  /// The cells of the block and all that share a set with one of them.
  let pool: CellPool
  let limits: GroupingLimits
  /// The row of each cell of the block; rows of cuts follow.
  private var row: [Int: Int] = [:]
  /// Prices that are held where a cell is outside.
  private let held: [Int64]
  private let outside: [PairRules.Cut]
  /// The prices of the lowest sum so far.
  private(set) var best: [Int64]
  /// The cuts of the block with their prices there.
  private(set) var bestCuts: [PairRules.Cut]
  private let closeness: Double
  private let jobs: Int
  private var pricer: SetPricer
  /// The anchors of sets that can hold a cell of the block; no other set's cost changes.
  private var places: [Int] = []
  private var sets: [[Int32]] = []
  private var variables: [Variable] = []
  private var known: Set<[Int32]> = []
  private(set) var work = PackingWork()

  /// Cuts of a round.
  private static let cutsPerRound = 16
  /// Nodes of an anchor after which a sum is given up: more gain little.
  private static let nodesUnderSums = 1_000
  /// With cuts the program need be met less closely, so many times: they gain more than what is left.
  private static let slackUnderCuts = 5.0

  /// - Parameters:
  ///   - pool: The cells of the block and all that share a set with one of them.
  ///   - prices: Of each cell, under which with the cuts every legal set costs at least one unit.
  ///   - isInside: Whether each cell is one of the block.
  ///   - cuts: Those of cells of the block alone.
  ///   - outside: Other cuts of which a set of the pool can hold two cells.
  ///   - closeness: Where to end: a share of the sum of prices.
  ///   - jobs: Anchors priced at a time.
  ///   - limits: When to end.
  init(
    _ pool: CellPool, prices: [Int64], isInside: [Bool], cuts: [PairRules.Cut],
    outside: [PairRules.Cut], closeness: Double, jobs: Int, limits: GroupingLimits
  ) {
    self.pool = pool
    self.limits = limits
    self.closeness = closeness
    self.jobs = jobs
    self.outside = outside
    held = prices
    best = prices
    bestCuts = cuts
    pricer = SetPricer(pool)
    if !pool.sums.isEmpty { pricer.nodesPerAnchor = Self.nodesUnderSums }
    for cell in isInside.indices where isInside[cell] { row[cell] = row.count }
    places = pool.order.indices.filter { place in
      isInside[Int(pool.order[place])]
        || pricer.lists[place].contains { isInside[Int($0)] }
    }
  }

  /// What all prices come to.
  var total: Int64 { PriceBound(prices: best, cuts: bestCuts, sigma: PriceBound.unit).total }

  /// - Parameters:
  ///   - session: Holds a row for each cell of the block and for each of its cuts.
  ///   - rounds: Of column generation at most, between cuts.
  ///   - cutRounds: Times that cuts are added at most.
  /// - Throws: ``SolverFault`` when the solver failed.
  mutating func solve(
    _ session: inout any SolverSession & ~Copyable, rounds: Int, cutRounds: Int
  ) throws(SolverFault) {
    defer { work.pricingNodes = pricer.nodes }
    // Sets that are nearly tight now are what the new prices run into first.
    let tight = price(best, bestCuts, below: PriceBound.unit + PriceBound.unit / 5)
    _ = try add(tight.sets, to: &session)
    var weights = try converge(&session, rounds: rounds)
    for _ in 0..<cutRounds {
      guard let point = weights, !limits.isOver else { return }
      let cuts = violatedCuts(point)
      guard !cuts.isEmpty else { return }
      try add(cuts: cuts, to: &session)
      weights = try converge(&session, rounds: rounds)
    }
  }

  /// Generates sets until the best prices are as low as the program, or close.
  ///
  /// - Returns: The weights of the sets; nil where it was stopped.
  private mutating func converge(
    _ session: inout any SolverSession & ~Copyable, rounds: Int
  ) throws(SolverFault) -> [Double]? {
    let unit = Double(PriceBound.unit)
    var pull = 0.75
    var weights: [Double]?
    for round in 1...rounds where !limits.isOver {
      work.rounds += 1
      let solution = try session.solve(SolveLimits(relaxed: true, stop: limits.stop))
      work.iterations += solution.work.iterations
      guard let value = solution.objective, let duals = solution.rowDuals else { return nil }
      weights = solution.values
      var inside = bestCuts.reduce(0) { $0 + Double($1.price) }
      for cell in row.keys { inside += Double(best[cell]) }
      let sum = inside / unit
      let slack = bestCuts.isEmpty ? 1 : Self.slackUnderCuts
      // Sets that no solve has seen would leave cuts a basis that fits neither simplex method.
      if round == rounds || sum - value < slack * closeness * sum { return weights }
      while true {
        func drawn(_ dual: Double, to best: Int64) -> Int64 {
          Int64(((1 - pull) * max(0, min(dual, 1)) * unit + pull * Double(best)).rounded())
        }
        var prices = held
        for (cell, row) in row { prices[cell] = drawn(duals[row], to: best[cell]) }
        var cuts = bestCuts
        for index in cuts.indices {
          cuts[index].price = drawn(duals[row.count + index], to: cuts[index].price)
        }
        let found = price(prices, cuts, below: PriceBound.unit)
        if PriceBound(prices: found.lifted, cuts: cuts, sigma: PriceBound.unit).total < total {
          (best, bestCuts) = (found.lifted, cuts)
        }
        let added = try add(found.sets, to: &session)
        if added > 0 { break }
        if pull == 0 { return weights }
        pull = pull > 0.2 ? pull / 2 : 0
      }
    }
    return weights
  }

  private mutating func add(
    _ added: [[Int32]], to session: inout any SolverSession & ~Copyable
  ) throws(SolverFault) -> Int {
    var columns: [ProgramColumn] = []
    for cells in added {
      var worth = PriceBound.unit - PairRules(cuts: outside).price(cells)
      var entries: [ProgramColumn.Entry] = []
      for cell in cells {
        if let row = row[Int(cell)] {
          entries.append(ProgramColumn.Entry(row: row, coefficient: 1))
        } else {
          worth -= held[Int(cell)]
        }
      }
      guard !entries.isEmpty, worth > 0, known.insert(cells).inserted else { continue }
      for (index, cut) in bestCuts.enumerated()
      where PackingMaster.holdsTwo(cells, of: cut.cells) {
        entries.append(ProgramColumn.Entry(row: row.count + index, coefficient: 1))
      }
      sets.append(cells)
      columns.append(
        ProgramColumn(
          objective: Double(worth) / Double(PriceBound.unit),
          entries: entries.sorted { $0.row < $1.row }))
    }
    if !columns.isEmpty { variables += try session.add(columns) }
    return columns.count
  }

  private mutating func add(
    cuts added: [[Int32]], to session: inout any SolverSession & ~Copyable
  ) throws(SolverFault) {
    try session.add(PackingMaster.rows(of: added, sets, variables))
    bestCuts += added.map { PairRules.Cut(cells: $0, price: 0) }
  }

  /// The worst cuts of cells of the block.
  private func violatedCuts(_ weights: [Double]) -> [[Int32]] {
    let inside = sets.map { $0.filter { row[Int($0)] != nil } }
    return SubsetRowCuts(count: pool.count, sets: inside, weights: weights)
      .violated(knowing: bestCuts.map(\.cells), most: Self.cutsPerRound)
  }

  private mutating func price(
    _ prices: [Int64], _ cuts: [PairRules.Cut], below limit: Int64
  ) -> (sets: [[Int32]], lifted: [Int64]) {
    pricer.setPrices(prices, PairRules(cuts: (cuts + outside).filter { $0.price > 0 }))
    var lifted = prices
    var sets: [[Int32]] = []
    let answers = pricer.cheapest(anchorsAt: places, below: limit, jobs: jobs)
    for (place, answer) in zip(places, answers) {
      lifted[Int(pool.order[place])] += max(0, PriceBound.unit - answer.cost)
      if let cells = answer.cells { sets.append(cells) }
    }
    return (sets, lifted)
  }
}
