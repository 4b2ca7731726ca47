import LinearProgram

/// Prices of a large pool, lowered block by block with linear programs.
///
/// With the prices outside a block held, the least sum of prices in it is a small linear program: for
/// every set that touches the block, its cells there cost at least one less what its cells outside
/// cost. What an anchor's cheapest set still falls short of one is added to the anchor's price, so the
/// prices of the whole pool bound the number of sets at any moment. Blocks that no set joins are
/// lowered at the same time. A cut on three cells has a price too, which every set pays that holds two
/// of them; it is lowered with the block that holds all three.
/// Source: design contract of grouping, section 4 (dual block descent).
struct BlockDescent {
  let pool: CellPool
  let solver: any LinearSolver
  let limits: GroupingLimits
  /// In billionths; every legal set costs at least one unit.
  private(set) var prices: [Int64]
  private(set) var cuts: [PairRules.Cut] = []
  var blockSize = 250
  var rounds = 40
  /// A block is left once its sum lies within this share of the least.
  var closeness = 0.0002
  private(set) var work = PackingWork()
  private let partners: CellPartners
  /// The cells that blocks are made of.
  private let lowerable: SubPool

  /// - Parameters:
  ///   - pool: The cells.
  ///   - prices: In billionths; every legal set costs at least one unit under them.
  ///   - cells: Those whose prices are lowered, ascending; nil for all.
  ///   - solver: Solves the programs of blocks.
  ///   - limits: When to end, and how many blocks at a time.
  init(
    _ pool: CellPool, prices: [Int64], lowering cells: [Int]? = nil, solver: any LinearSolver,
    limits: GroupingLimits
  ) {
    self.pool = pool
    self.prices = prices
    self.solver = solver
    self.limits = limits
    partners = cells.map { CellPartners(pool, of: $0) } ?? CellPartners(pool)
    lowerable = SubPool(of: pool, cells ?? Array(0..<pool.count))
  }

  var bound: PriceBound { PriceBound(prices: prices, cuts: cuts, sigma: PriceBound.unit) }

  /// Goes over all blocks, each time of another cut of the pool, until no more sets than wanted are
  /// possible, or until a pass that gains as much as the last would leave as many.
  ///
  /// - Parameters:
  ///   - passes: How often at most; each number stands for another cut of the pool.
  ///   - cutRounds: How often a block's program gets cuts on triples that it violates.
  ///   - wanted: So many sets are known.
  /// - Throws: ``SolverFault`` when the solver failed.
  mutating func descend(
    passes: Range<Int>, cutRounds: Int = 0, downTo wanted: Int
  ) throws(SolverFault) {
    for pass in passes where !limits.isOver && (bound.count ?? .max) > wanted {
      let before = bound.value
      try descend(pass: pass, cutRounds)
      let gain = before - bound.value
      if bound.value - gain >= bound.value.rounded(.down) { return }
    }
  }

  private mutating func descend(pass: Int, _ cutRounds: Int) throws(SolverFault) {
    let regions = CellRegions(lowerable.pool, most: blockSize, variation: pass)
    var blocks = Array(repeating: [Int](), count: regions.count)
    for (cell, region) in zip(lowerable.cells, regions.region) { blocks[Int(region)].append(cell) }
    // What no price can be taken from needs no work.
    blocks.removeAll { block in block.allSatisfy { prices[$0] == 0 } }
    for wave in waves(blocks) {
      if limits.isOver { return }
      for change in try lowered(wave, cutRounds) {
        guard let change else { continue }
        work += change.work
        for (cell, price) in change.prices { prices[cell] = price }
        for (cell, added) in change.added { prices[cell] += added }
        let replaced = Set(change.replaced)
        cuts = cuts.filter { !replaced.contains($0.cells) } + change.cuts
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
    /// Cuts in the block as they were, and as they are.
    var replaced: [[Int32]]
    var cuts: [PairRules.Cut]
    var work: PackingWork
  }

  private func lowered(_ wave: [[Int]], _ cutRounds: Int) throws(SolverFault) -> [Change?] {
    // A few blocks leave the other jobs to the pricing in each.
    let jobs = max(1, limits.jobs / wave.count)
    let answers = mapInParallel(wave, jobs: limits.jobs) { block in
      Result { () throws(SolverFault) in try lowered(block, cutRounds, jobs: jobs) }
    }
    var changes: [Change?] = []
    for answer in answers { changes.append(try answer.get()) }
    return changes
  }

  private func lowered(
    _ block: [Int], _ cutRounds: Int, jobs: Int
  ) throws(SolverFault) -> Change? {
    guard !limits.isOver else { return nil }
    var isInside = [Bool](repeating: false, count: pool.count)
    var isNear = isInside
    for cell in block {
      isInside[cell] = true
      isNear[cell] = true
      for other in partners[cell] { isNear[Int(other)] = true }
    }
    let near = SubPool(of: pool, isNear.indices.filter { isNear[$0] })
    let inside = cuts.filter { $0.cells.allSatisfy { isInside[Int($0)] } }
    // Of other cuts only pairs that lie near can be held by a set of the block.
    let outside = cuts.filter { cut in
      cut.cells.count { isNear[Int($0)] } >= 2 && !cut.cells.allSatisfy { isInside[Int($0)] }
    }
    func inner(_ cuts: [PairRules.Cut]) -> [PairRules.Cut] {
      let cells = near.inner(cuts.map { $0.cells.filter { isNear[Int($0)] } })
      return zip(cells, cuts).map { PairRules.Cut(cells: $0, price: $1.price) }
    }
    var program = BlockProgram(
      near.pool, prices: near.cells.map { prices[$0] },
      isInside: near.cells.map { isInside[$0] }, cuts: inner(inside),
      outside: inner(outside), closeness: closeness, jobs: jobs, limits: limits)
    let before = program.total
    let rows = block.count + inside.count
    try solver.withSession(PackingMaster.program(count: rows)) {
      session throws(SolverFault) in
      try program.solve(&session, rounds: rounds, cutRounds: cutRounds)
    }
    var change = Change(prices: [], added: [], replaced: [], cuts: [], work: program.work)
    guard program.total < before else { return change }
    for (index, cell) in near.cells.enumerated() {
      if isInside[cell] {
        change.prices.append((cell, program.best[index]))
      } else if program.best[index] != prices[cell] {
        change.added.append((cell, program.best[index] - prices[cell]))
      }
    }
    change.replaced = inside.map(\.cells)
    change.cuts = zip(near.outer(program.bestCuts.map(\.cells)), program.bestCuts)
      .map { PairRules.Cut(cells: $0, price: $1.price) }.filter { $0.price > 0 }
    return change
  }
}
