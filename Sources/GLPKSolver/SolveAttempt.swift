import CGLPKGuard
import LinearProgram

/// One attempt at a solve: the relaxation, then branch and bound, then our own check.
struct SolveAttempt {
  let program: LinearProgram
  let limits: SolveLimits
  let deadline: Deadline
  let setup: GLPKSetup
  /// Whether the basis at hand is feasible, so that the primal simplex method fits.
  let primal: Bool
  let retried: Bool

  private var isRelaxed: Bool { limits.relaxed || !program.hasIntegers }

  func run(on problem: borrowing GuardedProblem) throws(SolverFault) -> Solution {
    if deadline.hasPassed { return withoutPoint(.timeLimit, "no time was given", nil) }
    if limits.stop?() ?? false {
      return withoutPoint(.interrupted, "stopped before the start", nil)
    }
    if setup.presolve && !isRelaxed {
      return try branchAndBound(on: problem, relaxation: nil)
    }
    let outcome = try relaxation(on: problem)
    let words = solverWords("simplex", outcome)
    switch outcome.return_code {
    case 0: break
    case guard_return_time_limit: return withoutPoint(.timeLimit, words, outcome)
    case guard_return_iteration_limit: return withoutPoint(.interrupted, words, outcome)
    case guard_return_no_primal_feasible: return withoutPoint(.infeasible, words, outcome)
    case guard_return_no_dual_feasible: return withoutPoint(.infeasibleOrUnbounded, words, outcome)
    default: throw unexpected("simplex", outcome)
    }
    switch outcome.status {
    case guard_status_no_feasible: return withoutPoint(.infeasible, words, outcome)
    case guard_status_unbounded:
      return withoutPoint(isRelaxed ? .unbounded : .infeasibleOrUnbounded, words, outcome)
    case guard_status_optimal: break
    default: throw unexpected("simplex", outcome)
    }
    if !isRelaxed {
      return try branchAndBound(on: problem, relaxation: outcome)
    }
    let values = try problem.values(GUARD_SIMPLEX)
    return try withPoint(
      values, .optimal, words, bound: outcome.objective, outcome, duals: problem.rowDuals())
  }

  /// Solves the relaxation; when the dual method or the presolver only finds that the dual has no
  /// feasible point, the primal method decides between infeasible and unbounded.
  ///
  /// It also takes over where the dual method goes round in circles, as it may after rows were added.
  private func relaxation(
    on problem: borrowing GuardedProblem
  ) throws(SolverFault) -> guard_outcome {
    let outcome = try simplex(on: problem, primal: primal, presolve: setup.presolve)
    let isDecided =
      outcome.return_code != guard_return_no_dual_feasible
      && (outcome.return_code != guard_return_iteration_limit || limits.stop?() ?? false)
      && (outcome.return_code != 0
        || [guard_status_optimal, guard_status_no_feasible, guard_status_unbounded]
          .contains(outcome.status))
    return isDecided ? outcome : try simplex(on: problem, primal: true, presolve: false)
  }

  /// Runs the simplex method in slices, so that the stop condition is heard; without one too, so
  /// that having one does not show in the answer.
  private func simplex(
    on problem: borrowing GuardedProblem, primal: Bool, presolve: Bool
  ) throws(SolverFault) -> guard_outcome {
    var options = guard_simplex_options()
    options.use_primal = primal ? 1 : 0
    options.presolve = presolve ? 1 : 0
    // The presolver starts afresh each time, so slices would never get on.
    let slice = presolve ? Int32.max : setup.iterationsPerSlice
    options.iteration_limit = slice
    var iterations: Int32 = 0
    while true {
      options.milliseconds = deadline.milliseconds
      var outcome = try problem.simplex(options)
      iterations += outcome.iterations
      outcome.iterations = iterations
      guard outcome.return_code == guard_return_iteration_limit, slice != .max,
        !(limits.stop?() ?? false), iterations < mostIterations(primal: primal)
      else { return outcome }
    }
  }

  /// Many times what a method needs, the dual one from a basis at hand: more are circles.
  private func mostIterations(primal: Bool) -> Int32 {
    Int32(clamping: (primal ? 100 : 5) * (program.constraints.count + 100))
  }

  private func branchAndBound(
    on problem: borrowing GuardedProblem, relaxation: guard_outcome?
  ) throws(SolverFault) -> Solution {
    var outcome = try integerOutcome(on: problem)
    outcome.iterations += relaxation?.iterations ?? 0
    let words = solverWords("intopt", outcome)
    let termination: Termination
    switch outcome.return_code {
    case 0 where outcome.status == guard_status_no_feasible: termination = .infeasible
    case 0 where outcome.status == guard_status_optimal: termination = .optimal
    case guard_return_no_primal_feasible: termination = .infeasible
    case guard_return_no_dual_feasible: termination = .infeasibleOrUnbounded
    case guard_return_time_limit: termination = .timeLimit
    case guard_return_stopped: termination = .interrupted
    // With no gap asked for, this code means that bound and incumbent met.
    case guard_return_gap_reached: termination = limits.relativeGap > 0 ? .gapReached : .optimal
    default: throw unexpected("intopt", outcome)
    }
    // A bound of the search tree is at least as good as the relaxation's.
    let bound = outcome.has_bound != 0 ? outcome.best_bound : relaxation?.objective
    guard outcome.status == guard_status_optimal || outcome.status == guard_status_feasible,
      termination != .infeasible
    else {
      return withoutPoint(
        termination, words, outcome, bound: termination == .infeasible ? nil : bound)
    }
    let values = try problem.values(GUARD_INTEGER)
    return try withPoint(
      values, termination, words, bound: termination == .optimal ? outcome.objective : bound,
      outcome)
  }

  private func integerOutcome(
    on problem: borrowing GuardedProblem
  ) throws(SolverFault) -> guard_outcome {
    var options = guard_integer_options()
    options.presolve = setup.presolve ? 1 : 0
    options.milliseconds = deadline.milliseconds
    options.integrality_tolerance = 1e-7
    options.objective_tolerance = 1e-9
    options.relative_gap = limits.relativeGap
    guard let stop = limits.stop else { return try problem.integer(options) }
    let context = UnsafeMutablePointer<@Sendable () -> Bool>.allocate(capacity: 1)
    context.initialize(to: stop)
    defer {
      context.deinitialize(count: 1)
      context.deallocate()
    }
    options.stop_context = UnsafeMutableRawPointer(context)
    options.stop = { context in
      let stop = context?.assumingMemoryBound(to: (@Sendable () -> Bool).self)
      return stop?.pointee() ?? false ? 1 : 0
    }
    return try problem.integer(options)
  }
}

// MARK: - Answers

extension SolveAttempt {
  /// The answer with a point, after our own check of it.
  private func withPoint(
    _ values: [Double], _ termination: Termination, _ words: String, bound: Double?,
    _ outcome: guard_outcome, duals: [Double]? = nil
  ) throws(SolverFault) -> Solution {
    let violations = program.violations(of: values, relaxed: isRelaxed)
    guard violations.isEmpty else { throw SolverFault(.unsound(violations)) }
    let point = isRelaxed ? values : program.rounded(values)
    let objective = program.objective.expression.value(at: point)
    return Solution(
      termination: termination, values: point, objective: objective,
      bound: bound.map { widened($0, incumbent: objective) }, solverWords: words,
      work: work(outcome), rowDuals: duals)
  }

  private func withoutPoint(
    _ termination: Termination, _ words: String, _ outcome: guard_outcome?, bound: Double? = nil
  ) -> Solution {
    Solution(
      termination: termination, values: nil, objective: nil,
      bound: bound.map { widened($0, incumbent: $0) }, solverWords: words, work: work(outcome))
  }

  /// Branches within GLPK's tolerance of the incumbent may have been dropped, so no bound may lie
  /// closer to it than that.
  private func widened(_ bound: Double, incumbent: Double) -> Double {
    let margin = GLPKSolver.accuracy * (1 + max(bound.magnitude, incumbent.magnitude))
    switch program.objective.sense {
    case .minimise: return min(bound, incumbent) - margin
    case .maximise: return max(bound, incumbent) + margin
    }
  }

  private func work(_ outcome: guard_outcome?) -> SolveWork {
    SolveWork(
      nodes: Int(outcome?.nodes ?? 0), iterations: Int(outcome?.iterations ?? 0), retried: retried)
  }

  private func unexpected(_ routine: String, _ outcome: guard_outcome) -> SolverFault {
    SolverFault(
      .unexpectedCode(
        routine: routine, code: Int(outcome.return_code), words: returnWords(outcome.return_code)))
  }
}
