import Quantities
import StackPhysics
import StackRecords

/// Holds the answer of a record against the design that its choices name.
struct DesignCheck {
  private let problem: DesignProblem
  private let result: DesignResult

  init(_ problem: DesignProblem, _ result: DesignResult) {
    self.problem = problem
    self.result = result
  }

  /// What differs, with the evaluation of the answer's design.
  func findings(_ design: Design, _ evaluation: DesignEvaluation) -> [Finding] {
    figures(evaluation) + usableShare(evaluation) + value(evaluation) + limits(evaluation)
      + rules(evaluation)
      + (evaluation.figures.map { PortraitCheck(problem, result).findings(design, $0) } ?? [])
  }

  private func value(_ evaluation: DesignEvaluation) -> [Finding] {
    guard !Self.agree(result.value, evaluation.value) else { return [] }
    return [.valueDiffers(.answer, recorded: result.value, recomputed: evaluation.value)]
  }

  /// The usable share is held against an integral of its own, not that of the physics.
  private func usableShare(_ evaluation: DesignEvaluation) -> [Finding] {
    let section = result.figures.first { $0.name == "mismatch" }
    guard let recorded = section?.figures.first(where: { $0.name == "usable_share" })?.value,
      !Self.agree(recorded, evaluation.usableShare)
    else { return [] }
    return [
      .figureDiffers(
        section: "mismatch", name: "usable_share", recorded: recorded,
        recomputed: evaluation.usableShare)
    ]
  }

  private func figures(_ evaluation: DesignEvaluation) -> [Finding] {
    let recomputed = evaluation.figures.map { FigureSection.sections(of: $0) } ?? []
    var findings: [Finding] = []
    for section in recomputed {
      let recorded = result.figures.first { $0.name == section.name }
      for figure in section.figures {
        guard let found = recorded?.figures.first(where: { $0.name == figure.name }) else {
          findings.append(.figureMissing(section: section.name, name: figure.name))
          continue
        }
        if !Self.agree(found.value, figure.value) {
          findings.append(
            .figureDiffers(
              section: section.name, name: figure.name, recorded: found.value,
              recomputed: figure.value))
        }
      }
    }
    return findings + unknownFigures(recomputed)
  }

  /// Figures that the physics does not give, or that stand twice.
  private func unknownFigures(_ recomputed: [FigureSection]) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<[String]> = []
    for section in result.figures {
      let known = recomputed.first { $0.name == section.name }?.figures.map(\.name) ?? []
      for figure in section.figures {
        let isFirst = seen.insert([section.name, figure.name]).inserted
        if !isFirst || !known.contains(figure.name) {
          findings.append(.figureUnknown(section: section.name, name: figure.name))
        }
      }
    }
    return findings
  }

  private func limits(_ evaluation: DesignEvaluation) -> [Finding] {
    var findings: [Finding] = []
    var recorded = result.limits
    for held in evaluation.limits {
      guard let index = recorded.firstIndex(where: { $0.limit == held.limit }) else {
        findings.append(.limitMissing(name: held.limit.name))
        continue
      }
      let check = recorded.remove(at: index)
      func differ(_ part: String, _ recorded: String, _ recomputed: String) {
        findings.append(
          .limitDiffers(
            name: held.limit.name, part: part, recorded: recorded, recomputed: recomputed))
      }
      let scale = max(abs(held.figure), abs(held.limit.value))
      if !Self.agree(check.figure, held.figure) {
        differ("figure", "\(check.figure)", "\(held.figure)")
      }
      if abs(check.margin - held.margin) > 2e-9 * scale, !Self.agree(check.margin, held.margin) {
        differ("margin", "\(check.margin)", "\(held.margin)")
      }
      if check.holds != held.holds { differ("verdict", "\(check.holds)", "\(held.holds)") }
    }
    return findings + recorded.map { .limitUnknown(name: $0.limit.name) }
  }

  /// Every rule of the record must be one that the materials give, with its figure and verdict;
  /// every rule that fails must be in the record, and each kind of rule that depends on the choices.
  private func rules(_ evaluation: DesignEvaluation) -> [Finding] {
    var findings: [Finding] = []
    for check in result.rules {
      let known = evaluation.rules.contains { $0.rule == check.rule && Self.matches(check, $0) }
      if !known { findings.append(.ruleDiffers(rule: check.rule, subject: check.subject)) }
    }
    let kinds: Set<StandingRule> = [.stabilityWindow, .criticalCurrent, .hostRatio]
    for held in evaluation.rules {
      let isListed = result.rules.contains { check in
        guard check.rule == held.rule else { return false }
        return held.holds || Self.matches(check, held)
      }
      let isNeeded = !held.holds || kinds.contains(held.rule)
      if isNeeded, !isListed { findings.append(.ruleMissing(rule: held.rule, figure: held.figure)) }
    }
    return findings
  }

  /// Whether a recorded check is this rule: verdicts agree, and figures where both sides have one.
  ///
  /// A pair that must not be has no figure of its own, so only its verdict counts.
  private static func matches(_ check: RuleCheck, _ held: HeldRule) -> Bool {
    guard check.holds == held.holds else { return false }
    if held.rule == .unknownPair || held.isForbidden { return true }
    if held.rule == .rate { return true }
    guard agree(check.figure, held.figure) else { return false }
    if let lowest = held.lowest, let recorded = check.lowest, !agree(recorded, lowest) {
      return false
    }
    if let highest = held.highest, let recorded = check.highest, !agree(recorded, highest) {
      return false
    }
    return true
  }

  /// Whether two figures are equal within 1e-9 relative; none equals only none.
  static func agree(_ recorded: Double?, _ recomputed: Double?) -> Bool {
    guard let recorded, let recomputed else { return recorded == nil && recomputed == nil }
    if recorded == recomputed || (recorded.isNaN && recomputed.isNaN) { return true }
    return abs(recorded - recomputed) <= max(1e-9 * max(abs(recorded), abs(recomputed)), 1e-300)
  }
}
