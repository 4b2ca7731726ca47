import Quantities
import StackPhysics
import StackRecords

extension Evaluation {
  /// What a reader must know of the design that no limit says.
  func warnings(problem: DesignProblem) -> [String] {
    var warnings: [String] = []
    let operation = problem.conditions.operation
    if let hottest = figures.hottest {
      let explained = operation.coolantTemperature.value + hottest.rise.value
      if operation.heatingAllowed, !atMost(operation.cellTemperature.value, explained) {
        warnings.append(
          "warmer than its own heat explains: the cell is taken at "
            + "\(celsius(operation.cellTemperature.value)) degC, coolant and heat give "
            + "\(celsius(explained)) degC")
      }
    }
    if let share = figures.leakage?.monthlyShare, share > 0.05 {
      warnings.append(
        "leakage through \(choices.separator): \(percent(share)) of the capacity in 30 days, by "
          + "the electronic conductivity that the catalogue gives it")
    }
    if let note = gradesNote(problem) { warnings.append(note) }
    return warnings
  }

  /// Grades weigh nothing, so the largest number wins; the smallest that would do is said.
  private func gradesNote(_ problem: DesignProblem) -> String? {
    guard problem.objective.figure != .cost, design.grades > 1, isAdmissible else { return nil }
    for grades in problem.space.grades where grades < design.grades {
      var fewer = design
      fewer.grades = grades
      guard let other = Evaluation(fewer, problem: problem), other.isAdmissible,
        let value = other.value
      else { continue }
      return
        "grades weigh nothing, so the largest number wins: \(grades) would meet every limit too, "
        + "with \(rounded(value)) \(problem.objective.unit)"
    }
    return nil
  }
}

private func celsius(_ kelvin: Double) -> String { rounded(kelvin - 273.15) }

private func percent(_ share: Double) -> String { rounded(100 * share) + " %" }

/// A number to a tenth, for sentences.
private func rounded(_ value: Double) -> String {
  let tenths = (value * 10).rounded()
  guard tenths.magnitude < 1e15 else { return "\(value)" }
  let whole = Int(tenths)
  let sign = whole < 0 ? "-" : ""
  return "\(sign)\(whole.magnitude / 10).\(whole.magnitude % 10)"
}
