public import Quantities

/// What the same layers give without bipolar plates.
///
/// - Source: the model contract, comparators.
public struct MonopolarFigures: Sendable, Hashable {
  /// One comparator.
  public struct Comparator: Sendable, Hashable {
    /// Resistance of a layer with the comparator's contacts and foils.
    public var areaSpecificResistance: AreaSpecificResistance
    /// What a layer delivers; nil when it cannot carry the rate.
    public var discharge: Discharge?
    /// Mass without pouch and tabs.
    public var stackMass: Mass
    /// The pouch with its tabs; of one cell where there are several.
    public var pouch: PouchFigures
    /// Energy, mass with pouches and tabs, and volume of the outlines.
    public var level: LevelFigures
    /// Nominal voltage; nil when the rate cannot be carried.
    public var nominalVoltage: Voltage?
  }

  /// One pouch with N layers in parallel on double-coated foils.
  public var parallelPouch: Comparator
  /// N single-layer cells in series, each with full foils, pouch and tabs.
  public var seriesCells: Comparator

  /// Both comparators of a layer.
  ///
  /// (a) N/2 positive and N/2 + 1 negative foils, also for odd N, each A_p; contacts of two coated
  /// faces and the in-plane shares of double-coated foils, `2 ρ h²/(3 t)` each; μ = 1. (b) One
  /// positive and one negative foil per cell, in-plane shares of single-coated foils unless the tabs
  /// cover the face; μ as bipolar.
  /// - Parameters:
  ///   - layer: the layer.
  ///   - curve: its open-circuit voltage.
  ///   - cutoff: lowest voltage of a layer.
  ///   - layersInSeries: N.
  ///   - usableShare: μ of the bipolar stack.
  ///   - footprint: electrode width and height.
  ///   - hardware: foils, pouch and tabs.
  public init(
    layer: LayerFigures, curve: LayerVoltageCurve, cutoff: Voltage, layersInSeries: Int,
    usableShare: Double, footprint: Footprint, hardware: Hardware
  ) {
    let parts = Parts(layer: layer, footprint: footprint, hardware: hardware)
    let N = Double(layersInSeries)
    parallelPouch = parts.comparator(
      curve: curve, cutoff: cutoff, layers: N, positiveFoils: N / 2, negativeFoils: N / 2 + 1,
      inPlane: parts.inPlane(tabsCoverFace: false) * 2, cells: 1, usableShare: 1, inSeries: 1)
    seriesCells = parts.comparator(
      curve: curve, cutoff: cutoff, layers: 1, positiveFoils: 1, negativeFoils: 1,
      inPlane: parts.inPlane(tabsCoverFace: hardware.tabs.coverFace), cells: N,
      usableShare: usableShare, inSeries: N)
  }
}

/// The parts that both comparators share.
private struct Parts {
  let layer: LayerFigures
  let footprint: Footprint
  let hardware: Hardware
  let areas: LayerAreas

  init(layer: LayerFigures, footprint: Footprint, hardware: Hardware) {
    self.layer = layer
    self.footprint = footprint
    self.hardware = hardware
    areas = LayerAreas(footprint: footprint, edge: hardware.edge)
  }

  func foil(_ foil: Foil, tabsCoverFace: Bool) -> FoilFigures {
    FoilFigures(foil, electrodeHeight: footprint.height, tabsCoverFace: tabsCoverFace)
  }

  /// In-plane shares of one positive and one negative foil, coated on one side.
  func inPlane(tabsCoverFace: Bool) -> AreaSpecificResistance {
    foil(hardware.monopolarFoils.positive, tabsCoverFace: tabsCoverFace).inPlaneResistance
      + foil(hardware.monopolarFoils.negative, tabsCoverFace: tabsCoverFace).inPlaneResistance
  }

  /// One comparator of a number of equal cells.
  func comparator(
    curve: LayerVoltageCurve, cutoff: Voltage, layers: Double, positiveFoils: Double,
    negativeFoils: Double, inPlane: AreaSpecificResistance, cells: Double, usableShare: Double,
    inSeries: Double
  ) -> MonopolarFigures.Comparator {
    let positive = foil(hardware.monopolarFoils.positive, tabsCoverFace: true)
    let negative = foil(hardware.monopolarFoils.negative, tabsCoverFace: true)
    let A = areas.electrode.value
    let Ap = areas.plate.value
    let layerMass =
      A * layer.cathodeArealMass.value + Ap * layer.separatorArealMass.value
      + areas.anode.value * layer.anodeArealMass.value
      + areas.frameMilligrams(of: layer, density: hardware.edge.frameDensity)
    let foilMass =
      Ap * (positiveFoils * positive.arealMass.value + negativeFoils * negative.arealMass.value)
    let stackMass = (layers * layerMass + foilMass) / 1000
    let height =
      layer.chargedThickness * layers + positive.thickness * positiveFoils
      + negative.thickness * negativeFoils
    let I = layers * A * layer.largestCurrentDensity.value / 1000
    let pouch = PouchFigures(
      fillingHeight: height, current: Current(I), footprint: footprint, hardware: hardware)

    let R = layer.resistanceWithoutContacts + hardware.monopolarFoils.contact * 2 + inPlane
    let discharge = Discharge(
      layer: layer, curve: curve, areaSpecificResistance: R, cutoff: cutoff)
    let e = discharge?.arealEnergy.value ?? 0
    return MonopolarFigures.Comparator(
      areaSpecificResistance: R, discharge: discharge, stackMass: Mass(cells * stackMass),
      pouch: pouch,
      level: LevelFigures(
        energy: Energy(cells * layers * A * e * usableShare / 1000),
        mass: Mass(cells * (stackMass + pouch.pouchMass.value + pouch.tabMass.value)),
        volume: Volume(cells * pouch.volume.value)),
      nominalVoltage: discharge.map { $0.meanVoltage * inSeries })
  }
}
