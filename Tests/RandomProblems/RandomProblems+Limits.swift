import MaterialCatalogue
import Quantities
import StackPhysics
import StackRecords

extension RandomProblems {
  /// Limits near the figures of some design, so that they cut through the space.
  mutating func limits(around problem: DesignProblem) -> [Limit] {
    guard let center = sample(problem) else { return [] }
    var limits: [Limit] = []
    for quantity in Limit.Quantity.allCases {
      let ofModule = [.moduleVoltage, .moduleMass, .moduleHeight, .moduleVolume, .moduleEnergy]
        .contains(quantity)
      guard problem.hasModule || !ofModule, chance(0.25) else { continue }
      let lower =
        [.cellEnergy, .moduleEnergy, .stackYield].contains(quantity)
        || (quantity == .stackVoltage || quantity == .moduleVoltage) && chance(0.2)
      let side: Limit.Side = lower ? .min : .max
      if quantity == .socExcess {
        limits.append(
          Limit(quantity, .max, uniform(0.01, 0.06), confidence: uniform(0.5, 0.999)))
        continue
      }
      guard let figure = center.figure(of: quantity, side, problem), figure.isFinite else {
        continue
      }
      let coolant = problem.conditions.operation.coolantTemperature.value
      let value =
        switch quantity {
        case .temperature: coolant + (figure - coolant) * uniform(0.7, 3)
        case .grades: Double(whole(1...3))
        case .stackYield: figure * uniform(0.9, 1.005)
        default: figure * (lower ? uniform(0.4, 1.05) : uniform(0.95, 1.6))
        }
      limits.append(Limit(quantity, side, value))
    }
    return limits.sorted { $0.name < $1.name }
  }

  /// The figures of a design of the space, if luck has it of one that keeps every standing rule.
  private mutating func sample(_ problem: DesignProblem) -> DesignFigures? {
    let conditions = problem.conditions
    let count = Int(problem.space.count)
    var found: DesignFigures?
    for _ in 0..<200 {
      let design = problem.space.design(at: whole(0...(count - 1)), pairs: conditions.pairs)
      guard let figures = try? DesignFigures(design: design, conditions: conditions) else {
        continue
      }
      found = figures
      if figures.keepsStandingRules(of: design, conditions) { break }
    }
    return found
  }
}
