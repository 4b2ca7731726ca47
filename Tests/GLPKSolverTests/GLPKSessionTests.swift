import LinearProgram
import Testing

@testable import GLPKSolver

@Suite("A GLPK session")
struct GLPKSessionTests {
  static func knapsack() -> LinearProgram {
    var program = LinearProgram()
    let a = program.addBinary("a")
    let b = program.addBinary("b")
    let c = program.addBinary("c")
    program.subject(to: 3 * a + 4 * b + 5 * c <= 8, named: "weight")
    program.maximise(4 * a + 5 * b + 6 * c)
    return program
  }

  @Test("rows, objective and bounds can change between solves")
  func changes() throws {
    let program = Self.knapsack()
    let variables = program.variables
    try GLPKSolver().withSession(program) { session throws(SolverFault) in
      var solution = try session.solve(.none)
      #expect(solution.values == [1, 0, 1])
      #expect(solution.work.iterations > 0)
      #expect(try session.solve(SolveLimits(relaxed: true)).work.iterations == 0)
      try session.add([(variables[0] + variables[2] <= 1).named("not both")])
      solution = try session.solve(.none)
      #expect(solution.values == [1, 1, 0])
      try session.setObjective(variables[2] - variables[0] + 10, sense: .maximise)
      solution = try session.solve(.none)
      #expect(solution.objective == 11)
      try session.setBounds(variables[2], lower: 0, upper: 0)
      solution = try session.solve(.none)
      #expect(solution.objective == 10)
      #expect(solution.values?.last == 0)
      #expect(session.program.constraints.map(\.name) == ["weight", "not both"])
      #expect(session.program.objective.expression.constant == 10)
    }
  }

  @Test("invalid changes are refused and change nothing")
  func invalidChanges() throws {
    let program = Self.knapsack()
    var other = LinearProgram()
    let stranger = other.addBinary()
    try GLPKSolver().withSession(program) { session throws(SolverFault) in
      let a = program.variables[0]
      expectInvalid(.foreignVariable(place: .constraint(index: 1, name: ""))) {
        () throws(SolverFault) in try session.add([stranger <= 1])
      }
      expectInvalid(.notFinite(place: .objective, value: .infinity)) {
        () throws(SolverFault) in try session.setObjective(a + .infinity, sense: .minimise)
      }
      expectInvalid(.fractionalBound(place: .variable(index: 0, name: "a"), value: 0.5)) {
        () throws(SolverFault) in try session.setBounds(a, lower: 0.5, upper: 1)
      }
      #expect(try session.solve(.none).values == [1, 0, 1])
    }
  }

  @Test("a relaxed solve and a whole one can follow each other")
  func relaxed() throws {
    try GLPKSolver().withSession(Self.knapsack()) { session throws(SolverFault) in
      let relaxed = try session.solve(SolveLimits(relaxed: true))
      let whole = try session.solve(.none)
      #expect((relaxed.objective ?? 0) > 10 && whole.objective == 10)
    }
  }

  @Test("the body's result and its fault come through")
  func result() {
    #expect(throws: SolverFault(.noResources)) {
      try GLPKSolver().withSession(Self.knapsack()) { _ throws(SolverFault) in
        throw SolverFault(.noResources)
      }
    }
  }

  @Test("sessions can be nested")
  func nested() throws {
    let objective = try GLPKSolver().withSession(Self.knapsack()) {
      outer throws(SolverFault) in
      let inner = try GLPKSolver().withSession(Self.knapsack()) { inner throws(SolverFault) in
        try inner.solve(.none).objective
      }
      let own = try outer.solve(.none).objective
      return [inner, own]
    }
    #expect(objective == [10, 10])
  }

  @Test("1,000 aborts inside sessions and between one-shot solves; every next solve is right")
  func aborts() throws {
    for _ in 0..<100 {
      try GLPKSolver().withSession(Self.knapsack()) { session throws(SolverFault) in
        #expect(try session.solve(.none).objective == 10)
      }
      try onOwnThread { () throws(SolverFault) in
        var session = try GLPKSession.open(
          Self.knapsack(), GLPKSetup(presolve: false, scaled: true))
        for _ in 0..<10 {
          do throws(SolverFault) {
            try session.provokeAbort()
            Issue.record("no abort")
          } catch {
            guard case .aborted(let words) = error.kind else {
              Issue.record("\(error)")
              continue
            }
            #expect(!words.isEmpty)
          }
          // Refused while dead; the solve then loads the program afresh.
          #expect(throws: SolverFault(.sessionLost(.dead))) {
            try session.setObjective(LinearExpression(), sense: .minimise)
          }
          let solution = try session.solve(.none)
          #expect(solution.objective == 10)
          #expect(solution.work.retried)
        }
      }
      #expect(try GLPKSolver().solve(Self.knapsack()).objective == 10)
    }
  }

  private func expectInvalid(
    _ error: LinearProgramError, _ body: () throws(SolverFault) -> Void
  ) {
    #expect(throws: SolverFault(.invalidProgram(error))) { try body() }
  }
}
