import LinearProgram

/// Prices of a large pool, lowered block by block with linear programs.
///
/// With the prices outside a block held, the least sum of prices in it is a small linear program: for
/// every set that touches the block, its cells there cost at least one less what its cells outside
/// cost. What an anchor's cheapest set still falls short of one is added to the anchor's price, so the
/// prices of the whole pool bound the number of sets at any moment. Blocks that no set joins are
/// lowered at the same time.
/// Source: design contract of grouping, section 4 (dual block descent).
struct BlockDescent {
  let pool: CellPool
  let solver: any LinearSolver
  let limits: GroupingLimits
  /// In billionths; every legal set costs at least one unit.
  private(set) var prices: [Int64]
  var blockSize = 250
  var rounds = 40
  /// A block is left once its sum lies within this share of the least.
  var closeness = 0.0002
  private(set) var work = PackingWork()
  private let partners: CellPartners

  /// Begins with prices in billionths under which every legal set costs at least one unit.
  init(
    _ pool: CellPool, prices: [Int64], solver: any LinearSolver, limits: GroupingLimits
  ) {
    self.pool = pool
    self.prices = prices
    self.solver = solver
    self.limits = limits
    partners = CellPartners(pool)
  }

  var bound: PriceBound { PriceBound(prices: prices, sigma: PriceBound.unit) }

  /// Goes over all blocks, each time of another cut of the pool, until no more sets than wanted are
  /// possible, or until a pass that gains as much as the last would leave as many.
  ///
  /// - Throws: ``SolverFault`` when the solver failed.
  mutating func descend(passes: Int, downTo wanted: Int) throws(SolverFault) {
    for pass in 0..<passes where !limits.isOver && (bound.count ?? .max) > wanted {
      let before = bound.value
      try descend(pass: pass)
      let gain = before - bound.value
      if bound.value - gain >= bound.value.rounded(.down) { return }
    }
  }

  /// Goes over all blocks of one cut of the pool.
  ///
  /// - Throws: ``SolverFault`` when the solver failed.
  private mutating func descend(pass: Int) throws(SolverFault) {
    let regions = CellRegions(pool, most: blockSize, variation: pass)
    var blocks = Array(repeating: [Int](), count: regions.count)
    for cell in 0..<pool.count { blocks[Int(regions.region[cell])].append(cell) }
    // What no price can be taken from needs no work.
    blocks.removeAll { block in block.allSatisfy { prices[$0] == 0 } }
    for wave in waves(blocks) {
      if limits.isOver { return }
      for change in try lowered(wave) {
        guard let change else { continue }
        work += change.work
        for (cell, price) in change.prices { prices[cell] = price }
        for (cell, added) in change.added { prices[cell] += added }
      }
    }
  }

  /// The blocks, in waves of which no two are joined by a set.
  private func waves(_ blocks: [[Int]]) -> [[[Int]]] {
    var wave = [Int](repeating: -1, count: blocks.count)
    var owner = [Int](repeating: -1, count: pool.count)
    for (number, block) in blocks.enumerated() { for cell in block { owner[cell] = number } }
    var waves: [[[Int]]] = []
    for (number, block) in blocks.enumerated() {
      var taken: Set<Int> = []
      for cell in block {
        for other in partners[cell] where owner[Int(other)] >= 0 && wave[owner[Int(other)]] >= 0 {
          taken.insert(wave[owner[Int(other)]])
        }
      }
      let own = (0...waves.count).first { !taken.contains($0) } ?? waves.count
      if own == waves.count { waves.append([]) }
      waves[own].append(block)
      wave[number] = own
    }
    return waves
  }

  /// New prices in a block, and what is added outside.
  private struct Change: Sendable {
    var prices: [(cell: Int, price: Int64)]
    var added: [(cell: Int, price: Int64)]
    var work: PackingWork
  }

  private func lowered(_ wave: [[Int]]) throws(SolverFault) -> [Change?] {
    // A few blocks leave the other jobs to the pricing in each.
    let jobs = max(1, limits.jobs / wave.count)
    let answers = mapInParallel(wave, jobs: limits.jobs) { block in
      Result { () throws(SolverFault) in try lowered(block, jobs: jobs) }
    }
    var changes: [Change?] = []
    for answer in answers { changes.append(try answer.get()) }
    return changes
  }

  private func lowered(_ block: [Int], jobs: Int) throws(SolverFault) -> Change? {
    guard !limits.isOver else { return nil }
    var isNear = [Bool](repeating: false, count: pool.count)
    var isInside = [Bool](repeating: false, count: pool.count)
    for cell in block {
      isInside[cell] = true
      isNear[cell] = true
      for other in partners[cell] { isNear[Int(other)] = true }
    }
    let near = isNear.indices.filter { isNear[$0] }
    var program = BlockProgram(
      pool.subset(near), prices: near.map { prices[$0] }, isInside: near.map { isInside[$0] },
      closeness: closeness, jobs: jobs, limits: limits)
    try solver.withSession(PackingMaster.program(count: block.count)) {
      session throws(SolverFault) in
      try program.solve(&session, rounds: rounds)
    }
    var change = Change(prices: [], added: [], work: program.work)
    guard program.best.reduce(0, +) < near.reduce(0, { $0 + prices[$1] }) else {
      return change
    }
    for (index, cell) in near.enumerated() {
      if isInside[cell] {
        change.prices.append((cell, program.best[index]))
      } else if program.best[index] != prices[cell] {
        change.added.append((cell, program.best[index] - prices[cell]))
      }
    }
    return change
  }
}

/// The linear program of a block, by column generation.
private struct BlockProgram {
  let pool: CellPool
  let limits: GroupingLimits
  /// The row of each cell of the block.
  private var row: [Int: Int] = [:]
  private let outside: [Int64]
  /// The prices of the lowest sum so far.
  private(set) var best: [Int64]
  private let closeness: Double
  private let jobs: Int
  private var pricer: SetPricer
  private var known: Set<[Int32]> = []
  private(set) var work = PackingWork()

  init(
    _ pool: CellPool, prices: [Int64], isInside: [Bool], closeness: Double, jobs: Int,
    limits: GroupingLimits
  ) {
    self.closeness = closeness
    self.jobs = jobs
    self.pool = pool
    self.limits = limits
    best = prices
    outside = prices
    pricer = SetPricer(pool)
    for cell in isInside.indices where isInside[cell] { row[cell] = row.count }
  }

  mutating func solve(
    _ session: inout any SolverSession & ~Copyable, rounds: Int
  ) throws(SolverFault) {
    defer { work.pricingNodes = pricer.nodes }
    // Sets that are nearly tight now are what the new prices run into first.
    _ = try add(price(best, below: PriceBound.unit + PriceBound.unit / 5).sets, to: &session)
    var pull = 0.75
    for _ in 0..<rounds where !limits.isOver {
      work.rounds += 1
      let solution = try session.solve(SolveLimits(relaxed: true, stop: limits.stop))
      work.iterations += solution.work.iterations
      guard let value = solution.objective, let duals = solution.rowDuals else { return }
      var inside = 0.0
      for cell in row.keys { inside += Double(best[cell]) }
      let sum = inside / Double(PriceBound.unit)
      if sum - value < closeness * sum { return }
      while true {
        var prices = outside
        for (cell, row) in row {
          let dual = max(0, min(duals[row], 1)) * Double(PriceBound.unit)
          prices[cell] = Int64(((1 - pull) * dual + pull * Double(best[cell])).rounded())
        }
        let found = price(prices, below: PriceBound.unit)
        if found.lifted.reduce(0, +) < best.reduce(0, +) { best = found.lifted }
        let added = try add(found.sets, to: &session)
        if added > 0 { break }
        if pull == 0 { return }
        pull = pull > 0.2 ? pull / 2 : 0
      }
    }
  }

  private mutating func add(
    _ sets: [[Int32]], to session: inout any SolverSession & ~Copyable
  ) throws(SolverFault) -> Int {
    var columns: [ProgramColumn] = []
    for cells in sets {
      var worth = PriceBound.unit
      var entries: [ProgramColumn.Entry] = []
      for cell in cells {
        if let row = row[Int(cell)] {
          entries.append(ProgramColumn.Entry(row: row, coefficient: 1))
        } else {
          worth -= outside[Int(cell)]
        }
      }
      guard !entries.isEmpty, worth > 0, known.insert(cells).inserted else { continue }
      columns.append(
        ProgramColumn(
          objective: Double(worth) / Double(PriceBound.unit),
          entries: entries.sorted { $0.row < $1.row }))
    }
    if !columns.isEmpty { _ = try session.add(columns) }
    return columns.count
  }

  private mutating func price(
    _ prices: [Int64], below limit: Int64
  ) -> (sets: [[Int32]], lifted: [Int64]) {
    pricer.setPrices(prices, .none)
    var lifted = prices
    var sets: [[Int32]] = []
    for (place, answer) in pricer.cheapestOfAll(below: limit, jobs: jobs).enumerated() {
      lifted[Int(pool.order[place])] += max(0, PriceBound.unit - answer.cost)
      if let cells = answer.cells { sets.append(cells) }
    }
    return (sets, lifted)
  }
}
