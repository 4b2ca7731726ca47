import StackPhysics
public import StackRecords
import StackSpec

/// Holds a record against its problem, without a solver and without the optimiser's code.
public struct Verifier: Sendable {
  /// How many stages are evaluated exactly before a region counts as not recomputed.
  public static let defaultAllowance = 3_000_000

  /// The problem that records answer.
  public let problem: DesignProblem
  /// What the problem was read from, where it is known.
  let input: ResultInput?
  /// The question, where it is known.
  let question: DesignQuestion?

  /// A verifier of answers to a problem; of the record's input only the hashes are looked at.
  public init(problem: DesignProblem) {
    self.init(problem: problem, question: nil)
  }

  init(problem: DesignProblem, question: DesignQuestion?) {
    self.problem = problem
    self.question = question
    input = question?.input
  }

  /// Looks at a record: figures, value, limits, rules, outcome, certificate, runners-up.
  ///
  /// - Parameters:
  ///   - result: the record.
  ///   - enumerate: whether to search the whole space as well, up to a million designs.
  ///   - certificate: whether to look at the certificate; without it only the design is held
  ///     against the problem, which takes a moment however large the space is.
  ///   - allowance: how many stages may be evaluated exactly to confirm the certificate.
  /// - Returns: what does not hold, and how the regions of the certificate stand.
  public func verify(
    _ result: DesignResult, enumerate: Bool = false, certificate: Bool = true,
    allowance: Int = Verifier.defaultAllowance
  ) -> VerificationReport {
    var report = VerificationReport(findings: inputFindings(result))
    report.findings += inputFindings(result.input) + entryFindings(result.input)
    report.notes = notes(result.input)
    var answer: Design?
    var broken: [String] = []
    if let choices = result.choices {
      switch Result(catching: { () throws(SpaceLookup.Missing) in
        try SpaceLookup(problem).design(choices)
      }) {
      case .failure(let missing):
        report.findings.append(
          .choiceNotInSpace(.answer, choice: missing.choice, value: missing.value))
      case .success(let design):
        answer = design
        let evaluation = DesignEvaluation(design, of: problem)
        broken = evaluation.breaches.names(of: problem.limits)
        report.findings += DesignCheck(problem, result).findings(design, evaluation)
        report.findings += BindingCheck(problem, result).findings(design, evaluation)
      }
    }
    if !broken.isEmpty, result.outcome != .notAllowed {
      report.findings.append(.limitBroken(.answer, names: broken))
    }
    report.findings += StatusCheck(problem, result, broken: broken).findings
    report.findings += SummaryCheck(problem, result).findings
    report.findings += RunnerUpCheck(problem, result).findings
    report.findings += WhatIfCheck(problem, question, result).findings
    if certificate, result.outcome.needsCertificate {
      var check = CertificateCheck(
        StageTables(problem), result, answer: answer, allowance: allowance)
      check.run()
      report.findings += check.findings
      report.regions = check.regions
    }
    if enumerate { settle(result, answer, &report) }
    return report
  }

  private func inputFindings(_ result: DesignResult) -> [Finding] {
    var findings: [Finding] = []
    func compare(_ field: String, _ recorded: String, _ recomputed: String) {
      guard recorded != recomputed else { return }
      findings.append(
        .inputDiffers(field: field, recorded: recorded, recomputed: recomputed))
    }
    func name(_ objective: Objective) -> String {
      "\(objective.figure.rawValue), \(objective.level.rawValue)"
    }
    compare("name", result.name, problem.name)
    compare("objective", name(result.objective), name(problem.objective))
    compare("designs", "\(result.designs)", "\(problem.space.count)")
    compare(
      "defaults", result.defaults.map { "\($0.key): \($0.value)" }.joined(separator: "; "),
      problem.defaults.map { "\($0.key): \($0.value)" }.joined(separator: "; "))
    for warning in problem.warnings where !result.warnings.contains(warning) {
      findings.append(.recordIncomplete(field: "warnings: \(warning)"))
    }
    return findings
  }

  /// Searches the whole space and compares.
  private func settle(
    _ result: DesignResult, _ answer: Design?, _ report: inout VerificationReport
  ) {
    let outcome: Enumeration.Outcome
    do throws(Enumeration.SpaceTooLarge) {
      outcome = try Enumeration(problem: problem).best()
    } catch {
      report.enumerated = .refused(designs: error.designs, limit: error.limit)
      return
    }
    let best = outcome.best.map { ChosenDesign($0.design) }
    report.enumerated = .done(
      designs: outcome.designs, admissible: outcome.admissible, best: best,
      value: outcome.best?.value)
    let agrees =
      switch result.outcome {
      case .provenOptimal: outcome.best?.design == answer && answer != nil
      case .allowed: outcome.admissible == 1
      case .notAllowed, .provenInfeasible: outcome.admissible == 0
      case .withinGap: bestIsWithinBound(outcome, result)
      case .undecided: true
      }
    if !agrees {
      report.findings.append(
        .enumerationDiffers(
          best: best, value: outcome.best?.value, recorded: result.choices,
          recordedValue: result.value))
    }
  }

  private func bestIsWithinBound(_ outcome: Enumeration.Outcome, _ result: DesignResult) -> Bool {
    guard let best = outcome.best?.value, let bound = result.bound, let value = result.value
    else { return false }
    let maximises = problem.objective.maximises
    return !CertificateCheck.isBetter(best, than: bound, maximises)
      && !CertificateCheck.isBetter(value, than: best, maximises)
  }
}

extension DesignResult.Outcome {
  /// Whether the outcome is a claim about the whole space.
  var needsCertificate: Bool {
    switch self {
    case .provenOptimal, .withinGap, .provenInfeasible: true
    case .allowed, .notAllowed, .undecided: false
    }
  }
}
