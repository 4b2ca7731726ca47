import Quantities
import StackPhysics

extension FigureSection {
  /// One pouch with the same layers in parallel on double-coated foils.
  static func monopolarPouch(_ figures: DesignFigures) -> FigureSection {
    FigureSection("monopolar_pouch", comparator(figures.monopolar.parallelPouch))
  }

  /// The same layers as cells of one layer each, in series.
  static func singleLayerCells(_ figures: DesignFigures) -> FigureSection {
    FigureSection("single_layer_cells", comparator(figures.monopolar.seriesCells))
  }

  private static func comparator(_ comparator: MonopolarFigures.Comparator) -> [Figure] {
    [
      Figure("area_specific_resistance_ohm_cm2", comparator.areaSpecificResistance.value),
      Figure("rate_utilisation", comparator.discharge?.rateUtilisation),
      Figure("voltage_limited_depth", comparator.discharge?.depth),
      Figure("areal_capacity_mah_per_cm2", comparator.discharge?.arealCapacity.value),
      Figure("areal_energy_mwh_per_cm2", comparator.discharge?.arealEnergy.value),
      Figure("nominal_voltage_v", comparator.nominalVoltage?.value),
      Figure("mass_without_pouch_g", comparator.stackMass.value),
      Figure("outline_width_um", comparator.pouch.outlineWidth.value),
      Figure("outline_height_um", comparator.pouch.outlineHeight.value),
      Figure("pouch_mass_g", comparator.pouch.pouchMass.value),
      Figure("tab_width_um", comparator.pouch.tabWidth.value),
      Figure("tab_mass_g", comparator.pouch.tabMass.value),
      Figure("cell_height_um", comparator.pouch.height.value),
    ] + level(nil, comparator.level)
  }
}
