import RandomBits
import LinearProgram
import Testing

@testable import GLPKSolver

@Suite("GLPK on several threads")
struct ConcurrencyTests {
  @Test("four threads solve and abort at once without touching each other")
  func fourThreads() async throws {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for seed in 0..<4 {
        group.addTask { try Self.work(seed: UInt64(seed)) }
      }
      var right = 0
      for try await count in group { right += count }
      #expect(right == 200)
    }
  }

  private static func work(seed: UInt64) throws -> Int {
    var random = SplitMix(state: seed)
    var right = 0
    for number in 0..<50 {
      let instance = BruteForceTests.Instance(using: &random)
      if number % 5 == 0 {
        try onOwnThread { () throws(SolverFault) in
          let problem = try GuardedProblem.open(instance.program, scaled: true)
          #expect(throws: SolverFault.self) { try problem.provokeAbort() }
        }
      }
      let solution = try GLPKSolver().solve(instance.program)
      if solution.objective == instance.best.map({ Double($0) + 0.25 }) { right += 1 }
    }
    return right
  }
}
