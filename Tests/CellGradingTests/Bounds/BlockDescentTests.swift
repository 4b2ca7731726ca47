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
    try blocks.descend(pass: 0)
    let between = blocks.bound.value
    try blocks.descend(pass: 1)
    #expect(between < before && blocks.bound.value <= between)
    var pricer = SetPricer(pool)
    pricer.setPrices(blocks.prices, .none)
    let cheapest = pricer.cheapestOfAll(below: .max / 4, jobs: 1).map(\.cost).min() ?? 0
    #expect(cheapest >= PriceBound.unit)
    var together = BlockDescent(
      pool, prices: start, solver: GLPKSolver(), limits: GroupingLimits(jobs: 4))
    together.blockSize = 40
    for pass in 0..<2 { try together.descend(pass: pass) }
    #expect(together.prices == blocks.prices)
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
    for pass in 0..<3 { try blocks.descend(pass: pass) }
    #expect(blocks.bound.value >= Double(whole.sets.count))
    #expect(blocks.bound.value < 1.02 * (whole.bound?.value ?? 0))
  }
}
