import Quantities
import StackPhysics

extension FigureSection {
  /// How warm a block becomes on discharge, on charge, and in the hotter of both.
  static func temperature(_ figures: DesignFigures) -> FigureSection {
    FigureSection(
      "temperature",
      [
        Figure("rise_k", figures.hottest?.rise.value),
        Figure("spread_k", figures.hottest?.spread.value),
      ] + heat("discharge", figures.dischargeHeat) + heat("charge", figures.chargeHeat))
  }

  private static func heat(_ process: String, _ heat: ThermalFigures?) -> [Figure] {
    [
      Figure("\(process)_heat_flux_w_per_cm2", heat?.heatFlux.value),
      Figure("\(process)_thermal_conductivity_w_per_m_k", heat?.thermalConductivity.value),
      Figure("\(process)_heat_capacity_j_per_m3_k", heat?.heatCapacity.value),
      Figure("\(process)_heat_rate_w_per_m3", heat?.heatRate.value),
      Figure("\(process)_conduction_rise_k", heat?.conductionRise.value),
      Figure("\(process)_film_rise_k", heat?.filmRise.value),
      Figure("\(process)_thermal_time_constant_s", heat?.timeConstant?.value),
      Figure("\(process)_duration_s", heat?.duration.value),
      Figure("\(process)_rise_k", heat?.rise.value),
      Figure("\(process)_spread_k", heat?.spread.value),
    ]
  }
}
