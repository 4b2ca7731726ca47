import GLPKSolver
import LinearProgram
import StackDesign
import StackRecords
import StackSpec

/// What steps of limits buy, and how far numbers without a source move a design.
struct WhatIfStudy: Sendable {
  /// Whether somebody wants it.
  enum Wish: Sendable {
    /// However long it takes.
    case always
    /// Where the search was short, since each step is a search of its own.
    case whereQuick
    case never

    /// Whether a study is made after a search.
    ///
    /// Counted work decides and not time, so that the same spec gives the same record on any machine.
    func isTaken(after work: SearchWork) -> Bool {
      switch self {
      case .always: true
      case .whereQuick: work.layers <= 100_000 && work.nodes <= 20_000 && work.programs <= 50
      case .never: false
      }
    }
  }

  private let question: DesignQuestion
  private let jobs: Int
  private let stop: @Sendable () -> Bool

  /// Takes the question, and when to end early.
  init(question: DesignQuestion, jobs: Int, stop: @escaping @Sendable () -> Bool) {
    self.question = question
    self.jobs = jobs
    self.stop = stop
  }

  /// The steps around a proven design; nil around any other.
  func steps(around result: DesignResult) throws(SolverFault) -> [DesignStep]? {
    guard result.outcome == .provenOptimal, let choices = result.choices else { return nil }
    return try DesignSteps(problem: question.problem, solver: GLPKSolver(), jobs: jobs)
      .taken(
        around: choices, binding: result.limits.filter(\.binds).map(\.limit.name), stop: stop)
  }

  /// The numbers that a design rests on without a source, those that move it farthest first; nil after a
  /// stop, or without a design.
  func assumptions(of result: DesignResult) -> [AssumptionEffect]? {
    guard let choices = result.choices, let value = result.value else { return nil }
    let own = question.problem.outcome(of: choices)?.breaks ?? []
    var effects: [AssumptionEffect] = []
    for assumption in question.assumptions(of: choices) {
      guard !stop() else { return nil }
      var effect = assumption
      effect.lower = outcome(assumption, 1 - AssumptionEffect.share, choices, own)
      effect.higher = outcome(assumption, 1 + AssumptionEffect.share, choices, own)
      effects.append(effect)
    }
    return effects.enumerated().sorted { left, right in
      let (first, second) = (left.element.reach(from: value), right.element.reach(from: value))
      return first == second ? left.offset < right.offset : first > second
    }.map(\.element)
  }

  private func outcome(
    _ assumption: AssumptionEffect, _ factor: Double, _ choices: ChosenDesign, _ own: [String]
  ) -> AssumptionEffect.Outcome? {
    guard
      var outcome = question.problem(with: assumption, times: factor)?.outcome(of: choices)
    else { return nil }
    outcome.breaks.removeAll { own.contains($0) }
    return outcome
  }
}
