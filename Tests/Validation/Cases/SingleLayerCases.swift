import Quantities
import StackPhysics

extension PublishedCases {
  private static let review = "Yang et al., review of thick electrodes, Fig. 1A"
  private static let inputs = """
    NMC811 210 mAh/g at 3.8 V, 85 wt% active, loadings 5, 10 and 20 mg/cm2, separator 20 um, \
    lithium N/P 2 over the cathode, full Al 16 um and full Cu 8 um
    """
  private static let loadings = [5.0, 10, 20]

  /// The cell of the figure; the separator's density in g/cm3 is not in the source.
  private static func stack(loading: Double, separatorDensity: Double) -> PlainStack {
    let q = 0.21 * loading
    var stack = PlainStack(
      cathode: Coatings.coating(activeShare: 0.85, density: 3.4, mass: loading),
      separator: Films.film(20, density: separatorDensity),
      anode: Anodes.lithium(ratio: 2, arealCapacity: q), arealCapacity: q)
    stack.positiveEnd = Metals.foil(Metals.aluminium, 16)
    return stack
  }

  static func singleLayerOnFullFoils() -> ValidationCase {
    let outside = 0.024
    let published = [(178.0, 26.0), (275, 41), (378, 56)]
    let figures = zip(loadings, published).flatMap { loading, published in
      let stack = stack(loading: loading, separatorDensity: 2.00)
      let level = stack.level(1, arealEnergy: 0.21 * loading * 3.8)
      let figures = stack.stack(1)
      let share = figures.cathodeMass / figures.mass
      let mark = "at \(NumberText.shortest(loading)) mg/cm2"
      return [
        PublishedFigure(
          "specific energy \(mark)", "Wh/kg", published.0,
          computed: level.specificEnergy.value * (1 - outside), .printed(decimals: 0)),
        PublishedFigure(
          "cathode's share of the mass \(mark)", "%", published.1,
          computed: 100 * share * (1 - outside), .printed(decimals: 0)),
      ]
    }
    return ValidationCase(
      "S002", "Single-sided all-solid-state cell on full foils", source: review,
      inputs: inputs + "; assumed: separator 2.00 g/cm3, 2.4 % of the mass outside the stack",
      basis: """
        The figure states neither the separator's density nor the mass outside the stack; the two \
        are deduced from its own six numbers (1.90 to 2.03 g/cm3 and 2.2 to 3.0 % reproduce all). \
        The model has a pouch in place of a share.
        """,
      figures: figures)
  }

  static func singleLayerWithoutOverhead() -> ValidationCase {
    let figures = zip(loadings, [181.2, 280.6, 386.5]).map { loading, published in
      PublishedFigure(
        "specific energy at \(NumberText.shortest(loading)) mg/cm2", "Wh/kg", published,
        computed: stack(loading: loading, separatorDensity: 2.05)
          .level(1, arealEnergy: 0.21 * loading * 3.8).specificEnergy.value, .absolute(0.1))
    }
    return ValidationCase(
      "T1", "The same cell without mass outside the stack", .recomputed,
      source: review + ", recomputed",
      inputs: inputs + "; assumed: separator 2.05 g/cm3", figures: figures)
  }
}
