@testable import CellGrading
import Testing

@Suite("More modules by windows")
struct WindowImprovementTests {
  private func improved(_ pool: CellPool, jobs: Int, most: Int = .max) -> [[Int32]] {
    var windows = WindowImprovement(pool, limits: GroupingLimits(jobs: jobs))
    windows.effortPerCell = 200
    return windows.improved(nearestGreedy(pool), most: min(most, pool.count / pool.size), passes: 2)
  }

  @Test("sets are legal, disjoint and no fewer; jobs never show", arguments: 1...6)
  func sets(seed: UInt64) {
    var random = RandomLots(seed: seed)
    let pool = RandomPools.pool(&random, cells: 150, size: 6, width: 18)
    let sets = improved(pool, jobs: 1)
    #expect(sets.count >= nearestGreedy(pool).count)
    #expect(sets.allSatisfy { pool.isLegal($0) })
    #expect(Set(sets.joined()).count == sets.joined().count)
    #expect(improved(pool, jobs: 3) == sets)
  }

  @Test("regions of a large pool are searched at the same time, with the same answer")
  func regions() {
    var random = RandomLots(seed: 3)
    let pool = RandomPools.pool(&random, cells: 3_600, size: 6, width: 4)
    var windows = WindowImprovement(pool, limits: GroupingLimits(jobs: 4))
    windows.effortPerCell = 20
    let sets = windows.improved(nearestGreedy(pool), most: 600, passes: 2)
    var again = WindowImprovement(pool, limits: GroupingLimits())
    again.effortPerCell = 20
    #expect(again.improved(nearestGreedy(pool), most: 600, passes: 2) == sets)
    #expect(sets.count > nearestGreedy(pool).count)
    #expect(sets.allSatisfy { pool.isLegal($0) })
    #expect(Set(sets.joined()).count == sets.joined().count)
  }

  @Test("no more than there can be")
  func most() {
    var random = RandomLots(seed: 5)
    let pool = RandomPools.pool(&random, cells: 120, size: 6, width: 40)
    let start = nearestGreedy(pool).count
    #expect(improved(pool, jobs: 1, most: start).count == start)
  }

  @Test("of sets that break a sum none is added")
  func sums() {
    var random = RandomLots(seed: 8)
    let plain = RandomPools.pool(&random, cells: 120, size: 6, width: 18)
    let pool = CellPool(
      numbers: plain.numbers, size: 6, ranges: plain.ranges,
      sums: [CellPool.Sum(values: random.column(120, 50), minimum: 120, maximum: 180)])
    #expect(improved(pool, jobs: 1).allSatisfy { pool.isLegal($0) })
  }

  @Test("a bound that is learnt on the way never shows in the sets, whenever it comes")
  func learntBound() {
    var random = RandomLots(seed: 3)
    let pool = RandomPools.pool(&random, cells: 1_200, size: 6, width: 6)
    let start = nearestGreedy(pool)
    func improved(_ isEnough: @escaping @Sendable (Int) -> Bool) -> [[Int32]] {
      var windows = WindowImprovement(pool, limits: GroupingLimits())
      windows.effortPerCell = 200
      return windows.improved(
        start, most: pool.count / pool.size, passes: 4, isEnough: isEnough)
    }
    let alone = improved { _ in false }
    #expect(alone.count > start.count)
    let most = alone.count
    #expect(improved { $0 >= most } == alone)
    // Learnt only after a while, in the middle of a pass.
    let asked = KnownBound(.max)
    #expect(
      improved {
        asked.lower(to: asked.count - 1)
        return asked.count < .max - 30 && $0 >= most
      } == alone)
  }
}
