import Quantities
import StackPhysics

extension FigureSection {
  /// The composite cathode.
  static func cathode(_ figures: DesignFigures) -> FigureSection {
    FigureSection("cathode", composite(figures.cathode))
  }

  /// The figures of a composite electrode, each nil for an electrode that is none.
  static func composite(_ composite: CompositeFigures?) -> [Figure] {
    [
      Figure("coating_areal_mass_mg_per_cm2", composite?.arealMass.value),
      Figure("coating_thickness_um", composite?.thickness.value),
      Figure("coating_density_g_per_cm3", composite?.density.value),
      Figure("active_volume_fraction", composite?.activeVolumeFraction),
      Figure("electrolyte_volume_fraction", composite?.electrolyteVolumeFraction),
      Figure("carbon_volume_fraction", composite?.carbonVolumeFraction),
      Figure("binder_volume_fraction", composite?.binderVolumeFraction),
      Figure("ionic_resistance_ohm_cm2", composite?.ionicResistance.value),
      Figure("electronic_resistance_ohm_cm2", composite?.electronicResistance.value),
      Figure("charge_transfer_resistance_ohm_cm2", composite?.chargeTransferResistance.value),
      Figure("resistance_ohm_cm2", composite?.resistance.value),
      Figure("charging_resistance_ohm_cm2", composite?.chargingResistance.value),
      Figure(
        "transmission_line_resistance_ohm_cm2", composite?.transmissionLineResistance.value),
      Figure("diffusion_time_constant_s", composite?.diffusionTime.value),
    ]
  }
}
