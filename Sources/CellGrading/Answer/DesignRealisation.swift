import StackRecords

/// What the modules reach of the figures of the design that they were built for.
struct DesignRealisation {
  /// Figures of the design beside those as built, as far as the design has them.
  let comparisons: [DesignComparison]

  /// Works the figures out.
  init(_ prepared: PreparedLot, _ built: BuiltModules, _ figures: GroupingFigures) {
    guard let design = prepared.problem.prediction else {
      comparisons = []
      return
    }
    let count = Double(built.modules.count)
    func each(_ sum: Double?) -> Double? { count > 0 ? sum.map { $0 / count } : nil }
    let energy = each(figures.wattHours)
    let mass = design.mass.map { whole in
      guard let measured = Self.measuredMass(prepared, built), let cells = design.cellMass else {
        return whole
      }
      return whole - cells + measured / count
    }
    func ratio(_ energy: Double?, _ whole: Double?) -> Double? {
      guard let energy, let whole, whole > 0 else { return nil }
      return 1000 * energy / whole
    }
    let rows: [(DesignComparison.Figure, Double?, Double?)] = [
      (.capacity, design.capacity, each(figures.ampereHours)),
      (.usableShare, design.usableShare, Self.usableShare(prepared, built)),
      (.variation, design.variation, Self.variation(prepared)),
      (.energy, design.energy, energy),
      (.specificEnergy, ratio(design.energy, design.mass), ratio(energy, mass)),
      (.energyDensity, ratio(design.energy, design.volume), ratio(energy, design.volume)),
    ]
    comparisons = rows.compactMap { figure, predicted, realised in
      predicted.map { DesignComparison(figure, predicted: $0, realised: realised) }
    }
  }

  /// The capacities of the modules' weakest groups over the mean ones of their groups.
  private static func usableShare(_ prepared: PreparedLot, _ built: BuiltModules) -> Double? {
    guard let capacities = prepared.lot.capacities, !built.modules.isEmpty else { return nil }
    let weakest = built.figures.reduce(0.0) { $0 + Double($1.capacity ?? 0) }
    let all = built.modules.joined().joined().reduce(0.0) { $0 + Double(capacities[$1]) }
    return all > 0 ? weakest * Double(prepared.lot.series) / all : nil
  }

  /// Standard deviation over mean of the capacities of the cells that take part.
  private static func variation(_ prepared: PreparedLot) -> Double? {
    guard let capacities = prepared.lot.capacities, capacities.count > 1 else { return nil }
    let count = Double(capacities.count)
    let mean = capacities.reduce(0.0) { $0 + Double($1) } / count
    let squares = capacities.reduce(0.0) { sum, capacity in
      let distance = Double(capacity) - mean
      return sum + distance * distance
    }
    return mean > 0 ? (squares / (count - 1)).squareRoot() / mean : nil
  }

  /// The mass of all cells in modules in g; nil where one of them has none.
  private static func measuredMass(_ prepared: PreparedLot, _ built: BuiltModules) -> Double? {
    guard let column = prepared.choice.mass, !built.modules.isEmpty else { return nil }
    var sum = 0.0
    for cell in built.modules.joined().joined() {
      guard prepared.hasValue(cell, column) else { return nil }
      sum += Double(prepared.value(cell, column))
    }
    return prepared.columns[column].inUnit(sum)
  }
}
