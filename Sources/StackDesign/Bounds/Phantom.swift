import Quantities
import StackPhysics
import StackRecords

/// Parts that no catalogue holds, better than each of a list in every respect at once.
///
/// A figure that only grows with mass, thickness, resistance or heat is bounded from below by the
/// same figure of the phantom, so each bound of the search is an evaluation of the physics.
enum Phantom {
  /// The lightest, thinnest, least resistive and coolest plate.
  static func lightest(_ plates: [PlateFigures]) -> PlateFigures {
    guard var phantom = plates.first else { return nothing }
    for plate in plates.dropFirst() {
      phantom.thickness = min(phantom.thickness, plate.thickness)
      phantom.arealMass = min(phantom.arealMass, plate.arealMass)
      phantom.contactResistance = min(phantom.contactResistance, plate.contactResistance)
      phantom.heat = coolest(phantom.heat, plate.heat)
    }
    phantom.bulkResistance = .zero
    return phantom
  }

  /// The lightest, thinnest and coolest foil, without resistance.
  static func lightest(_ foils: [FoilFigures]) -> FoilFigures {
    guard var phantom = foils.first else { return noFoil }
    for foil in foils.dropFirst() {
      phantom.thickness = min(phantom.thickness, foil.thickness)
      phantom.arealMass = min(phantom.arealMass, foil.arealMass)
      phantom.heat = coolest(phantom.heat, foil.heat)
    }
    phantom.inPlaneResistance = .zero
    return phantom
  }

  /// The plate that conducts heat worst and stores least of it, for bounds from above.
  static func hottest(_ plates: [PlateFigures]) -> PlateFigures {
    var phantom = nothing
    for plate in plates { phantom.heat = hottest(phantom.heat, plate.heat) }
    return phantom
  }

  /// The foil that conducts heat worst, for bounds from above.
  static func hottest(_ foils: [FoilFigures]) -> FoilFigures {
    var phantom = noFoil
    for foil in foils { phantom.heat = hottest(phantom.heat, foil.heat) }
    return phantom
  }

  /// The lightest, thinnest and coolest layer, drawing no current; of lithium only if all are.
  static func lightest(_ layers: some Sequence<LayerFigures>) -> LayerFigures? {
    var phantom: LayerFigures?
    for layer in layers {
      guard var least = phantom else {
        phantom = layer
        continue
      }
      least.cathodeArealMass = min(least.cathodeArealMass, layer.cathodeArealMass)
      least.separatorArealMass = min(least.separatorArealMass, layer.separatorArealMass)
      least.anodeArealMass = min(least.anodeArealMass, layer.anodeArealMass)
      least.cathodeThickness = min(least.cathodeThickness, layer.cathodeThickness)
      least.separatorThickness = min(least.separatorThickness, layer.separatorThickness)
      least.chargedAnodeThickness = min(least.chargedAnodeThickness, layer.chargedAnodeThickness)
      least.breathing = min(least.breathing, layer.breathing)
      least.platesLithium = least.platesLithium && layer.platesLithium
      least.heat = coolest(least.heat, layer.heat)
      phantom = least
    }
    return phantom.map(withoutCurrent)
  }

  /// The same layer drawing no current, so that tabs and bus bars have their least size.
  static func withoutCurrent(_ layer: LayerFigures) -> LayerFigures {
    var still = layer
    still.dischargeCurrentDensity = .zero
    still.chargeCurrentDensity = .zero
    return still
  }

  /// A plate that is not there.
  static let nothing = PlateFigures(
    thickness: .zero, arealMass: .zero, bulkResistance: .zero, contactResistance: .zero,
    heat: .zero)

  /// A foil that is not there.
  static let noFoil = FoilFigures(
    thickness: .zero, arealMass: .zero, inPlaneResistance: .zero, heat: .zero)

  private static func coolest(_ a: HeatSums, _ b: HeatSums) -> HeatSums {
    HeatSums(
      thermalResistance: min(a.thermalResistance, b.thermalResistance),
      arealHeatCapacity: max(a.arealHeatCapacity, b.arealHeatCapacity))
  }

  private static func hottest(_ a: HeatSums, _ b: HeatSums) -> HeatSums {
    HeatSums(
      thermalResistance: max(a.thermalResistance, b.thermalResistance),
      arealHeatCapacity: 0)
  }
}
