import MaterialCatalogue
import Quantities
import StackPhysics
import StackRecords

extension RandomProblems {
  /// A space of random lists.
  mutating func space() -> DesignSpace {
    let recipes = some(Self.catalogue.recipes, 1...2)
    let loadings = (0..<whole(1...4)).map { _ in
      ArealCapacity((uniform(1, 8) * 10).rounded() / 10)
    }
    // Mostly materials that go together: a space without any admissible layer teaches little.
    let sulfides = Self.catalogue.separators.filter { $0.cathodeSide.family == .sulfide }
    let separators = chance(0.85) ? sulfides : Self.catalogue.separators
    let cathodes = some(Self.catalogue.cathodes, 1...2).flatMap { material in
      recipes.flatMap { recipe in
        Set(loadings).sorted().map {
          DesignSpace.Cathode(material: material, recipe: recipe, arealCapacity: $0)
        }
      }
    }
    let thicknesses = Set((0..<whole(1...3)).map { _ in Length(Double(whole(3...12)) * 5) })
      .sorted()
    let films = some(separators, 1...2).flatMap { separator in
      thicknesses.map { DesignSpace.Film(separator: separator, thickness: $0) }
    }
    let anodes = some(Self.catalogue.anodes, 1...3).flatMap { material in
      ratios(of: material).map { DesignSpace.Anode(material: material, ratio: $0) }
    }
    let gauges = Set((0..<whole(1...3)).map { _ in Length(Double(whole(3...12)) * 2) }).sorted()
    let plates = some(Self.catalogue.plates, 1...2).flatMap { material in
      gauges.map { BipolarPlate(material: material, thickness: $0) }
    }
    let ends = endCollectors()
    let low = whole(1...20)
    return DesignSpace(
      cathodes: cathodes, films: films, anodes: anodes, plates: plates, positiveEnds: ends.positive,
      negativeEnd: ends.negative,
      footprints: some([(100.0, 100.0), (100, 300), (60, 80), (14, 14)], 1...2).map {
        Footprint(width: Length(1000 * $0.0), height: Length(1000 * $0.1))
      },
      layersInSeries: Array(low...(low + whole(0...3))),
      stacksInParallel: Array(1...whole(1...2)), grades: Array(1...whole(1...3)),
      cellsInSeries: Array(1...whole(1...3)).map { $0 * whole(1...6) }.reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      }.sorted(),
      cellsInParallel: Array(1...whole(1...2)),
      cellsPerBlock: some([1, 2, 3, 4, 8], 1...2).sorted(),
      cooledFaces: some(CooledFaces.allCases, 1...2),
      cellsPerGroup: chance(0.3) ? whole(1...7) : nil)
  }

  /// Ratios of an anode, ascending; a single nil where it has none.
  private mutating func ratios(of material: AnodeMaterial) -> [Double?] {
    guard material.usesRatio else { return [nil] }
    return some(material.platesLithium ? [0, 0.2, 0.5, 1] : [1, 1.05, 1.1, 1.3], 1...2).sorted()
  }

  private mutating func endCollectors() -> (positive: [Foil], negative: DesignSpace.NegativeEnd) {
    func foil(_ name: String, _ gauge: Double) -> Foil? {
      Self.catalogue.metals.first { $0.name == name }
        .map { Foil(metal: $0, thickness: Length(gauge)) }
    }
    let copper = foil("Cu", 8)
    let nickel = foil("Ni", 8)
    let positive = [foil("Al", 12), chance(0.3) ? foil("Al", 16) : nil].compactMap { $0 }
    if let copper, let nickel, chance(0.6) {
      return (positive, .preferred(copper, otherwise: nickel))
    }
    return (positive, .options([copper, nickel].compactMap { $0 }))
  }
}
