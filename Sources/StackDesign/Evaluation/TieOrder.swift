import Quantities
import StackPhysics
import StackRecords

/// The order in which equal designs win: the smaller key goes first.
///
/// Fewer layers, then fewer stacks, fewer cells, fewer grades, the smaller footprint area, then the
/// numeric choices ascending, then names in byte order (model contract, section 3).
struct TieOrder: Comparable {
  /// The leading part of the key that a region of the search shares.
  struct Prefix: Comparable {
    let layersInSeries: Int
    let stacksInParallel: Int
    let cellCount: Int
    let grades: Int
    let footprintArea: Double

    static func < (left: Self, right: Self) -> Bool {
      if left.layersInSeries != right.layersInSeries {
        return left.layersInSeries < right.layersInSeries
      }
      if left.stacksInParallel != right.stacksInParallel {
        return left.stacksInParallel < right.stacksInParallel
      }
      if left.cellCount != right.cellCount { return left.cellCount < right.cellCount }
      if left.grades != right.grades { return left.grades < right.grades }
      return left.footprintArea < right.footprintArea
    }
  }

  let prefix: Prefix
  private let numbers: [Double]
  private let names: [String]

  init(_ choices: ChosenDesign) {
    prefix = Prefix(
      layersInSeries: choices.layersInSeries, stacksInParallel: choices.stacksInParallel,
      cellCount: choices.cellsInSeries * choices.cellsInParallel, grades: choices.grades,
      footprintArea: choices.width.centimetres * choices.height.centimetres)
    numbers = [
      choices.loading.value, choices.separatorThickness.value, choices.ratio ?? -1,
      choices.plateThickness.value, choices.positiveEndThickness.value,
      choices.negativeEndThickness.value, Double(choices.cellsPerBlock),
      Double(choices.cellsInSeries), choices.width.value,
    ]
    names = [
      choices.cathode, choices.recipe, choices.separator, choices.anode, choices.plate,
      choices.positiveEnd, choices.negativeEnd, choices.cooledFaces.rawValue,
    ]
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.prefix != right.prefix { return left.prefix < right.prefix }
    for (a, b) in zip(left.numbers, right.numbers) where a != b { return a < b }
    for (a, b) in zip(left.names, right.names) where !a.utf8.elementsEqual(b.utf8) {
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    return false
  }
}
