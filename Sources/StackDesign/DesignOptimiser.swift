public import LinearProgram
import Quantities
import StackPhysics
public import StackRecords

/// Finds the best design of a problem's space and proves that no other is better.
///
/// The physics computes every coefficient and judges every design; integer programs decide what
/// bounds leave open (`Guides/Formulation.md`). The answer does not depend on the number of jobs.
public struct DesignOptimiser<Solver: LinearSolver>: Sendable {
  private let problem: DesignProblem
  private let solver: Solver
  private let jobs: Int

  /// Creates an optimiser.
  ///
  /// - Parameters:
  ///   - problem: the question.
  ///   - solver: what solves the integer programs.
  ///   - jobs: threads for bounds, at least 1.
  public init(problem: DesignProblem, solver: Solver, jobs: Int) {
    precondition(problem.limits.count <= Violations.limitCapacity, "too many limits")
    self.problem = problem
    self.solver = solver
    self.jobs = max(1, jobs)
  }

  /// Answers the problem.
  ///
  /// - Parameters:
  ///   - stop: asked often, from any thread; once it says yes, it goes on saying so and the best so
  ///     far is returned.
  ///   - gap: relative gap between answer and bound at which the search may end; 0 demands the
  ///     proof.
  ///   - report: hears of progress, at most ten times a second, on the calling thread.
  /// - Returns: the proven answer, or after a stop the best so far with its bound.
  /// - Throws: `SolverFault` when the solver fails for good.
  public func run(
    stop: @escaping @Sendable () -> Bool = { false }, gap: Double = 0,
    report: (@Sendable (SearchProgress) -> Void)? = nil
  ) throws(SolverFault) -> DesignAnswer {
    if problem.space.count == 1, let design = onlyDesign() { return evaluate(design) }
    let first = try FirstDesign(problem: problem, solver: solver, stop: stop).find()
    guard let space = SearchSpace(problem: problem, stop: stop) else {
      return DesignAnswer(problem: problem, stoppedWith: first)
    }
    var search = Search(space, solver: solver, jobs: jobs, stop: stop)
    search.first = first
    search.gap = gap
    search.teller = report.map { ProgressTeller($0) }
    let outcome = try search.run()
    var answer = DesignAnswer(problem: problem, tables: space.tables, outcome: outcome)
    answer.work.layers = space.tables.families.reduce(0) { $0 + $1.layers.count }
    guard let incumbent = outcome.incumbent else {
      guard outcome.isComplete else { return answer }
      return try simplerReason(than: answer.excludedBy, stop: stop) ?? answer
    }
    answer.markBinding(around: incumbent.evaluation)
    guard outcome.isComplete else { return answer }
    let survey = Survey(space: space, solver: solver, jobs: jobs, stop: stop)
    answer.layerCounts = try survey.layerCounts(outcome, incumbent: incumbent)
    answer.runnersUp = try survey.runnersUp(incumbent: incumbent)
    return answer
  }

  /// The best design alone, without what is known of each number of layers and of other materials.
  ///
  /// - Parameters:
  ///   - choices: a design that may be admissible, to start from.
  ///   - stop: as in ``run(stop:gap:report:)``.
  /// - Returns: the proven answer, or after a stop the best so far.
  /// - Throws: `SolverFault` when the solver fails for good.
  func best(
    knowing choices: ChosenDesign, stop: @escaping @Sendable () -> Bool
  ) throws(SolverFault) -> DesignAnswer {
    let known = problem.space.design(choices).flatMap { Evaluation($0, problem: problem) }
    let first = known.flatMap { $0.isAdmissible ? $0 : nil }
    guard let space = SearchSpace(problem: problem, stop: stop) else {
      return DesignAnswer(problem: problem, stoppedWith: first)
    }
    var search = Search(space, solver: solver, jobs: jobs, stop: stop)
    search.first = first
    return DesignAnswer(problem: problem, tables: space.tables, outcome: try search.run())
  }

  /// The answer to an infeasible problem by the standing rules alone, or by one limit alone.
  ///
  /// A search stops at the first limit that closes a part, so its reasons are a mixture. Where the
  /// rules, or the rules with a single limit, already leave nothing, that says more.
  private func simplerReason(
    than names: [String], stop: @escaping @Sendable () -> Bool
  ) throws(SolverFault) -> DesignAnswer? {
    guard names.count > 1 else { return nil }
    let named = problem.limits.filter { names.contains($0.name) }
    for limits in [[]] + named.map({ [$0] }) where limits.count < problem.limits.count {
      guard !stop() else { return nil }
      var simpler = problem
      simpler.limits = limits
      guard let space = SearchSpace(problem: simpler, stop: stop) else { return nil }
      var search = Search(space, solver: solver, jobs: jobs, stop: stop)
      search.endsWithAnyDesign = true
      search.nodeBudget = 0
      let outcome = try search.run()
      if outcome.isComplete, outcome.incumbent == nil {
        return DesignAnswer(problem: problem, tables: space.tables, outcome: outcome)
      }
    }
    return nil
  }

  private func onlyDesign() -> Design? {
    let space = problem.space
    guard let cathode = space.cathodes.first, let film = space.films.first,
      let anode = space.anodes.first, let plate = space.plates.first,
      let positiveEnd = space.positiveEnds.first, let footprint = space.footprints.first,
      let layers = space.layersInSeries.first, let stacks = space.stacksInParallel.first,
      let grades = space.grades.first, let series = space.cellsInSeries.first,
      let parallel = space.cellsInParallel.first, let block = space.cellsPerBlock.first,
      let faces = space.cooledFaces.first
    else { return nil }
    let layer = LayerDesign(
      cathode: cathode.material, recipe: cathode.recipe, arealCapacity: cathode.arealCapacity,
      separator: film.separator, separatorThickness: film.thickness, anode: anode.material,
      capacityRatio: anode.ratio)
    return Design(
      layer: layer, plate: plate, positiveEnd: positiveEnd,
      negativeEnd: space.negativeEnd.foil(beside: layer, tables: problem.conditions.pairs),
      footprint: footprint, layersInSeries: layers, stacksInParallel: stacks, grades: grades,
      module: ModuleArrangement(
        cellsInSeries: series, cellsInParallel: parallel, cellsPerBlock: block,
        cellsPerGroup: space.cellsPerGroup, cooledFaces: faces))
  }

  private func evaluate(_ design: Design) -> DesignAnswer {
    var answer = DesignAnswer(problem: problem)
    answer.work.evaluations = 1
    answer.choices = ChosenDesign(design)
    guard let evaluation = Evaluation(design, problem: problem) else {
      answer.outcome = .notAllowed
      answer.excludedBy = [StandingRule.unknownPair.rawValue]
      return answer
    }
    answer.take(evaluation)
    answer.outcome = evaluation.isAdmissible ? .allowed : .notAllowed
    answer.bound = nil
    answer.excludedBy = evaluation.violations.names(problem.limits)
    return answer
  }
}

extension DesignSpace.NegativeEnd {
  /// The foil at the negative end of a layer: the only option, or the preferred one where it may be.
  func foil(beside layer: LayerDesign, tables: PairTables) -> Foil {
    switch self {
    case .options(let foils): return foils[0]
    case .preferred(let first, let second):
      let forbidden = ForbiddenContactFigure.contacts(
        of: .negativeEnd, metal: first.metal, cathode: layer.cathode, catholyte: layer.catholyte,
        anode: layer.anode, anolyte: layer.anolyte, tables: tables)
      return forbidden.isEmpty ? first : second
    }
  }
}
