/// Why a solver stopped: the first of three separate answers to "how did it go".
public enum Termination: Hashable, Sendable {
  /// The point is proven optimal within ``Solution/bound``.
  case optimal
  /// No point satisfies the constraints, within the solver's tolerances.
  case infeasible
  /// The objective can be improved without end.
  case unbounded
  /// The relaxation has no finite optimum, so the program is infeasible or unbounded.
  case infeasibleOrUnbounded
  /// The requested relative gap was reached.
  case gapReached
  /// The time was used up.
  case timeLimit
  /// The stop condition asked for an end.
  case interrupted
}

/// What the values of a solution are: the second of three separate answers.
public enum ResultStatus: Hashable, Sendable {
  /// There are no values.
  case noPoint
  /// The values satisfy every constraint.
  case feasible
  /// The values satisfy every constraint and are proven optimal.
  case optimal
}

/// How much work a solve took.
public struct SolveWork: Hashable, Sendable {
  /// Subproblems looked at by branch and bound; zero for a continuous program.
  public let nodes: Int
  /// Simplex iterations of the relaxation and the branches, as far as the solver counts them.
  public let iterations: Int
  /// Whether a first attempt failed inside the solver and a second, set up otherwise, succeeded.
  public let retried: Bool

  /// Collects the figures.
  public init(nodes: Int, iterations: Int, retried: Bool) {
    self.nodes = nodes
    self.iterations = iterations
    self.retried = retried
  }
}

/// The answer of a solver.
public struct Solution: Sendable {
  /// Why the solver stopped.
  public let termination: Termination
  /// One value per variable, by index, whole numbers exactly whole; nil without a feasible point.
  public let values: [Double]?
  /// The objective recomputed at ``values``, constant included; nil without a feasible point.
  public let objective: Double?
  /// A value that no feasible point can improve on; nil when none is known.
  ///
  /// Not better than the optimum: at most it when minimising, at least it when maximising. It
  /// includes the solver's own tolerance, so at ``Termination/optimal`` it still lies a little
  /// beyond ``objective``; see the solver for how much. A proof must use this figure, and a caller
  /// that cuts off by objective must leave at least this margin.
  public let bound: Double?
  /// The solver's own words: the third answer, for people only.
  public let solverWords: String
  /// How much work it took.
  public let work: SolveWork
  /// Of a relaxation solved to its optimum, by constraint: what one unit more of the binding side
  /// adds to the objective; nil otherwise.
  ///
  /// As the solver gives it: nothing may rest on its accuracy.
  public let rowDuals: [Double]?

  /// Puts an answer together.
  public init(
    termination: Termination, values: [Double]?, objective: Double?, bound: Double?,
    solverWords: String, work: SolveWork, rowDuals: [Double]? = nil
  ) {
    self.termination = termination
    self.values = values
    self.objective = objective
    self.bound = bound
    self.solverWords = solverWords
    self.work = work
    self.rowDuals = rowDuals
  }

  /// What the values are.
  public var resultStatus: ResultStatus {
    guard values != nil else { return .noPoint }
    return termination == .optimal ? .optimal : .feasible
  }

  /// The value of a variable; nil without a feasible point.
  public func value(of variable: Variable) -> Double? {
    guard let values, values.indices.contains(variable.index) else { return nil }
    return values[variable.index]
  }

  /// Distance from objective to bound, |objective - bound| / max(1, |objective|); nil without both.
  public var relativeGap: Double? {
    guard let objective, let bound else { return nil }
    return (objective - bound).magnitude / max(1, objective.magnitude)
  }
}
