/// What a solve may use and when it may end early.
public struct SolveLimits: Sendable {
  /// Time after which the best point so far is returned; nil for none.
  ///
  /// Zero or more, and soft: a solver may look at the clock only between steps.
  public var timeLimit: Duration?
  /// Relative gap at which branch and bound may end; zero demands a full proof.
  public var relativeGap: Double
  /// Whether whole-number variables may take fractions, so that the relaxation is solved.
  public var relaxed: Bool
  /// Asked now and then; returning true ends the solve.
  ///
  /// Called on the solver's thread; it must not use the session that asks.
  public var stop: (@Sendable () -> Bool)?

  /// No limits, full proof.
  public static let none = SolveLimits()

  /// Makes limits; without arguments there are none.
  public init(
    timeLimit: Duration? = nil, relativeGap: Double = 0, relaxed: Bool = false,
    stop: (@Sendable () -> Bool)? = nil
  ) {
    self.timeLimit = timeLimit
    self.relativeGap = relativeGap
    self.relaxed = relaxed
    self.stop = stop
  }
}

/// A solver that takes a program and gives an answer.
public protocol LinearSolver: Sendable {
  /// Solves a program once.
  ///
  /// - Throws: ``SolverFault`` when the program is invalid or the solver failed; infeasible and
  ///   unbounded are answers, not faults.
  func solve(
    _ program: LinearProgram, _ limits: SolveLimits
  ) throws(SolverFault) -> Solution

  /// Opens a session on a program, runs the body with it, and closes it.
  ///
  /// ```swift
  /// let best = try solver.withSession(program) { session throws(SolverFault) in
  ///   var solution = try session.solve(.none)
  ///   while let cut = cut(for: solution) {
  ///     try session.add([cut])
  ///     solution = try session.solve(.none)
  ///   }
  ///   return solution
  /// }
  /// ```
  ///
  /// The closure has to spell `throws(SolverFault)`. It runs to its end before this returns, possibly
  /// on another thread; it must not let the session escape.
  ///
  /// - Throws: What the body throws, or ``SolverFault`` when the session cannot be opened.
  func withSession<R>(
    _ program: LinearProgram,
    _ body: (inout any SolverSession & ~Copyable) throws(SolverFault) -> R
  ) throws(SolverFault) -> R
}

extension LinearSolver {
  /// Solves a program once, without limits.
  ///
  /// - Throws: ``SolverFault`` when the program is invalid or the solver failed.
  public func solve(_ program: LinearProgram) throws(SolverFault) -> Solution {
    try solve(program, .none)
  }
}

/// A living program inside a solver, changed and solved again from where it stood.
public protocol SolverSession: ~Copyable {
  /// The program as it stands after all changes.
  var program: LinearProgram { get }

  /// Adds constraints.
  ///
  /// - Throws: ``SolverFault`` when one is invalid; none is then added.
  mutating func add(_ constraints: [Constraint]) throws(SolverFault)

  /// Adds variables with their coefficients in the constraints that are already there; the next
  /// relaxation starts where the last one ended.
  ///
  /// - Returns: The new variables.
  /// - Throws: ``SolverFault`` when one is invalid; none is then added.
  mutating func add(_ columns: [ProgramColumn]) throws(SolverFault) -> [Variable]

  /// Replaces the objective.
  ///
  /// - Throws: ``SolverFault`` when it is invalid; the old one then stays.
  mutating func setObjective(
    _ expression: LinearExpression, sense: ObjectiveSense
  ) throws(SolverFault)

  /// Replaces the bounds of a variable; infinities stand for none.
  ///
  /// - Throws: ``SolverFault`` when they are invalid; the old ones then stay.
  mutating func setBounds(
    _ variable: Variable, lower: Double, upper: Double
  ) throws(SolverFault)

  /// Solves the program as it stands.
  ///
  /// - Throws: ``SolverFault`` when the solver failed.
  mutating func solve(_ limits: SolveLimits) throws(SolverFault) -> Solution
}
