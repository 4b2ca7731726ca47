import Quantities
import StackPhysics
import StackRecords

@testable import Verification

/// A record that holds, made by exhaustive search from a small problem.
enum GoodRecord {
  static func make(_ problem: DesignProblem) throws -> DesignResult {
    let outcome = try Enumeration(problem: problem).best()
    let text = "a spec"
    let best = outcome.best
    let evaluation = best.map { DesignEvaluation($0.design, of: problem) }
    let value = evaluation?.value ?? nil
    var result = DesignResult(
      tool: "stackwright", solver: nil,
      input: ResultInput(
        spec: .init(
          name: "spec.yaml", text: text,
          sha256: "5f5751b059789199e955c501026159a138001a3949768fae7975dbeff346d49a"),
        catalogueSHA256: "", entries: []),
      name: problem.name, objective: problem.objective,
      outcome: value == nil ? .provenInfeasible : .provenOptimal, value: value, bound: value,
      designs: problem.space.count, choices: best.map { ChosenDesign($0.design) },
      figures: evaluation?.figures.map { FigureSection.sections(of: $0) } ?? [],
      limits: evaluation?.limits.map {
        LimitCheck(
          limit: $0.limit, figure: $0.figure, margin: $0.margin, holds: $0.holds, binds: false)
      } ?? [],
      rules: evaluation?.rules.map {
        RuleCheck(
          rule: $0.rule, subject: "a subject", figure: $0.figure, lowest: $0.lowest,
          highest: $0.highest, unit: "", holds: $0.holds, binds: false)
      } ?? [],
      excludedBy: value == nil ? everyName(problem) : [],
      certificate: certificate(problem, value: value),
      layerCounts: try layerCounts(problem), runnersUp: try runnersUp(problem, best?.design),
      defaults: problem.defaults, warnings: problem.warnings)
    if let design = best?.design { result.mark(design, of: problem) }
    return result
  }

  static func everyName(_ problem: DesignProblem) -> [String] {
    (StandingRule.allCases.map(\.rawValue) + problem.limits.map(\.name)).sorted()
  }

  private static func certificate(_ problem: DesignProblem, value: Double?) -> [ExcludedRegion] {
    let tables = StageTables(problem)
    let counts = problem.space.layersInSeries
    return LayerFamily.columnsByMaterial(problem.space).flatMap { columns in
      problem.space.anodes.indices.map { place in
        let family = LayerFamily(columns: columns, anode: place, tables: tables)
        var allowance = SearchAllowance(1_000_000)
        let verdict = ExclusionSearch(family, named: .everything, tables: tables).search(
          counts, allowance: &allowance)
        var reason = ExcludedRegion.Reason.limits(everyName(problem))
        if case .found = verdict, let value { reason = .bound(value) }
        let anode = problem.space.anodes[place]
        let whole = UInt128(problem.space.cathodes.count * problem.space.anodes.count)
        return ExcludedRegion(
          cathode: family.material.name, anode: anode.material.name, ratio: anode.ratio,
          fewestLayers: counts[0], mostLayers: counts[counts.count - 1],
          designs: problem.space.count / whole * UInt128(columns.count), reason: reason)
      }
    }
  }

  private static func layerCounts(_ problem: DesignProblem) throws -> [LayerCountSummary] {
    try problem.space.layersInSeries.map { N in
      var part = problem
      part.space.layersInSeries = [N]
      let best = try Enumeration(problem: part).best().best
      let value = best.flatMap { DesignEvaluation($0.design, of: problem).value }
      return LayerCountSummary(
        layersInSeries: N, forbiddenBy: value == nil ? everyName(problem) : [], best: value,
        bound: value, isProven: value != nil)
    }
  }

  private static func runnersUp(
    _ problem: DesignProblem, _ answer: Design?
  ) throws -> [RunnerUp] {
    var found: [RunnerUp] = []
    for film in problem.space.films {
      for plate in problem.space.plates {
        var part = problem
        part.space.films = [film]
        part.space.plates = [plate]
        guard let best = try Enumeration(problem: part).best().best else { continue }
        if best.design.layer.separator == answer?.layer.separator,
          best.design.plate == answer?.plate
        {
          continue
        }
        guard let value = DesignEvaluation(best.design, of: problem).value else { continue }
        found.append(
          RunnerUp(choices: ChosenDesign(best.design), value: value, isProven: true))
      }
    }
    return found.sorted {
      problem.objective.maximises ? $0.value > $1.value : $0.value < $1.value
    }
  }
}

extension DesignResult {
  /// Marks what binds around a design, and draws it.
  mutating func mark(_ design: Design, of problem: DesignProblem) {
    let check = BindingCheck(problem, self)
    let evaluation = DesignEvaluation(design, of: problem)
    let broken = check.brokenByBetter(design, evaluation)
    let conditions = problem.conditions
    parts =
      evaluation.figures.map { Part.parts(of: $0, design: design, conditions: conditions) } ?? []
    curves =
      evaluation.figures.map { Curve.curves(of: $0, design: design, conditions: conditions) } ?? []
    for index in limits.indices {
      limits[index].binds = problem.limits.indices.contains {
        problem.limits[$0] == limits[index].limit && broken.contains(Breaches(limit: $0))
      }
    }
    for index in rules.indices { rules[index].binds = check.binds(rules[index], broken) }
  }
}
