public import Quantities

/// A part of a layer or stack that has to bear the potential of an electrode.
public enum WindowPart: String, Sendable, Hashable, CaseIterable {
  /// The separator's film at the cathode.
  case cathodeSideFilm
  /// The electrolyte inside the cathode.
  case catholyte
  /// The separator's film at the anode.
  case anodeSideFilm
  /// The plate's face at the cathode.
  case plateCathodeFace
  /// The plate's face at the anode.
  case plateAnodeFace
  /// The end collector at the positive end, which touches a cathode.
  case positiveEnd
  /// The end collector at the negative end, which touches an anode.
  case negativeEnd
}

/// The potential that a part has to bear beside the one that it bears.
///
/// At a cathode the potential is U_c(0), at an anode its lowest potential.
/// - Source: the model contract 1.9.
public struct WindowFigure: Sendable, Hashable {
  /// The part.
  public var part: WindowPart
  /// Material of the part.
  public var material: String
  /// The electrode's material.
  public var partner: String
  /// Potential of the electrode against lithium.
  public var potential: Voltage
  /// Lowest potential that the part bears in practice; nil where only the highest counts.
  public var lowestAllowed: Voltage?
  /// Highest potential that the part bears in practice; nil where only the lowest counts.
  public var highestAllowed: Voltage?
  /// Thermodynamic limit on the same side, reported and never enforced.
  public var thermodynamicLimit: Voltage?
  /// Whether the pair holds below the lowest potential all the same.
  public var isKineticallyStable: Bool

  /// Creates a figure.
  public init(
    part: WindowPart, material: String, partner: String, potential: Voltage,
    lowestAllowed: Voltage? = nil, highestAllowed: Voltage? = nil,
    thermodynamicLimit: Voltage? = nil, isKineticallyStable: Bool = false
  ) {
    self.part = part
    self.material = material
    self.partner = partner
    self.potential = potential
    self.lowestAllowed = lowestAllowed
    self.highestAllowed = highestAllowed
    self.thermodynamicLimit = thermodynamicLimit
    self.isKineticallyStable = isKineticallyStable
  }

  /// The windows of the electrolytes of a layer: film at the cathode, catholyte, film at the anode.
  ///
  /// A coating of the cathode's particles raises the oxidation limit of film and catholyte to its
  /// own, never lowers it.
  public static func electrolyteWindows(
    cathode: CathodeMaterial, recipe: CompositeRecipe, separator: Separator,
    anode: AnodeMaterial, tables: PairTables
  ) -> [WindowFigure] {
    let charged = cathode.openCircuitPotential.potential(at: 0)
    let coating = recipe.coating.flatMap { tables.oxidationLimit(coating: $0) }
    func atCathode(_ part: WindowPart, _ electrolyte: SolidElectrolyte) -> WindowFigure {
      let own = electrolyte.practicalOxidationLimit
      return WindowFigure(
        part: part, material: electrolyte.name, partner: cathode.name, potential: charged,
        highestAllowed: max(own, coating ?? own),
        thermodynamicLimit: electrolyte.thermodynamicOxidationLimit)
    }
    let film = separator.anodeSide
    return [
      atCathode(.cathodeSideFilm, separator.cathodeSide),
      atCathode(.catholyte, recipe.electrolyte ?? separator.cathodeSide),
      WindowFigure(
        part: .anodeSideFilm, material: film.name, partner: anode.name,
        potential: anode.lowestPotential, lowestAllowed: film.reductionLimit,
        thermodynamicLimit: film.thermodynamicReductionLimit,
        isKineticallyStable: tables.isKineticallyStable(
          electrolyte: film.name, anode: anode.name)),
    ]
  }

  /// The window of a metal face at the electrode that it touches.
  public static func face(
    _ part: WindowPart, metal: Metal, cathode: CathodeMaterial, anode: AnodeMaterial
  ) -> WindowFigure {
    let touchesCathode = part == .plateCathodeFace || part == .positiveEnd
    return WindowFigure(
      part: part, material: metal.name, partner: touchesCathode ? cathode.name : anode.name,
      potential: touchesCathode
        ? cathode.openCircuitPotential.potential(at: 0) : anode.lowestPotential,
      lowestAllowed: metal.lowestPotential, highestAllowed: metal.highestPotential)
  }
}
