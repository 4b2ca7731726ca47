import Quantities
import StackPhysics
import StackRecords
import Testing

@testable import Verification

@Suite("Enumeration")
struct EnumerationTests {
  @Test(
    "agrees with a plain loop over all designs",
    arguments: [
      Objective(.specificEnergy, .module), Objective(.energyDensity, .module),
      Objective(.cost, .module), Objective(.specificEnergy, .cell), Objective(.cost, .stack),
      Objective(.energyDensity, .stack),
    ])
  func agreesWithLoop(_ objective: Objective) throws {
    var problem = TestProblems.small(objective, layers: [1, 13])
    problem.space.footprints.removeLast()
    problem.space.cellsInSeries = [1, 4]
    problem.space.cellsPerBlock = [1]
    let outcome = try Enumeration(problem: problem).best()
    let plain = PlainSearch(problem).run()
    #expect(outcome.designs == plain.designs)
    #expect(outcome.admissible == plain.admissible)
    #expect(plain.admissible > 0)
    #expect(outcome.best?.design == plain.best?.design)
    let value = try #require(outcome.best?.value)
    let expected = try #require(plain.best?.value)
    #expect(abs(value - expected) <= 1e-11 * expected)
  }

  @Test("refuses a space above a million designs")
  func refuses() {
    #expect(throws: Enumeration.SpaceTooLarge.self) {
      try Enumeration(problem: TestProblems.large()).best()
    }
  }
}
