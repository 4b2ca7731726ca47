import Quantities
import StackPhysics
public import StackRecords

/// The answer to a problem: a result without the words of who asked.
public struct DesignAnswer: Sendable {
  /// How far the answer is settled.
  public internal(set) var outcome: DesignResult.Outcome = .undecided
  /// The design's value in the objective's unit.
  public internal(set) var value: Double?
  /// No admissible design is better than this.
  public internal(set) var bound: Double?
  /// The design.
  public internal(set) var choices: ChosenDesign?
  /// What the search did.
  public internal(set) var work = SearchWork()

  var figures: [FigureSection] = []
  var parts: [Part] = []
  var curves: [Curve] = []
  var limits: [LimitCheck] = []
  var rules: [RuleCheck] = []
  var excludedBy: [String] = []
  var certificate: [ExcludedRegion] = []
  var layerCounts: [LayerCountSummary] = []
  var runnersUp: [RunnerUp] = []
  var warnings: [String] = []
  let problem: DesignProblem

  init(problem: DesignProblem) { self.problem = problem }

  /// The answer that a search over the whole space gives.
  init(problem: DesignProblem, tables: DesignTables, outcome search: SearchOutcome) {
    self.problem = problem
    work = search.work
    let certifier = Certifier(tables: tables, outcome: search)
    guard search.isComplete else {
      takeUnproven(search.incumbent?.evaluation, openMerit: search.openBound)
      return
    }
    certificate = certifier.regions
    guard let incumbent = search.incumbent else {
      outcome = .provenInfeasible
      excludedBy = certifier.excludedBy
      layerCounts = certifier.layerCounts
      return
    }
    take(incumbent.evaluation)
    outcome = .provenOptimal
    bound = incumbent.value
  }

  /// The whole record, with who asked and what answered.
  ///
  /// - Parameters:
  ///   - tool: the program, e.g. `stackwright 0.1.0`.
  ///   - solver: the solver behind the integer programs.
  ///   - input: what the answer was made from.
  /// - Returns: the record.
  public func result(tool: String, solver: String?, input: ResultInput) -> DesignResult {
    DesignResult(
      tool: tool, solver: work.programs > 0 ? solver : nil, input: input, name: problem.name,
      objective: problem.objective, outcome: outcome, value: value, bound: bound,
      designs: problem.space.count, choices: choices, figures: figures,
      parts: parts, curves: curves, limits: limits,
      rules: rules, excludedBy: excludedBy, certificate: certificate, layerCounts: layerCounts,
      runnersUp: runnersUp, defaults: problem.defaults,
      warnings: problem.warnings + warnings)
  }

  mutating func take(_ evaluation: Evaluation) {
    choices = evaluation.choices
    value = evaluation.value
    figures = FigureSection.sections(of: evaluation.figures)
    let (design, conditions) = (evaluation.design, problem.conditions)
    parts = Part.parts(of: evaluation.figures, design: design, conditions: conditions)
    curves = Curve.curves(of: evaluation.figures, design: design, conditions: conditions)
    limits = evaluation.limits
    rules = evaluation.rules
    warnings = evaluation.warnings(problem: problem)
  }

  /// Marks limits and rules that stand between the design and a better one a single step away.
  mutating func markBinding(around evaluation: Evaluation) {
    let binding = Neighbourhood(problem: problem).binding(around: evaluation)
    for index in limits.indices where binding.contains(Violations(limit: index)) {
      limits[index].binds = true
    }
    // A window broken by another material says nothing of this design's own faces.
    for index in rules.indices
    where rules[index].rule != .stabilityWindow && binding.contains(Violations(rules[index].rule)) {
      rules[index].binds = isNearest(index)
    }
  }

  /// Of several checks of one rule, the one with the least room is what binds.
  private func isNearest(_ index: Int) -> Bool {
    func room(_ check: RuleCheck) -> Double {
      let above = check.highest.map { ($0 - check.figure) / max($0.magnitude, 1e-12) }
      let below = check.lowest.map { (check.figure - $0) / max($0.magnitude, 1e-12) }
      return min(above ?? .infinity, below ?? .infinity)
    }
    let same = rules.indices.filter { rules[$0].rule == rules[index].rule }
    let least = same.map { room(rules[$0]) }.min() ?? 0
    return room(rules[index]) <= least
  }
}
