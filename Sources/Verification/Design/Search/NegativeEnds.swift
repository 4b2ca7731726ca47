import StackPhysics
import StackRecords

/// The negative end collectors that a layer can have.
struct NegativeEnds {
  private let choice: DesignSpace.NegativeEnd
  private let stability: StabilityRules

  init(_ problem: DesignProblem) {
    choice = problem.space.negativeEnd
    stability = StabilityRules(pairs: problem.conditions.pairs)
  }

  /// The foils to choose from; one where the spec leaves no choice.
  ///
  /// The default is the first foil, or the second where the first's metal is a forbidden contact
  /// of the anode; a shielded anode touches no electrolyte.
  func negative(of layer: LayerDesign) -> [Foil] {
    switch choice {
    case .options(let foils): foils
    case .preferred(let first, let second):
      [stability.isForbidden(first.metal, atAnodeOf: layer) ? second : first]
    }
  }
}
