import Quantities
import StackPhysics

extension FigureSection {
  /// The anode; the figures of a coating are nil for lithium and foils.
  static func anode(_ figures: DesignFigures) -> FigureSection {
    let anode = figures.anode
    return FigureSection(
      "anode",
      [
        Figure("areal_mass_mg_per_cm2", anode.arealMass.value),
        Figure("thickness_um", anode.thickness.value),
        Figure("charged_thickness_um", anode.chargedThickness.value),
        Figure("plated_lithium_mg_per_cm2", anode.platedLithium.value),
        Figure("breathing_um", anode.breathing.value),
      ] + composite(anode.host))
  }
}
