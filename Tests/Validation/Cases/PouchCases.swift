import Quantities
import StackPhysics

/// A pouch of double-sided sheets with one negative sheet more than positive ones.
private struct AutomotivePouch {
  enum Negative { case graphite, lithium, platedLithium }
  enum Separator { case polyethylene, garnet }

  let name: String
  let isPhosphate: Bool
  let negative: Negative
  let separator: Separator
  /// Energy, mass, Wh/kg, Wh/L and thickness in mm as published.
  let published: (Double, Double, Double, Double, Double)

  private let sheet = 300.0
  private let pairs = 35.0
  private let aluminium = Metals.foil(Metals.aluminium, 14)
  private let copper = Metals.foil(Metals.copper, 8)

  init(
    _ name: String, phosphate: Bool = false, _ negative: Negative,
    _ separator: Separator = .polyethylene,
    published: (Double, Double, Double, Double, Double)
  ) {
    self.name = name
    isPhosphate = phosphate
    self.negative = negative
    self.separator = separator
    self.published = published
  }

  var positive: CompositeFigures {
    isPhosphate
      ? Coatings.coating(activeShare: 0.95, density: 2.52, mass: 3300 / 165)
      : Coatings.coating(activeShare: 0.95, density: 3.5, mass: 3300 / 195)
  }
  /// Areal mass in mg/cm2 and thickness in um of the negative electrode a side.
  var negativeSide: (mass: Double, thickness: Double) {
    switch negative {
    case .graphite:
      let coating = Coatings.coating(activeShare: 0.965, density: 1.6, mass: 3300 * 1.1 / 344)
      return (coating.arealMass.value, coating.thickness.value)
    case .lithium, .platedLithium:
      let foil = Anodes.lithium(
        ratio: 1, arealCapacity: negative == .lithium ? 10.32 : 3.3, lithiumCapacity: 3862)
      return (foil.arealMass.value, foil.thickness.value)
    }
  }
  var film: SeparatorFigures {
    separator == .garnet ? Films.film(20, density: 5.1) : Films.film(12, density: 1.18)
  }

  var capacity: Double { 2 * pairs * sheet * 3.3 * 0.93 / 1000 }
  var energy: Double {
    capacity * ((isPhosphate ? 3.375 : 3.86) - (negative == .graphite ? 0.17 : 0))
  }
  var mass: Double {
    let positiveSheet = 2 * positive.arealMass.value + aluminium.arealMass.value
    let negativeSheet = 2 * negativeSide.mass + copper.arealMass.value
    let films = 2 * pairs * sheet * film.arealMass.value
    let sheets = pairs * sheet * positiveSheet + (pairs + 1) * sheet * negativeSheet + films
    let electrolyte = 1.7 * capacity * 1.2326 * (separator == .garnet ? 0.33 : 1)
    let pouch = 2 * 31 * 11 * 0.0113 * 1.8
    let tabs = 3 * 5 * 0.05 * (2.7 + 8.9)
    return sheets / 1000 + electrolyte + pouch + tabs + 10
  }
  /// The lithium that the published specific energy of the anode-free cell leaves out, in g.
  var omittedMass: Double {
    negative == .platedLithium ? 2 * pairs * sheet * negativeSide.mass / 1000 : 0
  }
  /// In mm.
  var thickness: Double {
    let negativeSheet = 2 * negativeSide.thickness + copper.thickness.value
    let unit =
      2 * positive.thickness.value + aluminium.thickness.value + negativeSheet
      + 2 * film.thickness.value
    return (pairs * unit + negativeSheet + 2 * 113) / 1000
  }

  func figures() -> [PublishedFigure] {
    let volume = Volume(11 * 33 * thickness / 10)
    let counted = LevelFigures(
      energy: Energy(energy), mass: Mass(mass - omittedMass), volume: volume)
    return [
      .init("energy", "Wh", published.0, computed: energy, .printed(decimals: 1)),
      .init("mass", "g", published.1, computed: mass, .printed(decimals: 1)),
      .init(
        "specific energy", "Wh/kg", published.2, computed: counted.specificEnergy.value,
        .printed(decimals: 1)),
      .init(
        "energy density", "Wh/L", published.3, computed: counted.energyDensity.value,
        .printed(decimals: 0)),
      .init("thickness", "mm", published.4, computed: thickness, .printed(decimals: 2)),
    ]
  }
}

extension PublishedCases {
  static func automotivePouches() -> [ValidationCase] {
    let cells = [
      AutomotivePouch(
        "NMC811 / graphite, liquid", .graphite, published: (237.8, 924.7, 257.2, 634, 10.33)),
      AutomotivePouch(
        "LFP / graphite, liquid", phosphate: true, .graphite,
        published: (206.6, 992.8, 208.1, 451, 12.61)),
      AutomotivePouch(
        "NMC811 / lithium 50 um, liquid", .lithium, published: (248.8, 746.3, 333.4, 761, 9.01)),
      AutomotivePouch(
        "LFP / lithium 50 um, liquid", phosphate: true, .lithium,
        published: (217.5, 814.3, 267.1, 531, 11.29)),
      AutomotivePouch(
        "NMC811 / lithium 50 um, LLZO 20 um", .lithium, .garnet,
        published: (248.8, 840.3, 296.1, 716, 9.57)),
      AutomotivePouch(
        "NMC811 / anode-free, LLZO 20 um", .platedLithium, .garnet,
        published: (248.8, 801.0, 317.7, 963, 7.12)),
    ]
    return cells.enumerated().map { index, cell in
      ValidationCase(
        "V2.\(index + 1)", "Automotive pouch, \(cell.name)",
        source: "cellmodels, notebook 2, one of ten cells",
        inputs: """
          35 double-sided pairs of 30 x 10 cm and one more negative; 3.3 mAh/cm2 a side, 95 % \
          active, \(cell.isPhosphate ? "LFP 165 mAh/g at 3.375 V, 2.52" : "NMC811 195 mAh/g at 3.86 V, 3.5") \
          g/cm3; graphite 344 mAh/g at 0.17 V, 96.5 %, 1.6 g/cm3, N/P 1.1, or lithium 3862 mAh/g; \
          Al 14, Cu 8 um; polyethylene 12 um of 1.18 or LLZO 20 um of 5.1 g/cm3; electrolyte \
          1.2326 g/cm3, 1.7 mL/Ah (0.33 of it with LLZO); pouch 113 um of 1.8 g/cm3; two tabs 3 x 5 x \
          0.05 cm; 10 g; 0.93 of the lithium
          """,
        basis: cell.omittedMass > 0
          ? """
          Energy is capacity times the difference of mean potentials, without loss. The published \
          specific energy leaves out the plated lithium of 35 pairs, but not that of the extra \
          negative; so does this row. The model counts no plated lithium twice: it is in the cathode.
          """ : "Energy is capacity times the difference of mean potentials, without loss.",
        figures: cell.figures())
    }
  }

  /// A pouch whose published mass forgets binder and carbon.
  static func wideElectrodePouch() -> ValidationCase {
    func cell(activeShare: Double) -> (mass: Double, level: LevelFigures) {
      let positive = Coatings.coating(activeShare: activeShare, density: 3.4, mass: 4500 / 195)
      let negative = Coatings.coating(activeShare: activeShare, density: 1.6, mass: 4950 / 344)
      let film = Films.film(12, density: 0.9)
      let aluminium = Metals.foil(Metals.aluminium, 16)
      let copper = Metals.foil(Metals.copper, 12)
      let capacity = 40 * 352 * 4.5 * 0.95 / 1000
      let unitMass =
        2 * (positive.arealMass + negative.arealMass + film.arealMass).value
        + (aluminium.arealMass + copper.arealMass).value
      let unit =
        2 * (positive.thickness + negative.thickness + film.thickness).value
        + (aluminium.thickness + copper.thickness).value
      let mass =
        20 * 352 * unitMass / 1000 + 1.6 * 1.2001 * capacity + 2 * 22.5 * 16.5 * 0.1 * 1.8
        + 2.5 * 4 * 0.05 * (2.7 + 8.9) + 10
      let volume = 22.5 * 16.5 * (20 * unit / 1e4 + 0.2)
      return (
        mass,
        LevelFigures(
          energy: Energy(capacity * (3.86 - 0.17)), mass: Mass(mass), volume: Volume(volume))
      )
    }
    let right = cell(activeShare: 0.95)
    let known = """
      the published set has coatings of active material alone, as if binder and carbon had no \
      mass; it is kept so that the error stays recognised
      """
    return ValidationCase(
      "V7", "Pouch of 20 wide layers, NMC811 / graphite", source: "BotB, notebook 5",
      inputs: """
        22 x 16 cm, 20 layers; NMC 195 mAh/g at 3.86 V, 4.5 mAh/cm2 a side, 3.4 g/cm3; graphite \
        344 mAh/g at 0.17 V, N/P 1.1, 1.6 g/cm3; both 95 % active; Al 16, Cu 12, separator 12 um \
        of 0.9 g/cm3; electrolyte 1.2001 g/mL, 1.6 mL/Ah; pouch 1 mm of 1.8 g/cm3 with 0.5 cm \
        clearance; tabs 2.5 x 4 x 0.05 cm; 10 g; 0.95 of the lithium
        """,
      basis: """
        Two sets: the corrected one must agree; the published one is known to be wrong and must be \
        missed. The published volumes hold 24 um more than the stated layers.
        """,
      figures: [
        .init("energy", "Wh", 222, computed: right.level.energy.value, .printed(decimals: 0)),
        .init("mass, corrected", "g", 941.6, computed: right.mass, .printed(decimals: 1)),
        .init(
          "specific energy, corrected", "Wh/kg", 235.9,
          computed: right.level.specificEnergy.value, .printed(decimals: 1)),
        .init(
          "energy density, corrected", "Wh/L", 616, computed: right.level.energyDensity.value,
          .relative(5e-3)),
        .init(
          "mass, published", "g", 914, computed: right.mass, .printed(decimals: 0), knownMiss: known
        ),
        .init(
          "specific energy, published", "Wh/kg", 243, computed: right.level.specificEnergy.value,
          .printed(decimals: 0), knownMiss: known),
        .init(
          "energy density, published", "Wh/L", 638, computed: right.level.energyDensity.value,
          .printed(decimals: 0), knownMiss: known),
        .init(
          "mass, published, with its own error put in", "g", 914,
          computed: cell(activeShare: 1).mass, .printed(decimals: 0)),
      ])
  }
}
