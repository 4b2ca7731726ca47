import Quantities
import StackPhysics
import StackRecords
import StackSpec

/// Steps and assumptions of a record, taken again.
///
/// A step's design is held against the changed problem; that none is better there is the search's word.
struct WhatIfCheck {
  private let problem: DesignProblem
  private let question: DesignQuestion?
  private let result: DesignResult

  init(_ problem: DesignProblem, _ question: DesignQuestion?, _ result: DesignResult) {
    self.problem = problem
    self.question = question
    self.result = result
  }

  /// What does not hold.
  var findings: [Finding] { steps + assumptions }

  private var steps: [Finding] {
    guard let steps = result.steps else { return [] }
    guard let choices = result.choices else { return [.stepUnjustified(.noDesign)] }
    let binding = result.limits.filter(\.binds).map(\.limit.name)
    let expected = problem.steps(around: choices, binding: binding)
    guard steps.map(Self.untaken) == expected else { return [.stepUnjustified(.otherSteps)] }
    return steps.enumerated().flatMap { findings($1, at: $0) }
  }

  private static func untaken(_ step: DesignStep) -> DesignStep {
    DesignStep(subject: step.subject, from: step.from, to: step.to, unit: step.unit)
  }

  private func findings(_ step: DesignStep, at place: Int) -> [Finding] {
    guard let changed = problem.taking(step), let choices = step.choices else {
      return step.value == nil ? [] : [.stepUnjustified(.noDesign)]
    }
    var findings: [Finding] = []
    do throws(SpaceLookup.Missing) {
      let evaluation = DesignEvaluation(try SpaceLookup(changed).design(choices), of: changed)
      if !DesignCheck.agree(step.value, evaluation.value) {
        findings.append(
          .valueDiffers(.step(place), recorded: step.value, recomputed: evaluation.value))
      }
      let broken = evaluation.breaches.names(of: changed.limits)
      if !broken.isEmpty { findings.append(.limitBroken(.step(place), names: broken)) }
    } catch {
      findings.append(.choiceNotInSpace(.step(place), choice: error.choice, value: error.value))
    }
    if step.outcome == .provenOptimal, let value = step.value {
      let maximises = problem.objective.maximises
      // Every step leaves the answer's own design admissible, so its best cannot be worse.
      if let own = result.value, CertificateCheck.isBetter(own, than: value, maximises) {
        findings.append(.stepUnjustified(.worseThanAnswer))
      }
      if !DesignCheck.agree(step.bound, value) { findings.append(.stepUnjustified(.gapIsOpen)) }
    }
    return findings
  }

  private var assumptions: [Finding] {
    guard let effects = result.assumptions, let question else { return [] }
    guard let choices = result.choices, let value = result.value else {
      return [.assumptionUnjustified(name: "any", .noDesign)]
    }
    func name(_ effect: AssumptionEffect) -> String {
      [effect.kind, effect.name, effect.key].filter { !$0.isEmpty }.joined(separator: " ")
    }
    let expected = question.assumptions(of: choices).map { name($0) + " " + $0.text }
    guard effects.map({ name($0) + " " + $0.text }).sorted() == expected.sorted() else {
      return [.assumptionUnjustified(name: "all", .otherAssumptions)]
    }
    var findings: [Finding] = []
    for (effect, next) in zip(effects, effects.dropFirst())
    where effect.reach(from: value) < next.reach(from: value) {
      findings.append(.assumptionUnjustified(name: name(next), .notSorted))
    }
    let own = Set(result.limits.filter { !$0.holds }.map(\.limit.name))
      .union(result.rules.filter { !$0.holds }.map(\.rule.rawValue))
    for effect in effects {
      for (recorded, factor) in [
        (effect.lower, 1 - AssumptionEffect.share), (effect.higher, 1 + AssumptionEffect.share),
      ] where !agree(recorded, outcome(effect, factor, choices, own)) {
        findings.append(.assumptionUnjustified(name: name(effect), .differs))
      }
    }
    return findings
  }

  private func outcome(
    _ effect: AssumptionEffect, _ factor: Double, _ choices: ChosenDesign, _ own: Set<String>
  ) -> AssumptionEffect.Outcome? {
    guard let changed = question?.problem(with: effect, times: factor),
      let design = try? SpaceLookup(changed).design(choices)
    else { return nil }
    let evaluation = DesignEvaluation(design, of: changed)
    return .init(
      value: evaluation.value,
      breaks: evaluation.breaches.names(of: changed.limits).filter { !own.contains($0) })
  }

  private func agree(
    _ recorded: AssumptionEffect.Outcome?, _ recomputed: AssumptionEffect.Outcome?
  ) -> Bool {
    guard let recorded, let recomputed else { return recorded == nil && recomputed == nil }
    return DesignCheck.agree(recorded.value, recomputed.value)
      && recorded.breaks.sorted() == recomputed.breaks.sorted()
  }
}
