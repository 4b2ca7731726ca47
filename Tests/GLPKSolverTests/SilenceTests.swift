import Glibc
import LinearProgram
import Testing

@testable import GLPKSolver

@Suite("Silence")
struct SilenceTests {
  @Test("GLPK writes nothing to standard output or standard error, not even when it aborts")
  func silence() async {
    await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      for presolve in [false, true] {
        let solver = GLPKSolver(presolve: presolve)
        _ = try solver.solve(LimitTests.marketSplit(), SolveLimits(timeLimit: .milliseconds(50)))
        _ = try solver.solve(GLPKSessionTests.knapsack(), SolveLimits(relaxed: true))
      }
      var pipeEnds: [Int32] = [0, 0]
      guard pipe(&pipeEnds) == 0 else { exit(2) }
      let (savedOut, savedError) = (dup(1), dup(2))
      dup2(pipeEnds[1], 1)
      dup2(pipeEnds[1], 2)
      for _ in 0..<20 {
        try onOwnThread { () throws(SolverFault) in
          var session = try GLPKSession.open(
            GLPKSessionTests.knapsack(), GLPKSetup(presolve: false, scaled: true))
          do throws(SolverFault) { try session.provokeAbort() } catch {}
          _ = try session.solve(.none)
        }
        _ = try GLPKSolver(presolve: true).solve(GLPKSessionTests.knapsack())
      }
      fflush(nil)
      dup2(savedOut, 1)
      dup2(savedError, 2)
      close(pipeEnds[1])
      var bytes = [UInt8](repeating: 0, count: 100)
      exit(read(pipeEnds[0], &bytes, bytes.count) == 0 ? 0 : 1)
    }
  }
}
