import Quantities
import StackPhysics

extension FigureSection {
  /// Voltages of stack and module.
  static func voltage(_ figures: DesignFigures) -> FigureSection {
    FigureSection(
      "voltage",
      [
        Figure("stack_highest_v", figures.voltages.stackHighest.value),
        Figure("stack_lowest_v", figures.voltages.stackLowest.value),
        Figure("stack_nominal_v", figures.voltages.stackNominal?.value),
        Figure("module_highest_v", figures.voltages.moduleHighest.value),
        Figure("module_lowest_v", figures.voltages.moduleLowest.value),
        Figure("module_nominal_v", figures.voltages.moduleNominal?.value),
      ])
  }
}
