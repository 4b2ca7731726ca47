import StackPhysics
import StackRecords

/// Whether the runners-up are admissible, of other materials each, with their values, best first.
struct RunnerUpCheck {
  private let problem: DesignProblem
  private let result: DesignResult

  init(_ problem: DesignProblem, _ result: DesignResult) {
    self.problem = problem
    self.result = result
  }

  /// What does not hold.
  var findings: [Finding] {
    let lookup = SpaceLookup(problem)
    let maximises = problem.objective.maximises
    var findings: [Finding] = []
    var previous = result.value
    var seen: Set<[String]> = []
    if let choices = result.choices { seen.insert(Self.materials(choices)) }
    for (place, runnerUp) in result.runnersUp.enumerated() {
      if let previous, CertificateCheck.isBetter(runnerUp.value, than: previous, maximises) {
        findings.append(.runnersUpNotSorted(place: place))
      }
      previous = runnerUp.value
      if !seen.insert(Self.materials(runnerUp.choices)).inserted {
        findings.append(.runnerUpRepeats(place: place))
      }
      do throws(SpaceLookup.Missing) {
        let design = try lookup.design(runnerUp.choices)
        let evaluation = DesignEvaluation(design, of: problem)
        if !DesignCheck.agree(runnerUp.value, evaluation.value) {
          findings.append(
            .valueDiffers(
              .runnerUp(place), recorded: runnerUp.value, recomputed: evaluation.value))
        }
        let broken = evaluation.breaches.names(of: problem.limits)
        if !broken.isEmpty {
          findings.append(.limitBroken(.runnerUp(place), names: broken))
        }
      } catch {
        findings.append(
          .choiceNotInSpace(.runnerUp(place), choice: error.choice, value: error.value))
      }
    }
    return findings
  }

  /// What makes a combination: the materials, not their amounts.
  private static func materials(_ choices: ChosenDesign) -> [String] {
    [choices.cathode, choices.recipe, choices.separator, choices.anode, choices.plate]
  }
}
