import Quantities
import StackPhysics

extension FigureSection {
  /// The current that leaks through the separator; nil where its data are unknown.
  static func leakage(_ figures: DesignFigures) -> FigureSection {
    FigureSection(
      "leakage",
      [
        Figure("current_density_ma_per_cm2", figures.leakage?.currentDensity.value),
        Figure("share_per_30_days", figures.leakage?.monthlyShare),
      ])
  }
}
