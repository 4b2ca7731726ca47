import StackRecords

/// Holds the figures of the design beside those as built, worked out again from the cells' places.
struct GradingDesignCheck {
  private(set) var findings = GradingFindings()

  init(_ lot: GradingLot, _ places: GradingPlaces, _ result: GradingResult) {
    let own = Self.comparisons(lot, places)
    findings.compare(
      "design", "\(result.design.map(\.figure.rawValue))", "\(own.map(\.figure.rawValue))")
    for (record, own) in zip(result.design, own) where record.figure == own.figure {
      let name = own.figure.rawValue
      if !areClose(record.predicted, own.predicted) {
        findings.compare("design \(name)", "\(record.predicted)", "\(own.predicted)")
      }
      if !areClose(record.realised, own.realised) {
        findings.compare("\(name) as built", record.realised.words, own.realised.words)
      }
    }
  }

  private static func comparisons(
    _ lot: GradingLot, _ places: GradingPlaces
  ) -> [DesignComparison] {
    guard let design = lot.problem.prediction else { return [] }
    let modules = places.modules.map { $0.map { $0.compactMap { $0 } } }
    var (weakest, whole, grams) = (0.0, 0.0, lot.columns.mass == nil ? nil : Double?.some(0))
    for module in modules {
      if let column = lot.capacity {
        let groups = module.map { $0.reduce(0.0) { $0 + Double(lot.value($1, column)) } }
        weakest += groups.min() ?? 0
        whole += groups.reduce(0, +)
      }
      if let column = lot.columns.mass {
        for cell in module.joined() {
          grams = lot.has(cell, column) ? grams.map { $0 + Double(lot.value(cell, column)) } : nil
        }
      }
    }
    let count = Double(modules.count)
    let capacity = lot.capacity.flatMap { column in
      count > 0 ? lot.columns.all[column].inUnit(weakest) / count : nil
    }
    let energy = GradingTotalsCheck.energy(capacity, lot.problem)
    let mass = lot.columns.mass.flatMap { column in
      count > 0 ? grams.map { lot.columns.all[column].inUnit($0) / count } : nil
    }
    let built = design.mass.map { module in
      design.cellMass.flatMap { cells in mass.map { module - cells + $0 } } ?? module
    }
    let series = Double(lot.problem.series)
    let figures: [DesignComparison.Figure: (Double?, Double?)] = [
      .capacity: (design.capacity, capacity),
      .usableShare: (design.usableShare, whole > 0 ? weakest * series / whole : nil),
      .variation: (design.variation, variation(lot)),
      .energy: (design.energy, energy),
      .specificEnergy: (perThousand(design.energy, design.mass), perThousand(energy, built)),
      .energyDensity: (
        perThousand(design.energy, design.volume), perThousand(energy, design.volume)
      ),
    ]
    return DesignComparison.Figure.allCases.compactMap { figure in
      guard let (predicted, realised) = figures[figure], let predicted else { return nil }
      return DesignComparison(figure, predicted: predicted, realised: realised)
    }
  }

  private static func perThousand(_ energy: Double?, _ whole: Double?) -> Double? {
    energy.flatMap { energy in whole.flatMap { $0 > 0 ? 1000 * energy / $0 : nil } }
  }

  /// Standard deviation over mean of the capacities of the cells that take part.
  private static func variation(_ lot: GradingLot) -> Double? {
    guard let column = lot.capacity, lot.rows.count > 1 else { return nil }
    let values = lot.columns.all[column].values(of: lot.rows).map(Double.init)
    let mean = values.reduce(0, +) / Double(values.count)
    let square = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    return mean > 0 ? square.squareRoot() / mean : nil
  }
}
