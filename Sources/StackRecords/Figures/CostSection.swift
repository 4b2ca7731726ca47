import Quantities
import StackPhysics

extension FigureSection {
  /// What layer, stack, cell and module cost.
  static func cost(_ figures: DesignFigures) -> FigureSection {
    let cost = figures.cost
    return FigureSection(
      "cost",
      [
        Figure("cathode_usd_per_m2", figures.layerPrices.cathode.value),
        Figure("separator_usd_per_m2", figures.layerPrices.separator.value),
        Figure("anode_usd_per_m2", figures.layerPrices.anode.value),
        Figure("layer_usd", cost.layer.value),
        Figure("plate_usd", cost.plate.value),
        Figure("ends_usd", cost.ends.value),
        Figure("stack_usd", cost.stack.value),
        Figure("cell_usd", cost.cell.value),
        Figure("module_hardware_usd", cost.moduleHardware.value),
        Figure("module_usd", cost.module.value),
        Figure("stack_usd_per_kwh", perEnergy(cost.stack, figures.stackLevel)),
        Figure("cell_usd_per_kwh", perEnergy(cost.cell, figures.cellLevel)),
        Figure("module_usd_per_kwh", perEnergy(cost.module, figures.moduleLevel)),
      ])
  }

  /// Cost per energy; nil where no energy is delivered.
  private static func perEnergy(_ cost: Money, _ level: LevelFigures) -> Double? {
    level.energy > .zero ? CostFigures.perEnergy(cost, level.energy).value : nil
  }
}
