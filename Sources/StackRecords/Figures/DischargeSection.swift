import Quantities
import StackPhysics

extension FigureSection {
  /// What a layer delivers on discharge.
  static func discharge(_ figures: DesignFigures) -> FigureSection {
    let discharge = figures.discharge
    return FigureSection(
      "discharge",
      [
        Figure("rate_time_constant_h", figures.layer.rateTimeConstant.value / 3600),
        Figure("rate_utilisation", figures.layer.rateUtilisation),
        Figure("voltage_limited_depth", discharge?.depth),
        Figure("voltage_drop_v", discharge?.voltageDrop.value),
        Figure("areal_capacity_mah_per_cm2", discharge?.arealCapacity.value),
        Figure("areal_energy_mwh_per_cm2", discharge?.arealEnergy.value),
        Figure("mean_voltage_v", discharge?.meanVoltage.value),
        Figure("duration_s", discharge?.duration.value),
        Figure("energy_efficiency", figures.energyEfficiency),
      ])
  }
}
