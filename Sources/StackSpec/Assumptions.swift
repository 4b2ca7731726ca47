import MaterialCatalogue
import Quantities
import SourceText
import StackPhysics
public import StackRecords

extension DesignQuestion {
  /// The numbers without a source that a design rests on: catalogue values of general knowledge that its
  /// own materials have, and what the spec leaves out.
  ///
  /// - Parameter choices: the design.
  /// - Returns: the numbers in the catalogue's order, then in the spec's; no effect is known yet.
  public func assumptions(of choices: ChosenDesign) -> [AssumptionEffect] {
    let process = input.entries.first { $0.kind == "process" }?.name
    let used = UsedEntries(problem.space.narrowed(to: choices), process: process)
      .entries(of: catalogue)
    let values = used.flatMap { entry -> [AssumptionEffect] in
      guard let written = catalogue.entry(kind: entry.kind, name: entry.name) else { return [] }
      return written.values.filter {
        $0.confidence == .generalKnowledge && $0.form == .quantity && $0.unit != "K"
      }.map {
        AssumptionEffect(kind: entry.kind, name: entry.name, key: $0.key, text: $0.text)
      }
    }
    // What the catalogue gives has been counted there; the margin is the process's or the hardware's.
    let defaults = problem.defaults.filter {
      $0.source != SpecSource.catalogue && $0.key != "stack.margin"
        && Self.scaled($0.value, by: 2) != nil
    }
    return values
      + defaults.map { AssumptionEffect(kind: "spec", name: "", key: $0.key, text: $0.value) }
  }

  /// The problem with the number of an assumption multiplied; nil where the number cannot be that.
  public func problem(with assumption: AssumptionEffect, times factor: Double) -> DesignProblem? {
    let file = SourceFile(name: input.spec.name, bytes: Array(input.spec.text.utf8))
    if assumption.kind == "spec" {
      guard let text = Self.scaled(assumption.text, by: factor) else { return nil }
      return DesignSpecReader(catalogue: catalogue)
        .read(file, settings: input.settings + ["\(assumption.key)=\(text)"]).problem
    }
    return catalogue.scaling(
      assumption.key, ofKind: assumption.kind, named: assumption.name, by: factor
    ).flatMap { DesignSpecReader(catalogue: $0).read(file, settings: input.settings).problem }
  }

  /// A text such as `3 mm` with its number multiplied; nil for words and temperatures.
  private static func scaled(_ text: String, by factor: Double) -> String? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let first = parts.first, first.utf8.allSatisfy({ (46...57).contains($0) }),
      let number = Double(first), number > 0
    else { return nil }
    let unit = parts.count > 1 ? " \(parts[1])" : ""
    guard !unit.hasPrefix(" deg"), unit != " K" else { return nil }
    return NumberText.significant(number * factor, digits: 12, trimmed: true) + unit
  }
}

extension DesignSpace {
  /// The choices of the space that are of a design's own materials.
  fileprivate func narrowed(to choices: ChosenDesign) -> DesignSpace {
    var space = self
    space.cathodes = cathodes.filter {
      $0.material.name == choices.cathode && $0.recipe.name == choices.recipe
    }
    space.films = films.filter { $0.separator.name == choices.separator }
    space.anodes = anodes.filter { $0.material.name == choices.anode }
    space.plates = plates.filter { $0.material.name == choices.plate }
    space.positiveEnds = positiveEnds.filter { $0.metal.name == choices.positiveEnd }
    switch negativeEnd {
    case .options(let foils):
      space.negativeEnd = .options(foils.filter { $0.metal.name == choices.negativeEnd })
    case .preferred(let first, let second):
      space.negativeEnd = .options(
        [first, second].filter { $0.metal.name == choices.negativeEnd })
    }
    return space
  }
}
