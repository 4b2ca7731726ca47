import Quantities
import StackPhysics

extension DesignSpace {
  /// The same space with every list free of duplicates and ascending.
  ///
  /// Options with materials are ordered by the names of these in byte order, then by their numbers
  /// in base units; so neither the order of a spec's lines nor of a catalogue's entries shows.
  public func inAscendingOrder() -> DesignSpace {
    var space = self
    space.cathodes = ascending(cathodes) {
      OptionOrder([$0.material.name, $0.recipe.name], [$0.arealCapacity.value])
    }
    space.films = ascending(films) { OptionOrder([$0.separator.name], [$0.thickness.value]) }
    space.anodes = ascending(anodes) {
      OptionOrder([$0.material.name], [$0.ratio ?? -.infinity])
    }
    space.plates = ascending(plates) { OptionOrder([$0.material.name], [$0.thickness.value]) }
    space.positiveEnds = ascending(positiveEnds, by: Self.order)
    if case .options(let foils) = negativeEnd {
      space.negativeEnd = .options(ascending(foils, by: Self.order))
    }
    space.footprints = ascending(footprints) {
      OptionOrder([], [$0.area.value, $0.width.value, $0.height.value])
    }
    space.layersInSeries = ascending(layersInSeries)
    space.stacksInParallel = ascending(stacksInParallel)
    space.grades = ascending(grades)
    space.cellsInSeries = ascending(cellsInSeries)
    space.cellsInParallel = ascending(cellsInParallel)
    space.cellsPerBlock = ascending(cellsPerBlock)
    space.cooledFaces = ascending(cooledFaces) { OptionOrder([$0.rawValue], []) }
    return space
  }

  private static func order(of foil: Foil) -> OptionOrder {
    OptionOrder([foil.metal.name], [foil.thickness.value])
  }
}

/// Each number once, ascending.
private func ascending(_ counts: [Int]) -> [Int] {
  ascending(counts) { OptionOrder([], [Double($0)]) }
}

/// Each option once, ascending.
///
/// Only options of one order are compared whole: a material is a great deal to compare.
private func ascending<Option: Equatable>(
  _ options: [Option], by order: (Option) -> OptionOrder
) -> [Option] {
  let sorted = options.map { (order: order($0), option: $0) }.sorted { $0.order < $1.order }
  var each: [Option] = []
  var start = 0
  for (index, next) in sorted.enumerated() {
    if index > 0, sorted[index - 1].order < next.order { start = each.count }
    if !each[start...].contains(next.option) { each.append(next.option) }
  }
  return each
}

/// What an option is sorted by: names in byte order, then numbers.
private struct OptionOrder: Comparable {
  let names: [[UInt8]]
  let numbers: [Double]

  init(_ names: [String], _ numbers: [Double]) {
    self.names = names.map { Array($0.utf8) }
    self.numbers = numbers
  }

  static func < (left: Self, right: Self) -> Bool {
    for (a, b) in zip(left.names, right.names) where a != b {
      return a.lexicographicallyPrecedes(b)
    }
    return left.numbers.lexicographicallyPrecedes(right.numbers)
  }
}
