import Quantities
import StackPhysics

extension FigureSection {
  /// The stack: areas, masses and size.
  static func stack(_ figures: DesignFigures) -> FigureSection {
    let stack = figures.stack
    return FigureSection(
      "stack",
      [
        Figure("layers_in_series", Double(stack.layersInSeries)),
        Figure("electrode_area_cm2", stack.areas.electrode.value),
        Figure("plate_area_cm2", stack.areas.plate.value),
        Figure("anode_area_cm2", stack.areas.anode.value),
        Figure("cathode_mass_g", stack.cathodeMass.value),
        Figure("separator_mass_g", stack.separatorMass.value),
        Figure("anode_mass_g", stack.anodeMass.value),
        Figure("frame_mass_g", stack.frameMass.value),
        Figure("plate_mass_g", stack.plateMass.value),
        Figure("positive_end_mass_g", stack.positiveEndMass.value),
        Figure("negative_end_mass_g", stack.negativeEndMass.value),
        Figure("mass_g", stack.mass.value),
        Figure("height_um", stack.height.value),
        Figure("volume_cm3", stack.volume.value),
        Figure("plate_thickness_um", figures.plate.thickness.value),
        Figure("plate_areal_mass_mg_per_cm2", figures.plate.arealMass.value),
        Figure("positive_end_thickness_um", figures.positiveEnd.thickness.value),
        Figure("positive_end_areal_mass_mg_per_cm2", figures.positiveEnd.arealMass.value),
        Figure("negative_end_thickness_um", figures.negativeEnd.thickness.value),
        Figure("negative_end_areal_mass_mg_per_cm2", figures.negativeEnd.arealMass.value),
        Figure("thermal_resistance_m2_k_per_w", stack.heat.thermalResistance),
        Figure("areal_heat_capacity_j_per_m2_k", stack.heat.arealHeatCapacity),
      ])
  }
}
