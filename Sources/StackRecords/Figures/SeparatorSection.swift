import Quantities
import StackPhysics

extension FigureSection {
  /// The separator and its films.
  static func separator(_ figures: DesignFigures) -> FigureSection {
    let separator = figures.separator
    return FigureSection(
      "separator",
      [
        Figure("thickness_um", separator.thickness.value),
        Figure("areal_mass_mg_per_cm2", separator.arealMass.value),
        Figure("resistance_ohm_cm2", separator.resistance.value),
        Figure("cathode_side_thickness_um", separator.cathodeSideFilm.thickness.value),
        Figure("cathode_side_areal_mass_mg_per_cm2", separator.cathodeSideFilm.arealMass.value),
        Figure("cathode_side_resistance_ohm_cm2", separator.cathodeSideFilm.resistance.value),
        Figure("anode_side_thickness_um", separator.anodeSideFilm?.thickness.value),
        Figure("anode_side_areal_mass_mg_per_cm2", separator.anodeSideFilm?.arealMass.value),
        Figure("anode_side_resistance_ohm_cm2", separator.anodeSideFilm?.resistance.value),
      ])
  }
}
