import StackPhysics
import StackRecords

/// Makes a problem smaller while it keeps a fault, until no single option can go.
struct Shrinking {
  private let hasFault: (DesignProblem) -> Bool

  /// Shrinks with a test for the fault.
  init(whileTrue hasFault: @escaping (DesignProblem) -> Bool) { self.hasFault = hasFault }

  /// A smallest problem, as far as leaving out single options leads.
  func smallest(_ problem: DesignProblem) -> DesignProblem {
    var best = problem
    var changed = true
    while changed {
      changed = false
      changed = thin(&best, \.limits, least: 0) || changed
      changed = thin(&best, \.space.cathodes) || changed
      changed = thin(&best, \.space.films) || changed
      changed = thin(&best, \.space.anodes) || changed
      changed = thin(&best, \.space.plates) || changed
      changed = thin(&best, \.space.positiveEnds) || changed
      changed = thin(&best, \.space.footprints) || changed
      changed = thin(&best, \.space.layersInSeries) || changed
      changed = thin(&best, \.space.stacksInParallel) || changed
      changed = thin(&best, \.space.grades) || changed
      changed = thin(&best, \.space.cellsInSeries) || changed
      changed = thin(&best, \.space.cellsInParallel) || changed
      changed = thin(&best, \.space.cellsPerBlock) || changed
      changed = thin(&best, \.space.cooledFaces) || changed
    }
    return best
  }

  private func thin<Option>(
    _ problem: inout DesignProblem, _ list: WritableKeyPath<DesignProblem, [Option]>,
    least: Int = 1
  ) -> Bool {
    var changed = false
    var index = 0
    while index < problem[keyPath: list].count, problem[keyPath: list].count > least {
      var smaller = problem
      smaller[keyPath: list].remove(at: index)
      if hasFault(smaller) {
        problem = smaller
        changed = true
      } else {
        index += 1
      }
    }
    return changed
  }
}

extension DesignProblem {
  /// What is chosen from and what limits it, in a few lines.
  var outline: String {
    func line<Option>(_ name: String, _ options: [Option], _ text: (Option) -> String) -> String {
      "  \(name): \(options.map(text).joined(separator: ", "))"
    }
    let operation = conditions.operation
    return [
      "  objective: \(objective.figure.rawValue), \(objective.level.rawValue)",
      "  rates: \(operation.dischargeRate) and \(operation.chargeRate) at "
        + "\(operation.cellTemperature), coolant \(operation.coolantTemperature)",
      line("limits", limits) { "\($0.name) \($0.value) \($0.quantity.unit)" },
      line("cathodes", space.cathodes) {
        "\($0.material.name) \($0.recipe.name) \($0.arealCapacity)"
      },
      line("separators", space.films) { "\($0.separator.name) \($0.thickness)" },
      line("anodes", space.anodes) {
        "\($0.material.name) \($0.ratio.map { "\($0)" } ?? "without N/P")"
      },
      line("plates", space.plates) { "\($0.material.name) \($0.thickness)" },
      line("positive ends", space.positiveEnds) { "\($0.metal.name) \($0.thickness)" },
      "  negative end: \(negativeEndText)",
      line("footprints", space.footprints) { "\($0.width) x \($0.height)" },
      "  layers \(space.layersInSeries), stacks \(space.stacksInParallel), grades \(space.grades)",
      "  series \(space.cellsInSeries), parallel \(space.cellsInParallel), "
        + "blocks \(space.cellsPerBlock), cooled \(space.cooledFaces.map(\.rawValue))",
    ].joined(separator: "\n")
  }

  private var negativeEndText: String {
    func text(_ foil: Foil) -> String { "\(foil.metal.name) \(foil.thickness)" }
    return switch space.negativeEnd {
    case .options(let foils): foils.map(text).joined(separator: ", ")
    case .preferred(let first, let second): "\(text(first)), else \(text(second))"
    }
  }
}
