import GLPKSolver
import Testing

@testable import CellGrading

@Suite("Prices of large lots")
struct LargeLotPricesTests {
  /// 900 cells with two values, of which most lie in the middle, three to a set.
  private let pool: CellPool

  init() {
    var random = RandomLots(seed: 3)
    let ranges = (0..<2).map { _ in
      let draws = (0..<4).map { _ in random.column(900, 250) }
      return CellPool.Range(
        values: (0..<900).map { cell in draws.reduce(0) { $0 + $1[cell] } }, width: 40)
    }
    pool = CellPool(numbers: Array(0..<900), size: 3, ranges: ranges)
  }

  private func lowered(jobs: Int) throws -> (covered: Int, before: PriceBound, after: PriceBound) {
    var coverage = Coverage(pool)
    coverage.settle(pool, with: [])
    var prices = LargeLotPrices(
      pool: pool, lotCells: 900, expected: 0, solver: GLPKSolver(),
      limits: GroupingLimits(jobs: jobs))
    try prices.lowerThin(coverage)
    let before = try #require(prices.bound)
    try prices.lowerUnderCuts()
    return (900 - coverage.uncovered.count, before, try #require(prices.bound))
  }

  @Test("of thin cells alone fall below coverage, and further under cuts, by any number of jobs")
  func thin() throws {
    let (covered, before, after) = try lowered(jobs: 1)
    #expect(before.value < Double(covered) / 3 - 0.5)
    #expect(after.value < before.value && !after.cuts.isEmpty)
    let share = (PriceBound.unit - 1) / 3 + 1
    #expect(after.prices.count { $0 == share } > 600)
    let together = try lowered(jobs: 3).after
    #expect(together.prices == after.prices && together.total == after.total)
  }

  @Test("of thin cells alone leave no set below one")
  func sets() throws {
    let bound = try lowered(jobs: 2).after
    let prices = bound.prices
    let rules = PairRules(cuts: bound.cuts)
    for first in 0..<900 {
      let near = (first + 1..<900).filter { pool.areCompatible(Int32(first), Int32($0)) }
      for (place, second) in near.enumerated() {
        for third in near[(place + 1)...]
        where pool.areCompatible(Int32(second), Int32(third)) {
          let sum = prices[first] + prices[second] + prices[third]
          guard sum < bound.sigma else { continue }
          // Without cuts a set would cost no more.
          #expect(sum + rules.price([Int32(first), Int32(second), Int32(third)]) >= bound.sigma)
        }
      }
    }
  }
}
