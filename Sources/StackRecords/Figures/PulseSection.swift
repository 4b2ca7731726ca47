import Quantities
import StackPhysics

extension FigureSection {
  /// Short pulses, each at its depth of discharge.
  static func pulse(_ figures: DesignFigures) -> FigureSection {
    FigureSection("pulse", figures.pulses.enumerated().flatMap { pulse($0 + 1, $1) })
  }

  private static func pulse(_ number: Int, _ pulse: PulseFigures) -> [Figure] {
    [
      Figure("pulse_\(number)_depth", pulse.depth),
      Figure("pulse_\(number)_resistance_ohm_cm2", pulse.areaSpecificResistance.value),
      Figure("pulse_\(number)_current_density_ma_per_cm2", pulse.currentDensity.value),
      Figure("pulse_\(number)_power_w", pulse.power.value),
    ]
  }
}
