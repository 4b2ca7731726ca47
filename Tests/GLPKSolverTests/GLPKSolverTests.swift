import GLPKSolver
import LinearProgram
import Testing

@Suite("GLPK as a solver")
struct GLPKSolverTests {
  static let solvers = [GLPKSolver(), GLPKSolver(presolve: true)]

  @Test("an optimum comes with values, objective and a bound just beyond it", arguments: solvers)
  func optimal(_ solver: GLPKSolver) throws {
    var program = LinearProgram()
    let x = program.addInteger("x", to: 10)
    let y = program.addInteger("y", to: 10)
    program.subject(to: 3 * x + 5 * y <= 19)
    program.maximise(4 * x + 7 * y + 100)
    let solution = try solver.solve(program)
    #expect(solution.termination == .optimal)
    #expect(solution.resultStatus == .optimal)
    #expect(solution.objective == 126)
    #expect(solution.value(of: x) == 3)
    #expect(solution.value(of: y) == 2)
    let bound = try #require(solution.bound)
    #expect(bound > 126 && bound <= 126 + 2 * GLPKSolver.accuracy * 127)
    #expect(solution.solverWords == "GLPK intopt: finished; solution optimal")
    #expect(!solution.work.retried)
  }

  @Test("a continuous program and a relaxation keep their fractions", arguments: solvers)
  func relaxation(_ solver: GLPKSolver) throws {
    var program = LinearProgram()
    let x = program.addInteger("x", to: 10)
    program.subject(to: 2 * x <= 5)
    program.maximise(x)
    let relaxed = try solver.solve(program, SolveLimits(relaxed: true))
    #expect(relaxed.termination == .optimal)
    #expect(relaxed.objective == 2.5)
    #expect(relaxed.work.nodes == 0)
    let whole = try solver.solve(program)
    #expect(whole.values == [2])
  }

  @Test("an infeasible program is an answer, with and without presolve", arguments: solvers)
  func infeasible(_ solver: GLPKSolver) throws {
    for limits in [SolveLimits.none, SolveLimits(relaxed: true)] {
      var program = LinearProgram()
      let x = program.addBinary()
      let y = program.addBinary()
      program.subject(to: x + y >= 3)
      program.minimise(x)
      let solution = try solver.solve(program, limits)
      #expect(solution.termination == .infeasible)
      #expect(solution.resultStatus == .noPoint)
      #expect(solution.values == nil && solution.objective == nil && solution.bound == nil)
    }
  }

  @Test("a program without whole-number points is infeasible, too", arguments: solvers)
  func infeasibleIntegers(_ solver: GLPKSolver) throws {
    var program = LinearProgram()
    let x = program.addInteger(to: 10)
    let y = program.addInteger(to: 10)
    program.subject(to: 2 * x + 2 * y == 7)
    #expect(try solver.solve(program).termination == .infeasible)
    #expect(try solver.solve(program, SolveLimits(relaxed: true)).termination == .optimal)
  }

  @Test("GLPK's code for infeasible in presolve is understood")
  func presolvedInfeasible() throws {
    var program = LinearProgram()
    let x = program.addBinary()
    program.subject(to: x >= 2)
    let solution = try GLPKSolver(presolve: true).solve(program)
    #expect(solution.termination == .infeasible)
    #expect(solution.solverWords.contains("no primal feasible solution"))
  }

  @Test("unbounded is said of continuous programs, and left open with whole numbers")
  func unbounded() throws {
    for solver in Self.solvers {
      var program = LinearProgram()
      let x = program.addInteger()
      program.maximise(x)
      program.subject(to: x >= 1)
      #expect(try solver.solve(program).termination == .infeasibleOrUnbounded)
    }
    var program = LinearProgram()
    let x = program.addContinuous()
    let y = program.addContinuous()
    program.subject(to: x - y <= 1)
    program.maximise(x)
    for solver in Self.solvers {
      let solution = try solver.solve(program)
      #expect(solution.termination == .unbounded)
      #expect(!solution.work.retried)
    }
  }

  @Test("programs without rows, without columns and with fixed columns", arguments: solvers)
  func degenerate(_ solver: GLPKSolver) throws {
    let empty = try solver.solve(LinearProgram())
    #expect(empty.termination == .optimal)
    #expect(empty.objective == 0)
    var program = LinearProgram()
    let x = program.addInteger(from: 3, to: 3)
    let y = program.addContinuous(from: -2, to: 5)
    program.minimise(x + 2 * y + 1)
    #expect(try solver.solve(program).objective == 0)
    program.subject(to: x - x <= 1)
    #expect(try solver.solve(program).objective == 0)
  }

  @Test("an invalid program never reaches GLPK")
  func invalid() {
    var program = LinearProgram()
    let x = program.addContinuous()
    program.minimise(Double.nan * x)
    #expect {
      try GLPKSolver().solve(program)
    } throws: { error in
      guard case .invalidProgram(.notFinite(.objective, _)) = (error as? SolverFault)?.kind else {
        return false
      }
      return true
    }
  }

  @Test("limits that make no sense are refused")
  func invalidLimits() {
    for limits in [
      SolveLimits(timeLimit: .seconds(-1)), SolveLimits(relativeGap: -0.1),
      SolveLimits(relativeGap: .nan),
    ] {
      #expect(throws: SolverFault(.invalidLimits)) {
        try GLPKSolver().solve(LinearProgram(), limits)
      }
    }
  }

  @Test("a big-M row that GLPK's tolerance breaks is a fault, not an answer", arguments: solvers)
  func bigM(_ solver: GLPKSolver) {
    let program = Self.bigM(1e8)
    let broken = Violation(
      condition: .constraint(index: 0, name: "big"), value: 5, lower: -.infinity, upper: 0)
    #expect(throws: SolverFault(.unsound([broken]))) { try solver.solve(program) }
  }

  @Test("a big-M row that GLPK's default tolerance would break is solved", arguments: solvers)
  func smallerBigM(_ solver: GLPKSolver) throws {
    #expect(try solver.solve(Self.bigM(1e6)).values == [5, 1])
  }

  private static func bigM(_ factor: Double) -> LinearProgram {
    var program = LinearProgram()
    let x = program.addContinuous("x", to: 1e9)
    let z = program.addBinary("z")
    program.subject(to: x <= factor * z, named: "big")
    program.subject(to: x >= 5, named: "need")
    program.minimise(z)
    return program
  }

  @Test("the example in the documentation of LinearProgram works")
  func documentation() throws {
    var program = LinearProgram(named: "cells")
    let thin = program.addBinary("thin")
    let layers = program.addInteger("layers", from: 1, to: 40)
    program.subject(to: layers + 10 * thin <= 42, named: "height")
    program.maximise(layers - 2 * thin)
    let solution = try GLPKSolver().solve(program)
    #expect(solution.value(of: layers) == 40)
    #expect(solution.value(of: thin) == 0)
  }

  @Test("points that differ by more than the stated accuracy are told apart", arguments: solvers)
  func accuracy(_ solver: GLPKSolver) throws {
    // Every pair of options is feasible; the best is ahead by a few times the margin only.
    var program = LinearProgram()
    let options = (0..<40).map { _ in program.addBinary() }
    program.subject(to: options.sum() == 1)
    let best = 23
    let margin = 2 * GLPKSolver.accuracy * 1001
    program.maximise(
      options.map { (1000 + ($0.index == best ? margin : 0)) * $0 }.sum())
    let solution = try solver.solve(program)
    #expect(solution.value(of: options[best]) == 1)
    #expect(try #require(solution.bound) >= 1000 + margin)
  }
}
