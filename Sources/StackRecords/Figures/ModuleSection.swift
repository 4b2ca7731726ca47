import Quantities
import StackPhysics

extension FigureSection {
  /// The module: groups, hardware, masses and size.
  static func module(_ figures: DesignFigures) -> FigureSection {
    let module = figures.module
    return FigureSection(
      "module",
      [
        Figure("cells", Double(module.cellCount)),
        Figure("groups", Double(module.groupCount)),
        Figure("cells_per_group", Double(module.cellsPerGroup)),
        Figure("blocks_per_group", Double(module.blocksPerGroup)),
        Figure("cold_plates_per_group", Double(module.coldPlatesPerGroup)),
        Figure("pressure_mpa", module.pressure.value),
        Figure("pressure_plate_thickness_um", module.pressurePlateThickness.value),
        Figure("pad_thickness_um", module.padThickness.value),
        Figure("group_height_um", module.groupHeight.value),
        Figure("cell_mass_g", module.cellMass.value),
        Figure("cold_plate_mass_g", module.coldPlateMass.value),
        Figure("pressure_plate_mass_g", module.pressurePlateMass.value),
        Figure("tie_rod_mass_g", module.tieRodMass.value),
        Figure("pad_mass_g", module.padMass.value),
        Figure("bus_bar_cross_section_mm2", module.busBarCrossSection),
        Figure("bus_bar_mass_g", module.busBarMass.value),
        Figure("electronics_mass_g", module.electronicsMass.value),
        Figure("mass_g", module.mass.value),
        Figure("volume_cm3", module.volume.value),
        Figure("cell_mass_share", module.cellShare),
      ])
  }
}
