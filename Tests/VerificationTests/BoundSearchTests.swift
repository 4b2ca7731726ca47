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

  @Test("settles a space of the size of a real spec")
  func large() throws {
    let clock = ContinuousClock()
    var result: (place: DesignPlace, value: Double)?
    let time = clock.measure { result = climb(TestProblems.large()) }
    print("LARGE climb", time, result as Any)
    let value = try #require(result?.value)
    let tables = StageTables(TestProblems.large())
    var allowance = SearchAllowance(100_000_000)
    let again = clock.measure {
      for family in LayerFamily.all(tables) {
        let t = clock.measure {
        let verdict = BoundSearch(family, tables: tables).search(
          tables.problem.space.layersInSeries, target: value, allowance: &allowance
        ) { _, v in v > value * (1 + 1e-9) }
        if case .closed = verdict {} else { Issue.record("not closed") }
        }
        print(family.material.name, family.anode, t, allowance.remaining)
      }
    }
    print("LARGE confirm", again, 100_000_000 - allowance.remaining)
  }

  /// Raises the target until nothing reaches it.
  func climb(_ problem: DesignProblem) -> (place: DesignPlace, value: Double)? {
    let tables = StageTables(problem)
    let maximises = problem.objective.maximises
    var best: (place: DesignPlace, value: Double)?
    var allowance = SearchAllowance(50_000_000)
    let families = LayerFamily.all(tables).map { BoundSearch($0, tables: tables) }
    for step in [2, 1.2, 1.05, 1.01, 1.002, 1] {
      for search in families {
        while true {
          let raised = best.map { maximises ? $0.value * step : $0.value / step }
          let target = raised ?? (maximises ? 1 : 1e6)
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
