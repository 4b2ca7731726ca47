import Dispatch
import LinearProgram
import Synchronization

/// Repacks blocks of neighbouring cells: the modules that lie inside a block, with the cells left
/// over there, are offered to a search of their own.
///
/// The blocks of a pass are disjoint and fixed before it starts, so the number of jobs never shows.
struct BlockImprovement {
  let pool: CellPool
  let solver: any LinearSolver
  let limits: GroupingLimits
  var blockSize = 400
  var passes = 4
  /// Blocks with more pairs of candidates than this are dense and only fill up anyway.
  var mostPairs = 60_000

  func improved(_ start: [[Int32]], most: Int) throws(SolverFault) -> [[Int32]] {
    var sets = start
    for pass in 0..<passes where sets.count < most && !limits.isOver {
      let blocks = blocks(pass, sets)
      let answers = try repacked(blocks)
      var kept: [[Int32]] = []
      var isReplaced = [Bool](repeating: false, count: sets.count)
      for (block, answer) in zip(blocks, answers) {
        guard let answer else { continue }
        for index in block.sets { isReplaced[index] = true }
        kept += answer
      }
      sets = zip(sets, isReplaced).filter { !$0.1 }.map(\.0) + kept
    }
    return sets
  }

  private struct Block: Sendable {
    var cells: [Int32]
    var sets: [Int]
    var start: [[Int32]]
  }

  /// Blocks of neighbouring cells with the sets that lie inside them; those with too few cells left
  /// over for one set more are dropped.
  private func blocks(_ pass: Int, _ sets: [[Int32]]) -> [Block] {
    let regions = CellRegions(pool, most: blockSize, variation: pass)
    var blocks = Array(repeating: Block(cells: [], sets: [], start: []), count: regions.count)
    var isTaken = [Bool](repeating: false, count: pool.count)
    for (index, set) in sets.enumerated() {
      for cell in set { isTaken[Int(cell)] = true }
      let own = regions.region[Int(set[0])]
      guard set.allSatisfy({ regions.region[Int($0)] == own }) else { continue }
      blocks[Int(own)].sets.append(index)
      blocks[Int(own)].start.append(set)
      blocks[Int(own)].cells += set
    }
    for cell in 0..<pool.count where !isTaken[cell] {
      blocks[Int(regions.region[cell])].cells.append(Int32(cell))
    }
    return blocks.filter { $0.cells.count >= ($0.sets.count + 1) * pool.size }
  }

  private func repacked(_ blocks: [Block]) throws(SolverFault) -> [[[Int32]]?] {
    let done = Mutex<[(index: Int, sets: Result<[[Int32]]?, SolverFault>)]>([])
    let solve: @Sendable (Int) -> Void = { index in
      let sets = Result { () throws(SolverFault) in try repacked(blocks[index]) }
      done.withLock { $0.append((index, sets)) }
    }
    if limits.jobs > 1 {
      DispatchQueue.concurrentPerform(iterations: blocks.count, execute: solve)
    } else {
      for index in blocks.indices { solve(index) }
    }
    var answers: [[[Int32]]?] = Array(repeating: nil, count: blocks.count)
    for (index, sets) in done.withLock({ $0 }) { answers[index] = try sets.get() }
    return answers
  }

  /// More sets than before out of a block's cells; nil where none were found.
  private func repacked(_ block: Block) throws(SolverFault) -> [[Int32]]? {
    guard !limits.isOver else { return nil }
    let cells = block.cells.map(Int.init).sorted()
    let local = pool.subset(cells)
    var place: [Int32: Int32] = [:]
    for (index, cell) in cells.enumerated() { place[Int32(cell)] = Int32(index) }
    var effort = PackingEffort()
    effort.steps = 120
    effort.priceDives = 2
    effort.dives = 2
    effort.cutRounds = 0
    effort.nodes = 0
    effort.rounds = 30
    var own = limits
    own.jobs = 1
    guard CandidateLists(local).total <= mostPairs else { return nil }
    let found = try PackingSearch.run(
      local, solver: solver, limits: own, effort: effort,
      start: block.start.map { $0.compactMap { place[$0] }.sorted() })
    guard found.sets.count > block.start.count else { return nil }
    return found.sets.map { $0.map { Int32(cells[Int($0)]) } }
  }
}
