import Quantities
import StackPhysics

extension FigureSection {
  /// The cell: pouch, tabs, masses and size.
  static func cell(_ figures: DesignFigures) -> FigureSection {
    let cell = figures.cell
    return FigureSection(
      "cell",
      [
        Figure("stacks_in_parallel", Double(cell.stacksInParallel)),
        Figure("current_a", cell.current.value),
        Figure("outline_width_um", cell.pouch.outlineWidth.value),
        Figure("outline_height_um", cell.pouch.outlineHeight.value),
        Figure("pouch_area_cm2", cell.pouch.pouchArea.value),
        Figure("pouch_mass_g", cell.pouch.pouchMass.value),
        Figure("tab_width_um", cell.pouch.tabWidth.value),
        Figure("tab_mass_g", cell.pouch.tabMass.value),
        Figure("film_mass_g", cell.filmMass.value),
        Figure("mass_g", cell.mass.value),
        Figure("height_um", cell.height.value),
        Figure("volume_cm3", cell.volume.value),
        Figure("thermal_resistance_m2_k_per_w", cell.heat.thermalResistance),
        Figure("areal_heat_capacity_j_per_m2_k", cell.heat.arealHeatCapacity),
      ])
  }
}
