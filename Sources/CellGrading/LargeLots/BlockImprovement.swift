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
  var passes = 12
  /// Blocks with more pairs of candidates than this are dense and only fill up anyway.
  var mostPairs = 60_000

  /// Blocks solved between two looks at the work that is left, however many jobs there are.
  private static let wave = 8
  private(set) var work = PackingWork()

  /// - Parameters:
  ///   - start: The sets so far.
  ///   - most: No more sets than this exist.
  ///   - cost: No blocks are begun once this much work is done.
  /// - Returns: No fewer sets.
  /// - Throws: ``SolverFault`` when the solver failed.
  mutating func improved(
    _ start: [[Int32]], most: Int, costing cost: Int
  ) throws(SolverFault) -> [[Int32]] {
    var sets = start
    for pass in 0..<passes where sets.count < most && !limits.isOver && work.cost < cost {
      // What is most left over promises most.
      let blocks = blocks(pass, sets).enumerated()
        .sorted { ($1.element.spare, $0.offset) < ($0.element.spare, $1.offset) }
        .map(\.element)
      var kept: [[Int32]] = []
      var isReplaced = [Bool](repeating: false, count: sets.count)
      for first in stride(from: 0, to: blocks.count, by: Self.wave) {
        guard work.cost < cost, !limits.isOver else { break }
        let wave = Array(blocks[first..<min(blocks.count, first + Self.wave)])
        for (block, answer) in zip(wave, try repacked(wave)) {
          guard let answer else { continue }
          work += answer.work
          guard answer.sets.count > block.sets.count else { continue }
          for index in block.sets { isReplaced[index] = true }
          kept += answer.sets
        }
      }
      sets = zip(sets, isReplaced).filter { !$0.1 }.map(\.0) + kept
    }
    return sets
  }

  private struct Block: Sendable {
    var cells: [Int32]
    var sets: [Int]
    var start: [[Int32]]
    /// Cells that no set takes.
    var spare = 0
  }

  private struct Repacking: Sendable {
    var sets: [[Int32]]
    var work: PackingWork
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
      blocks[Int(regions.region[cell])].spare += 1
    }
    return blocks.filter { $0.spare >= pool.size }
  }

  private func repacked(_ blocks: [Block]) throws(SolverFault) -> [Repacking?] {
    let done = Mutex<[(index: Int, answer: Result<Repacking?, SolverFault>)]>([])
    let solve: @Sendable (Int) -> Void = { index in
      let answer = Result { () throws(SolverFault) in try repacked(blocks[index]) }
      done.withLock { $0.append((index, answer)) }
    }
    if limits.jobs > 1 {
      DispatchQueue.concurrentPerform(iterations: blocks.count, execute: solve)
    } else {
      for index in blocks.indices { solve(index) }
    }
    var answers: [Repacking?] = Array(repeating: nil, count: blocks.count)
    for (index, answer) in done.withLock({ $0 }) { answers[index] = try answer.get() }
    return answers
  }

  /// The sets found out of a block's cells; nil where none were looked for.
  private func repacked(_ block: Block) throws(SolverFault) -> Repacking? {
    guard !limits.isOver else { return nil }
    let cells = block.cells.map(Int.init).sorted()
    let local = pool.subset(cells)
    var place: [Int32: Int32] = [:]
    for (index, cell) in cells.enumerated() { place[Int32(cell)] = Int32(index) }
    var own = limits
    own.jobs = 1
    guard CandidateLists(local).total <= mostPairs else { return nil }
    let found = try PackingSearch.run(
      local, solver: solver, limits: own, effort: .brief,
      start: block.start.map { $0.compactMap { place[$0] }.sorted() })
    return Repacking(
      sets: found.sets.map { $0.map { Int32(cells[Int($0)]) } }, work: found.work)
  }
}
