import GLPKSolver
import RandomProblems
import StackRecords
import Testing

@testable import StackDesign

@Suite("The optimiser against exhaustive enumeration")
struct DesignOptimiserTests {
  @Test("random small problems: same status, same choices, same value", arguments: 0..<200)
  func randomProblem(seed: Int) throws {
    var random = RandomProblems(seed: UInt64(seed) + 1)
    let problem = random.problem(most: 20_000)
    let answer = try DesignOptimiser(problem: problem, solver: GLPKSolver(), jobs: 1).run()
    let expected = Exhaustive(problem: problem).best()
    if problem.space.count == 1 {
      #expect((answer.outcome == .allowed) == (expected != nil))
      return
    }
    guard let expected, let value = expected.value else {
      #expect(answer.outcome == .provenInfeasible)
      #expect(!answer.excludedBy.isEmpty)
      return
    }
    #expect(answer.outcome == .provenOptimal)
    #expect(answer.choices == expected.choices)
    let found = try #require(answer.value)
    #expect(abs(found - value) <= 1e-9 * abs(value))
    #expect(answer.certificate.reduce(0) { $0 + $1.designs } == problem.space.count)
  }
}
