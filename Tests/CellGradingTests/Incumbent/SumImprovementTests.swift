import GLPKSolver
import Testing

@testable import CellGrading

@Suite("Exchanges under sums")
struct SumImprovementTests {
  /// Cells with two ranges and a sum whose window is a small part of its spread.
  private func pool(_ seed: UInt64, cells: Int) -> CellPool {
    var random = RandomLots(seed: seed)
    let plain = RandomPools.pool(&random, cells: cells, size: 4, width: 60)
    return CellPool(
      numbers: plain.numbers, size: 4, ranges: plain.ranges,
      sums: [.init(values: random.column(cells, 1_000), minimum: 1_990, maximum: 2_010)])
  }

  private func isDisjoint(_ sets: [[Int32]]) -> Bool {
    Set(sets.joined()).count == sets.reduce(0) { $0 + $1.count }
  }

  @Test("finds legal sets, more than greedy, the same at any number of jobs", arguments: 1...4)
  func improves(seed: UInt64) {
    let pool = pool(seed, cells: 160)
    let greedy = nearestGreedy(pool)
    let ranged = nearestGreedy(pool.withoutSums)
    var improvement = SumImprovement(pool, limits: GroupingLimits())
    let sets = improvement.improved(greedy, ranged: ranged, most: 40)
    #expect(sets.allSatisfy { pool.isLegal($0) } && isDisjoint(sets))
    #expect(sets.count > 2 * greedy.count && sets.count >= ranged.count * 9 / 10)
    var together = SumImprovement(pool, limits: GroupingLimits(jobs: 4))
    #expect(together.improved(greedy, ranged: ranged, most: 40) == sets)
  }

  @Test("finds every set of a lot that was made of sets which keep the sum")
  func planted() {
    var random = RandomLots(seed: 3)
    var values: [Int64] = []
    for _ in 0..<25 {
      let three = (0..<3).map { _ in Int64(random.integer(0...400)) }
      values += three + [900 - three.reduce(0, +)]
    }
    let pool = CellPool(
      numbers: Array(0..<100), size: 4, ranges: [],
      sums: [.init(values: values, minimum: 895, maximum: 905)])
    var improvement = SumImprovement(pool, limits: GroupingLimits())
    let start = (0..<25).map { set in (0..<4).map { Int32($0 * 25 + set) } }
    let found = improvement.improved([], ranged: start, most: 25)
    #expect(found.count == 25 && found.allSatisfy { pool.isLegal($0) } && isDisjoint(found))
  }

  @Test("a pool of several regions gives legal, disjoint sets at any number of jobs")
  func regions() {
    let pool = pool(9, cells: 4_500)
    let ranged = GridGreedy(pool.withoutSums).sets(crowding: Coverage(pool).crowding)
    var improvement = SumImprovement(pool, limits: GroupingLimits())
    let sets = improvement.improved([], ranged: ranged, most: 1_125)
    #expect(sets.allSatisfy { pool.isLegal($0) } && isDisjoint(sets))
    #expect(sets.count >= ranged.count * 9 / 10)
    var together = SumImprovement(pool, limits: GroupingLimits(jobs: 3))
    #expect(together.improved([], ranged: ranged, most: 1_125) == sets)
  }
}
