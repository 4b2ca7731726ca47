import GLPKSolver
import Testing

@testable import CellGrading

@Suite("Prices lowered block by block")
struct BlockDescentTests {
  @Test("every legal set still costs one, and the bound falls", arguments: 1...4)
  func bound(seed: UInt64) throws {
    var random = RandomLots(seed: seed)
    let pool = RandomPools.pool(&random, cells: 120, size: 4, width: 12)
    let start = [Int64](
      repeating: PriceBound.unit / Int64(pool.size) + 1, count: pool.count)
    var blocks = BlockDescent(
      pool, prices: start, solver: GLPKSolver(), limits: GroupingLimits())
    blocks.blockSize = 40
    let before = blocks.bound.value
    try blocks.descend(passes: 0..<1, downTo: 0)
    let between = blocks.bound.value
    try blocks.descend(passes: 1..<2, downTo: 0)
    #expect(between < before && blocks.bound.value <= between)
    var pricer = SetPricer(pool)
    pricer.setPrices(blocks.prices, .none)
    let cheapest = pricer.cheapestOfAll(below: .max / 4, jobs: 1).map(\.cost).min() ?? 0
    #expect(cheapest >= PriceBound.unit)
    var together = BlockDescent(
      pool, prices: start, solver: GLPKSolver(), limits: GroupingLimits(jobs: 4))
    together.blockSize = 40
    for pass in 0..<2 { try together.descend(passes: pass..<pass + 1, downTo: 0) }
    #expect(together.prices == blocks.prices)
  }

  @Test("of some cells alone: no other price falls, and every legal set still costs one")
  func someCells() throws {
    var random = RandomLots(seed: 5)
    let pool = RandomPools.pool(&random, cells: 200, size: 4, width: 9)
    let thin = (0..<200).filter { pool.ranges[0].values[$0] < 40 }
    let start = PriceBound.unit / 4
    var blocks = BlockDescent(
      pool, prices: Array(repeating: start, count: 200), lowering: thin, solver: GLPKSolver(),
      limits: GroupingLimits())
    blocks.blockSize = 40
    try blocks.descend(passes: 0..<2, downTo: 0)
    try blocks.descend(passes: 2..<4, cutRounds: 4, downTo: 0)
    #expect(blocks.bound.value < 49)
    for cell in 0..<200 where !thin.contains(cell) { #expect(blocks.prices[cell] >= start) }
    var pricer = SetPricer(pool)
    pricer.setPrices(blocks.prices, PairRules(cuts: blocks.cuts))
    let cheapest = pricer.cheapestOfAll(below: .max / 4, jobs: 1).map(\.cost).min() ?? 0
    #expect(cheapest >= PriceBound.unit)
  }

  @Test("the bound comes near that of the linear program of the whole pool")
  func nearness() throws {
    var random = RandomLots(seed: 11)
    let pool = RandomPools.pool(&random, cells: 120, size: 4, width: 14)
    var effort = PackingEffort()
    effort.fully = true
    let whole = try PackingSearch.run(
      pool, solver: GLPKSolver(), limits: GroupingLimits(), effort: effort, start: [])
    var blocks = BlockDescent(
      pool, prices: [Int64](repeating: PriceBound.unit / 4 + 1, count: 120),
      solver: GLPKSolver(), limits: GroupingLimits())
    for pass in 0..<3 { try blocks.descend(passes: pass..<pass + 1, downTo: 0) }
    #expect(blocks.bound.value >= Double(whole.sets.count))
    #expect(blocks.bound.value < 1.02 * (whole.bound?.value ?? 0))
  }

  @Test(
    "under cuts every legal set still costs one, and the bound falls below the linear program's")
  func cuts() throws {
    var random = RandomLots(seed: 11)
    let pool = RandomPools.pool(&random, cells: 120, size: 4, width: 9)
    var effort = PackingEffort()
    effort.fully = true
    effort.cutRounds = 0
    effort.nodes = 0
    let whole = try PackingSearch.run(
      pool, solver: GLPKSolver(), limits: GroupingLimits(), effort: effort, start: [])
    func lowered(jobs: Int) throws -> BlockDescent {
      var blocks = BlockDescent(
        pool, prices: [Int64](repeating: PriceBound.unit / 4 + 1, count: 120),
        solver: GLPKSolver(), limits: GroupingLimits(jobs: jobs))
      blocks.blockSize = 40
      for pass in 0..<3 { try blocks.descend(passes: pass..<pass + 1, downTo: 0) }
      for pass in 0..<3 {
        try blocks.descend(passes: pass..<pass + 1, cutRounds: 4, downTo: 0)
      }
      return blocks
    }
    let blocks = try lowered(jobs: 1)
    #expect(!blocks.cuts.isEmpty && blocks.cuts.allSatisfy { $0.price > 0 })
    #expect(blocks.bound.value < whole.bound?.value ?? 0)
    #expect(blocks.bound.value >= Double(whole.sets.count))
    var pricer = SetPricer(pool)
    pricer.setPrices(blocks.prices, PairRules(cuts: blocks.cuts))
    let cheapest = pricer.cheapestOfAll(below: .max / 4, jobs: 1).map(\.cost).min() ?? 0
    #expect(cheapest >= PriceBound.unit)
    let together = try lowered(jobs: 4)
    #expect(together.prices == blocks.prices)
    #expect(together.bound.total == blocks.bound.total)
  }
}
