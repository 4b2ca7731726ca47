import Quantities
import StackPhysics

extension FigureSection {
  /// The area-specific resistance of a layer, part by part.
  static func resistance(_ figures: DesignFigures) -> FigureSection {
    let layer = figures.layer
    return FigureSection(
      "resistance",
      [
        Figure("separator_ohm_cm2", layer.separatorResistance.value),
        Figure("interface_cathode_separator_ohm_cm2", layer.interfaces.atCathode.value),
        Figure("interface_between_films_ohm_cm2", layer.interfaces.betweenFilms.value),
        Figure("interface_anode_separator_ohm_cm2", layer.interfaces.atAnode.value),
        Figure("interfaces_ohm_cm2", layer.interfaces.total.value),
        Figure("cathode_ohm_cm2", layer.cathodeResistance.value),
        Figure("anode_ohm_cm2", layer.anodeResistance.value),
        Figure("without_contacts_ohm_cm2", layer.resistanceWithoutContacts.value),
        Figure("contacts_ohm_cm2", figures.plate.contactResistance.value),
        Figure("plate_bulk_ohm_cm2", figures.plate.bulkResistance.value),
        Figure("positive_end_in_plane_ohm_cm2", figures.positiveEnd.inPlaneResistance.value),
        Figure("negative_end_in_plane_ohm_cm2", figures.negativeEnd.inPlaneResistance.value),
        Figure("layer_ohm_cm2", figures.layerResistance.value),
        Figure("layer_in_stack_ohm_cm2", figures.areaSpecificResistance.value),
      ])
  }
}
