import Quantities
import StackPhysics

extension PublishedCases {
  static func eckerStack() -> ValidationCase {
    var stack = PlainStack(
      masses: (0.1 * 54 * 2.895, 0.1 * 20 * 1.017, 0.1 * 74 * 1.555), thicknesses: (54, 20, 74))
    stack.positiveEnd = Metals.foil(Metals.metal("Al", 2.702), 7.5)
    stack.negativeEnd = Metals.foil(Metals.metal("Cu", 8.933), 7)
    let level = stack.level(1, arealEnergy: 1.991_830_07 * 3.756_688_49)
    let figures = stack.stack(1)
    return ValidationCase(
      "V3, T3", "Ecker2015 stack, graphite / NCO", source: "PyBaMM-TEA, regression tables",
      inputs: """
        Negative 74 um of 1.555, positive 54 um of 2.895, separator 20 um of 1.017 g/cm3 with \
        their electrolyte; half foils Cu 7 um of 8.933 and Al 7.5 um of 2.702 g/cm3; 1.99183007 \
        mAh/cm2 at 3.75668849 V as inputs
        """,
      basis:
        "Capacity and mean potential come from the source's parameter set, not from a curve here.",
      figures: [
        .init("thickness", "um", 162.5, computed: figures.height.value, .absolute(1e-9)),
        .init(
          "density", "kg/L", 2.3048369, computed: figures.mass.value / figures.volume.value,
          .printed(decimals: 7)),
        .init(
          "negative", "mg/cm2", 11.507, computed: stack.layer.anodeArealMass.value,
          .printed(decimals: 3)),
        .init(
          "positive", "mg/cm2", 15.633, computed: stack.layer.cathodeArealMass.value,
          .printed(decimals: 3)),
        .init(
          "separator", "mg/cm2", 2.034, computed: stack.layer.separatorArealMass.value,
          .printed(decimals: 3)),
        .init(
          "full copper", "mg/cm2", 12.5062, computed: 2 * stack.negativeEnd.arealMass.value,
          .printed(decimals: 4)),
        .init(
          "full aluminium", "mg/cm2", 4.053, computed: 2 * stack.positiveEnd.arealMass.value,
          .printed(decimals: 3)),
        .init(
          "specific energy", "Wh/kg", 199.785471, computed: level.specificEnergy.value,
          .absolute(1e-4)),
        .init(
          "energy density", "Wh/L", 460.472930, computed: level.energyDensity.value,
          .absolute(1e-4)),
      ])
  }

  static func sampleCell() -> ValidationCase {
    let graphite = [Constituent(0.94, 2.24), Constituent(0.03, 1.95), Constituent(0.03, 1.1)]
    let cobaltate = [Constituent(0.95, 4.65), Constituent(0.025, 1.83), Constituent(0.025, 1.75)]
    func coating(_ parts: [Constituent], density: Double, thickness: Double)
      -> (figures: CompositeFigures, porosity: Double)
    {
      let porosity = Coatings.porosity(of: parts, density: density)
      let figures = Coatings.coating(
        active: parts[0], carbon: parts[1], binder: parts[2], porosity: porosity,
        mass: 0.1 * thickness * density * parts[0].share)
      return (figures, porosity)
    }
    let negative = coating(graphite, density: 1.9, thickness: 64)
    let positive = coating(cobaltate, density: 3.5, thickness: 57)
    let separator = Films.film(15, density: 0.946 * 0.45)
    let capacity =
      55554e-6 * (0.99174 - 0.4955) * 96485.33212 / 3.6 * positive.figures.activeVolumeFraction
      * positive.figures.thickness.centimetres
    let pores =
      negative.porosity * negative.figures.thickness.centimetres
      + positive.porosity * positive.figures.thickness.centimetres
      + 0.55 * separator.thickness.centimetres
    let electrolyte = 1200 * pores
    var stack = PlainStack(
      masses: (
        positive.figures.arealMass.value, separator.arealMass.value + electrolyte,
        negative.figures.arealMass.value
      ),
      thicknesses: (
        positive.figures.thickness.value, separator.thickness.value,
        negative.figures.thickness.value
      ))
    stack.positiveEnd = Metals.foil(Metals.aluminium, 0)
    stack.negativeEnd = Metals.foil(Metals.copper, 0)
    stack.footprint = Footprint(width: Length(1e4), height: Length(1e4))
    let level = stack.level(1, arealEnergy: capacity * 3.8437)
    return ValidationCase(
      "V4", "Sample cell, graphite / LCO, without collectors",
      source: "BattMo, static specification of the sample cell",
      inputs: """
        1 cm2; negative 64 um of 1.9 g/cm3, graphite/binder/carbon 94/3/3 wt% of 2.24/1.1/1.95; \
        positive 57 um of 3.5 g/cm3, LCO/binder/carbon 95/2.5/2.5 wt% of 4.65/1.75/1.83; LCO 55554 \
        mol/m3 between 0.4955 and 0.99174; separator 15 um, 55 % pores, skeleton 0.946; electrolyte \
        1.2 g/cm3; mean 3.8437 V as input
        """,
      basis: "Energies inherit the five digits of the mean voltage.",
      figures: [
        .init(
          "porosity, negative", "", 0.12163, computed: negative.porosity, .printed(decimals: 5)),
        .init(
          "porosity, positive", "", 0.18713, computed: positive.porosity, .printed(decimals: 5)),
        .init(
          "negative coating", "mg", 12.16, computed: negative.figures.arealMass.value,
          .printed(decimals: 2)),
        .init(
          "positive coating", "mg", 19.95, computed: positive.figures.arealMass.value,
          .printed(decimals: 2)),
        .init("separator", "mg", 0.63855, computed: separator.arealMass.value, .absolute(6e-6)),
        .init("electrolyte", "mg", 3.20410, computed: electrolyte, .printed(decimals: 4)),
        .init("mass", "mg", 35.9526, computed: 1000 * level.mass.value, .printed(decimals: 4)),
        .init("volume", "mL", 0.0136, computed: level.volume.value, .printed(decimals: 6)),
        .init("capacity", "mAh", 3.01148, computed: capacity, .printed(decimals: 5)),
        .init("energy", "mWh", 11.5753, computed: 1000 * level.energy.value, .relative(1.5e-5)),
        .init(
          "specific energy", "Wh/kg", 321.958, computed: level.specificEnergy.value,
          .relative(1.5e-5)),
        .init(
          "energy density", "Wh/L", 851.122, computed: level.energyDensity.value, .relative(1.5e-5)),
      ])
  }

  static func compressedStack() -> ValidationCase {
    let layers = 100
    var stack = PlainStack(masses: (20, 0, 0))
    stack.footprint = Footprint(width: Length(2e5), height: Length(1.5e5))
    let steel = Metals.metal("SS304L", 8.0)
    stack.plate = Metals.plate(steel, steel, 200)
    stack.positiveEnd = Metals.foil(steel, 25_000 + 200)
    stack.negativeEnd = Metals.foil(steel, 25_000)
    let figures = stack.stack(layers)
    let area = 0.03
    let bolts = 10 * 8000 * Double.pi / 4 * (area / 600) * (2 * 0.025 + Double(layers) * 0.2e-3)
    let ends = 2 * 25_000 * 0.8 * figures.areas.plate.value / 1e6
    return ValidationCase(
      "V9", "Stack between end plates", source: "a fuel-cell stack function, three public copies",
      inputs: """
        100 plates 0.2 mm, end plates 2 x 25 mm, all 8000 kg/m3; membranes 0.2 kg/m2; 10 bolts of \
        diameter sqrt(A/600), length 2 x 25 mm + n x 0.2 mm; A 0.03 m2
        """,
      basis: """
        Stack mass is the model's, with a plate at each layer (the hundredth counted with the end). \
        The bolts follow the case's own rule; the model's tie rods follow pressure and strength.
        """,
      figures: [
        .init(
          "plates", "kg", 4.800,
          computed: (figures.plateMass + figures.positiveEndMass + figures.negativeEndMass).value
            / 1000 - ends, .printed(decimals: 3)),
        .init("end plates", "kg", 12.000, computed: ends, .printed(decimals: 3)),
        .init(
          "membranes", "kg", 0.600, computed: figures.cathodeMass.value / 1000,
          .printed(decimals: 3)),
        .init("bolts", "kg", 0.220, computed: bolts, .printed(decimals: 3)),
        .init(
          "stack", "kg", 17.62, computed: figures.mass.value / 1000 + bolts, .printed(decimals: 2)),
        .init(
          "share of the end plates", "%", 68,
          computed: 100 * ends / (figures.mass.value / 1000 + bolts),
          .printed(decimals: 0)),
      ])
  }

  static func sameFoils() -> ValidationCase {
    let share = 0.1471
    var stack = PlainStack(masses: (10 * (1 - 2 * share), 0, 0))
    stack.plate.arealMass = ArealMass(10 * share)
    stack.positiveEnd.arealMass = ArealMass(10 * share)
    stack.negativeEnd.arealMass = ArealMass(10 * share)
    let rows = [
      (1, 189.0), (2, 204.0), (3, 209.5), (5, 214.2), (10, 217.8), (20, 219.7), (1_000_000, 221.6),
    ]
    return ValidationCase(
      "T4", "Bipolar stack of 189 to 204 Wh/kg", .recomputed,
      source: "Kong et al., EES Batteries 2025, 1, 1353",
      inputs: "Plate and end collectors each 14.71 % of the mass of one cell; 189 Wh/kg at N = 1",
      basis: """
        189 and 204 Wh/kg are published; the other counts are what the law of equal foils makes of \
        them. Foils and a shared pouch cannot be told apart in the pair: a test of the law, not of \
        the masses.
        """,
      figures: rows.map { layers, published in
        .init(
          "specific energy, N = \(NumberText.grouped(layers))", "Wh/kg", published,
          computed: stack.level(layers, arealEnergy: 1.89).specificEnergy.value, .absolute(0.1))
      })
  }
}
