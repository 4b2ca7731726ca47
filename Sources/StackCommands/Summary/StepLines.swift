import Quantities
import StackRecords

/// What one step of each limit would buy, as lines.
struct StepLines: Sendable {
  private let steps: [DesignStep]
  private let objective: Objective
  private let value: Double?

  /// Takes the steps of a result.
  init(_ result: DesignResult) {
    steps = result.steps ?? []
    objective = result.objective
    value = result.value
  }

  /// A table of the steps that buy something, and a line that counts the rest.
  func lines(_ palette: Palette) -> [String] {
    guard !steps.isEmpty else { return [] }
    let telling = steps.filter { $0.outcome == .undecided || change($0) != 0 }
    let rows = telling.map { step in
      ScreenText.left("  \(step.subject)", 34)
        + ScreenText.left(words(step), 24)
        + gain(step)
    }
    let rest = steps.count - telling.count
    let same = "  \(rest) step\(rest == 1 ? "" : "s") without any change"
    return [palette.faint("One step more, solved again")] + rows
      + (rest > 0 ? [palette.faint(same)] : [])
  }

  private func gain(_ step: DesignStep) -> String {
    guard let change = change(step), let best = step.value else { return "not looked for" }
    let sign = change > 0 ? "+" : ""
    return "\(sign)\(NumberText.significant(change, digits: 3, trimmed: true)) \(objective.unit)"
      + " (\(NumberText.fixed(best, decimals: 1)))"
  }

  /// How far a step moves the value; nil where it was not looked for.
  private func change(_ step: DesignStep) -> Double? {
    guard let value, let best = step.value else { return nil }
    return abs(best - value) <= 1e-9 * abs(value) ? 0 : best - value
  }

  /// Both ends, temperatures in degrees Celsius.
  private func words(_ step: DesignStep) -> String {
    guard step.subject.hasPrefix("temperature.") else {
      return "\(number(step.from)) -> \(number(step.to)) \(step.unit)"
    }
    return "\(number(step.from - 273.15)) -> \(number(step.to - 273.15)) degC"
  }

  private func number(_ value: Double) -> String {
    NumberText.significant(value, digits: 6, trimmed: true)
  }
}
