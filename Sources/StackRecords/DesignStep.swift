import Quantities
import StackPhysics

/// One step of a limit, or of a choice beyond the end of its range, and what it would buy.
///
/// A step is a step: what the next one buys, or half of it, may be another thing altogether.
public struct DesignStep: Sendable, Hashable {
  /// Name of the limit, such as `stack_voltage.max`, or key of the choice, such as `plate.thickness`.
  public var subject: String
  /// Its value in the problem, in `unit`.
  public var from: Double
  /// Its value after the step.
  public var to: Double
  /// Unit of both, empty for shares and counts.
  public var unit: String
  /// How far the answer after the step is settled; `undecided` where it was not looked for.
  public var outcome: DesignResult.Outcome
  /// The best value after the step; nil where none was found.
  public var value: Double?
  /// No design is better than this after the step.
  public var bound: Double?
  /// The best design after the step.
  public var choices: ChosenDesign?

  /// Creates a step, by default one that nobody took.
  public init(
    subject: String, from: Double, to: Double, unit: String,
    outcome: DesignResult.Outcome = .undecided, value: Double? = nil, bound: Double? = nil,
    choices: ChosenDesign? = nil
  ) {
    self.subject = subject
    self.from = from
    self.to = to
    self.unit = unit
    self.outcome = outcome
    self.value = value
    self.bound = bound
    self.choices = choices
  }
}

extension DesignProblem {
  /// How many steps are looked into at most.
  public static let mostSteps = 12

  /// The steps that a design asks for: limits that bind, choices at the end of their range, other limits.
  ///
  /// A step of a limit is 1 V, 1 K, one count, or 1 % of any other; that of a choice is one more step
  /// of its range, and no more than half of the way down to nothing. At most ``mostSteps``.
  ///
  /// - Parameters:
  ///   - choices: the design.
  ///   - binding: names of the limits that bind it.
  /// - Returns: steps not yet taken, the most telling first.
  public func steps(around choices: ChosenDesign, binding: [String]) -> [DesignStep] {
    let binding = limits.filter { binding.contains($0.name) }
    let others = limits.filter { !binding.contains($0) }
    let all =
      binding.map(Self.step) + RangeEnd.allCases.compactMap { $0.step(of: choices, in: space) }
      + others.map(Self.step)
    return Array(all.prefix(Self.mostSteps))
  }

  /// The same problem after a step; nil for a subject that it does not have.
  public func taking(_ step: DesignStep) -> DesignProblem? {
    var problem = self
    if let index = limits.firstIndex(where: { $0.name == step.subject }) {
      problem.limits[index].value = step.to
      return problem
    }
    guard let end = RangeEnd(rawValue: step.subject) else { return nil }
    end.extend(&problem.space, to: step.to)
    problem.space = problem.space.inAscendingOrder()
    return problem
  }

  private static func step(of limit: Limit) -> DesignStep {
    let size =
      switch limit.quantity {
      case .stackVoltage, .moduleVoltage, .temperature, .temperatureSpread, .grades: 1.0
      default: limit.value.magnitude / 100
      }
    return DesignStep(
      subject: limit.name, from: limit.value,
      to: limit.side == .max ? limit.value + size : limit.value - size, unit: limit.quantity.unit)
  }
}

/// A choice whose range could go one step further; the raw value is its key in specs.
enum RangeEnd: String, CaseIterable {
  case loading = "cathode.loading"
  case separator = "separator.thickness"
  case plate = "plate.thickness"
  case layers = "stack.layers"
  case stacks = "stack.parallel"
  case grades = "manufacturing.grades"
  case series = "module.series"
  case parallel = "module.parallel"
  case block = "module.cooling.cells_per_block"

  /// One step beyond the end at which a design stands; nil where it stands at none.
  func step(of choices: ChosenDesign, in space: DesignSpace) -> DesignStep? {
    let (value, options, unit) = range(of: choices, in: space)
    let ascending = Set(options).sorted()
    guard ascending.count > 1, let first = ascending.first, let last = ascending.last else {
      return nil
    }
    let to: Double
    if value == last {
      to = last + (last - ascending[ascending.count - 2])
    } else if value == first {
      // After a wide gap a whole step down would come near nothing: 8 um to 1 um below 15 um.
      let gap = ascending[1] - first
      to = unit.isEmpty ? first - gap : first - min(gap, first / 2)
    } else {
      return nil
    }
    // Sums of decimals leave dust behind that no spec would write.
    let clean = (to * 1e6).rounded() / 1e6
    guard clean > 0, unit.isEmpty ? clean >= 1 : true else { return nil }
    return DesignStep(subject: rawValue, from: value, to: clean, unit: unit)
  }

  private func range(
    of choices: ChosenDesign, in space: DesignSpace
  ) -> (value: Double, options: [Double], unit: String) {
    func counts(_ value: Int, _ options: [Int]) -> (Double, [Double], String) {
      (Double(value), options.map(Double.init), "")
    }
    switch self {
    case .loading:
      let columns = space.cathodes.filter { $0.material.name == choices.cathode }
      return (choices.loading.value, columns.map(\.arealCapacity.value), "mAh/cm2")
    case .separator:
      let films = space.films.filter { $0.separator.name == choices.separator }
      return (choices.separatorThickness.value, films.map(\.thickness.value), "um")
    case .plate:
      // A stack of one layer has no plate.
      guard choices.layersInSeries > 1 else { return (0, [], "um") }
      let plates = space.plates.filter { $0.material.name == choices.plate }
      return (choices.plateThickness.value, plates.map(\.thickness.value), "um")
    case .layers: return counts(choices.layersInSeries, space.layersInSeries)
    case .stacks: return counts(choices.stacksInParallel, space.stacksInParallel)
    case .grades: return counts(choices.grades, space.grades)
    case .series: return counts(choices.cellsInSeries, space.cellsInSeries)
    case .parallel: return counts(choices.cellsInParallel, space.cellsInParallel)
    case .block: return counts(choices.cellsPerBlock, space.cellsPerBlock)
    }
  }

  /// Adds a value to the range, for every material that the choice can be of.
  func extend(_ space: inout DesignSpace, to value: Double) {
    switch self {
    case .loading:
      space.cathodes += space.cathodes.map {
        DesignSpace.Cathode(
          material: $0.material, recipe: $0.recipe, arealCapacity: ArealCapacity(value))
      }
    case .separator:
      space.films += space.films.map {
        DesignSpace.Film(separator: $0.separator, thickness: Length(value))
      }
    case .plate:
      space.plates += space.plates.map { plate in
        var thicker = plate
        thicker.thickness = Length(value)
        return thicker
      }
    case .layers: space.layersInSeries.append(Int(value))
    case .stacks: space.stacksInParallel.append(Int(value))
    case .grades: space.grades.append(Int(value))
    case .series: space.cellsInSeries.append(Int(value))
    case .parallel: space.cellsInParallel.append(Int(value))
    case .block: space.cellsPerBlock.append(Int(value))
    }
  }
}
