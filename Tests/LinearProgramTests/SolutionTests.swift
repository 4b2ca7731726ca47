import LinearProgram
import Testing

@Suite("The three answers")
struct SolutionTests {
  @Test("whether the values are optimal follows from why the solver stopped")
  func status() {
    #expect(solution(.optimal, values: [1]).resultStatus == .optimal)
    #expect(solution(.timeLimit, values: [1]).resultStatus == .feasible)
    #expect(solution(.timeLimit, values: nil).resultStatus == .noPoint)
  }

  @Test("the gap is relative, but absolute below an objective of one")
  func gap() {
    #expect(solution(.gapReached, values: [1], objective: 200, bound: 190).relativeGap == 0.05)
    #expect(solution(.gapReached, values: [1], objective: 0.5, bound: 0).relativeGap == 0.5)
    #expect(solution(.infeasible, values: nil).relativeGap == nil)
  }

  @Test("a value is found by variable")
  func values() {
    var program = LinearProgram()
    let x = program.addContinuous()
    let y = program.addContinuous()
    #expect(solution(.optimal, values: [3]).value(of: x) == 3)
    #expect(solution(.optimal, values: [3]).value(of: y) == nil)
    #expect(solution(.infeasible, values: nil).value(of: x) == nil)
  }

  private func solution(
    _ termination: Termination, values: [Double]?, objective: Double? = nil, bound: Double? = nil
  ) -> Solution {
    Solution(
      termination: termination, values: values, objective: objective, bound: bound,
      solverWords: "", work: SolveWork(nodes: 0, iterations: 0, retried: false))
  }
}
