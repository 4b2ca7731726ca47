import CellGrading
import GLPKSolver
import Testing

@Suite("Levelling the groups of a module")
struct LevelledModuleTests {
  /// The best cells by capacity as one module without limits: largest less smallest group sum.
  private func spread(series: Int, parallel: Int) throws -> Int64 {
    let best = LevelledGroupsTests.capacities.sorted(by: >).prefix(series * parallel)
    let lot = GroupingLot(
      cellCount: best.count, series: series, parallel: parallel, capacities: Array(best))
    let grouping = try group(lot, solver: GLPKSolver(), limits: GroupingLimits())
    let module = try #require(grouping.modules.first)
    #expect(module.joined().sorted() == Array(0..<best.count))
    let sums = module.map { $0.reduce(0) { $0 + best[best.startIndex + $1] } }
    return (sums.max() ?? 0) - (sums.min() ?? 0)
  }

  @Test(
    "measured capacities are levelled as far as they can be",
    arguments: [(4, 9, 1), (6, 6, 1), (7, 5, 0), (10, 3, 4)])
  func levels(series: Int, parallel: Int, least: Int64) throws {
    #expect(try spread(series: series, parallel: parallel) <= least)
  }

  @Test("the cells of all 39 leave a spread between the bound 258 and 285")
  func outliers() throws {
    let spread = try spread(series: 13, parallel: 3)
    #expect(spread <= 285)
    #expect(spread >= 258)
  }
}
