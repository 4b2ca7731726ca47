import CGLPKGuard
import LinearProgram

/// A program that stays loaded in GLPK between changes and solves.
///
/// The basis of the last relaxation is kept: added rows and bounds are met by the dual simplex
/// method from there, a new objective by the primal one.
struct GLPKSession: ~Copyable, SolverSession {
  private(set) var program: LinearProgram
  private let setup: GLPKSetup
  private var problem: GuardedProblem
  /// Whether the basis of the last solve still satisfies every row and bound.
  private var basisIsFeasible = false

  private init(program: LinearProgram, setup: GLPKSetup, problem: consuming GuardedProblem) {
    self.program = program
    self.setup = setup
    self.problem = problem
  }

  static func open(
    _ program: LinearProgram, _ setup: GLPKSetup
  ) throws(SolverFault) -> GLPKSession {
    try checking { () throws(LinearProgramError) in try program.validate() }
    let problem = try GuardedProblem.open(program, scaled: setup.scaled)
    return GLPKSession(program: program, setup: setup, problem: problem)
  }

  mutating func add(_ constraints: [Constraint]) throws(SolverFault) {
    try checking { () throws(LinearProgramError) in try program.validate(adding: constraints) }
    try problem.add(constraints)
    for constraint in constraints { program.subject(to: constraint) }
    basisIsFeasible = false
  }

  mutating func add(_ columns: [ProgramColumn]) throws(SolverFault) -> [Variable] {
    try checking { () throws(LinearProgramError) in try program.validate(adding: columns) }
    try problem.add(columns)
    // A new variable stands at its lower bound, where it only changes rows when that is not 0.
    if columns.contains(where: { $0.declaration.lower != 0 }) { basisIsFeasible = false }
    return program.add(columns)
  }

  mutating func setObjective(
    _ expression: LinearExpression, sense: ObjectiveSense
  ) throws(SolverFault) {
    try checking { () throws(LinearProgramError) in try program.validate(objective: expression) }
    try problem.setObjective(Objective(sense: sense, expression: expression))
    program.setObjective(expression, sense: sense)
  }

  mutating func setBounds(
    _ variable: Variable, lower: Double, upper: Double
  ) throws(SolverFault) {
    do throws(LinearProgramError) {
      try program.setBounds(of: variable, from: lower, to: upper)
    } catch {
      throw SolverFault(.invalidProgram(error))
    }
    try problem.setBounds(column: variable.index, lower: lower, upper: upper)
    basisIsFeasible = false
  }

  mutating func solve(_ limits: SolveLimits) throws(SolverFault) -> Solution {
    guard limits.relativeGap >= 0, limits.relativeGap.isFinite,
      limits.timeLimit.map({ $0 >= .zero }) ?? true
    else { throw SolverFault(.invalidLimits) }
    let deadline = Deadline(limits.timeLimit)
    do throws(SolverFault) {
      let attempt = SolveAttempt(
        program: program, limits: limits, deadline: deadline, setup: setup,
        primal: basisIsFeasible, retried: false)
      let solution = try attempt.run(on: problem)
      basisIsFeasible = solution.values != nil
      return solution
    } catch  where error.mayPassOnSecondAttempt {
      let flipped = setup.flipped
      problem = try GuardedProblem.open(program, scaled: flipped.scaled)
      basisIsFeasible = false
      let attempt = SolveAttempt(
        program: program, limits: limits, deadline: deadline, setup: flipped,
        primal: false, retried: true)
      return try attempt.run(on: problem)
    }
  }

  /// Makes GLPK abort, for tests.
  mutating func provokeAbort() throws(SolverFault) {
    try problem.provokeAbort()
  }
}

extension SolverFault {
  /// Whether the solver failed, rather than its caller or the system.
  fileprivate var mayPassOnSecondAttempt: Bool {
    switch kind {
    case .aborted, .unexpectedCode, .unsound, .sessionLost(.dead), .sessionLost(.olderGeneration):
      true
    case .invalidProgram, .invalidLimits, .tooLarge, .sessionLost(.foreignThread), .noResources:
      false
    }
  }
}

private func checking(
  _ check: () throws(LinearProgramError) -> Void
) throws(SolverFault) {
  do throws(LinearProgramError) {
    try check()
  } catch {
    throw SolverFault(.invalidProgram(error))
  }
}
