import Quantities
import StackPhysics
import StackRecords

/// Finds the design of a space that a record names.
struct SpaceLookup {
  private let space: DesignSpace
  private let ends: NegativeEnds

  init(_ problem: DesignProblem) {
    space = problem.space
    ends = NegativeEnds(problem)
  }

  /// A choice that the space does not offer, with its value.
  struct Missing: Error, Hashable {
    /// Name of the choice.
    let choice: String
    /// The value that the record gives.
    let value: String
  }

  /// The design of these choices.
  ///
  /// - Throws: `Missing` for the first choice that the space does not offer.
  func design(_ choices: ChosenDesign) throws(Missing) -> Design {
    let cathode = try pick(
      "cathode", "\(choices.cathode), \(choices.recipe), \(choices.loading.value) mAh/cm2",
      space.cathodes
    ) {
      $0.material.name == choices.cathode && $0.recipe.name == choices.recipe
        && same($0.arealCapacity.value, choices.loading.value)
    }
    let film = try pick(
      "separator", "\(choices.separator), \(choices.separatorThickness.value) um", space.films
    ) {
      $0.separator.name == choices.separator
        && same($0.thickness.value, choices.separatorThickness.value)
    }
    let ratio = choices.ratio.map { ", N/P \($0)" } ?? ""
    let anode = try pick("anode", choices.anode + ratio, space.anodes) {
      $0.material.name == choices.anode && $0.ratio == choices.ratio
    }
    let plate = try pick(
      "plate", "\(choices.plate), \(choices.plateThickness.value) um", space.plates
    ) {
      $0.material.name == choices.plate && same($0.thickness.value, choices.plateThickness.value)
    }
    let layer = LayerDesign(
      cathode: cathode.material, recipe: cathode.recipe, arealCapacity: cathode.arealCapacity,
      separator: film.separator, separatorThickness: film.thickness, anode: anode.material,
      capacityRatio: anode.ratio)
    let positive = try pick(
      "positive end", "\(choices.positiveEnd), \(choices.positiveEndThickness.value) um",
      space.positiveEnds
    ) {
      $0.metal.name == choices.positiveEnd
        && same($0.thickness.value, choices.positiveEndThickness.value)
    }
    let negative = try pick(
      "negative end", "\(choices.negativeEnd), \(choices.negativeEndThickness.value) um",
      ends.negative(of: layer)
    ) {
      $0.metal.name == choices.negativeEnd
        && same($0.thickness.value, choices.negativeEndThickness.value)
    }
    let footprint = try pick(
      "footprint", "\(choices.width.value) um x \(choices.height.value) um", space.footprints
    ) { same($0.width.value, choices.width.value) && same($0.height.value, choices.height.value) }
    try contain("layers in series", choices.layersInSeries, space.layersInSeries)
    try contain("stacks in parallel", choices.stacksInParallel, space.stacksInParallel)
    try contain("grades", choices.grades, space.grades)
    try contain("cells in series", choices.cellsInSeries, space.cellsInSeries)
    try contain("cells in parallel", choices.cellsInParallel, space.cellsInParallel)
    try contain("cells per block", choices.cellsPerBlock, space.cellsPerBlock)
    let faces = try pick("cooled faces", choices.cooledFaces.rawValue, space.cooledFaces) {
      $0 == choices.cooledFaces
    }
    return Design(
      layer: layer, plate: plate, positiveEnd: positive, negativeEnd: negative,
      footprint: footprint, layersInSeries: choices.layersInSeries,
      stacksInParallel: choices.stacksInParallel, grades: choices.grades,
      module: ModuleArrangement(
        cellsInSeries: choices.cellsInSeries, cellsInParallel: choices.cellsInParallel,
        cellsPerBlock: choices.cellsPerBlock, cellsPerGroup: space.cellsPerGroup,
        cooledFaces: faces))
  }

  private func pick<Option>(
    _ choice: String, _ value: String, _ options: [Option], where matches: (Option) -> Bool
  ) throws(Missing) -> Option {
    guard let found = options.first(where: matches) else {
      throw Missing(choice: choice, value: value)
    }
    return found
  }

  private func contain(_ choice: String, _ value: Int, _ options: [Int]) throws(Missing) {
    guard options.contains(value) else { throw Missing(choice: choice, value: "\(value)") }
  }

  /// Whether a record's number is an option's; records are written with all digits.
  private func same(_ option: Double, _ recorded: Double) -> Bool {
    abs(option - recorded) <= 1e-12 * abs(option)
  }
}
