import StackPhysics
import StackRecords
import Testing

@testable import Verification

@Suite("Bound search")
struct BoundSearchTests {
  @Test(
    "finds the optimum of an exhaustive search and nothing above it",
    arguments: [
      Objective(.specificEnergy, .module), Objective(.energyDensity, .module),
      Objective(.cost, .module), Objective(.specificEnergy, .cell),
      Objective(.energyDensity, .cell), Objective(.cost, .cell),
      Objective(.specificEnergy, .stack), Objective(.cost, .stack),
      Objective(.energyDensity, .stack),
    ])
  func agrees(_ objective: Objective) throws {
    let problem = TestProblems.small(objective)
    let enumerated = try Enumeration(problem: problem).best()
    let searched = climb(problem)
    let best = try #require(enumerated.best?.value)
    let found = try #require(searched?.value)
    #expect(abs(found - best) <= 2e-9 * best)
  }

  @Test("settles a space of the size of a real spec with few stages evaluated exactly")
  func settlesLargeSpace() throws {
    let problem = TestProblems.large()
    let value = try #require(climb(problem, from: 80)?.value)
    let tables = StageTables(problem)
    var allowance = SearchAllowance(Verifier.defaultAllowance)
    for family in LayerFamily.all(tables) {
      let verdict = BoundSearch(family, tables: tables).search(
        problem.space.layersInSeries, target: value, allowance: &allowance
      ) { _, other in other > value * (1 + 1e-9) }
      guard case .closed = verdict else {
        Issue.record("\(family.material.name) with anode \(family.anode) is not settled")
        continue
      }
    }
    #expect(Verifier.defaultAllowance - allowance.remaining < 100_000)
  }

  @Test("agrees with an exhaustive search on parts of the large space", arguments: 0..<12)
  func agreesOnParts(seed: Int) throws {
    let objectives = [
      Objective(.specificEnergy, .module), Objective(.energyDensity, .module),
      Objective(.cost, .module), Objective(.cost, .cell),
    ]
    var problem = TestProblems.large(
      objectives[seed % 4], limits: TestProblems.largeLimits.filter { $0.side == .max })
    var state = UInt64(seed) * 2_654_435_761 + 12345
    func some<Option>(_ options: [Option], _ count: Int) -> [Option] {
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return options[Int(state >> 33) % options.count]
      }
    }
    problem.space.cathodes = some(problem.space.cathodes, 5)
    problem.space.films = some(problem.space.films, 3)
    problem.space.anodes = some(problem.space.anodes, 3)
    problem.space.plates = some(problem.space.plates, 3)
    problem.space.layersInSeries = some(problem.space.layersInSeries, 3)
    problem.space.stacksInParallel = some(problem.space.stacksInParallel, 2)
    problem.space.grades = some(problem.space.grades, 2)
    problem.space.cellsInSeries = some(problem.space.cellsInSeries, 4)
    problem.space.cellsInParallel = [1, 3]
    problem.space.cellsPerBlock = [1, 2, 5]
    if seed % 3 == 0 { problem.space.cellsPerGroup = 7 }
    problem.space = problem.space.inAscendingOrder()
    let best = try Enumeration(problem: problem).best().best?.value
    let found = climb(problem)?.value
    #expect((best == nil) == (found == nil))
    if let best, let found { #expect(abs(found - best) <= 2e-9 * best) }
  }

  /// Raises the target until nothing reaches it.
  func climb(
    _ problem: DesignProblem, from start: Double? = nil
  ) -> (place: DesignPlace, value: Double)? {
    let tables = StageTables(problem)
    let maximises = problem.objective.maximises
    var best: (place: DesignPlace, value: Double)?
    var allowance = SearchAllowance(5_000_000)
    let families = LayerFamily.all(tables).map { BoundSearch($0, tables: tables) }
    for step in [2, 1.2, 1.05, 1.01, 1.002, 1] {
      for search in families {
        while true {
          let raised = best.map { maximises ? $0.value * step : $0.value / step }
          let target = raised ?? start ?? (maximises ? 1 : 1e6)
          let verdict = search.search(
            problem.space.layersInSeries, target: target, allowance: &allowance
          ) { _, value in
            maximises ? value > target * (1 + 1e-9) : value < target * (1 - 1e-9)
          }
          guard case .found(let place, let value) = verdict else { break }
          best = (place, value)
        }
      }
    }
    return best
  }
}
