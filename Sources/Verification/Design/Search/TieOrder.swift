import Quantities
import StackPhysics

/// Which of two designs of equal value goes first.
///
/// Values within 1e-9 relative of the best are ties. They go to the smaller N, then M, then S P,
/// then G, then the smaller footprint area. Then, ascending in base units: loading, separator
/// thickness, N/P (none first), plate gauge, positive end gauge, negative end gauge, cells per
/// block B, S, footprint width. Then, in byte order: cathode, recipe, separator, anode, plate,
/// positive end metal, negative end metal, cooled faces.
/// - Source: the model contract 3, which leaves the order of the remaining numeric choices open.
enum TieOrder {
  /// How far below the best a value still ties, relative.
  static let tolerance = 1e-9

  /// Whether the first design goes before the second; false for equal designs.
  static func precedes(_ first: Design, _ second: Design) -> Bool {
    let counts = zip(self.counts(first), self.counts(second))
    for (a, b) in counts where a != b { return a < b }
    let numbers = zip(self.numbers(first), self.numbers(second))
    for (a, b) in numbers where a != b { return a < b }
    for (a, b) in zip(names(first), names(second)) where a != b {
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    return false
  }

  /// Whether a value is at least as good as another, within the tolerance of ties.
  static func ties(_ value: Double, with best: Double, maximises: Bool) -> Bool {
    let slack = tolerance * abs(best)
    return maximises ? value >= best - slack : value <= best + slack
  }

  private static func counts(_ design: Design) -> [Int] {
    [
      design.layersInSeries, design.stacksInParallel,
      design.module.cellsInSeries * design.module.cellsInParallel, design.grades,
    ]
  }

  private static func numbers(_ design: Design) -> [Double] {
    [
      design.footprint.area.value, design.layer.arealCapacity.value,
      design.layer.separatorThickness.value, design.layer.capacityRatio ?? -.infinity,
      design.plate.thickness.value, design.positiveEnd.thickness.value,
      design.negativeEnd.thickness.value, Double(design.module.cellsPerBlock),
      Double(design.module.cellsInSeries), design.footprint.width.value,
    ]
  }

  private static func names(_ design: Design) -> [String] {
    [
      design.layer.cathode.name, design.layer.recipe.name, design.layer.separator.name,
      design.layer.anode.name, design.plate.material.name, design.positiveEnd.metal.name,
      design.negativeEnd.metal.name, design.module.cooledFaces.rawValue,
    ]
  }
}
