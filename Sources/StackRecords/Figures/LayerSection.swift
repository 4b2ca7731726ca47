import Quantities
import StackPhysics

extension FigureSection {
  /// One layer: areal masses, thicknesses, currents and potentials.
  static func layer(_ figures: DesignFigures) -> FigureSection {
    FigureSection(
      "layer",
      [
        Figure("nominal_areal_capacity_mah_per_cm2", figures.layer.arealCapacity.value),
        Figure("cathode_areal_mass_mg_per_cm2", figures.layer.cathodeArealMass.value),
        Figure("separator_areal_mass_mg_per_cm2", figures.layer.separatorArealMass.value),
        Figure("anode_areal_mass_mg_per_cm2", figures.layer.anodeArealMass.value),
        Figure("plated_lithium_mg_per_cm2", figures.layer.platedLithium.value),
        Figure("cathode_thickness_um", figures.layer.cathodeThickness.value),
        Figure("separator_thickness_um", figures.layer.separatorThickness.value),
        Figure("anode_thickness_um", figures.layer.anodeThickness.value),
        Figure("charged_anode_thickness_um", figures.layer.chargedAnodeThickness.value),
        Figure("charged_layer_thickness_um", figures.layer.chargedThickness.value),
        Figure("breathing_um", figures.layer.breathing.value),
        Figure("contact_utilisation", figures.layer.contactUtilisation),
        Figure("discharge_rate_per_h", figures.layer.dischargeRate.value),
        Figure("charge_rate_per_h", figures.layer.chargeRate.value),
        Figure("discharge_current_density_ma_per_cm2", figures.layer.dischargeCurrentDensity.value),
        Figure("charge_current_density_ma_per_cm2", figures.layer.chargeCurrentDensity.value),
        Figure("open_circuit_voltage_charged_v", figures.curve.chargeVoltage.value),
        Figure("open_circuit_voltage_discharged_v", figures.curve.dischargedVoltage.value),
        Figure("open_circuit_voltage_mean_v", figures.curve.fullIntegral.value),
        Figure("cutoff_voltage_v", figures.cutoff.value),
        Figure(
          "critical_current_density_ma_per_cm2",
          figures.criticalCurrent.criticalCurrentDensity?.value),
        Figure(
          "allowed_current_density_ma_per_cm2", figures.criticalCurrent.allowedCurrentDensity?.value
        ),
        Figure("salt_limited_current_density_ma_per_cm2", figures.criticalCurrent.saltLimit?.value),
      ])
  }
}
