public import LinearProgram
import Quantities
import StackPhysics
public import StackRecords

/// What one step of each limit would buy, by solving the changed problem again.
public struct DesignSteps<Solver: LinearSolver>: Sendable {
  private let problem: DesignProblem
  private let solver: Solver
  private let jobs: Int

  /// Takes the problem that was answered, and what solves its changed copies.
  public init(problem: DesignProblem, solver: Solver, jobs: Int) {
    self.problem = problem
    self.solver = solver
    self.jobs = max(1, jobs)
  }

  /// Takes the steps, as many at a time as there are jobs; after a stop the rest are not looked for.
  ///
  /// - Parameters:
  ///   - choices: the proven design.
  ///   - binding: names of the limits that bind it.
  ///   - stop: asked often; once it says yes, it goes on saying so.
  /// - Returns: at most ``DesignProblem/mostSteps`` steps, each with the best that it allows.
  /// - Throws: `SolverFault` when the solver fails for good.
  public func taken(
    around choices: ChosenDesign, binding: [String], stop: @escaping @Sendable () -> Bool
  ) throws(SolverFault) -> [DesignStep] {
    let steps = problem.steps(around: choices, binding: binding)
    let taken = mapInParallel(steps, jobs: jobs) { step in
      Result { () throws(SolverFault) in try taking(step, from: choices, stop: stop) }
    }
    return try taken.map { (result) throws(SolverFault) in try result.get() }
  }

  private func taking(
    _ step: DesignStep, from choices: ChosenDesign, stop: @escaping @Sendable () -> Bool
  ) throws(SolverFault) -> DesignStep {
    guard !stop(), let changed = problem.taking(step) else { return step }
    let answer = try DesignOptimiser(problem: changed, solver: solver, jobs: 1)
      .best(knowing: choices, stop: stop)
    var step = step
    (step.outcome, step.value, step.bound) = (answer.outcome, answer.value, answer.bound)
    step.choices = answer.choices
    return step
  }
}

extension DesignProblem {
  /// What a design of the space comes to; nil where the space has no such design.
  public func outcome(of choices: ChosenDesign) -> AssumptionEffect.Outcome? {
    guard let design = space.design(choices) else { return nil }
    guard let evaluation = Evaluation(design, problem: self) else {
      return .init(value: nil, breaks: [StandingRule.unknownPair.rawValue])
    }
    return .init(value: evaluation.value, breaks: evaluation.violations.names(limits))
  }
}

extension DesignSpace {
  /// The design of these choices; nil where the space lacks one of them.
  func design(_ choices: ChosenDesign) -> Design? {
    guard
      let cathode = cathodes.first(where: {
        $0.material.name == choices.cathode && $0.recipe.name == choices.recipe
          && $0.arealCapacity == choices.loading
      }),
      let film = films.first(where: {
        $0.separator.name == choices.separator && $0.thickness == choices.separatorThickness
      }),
      let anode = anodes.first(where: {
        $0.material.name == choices.anode && $0.ratio == choices.ratio
      }),
      let plate = plates.first(where: {
        $0.material.name == choices.plate && $0.thickness == choices.plateThickness
      }),
      let positive = positiveEnds.first(where: {
        $0.metal.name == choices.positiveEnd && $0.thickness == choices.positiveEndThickness
      }),
      let negative = negativeFoils.first(where: {
        $0.metal.name == choices.negativeEnd && $0.thickness == choices.negativeEndThickness
      }),
      let footprint = footprints.first(where: {
        $0.width == choices.width && $0.height == choices.height
      })
    else { return nil }
    return Design(
      layer: LayerDesign(
        cathode: cathode.material, recipe: cathode.recipe, arealCapacity: cathode.arealCapacity,
        separator: film.separator, separatorThickness: film.thickness, anode: anode.material,
        capacityRatio: anode.ratio),
      plate: plate, positiveEnd: positive, negativeEnd: negative, footprint: footprint,
      layersInSeries: choices.layersInSeries, stacksInParallel: choices.stacksInParallel,
      grades: choices.grades,
      module: ModuleArrangement(
        cellsInSeries: choices.cellsInSeries, cellsInParallel: choices.cellsInParallel,
        cellsPerBlock: choices.cellsPerBlock, cellsPerGroup: cellsPerGroup,
        cooledFaces: choices.cooledFaces))
  }

  private var negativeFoils: [Foil] {
    switch negativeEnd {
    case .options(let foils): foils
    case .preferred(let first, let second): [first, second]
    }
  }
}
