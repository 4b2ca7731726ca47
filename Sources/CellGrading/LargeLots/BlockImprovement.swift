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
  var passes = 6
  /// Blocks with more pairs of candidates than this are dense and only fill up anyway.
  var mostPairs = 60_000

  func improved(_ start: [[Int32]], most: Int) throws(SolverFault) -> [[Int32]] {
    var sets = start
    for pass in 0..<passes where sets.count < most && !limits.isOver {
      let blocks = blocks(pass, sets)
      let answers = repacked(blocks)
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

  /// Blocks of cells that follow each other in one quantity; each pass takes the next quantity, and
  /// every second round of them moves the blocks by half.
  private func blocks(_ pass: Int, _ sets: [[Int32]]) -> [Block] {
    let dimensions = max(1, pool.ranges.count)
    var order = pool.order
    if let values = pool.ranges.isEmpty ? nil : pool.ranges[pass % dimensions].values {
      order.sort { (values[Int($0)], $0) < (values[Int($1)], $1) }
    }
    let shift = (pass / dimensions) % 2 == 0 ? 0 : blockSize / 2
    var blockOf = [Int](repeating: 0, count: pool.count)
    for (place, cell) in order.enumerated() { blockOf[Int(cell)] = (place + shift) / blockSize }
    let count = (pool.count + shift) / blockSize + 1
    var blocks = Array(repeating: Block(cells: [], sets: [], start: []), count: count)
    var isTaken = [Bool](repeating: false, count: pool.count)
    for (index, set) in sets.enumerated() {
      for cell in set { isTaken[Int(cell)] = true }
      let own = blockOf[Int(set[0])]
      guard set.allSatisfy({ blockOf[Int($0)] == own }) else { continue }
      blocks[own].sets.append(index)
      blocks[own].start.append(set)
      blocks[own].cells += set
    }
    for cell in 0..<pool.count where !isTaken[cell] {
      blocks[blockOf[cell]].cells.append(Int32(cell))
    }
    return blocks.filter { $0.cells.count >= ($0.sets.count + 1) * pool.size }
  }

  private func repacked(_ blocks: [Block]) -> [[[Int32]]?] {
    let done = Mutex<[(index: Int, sets: [[Int32]]?)]>([])
    let solve: @Sendable (Int) -> Void = { index in
      let sets = repacked(blocks[index])
      done.withLock { $0.append((index, sets)) }
    }
    if limits.jobs > 1 {
      DispatchQueue.concurrentPerform(iterations: blocks.count, execute: solve)
    } else {
      for index in blocks.indices { solve(index) }
    }
    return done.withLock { $0.sorted { $0.index < $1.index }.map(\.sets) }
  }

  /// More sets than before out of a block's cells; nil where none were found.
  private func repacked(_ block: Block) -> [[Int32]]? {
    guard !limits.isOver else { return nil }
    let cells = block.cells.map(Int.init).sorted()
    let local = pool.subset(cells)
    var place: [Int32: Int32] = [:]
    for (index, cell) in cells.enumerated() { place[Int32(cell)] = Int32(index) }
    var effort = PackingEffort()
    effort.steps = 120
    effort.priceDives = 2
    effort.dives = 0
    var own = limits
    own.jobs = 1
    var search = PackingSearch(pool: local, limits: own, effort: effort)
    guard search.pricer.lists.total <= mostPairs else { return nil }
    search.offer(block.start.map { $0.compactMap { place[$0] }.sorted() })
    search.priceSearch()
    guard search.incumbent.count > block.start.count else { return nil }
    return search.incumbent.map { $0.map { Int32(cells[Int($0)]) } }
  }
}
