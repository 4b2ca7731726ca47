import Quantities
import StackPhysics

extension FigureSection {
  /// The currents that a layer sees on charge.
  static func charge(_ figures: DesignFigures) -> FigureSection {
    FigureSection(
      "charge",
      [
        Figure("rate_per_h", figures.layer.chargeRate.value),
        Figure("current_density_ma_per_cm2", figures.criticalCurrent.chargeCurrentDensity.value),
        Figure(
          "largest_current_density_ma_per_cm2", figures.criticalCurrent.largestCurrentDensity.value),
        Figure("duration_s", figures.chargeHeat?.duration.value),
        Figure("heat_flux_w_per_cm2", figures.chargeHeat?.heatFlux.value),
      ])
  }
}
