import Quantities

@testable import StackPhysics

/// The product's figures under the names of the independent table.
enum HandPaths {
  /// Numbers of the table that no figure holds: steps inside a formula.
  static let notHeld: Set<String> = [
    "cathode.electrolyte_conductivity_ms_per_cm", "cathode.specific_surface_per_cm",
    "anode.electrolyte_conductivity_ms_per_cm", "anode.specific_surface_per_cm",
    "module.plate_aspect_ratio", "module.plate_alpha", "module.plate_beta",
    "module.pressure_plate_for_stiffness_mm", "module.pressure_plate_for_strength_mm",
    "leakage.electronic_conductivity_s_per_cm",
  ]

  static func all(_ f: DesignFigures, design: Design, conditions: Conditions) -> [String: Double] {
    var all = layer(f, design: design, conditions: conditions)
    all.merge(stackToModule(f, design: design)) { first, _ in first }
    all.merge(heat(f, design: design, conditions: conditions)) { first, _ in first }
    all.merge(cost(f, design: design, conditions: conditions)) { first, _ in first }
    all.merge(comparators(f, design: design, conditions: conditions)) { first, _ in first }
    return all
  }

  private static func composite(_ name: String, _ c: CompositeFigures) -> [String: Double] {
    [
      "\(name).density_g_per_cm3": c.density.value,
      "\(name).volume_fractions.active_material": c.activeVolumeFraction,
      "\(name).volume_fractions.electrolyte": c.electrolyteVolumeFraction,
      "\(name).volume_fractions.carbon": c.carbonVolumeFraction,
      "\(name).volume_fractions.binder": c.binderVolumeFraction,
      "\(name).areal_mass_mg_per_cm2": c.arealMass.value,
      "\(name).thickness_um": c.thickness.value,
      "\(name).ionic_resistance_ohm_cm2": c.ionicResistance.value,
      "\(name).electronic_resistance_ohm_cm2": c.electronicResistance.value,
      "\(name).charge_transfer_resistance_ohm_cm2": c.chargeTransferResistance.value,
      "\(name).sustained_resistance_ohm_cm2": c.resistance.value,
      "\(name).transmission_line_resistance_ohm_cm2": c.transmissionLineResistance.value,
      "\(name).diffusion_time_constant_h": c.diffusionTime.value / 3600,
    ]
  }

  private static func layer(_ f: DesignFigures, design: Design, conditions: Conditions)
    -> [String: Double]
  {
    let contact = design.plate.material
    var all = composite("cathode", f.cathode)
    if let host = f.anode.host { all.merge(composite("anode", host)) { first, _ in first } }
    let recipe = design.layer.recipe
    all["cathode.nominal_areal_capacity_mah_per_cm2"] = f.layer.arealCapacity.value
    all["cathode.active_areal_mass_mg_per_cm2"] = f.cathode.arealMass.value * recipe.activeFraction
    if case .host(let host) = design.layer.anode.kind {
      all["anode.active_areal_mass_mg_per_cm2"] =
        f.anode.arealMass.value * host.recipe.activeFraction
    }
    all["anode.areal_mass_mg_per_cm2"] = f.anode.arealMass.value
    all["anode.thickness_um"] = f.anode.thickness.value
    all["anode.charged_thickness_um"] = f.anode.chargedThickness.value
    all["anode.plated_areal_mass_mg_per_cm2"] = f.anode.platedLithium.value
    all["anode.breathing_um"] = f.anode.breathing.value
    all["separator.thickness_um"] = f.separator.thickness.value
    all["separator.areal_mass_mg_per_cm2"] = f.separator.arealMass.value
    all["separator.resistance_ohm_cm2"] = f.separator.resistance.value
    all["separator.between_sublayers_ohm_cm2"] = f.layer.interfaces.betweenFilms.value
    all["separator.cathode_to_separator_ohm_cm2"] = f.layer.interfaces.atCathode.value
    all["separator.anode_to_separator_ohm_cm2"] = f.layer.interfaces.atAnode.value
    all["separator.interface_resistance_ohm_cm2"] = f.layer.interfaces.total.value

    let N = Double(design.layersInSeries)
    all["resistance.cathode_face_contact_ohm_cm2"] = contact.cathodeContact.value
    all["resistance.anode_face_contact_ohm_cm2"] = contact.anodeContact.value
    all["resistance.plate_bulk_ohm_cm2"] = f.plate.bulkResistance.value * (N - 1) / N
    all["resistance.positive_end_share_ohm_cm2"] = f.positiveEnd.inPlaneResistance.value
    all["resistance.negative_end_share_ohm_cm2"] = f.negativeEnd.inPlaneResistance.value
    all["resistance.without_contacts_and_plate_ohm_cm2"] = f.layer.resistanceWithoutContacts.value
    all["resistance.layer_ohm_cm2"] = f.layerResistance.value
    all["resistance.layer_with_end_shares_ohm_cm2"] = f.areaSpecificResistance.value
    all["resistance.pulse_with_end_shares_ohm_cm2"] = f.pulses[0].areaSpecificResistance.value
    all["plate.areal_mass_mg_per_cm2"] = f.plate.arealMass.value
    all["plate.through_plane_resistance_ohm_cm2"] = f.plate.bulkResistance.value

    all["discharge.discharge_current_ma_per_cm2"] = f.layer.dischargeCurrentDensity.value
    all["discharge.charge_current_ma_per_cm2"] = f.layer.chargeCurrentDensity.value
    all["discharge.charged_voltage_v"] = f.curve.chargeVoltage.value
    all["discharge.rate_time_constant_h"] = f.layer.rateTimeConstant.value / 3600
    all["discharge.rate_utilisation"] = f.discharge?.rateUtilisation
    all["discharge.reached_depth"] = f.discharge?.depth
    all["discharge.open_circuit_integral_v"] = f.discharge.map {
      f.curve.integral(to: $0.depth).value
    }
    all["discharge.areal_capacity_mah_per_cm2"] = f.discharge?.arealCapacity.value
    all["discharge.areal_energy_mwh_per_cm2"] = f.discharge?.arealEnergy.value
    all["discharge.mean_loaded_voltage_v"] = f.discharge?.meanVoltage.value
    all["discharge.energy_efficiency"] = f.energyEfficiency
    all["pulse.resistance_ohm_cm2"] = f.pulses[0].areaSpecificResistance.value
    for (name, pulse) in zip(["half_discharged", "four_fifths_discharged"], f.pulses) {
      all["pulse.\(name).open_circuit_voltage_v"] = f.curve.voltage(at: pulse.depth).value
      all["pulse.\(name).current_ma_per_cm2"] = pulse.currentDensity.value
      all["pulse.\(name).cell_power_w"] = pulse.power.value
    }
    all["critical_current.limit_ma_per_cm2"] = f.criticalCurrent.allowedCurrentDensity?.value
    all["critical_current.polymer_limit_ma_per_cm2"] = f.criticalCurrent.saltLimit?.value
    all["critical_current.at_temperature_ma_per_cm2"] =
      f.criticalCurrent.criticalCurrentDensity?.value
    all["leakage.current_ma_per_cm2"] = f.leakage?.currentDensity.value
    all["leakage.share_in_30_days"] = f.leakage?.monthlyShare
    return all
  }

  private static func level(_ name: String, _ level: LevelFigures) -> [String: Double] {
    [
      "\(name).energy_wh": level.energy.value, "\(name).mass_g": level.mass.value,
      "\(name).volume_cm3": level.volume.value,
      "\(name).specific_energy_wh_per_kg": level.specificEnergy.value,
      "\(name).energy_density_wh_per_l": level.energyDensity.value,
    ]
  }

  private static func stackToModule(_ f: DesignFigures, design: Design) -> [String: Double] {
    let N = Double(design.layersInSeries)
    let (stack, cell, module) = (f.stack, f.cell, f.module)
    var all = level("stack", f.stackLevel)
    for (name, figures) in [
      ("repeat_unit", f.repeatUnitLevel), ("cell", f.cellLevel), ("module", f.moduleLevel),
    ] {
      all.merge(level(name, figures)) { first, _ in first }
    }
    all["areas.electrode_cm2"] = stack.areas.electrode.value
    all["areas.plate_cm2"] = stack.areas.plate.value
    all["areas.anode_cm2"] = stack.areas.anode.value
    all["areas.outline_width_cm"] = cell.pouch.outlineWidth.centimetres
    all["areas.outline_height_cm"] = cell.pouch.outlineHeight.centimetres
    all["mismatch.screen_yield"] = f.mismatch.screenedShare
    all["mismatch.usable_share"] = f.mismatch.usableShare
    all["mismatch.usable_share_worst_class"] = f.mismatch.worstClassUsableShare
    all["mismatch.confidence_worst_class"] = f.mismatch.confidence(socExcess: 0.03)
    all["stack.cathode_mass_each_mg"] = 1000 * stack.cathodeMass.value / N
    all["stack.separator_mass_each_mg"] = 1000 * stack.separatorMass.value / N
    all["stack.anode_mass_each_mg"] = 1000 * stack.anodeMass.value / N
    all["stack.frame_mass_each_mg"] = 1000 * stack.frameMass.value / N
    let parts = stack.cathodeMass + stack.separatorMass + stack.anodeMass + stack.frameMass
    all["stack.layer_mass_each_mg"] = 1000 * parts.value / N
    all["stack.layer_thickness_um"] = f.layer.chargedThickness.value
    all["stack.height_um"] = stack.height.value
    all["cell.larger_current_a"] = cell.current.value
    all["cell.films_mass_g"] = cell.filmMass.value
    all["cell.inside_height_um"] = cell.height.value - 2 * 113
    all["cell.pouch_area_cm2"] = cell.pouch.pouchArea.value
    all["cell.pouch_mass_g"] = cell.pouch.pouchMass.value
    all["cell.tab_width_cm"] = cell.pouch.tabWidth.centimetres
    all["cell.tabs_mass_g"] = cell.pouch.tabMass.value
    all["cell.height_um"] = cell.height.value
    all["module.cells"] = Double(module.cellCount)
    all["module.groups"] = Double(module.groupCount)
    all["module.cells_a_group_is_built_for"] = Double(module.cellsPerGroup)
    all["module.blocks_per_group"] = Double(module.blocksPerGroup)
    all["module.cold_plates_per_group"] = Double(module.coldPlatesPerGroup)
    all["module.pads_per_group"] =
      module.padThickness.value > 0 ? Double(module.blocksPerGroup) : 0
    all["module.pad_thickness_um"] = module.padThickness.value
    all["module.pressure_plate_mm"] = module.pressurePlateThickness.centimetres * 10
    all["module.group_height_cm"] = module.groupHeight.centimetres
    all["module.bus_bar_section_mm2"] = module.busBarCrossSection
    all["module.cells_mass_g"] = module.cellMass.value
    all["module.cold_plates_mass_g"] = module.coldPlateMass.value
    all["module.pressure_plates_mass_g"] = module.pressurePlateMass.value
    all["module.tie_rods_mass_g"] = module.tieRodMass.value
    all["module.pads_mass_g"] = module.padMass.value
    all["module.bus_bars_mass_g"] = module.busBarMass.value
    all["module.electronics_mass_g"] = module.electronicsMass.value
    all["voltage.stack_highest_v"] = f.voltages.stackHighest.value
    all["voltage.stack_lowest_v"] = f.voltages.stackLowest.value
    all["voltage.stack_nominal_v"] = f.voltages.stackNominal?.value
    all["voltage.module_highest_v"] = f.voltages.moduleHighest.value
    all["voltage.module_lowest_v"] = f.voltages.moduleLowest.value
    all["voltage.module_nominal_v"] = f.voltages.moduleNominal?.value
    return all
  }

  private static func heat(_ f: DesignFigures, design: Design, conditions: Conditions)
    -> [String: Double]
  {
    var all: [String: Double] = [:]
    let R = f.areaSpecificResistance.value
    for (name, figures, i) in [
      ("discharge", f.dischargeHeat, f.layer.dischargeCurrentDensity.value),
      ("charge", f.chargeHeat, f.layer.chargeCurrentDensity.value),
    ] {
      guard let heat = figures else { continue }
      let joule = i * i * R * 1e-6
      all["temperature.\(name).joule_heat_w_per_cm2"] = joule
      all["temperature.\(name).reversible_heat_w_per_cm2"] = heat.heatFlux.value - joule
      all["temperature.\(name).heat_w_per_cm2"] = heat.heatFlux.value
      all["temperature.\(name).heat_w_per_m3"] = heat.heatRate.value
      all["temperature.\(name).duration_s"] = heat.duration.value
      all["temperature.\(name).core_rise_k"] = heat.conductionRise.value
      all["temperature.\(name).film_rise_k"] = heat.filmRise.value
      all["temperature.\(name).adiabatic_rise_k"] =
        heat.heatRate.value * heat.duration.value / heat.heatCapacity.value
      all["temperature.\(name).rise_k"] = heat.rise.value
      all["temperature.\(name).spread_k"] = heat.spread.value
    }
    if let hottest = f.hottest {
      all["temperature.conductivity_w_per_m_k"] = hottest.thermalConductivity.value
      all["temperature.heat_capacity_j_per_m3_k"] = hottest.heatCapacity.value
      all["temperature.thermal_time_constant_s"] = hottest.timeConstant?.value
      all["temperature.rise_k"] = hottest.rise.value
      all["temperature.spread_k"] = hottest.spread.value
      all["temperature.hottest_k"] =
        conditions.operation.coolantTemperature.value + hottest.rise.value
    }
    all["temperature.block_height_m"] =
      f.cell.height.value * Double(design.module.cellsPerBlock) * 1e-6
    return all
  }

  private static func cost(_ f: DesignFigures, design: Design, conditions: Conditions)
    -> [String: Double]
  {
    let areas = f.stack.areas
    let hardware = conditions.hardware
    let N = Double(design.layersInSeries)
    // The table prices no tie rods; the product prices them as aluminium hardware.
    let rods = f.module.tieRodMass.value * hardware.pressurePlate.price.value / 1000
    let yield = conditions.manufacturing.layerYield
    var stackYield = 1.0
    for _ in 0..<design.layersInSeries { stackYield *= yield }
    func perEnergy(_ cost: Double, _ energy: Energy) -> Double {
      CostFigures.perEnergy(Money(cost), energy).value
    }
    let kilogramme = hardware.pressurePlate.price.value / 1000
    return [
      "cost.cathode_usd": f.layerPrices.cathode.value * areas.electrode.value * 1e-4,
      "cost.separator_usd": f.layerPrices.separator.value * areas.plate.value * 1e-4,
      "cost.anode_usd": f.layerPrices.anode.value * areas.anode.value * 1e-4,
      "cost.frame_usd": f.stack.frameMass.value / N * hardware.edge.framePrice.value / 1000,
      "cost.area_usd": hardware.process.areaCost.value * areas.electrode.value * 1e-4,
      "cost.layer_usd": f.cost.layer.value,
      "cost.plate_each_usd": f.cost.plate.value,
      "cost.ends_usd": f.cost.ends.value,
      "cost.stack_before_yield_usd": f.cost.stack.value * stackYield,
      "cost.stack_yield": stackYield,
      "cost.stack_usd": f.cost.stack.value,
      "cost.pouch_usd": hardware.pouch.price.value * f.cell.pouch.pouchArea.value * 1e-4,
      "cost.cell_usd": f.cost.cell.value,
      "cost.pressure_plates_usd": f.module.pressurePlateMass.value * kilogramme,
      "cost.bus_bars_usd": f.module.busBarMass.value * kilogramme,
      "cost.tie_rods_usd": 0,
      "cost.pads_usd": 0,
      "cost.cold_plates_usd": f.module.coldPlateMass.value * hardware.coldPlate.price.value / 1000,
      "cost.electronics_usd": 3 * Double(design.module.cellsInSeries),
      "cost.hardware_usd": f.cost.moduleHardware.value - rods,
      "cost.module_usd": f.cost.module.value - rods,
      "cost.stack_usd_per_kwh": perEnergy(f.cost.stack.value, f.stackLevel.energy),
      "cost.cell_usd_per_kwh": perEnergy(f.cost.cell.value, f.cellLevel.energy),
      "cost.module_usd_per_kwh": perEnergy(f.cost.module.value - rods, f.moduleLevel.energy),
    ]
  }

  private static func comparators(_ f: DesignFigures, design: Design, conditions: Conditions)
    -> [String: Double]
  {
    var all: [String: Double] = [:]
    let N = Double(design.layersInSeries)
    let height = design.footprint.height
    for (name, c, pouches, positive, negative, cover, faces, share) in [
      (
        "monopolar_pouch", f.monopolar.parallelPouch, 1, N / 2, N / 2 + 1, false, 2.0,
        1.0
      ),
      (
        "single_layer_cells_in_series", f.monopolar.seriesCells, N, 1, 1,
        conditions.hardware.tabs.coverFace, 1.0, f.mismatch.usableShare
      ),
    ] {
      all.merge(level("comparators.\(name)", c.level)) { first, _ in first }
      func inPlane(_ foil: Foil) -> Double {
        faces
          * FoilFigures(foil, electrodeHeight: height, tabsCoverFace: cover)
          .inPlaneResistance.value
      }
      all["comparators.\(name).pouches"] = pouches
      all["comparators.\(name).aluminium_foils_per_pouch"] = positive
      all["comparators.\(name).copper_foils_per_pouch"] = negative
      all["comparators.\(name).aluminium_in_plane_share_ohm_cm2"] = inPlane(
        TestMaterials.aluminiumFoil)
      all["comparators.\(name).copper_in_plane_share_ohm_cm2"] = inPlane(TestMaterials.copperFoil)
      all["comparators.\(name).resistance_ohm_cm2"] = c.areaSpecificResistance.value
      all["comparators.\(name).reached_depth"] = c.discharge?.depth
      all["comparators.\(name).areal_energy_mwh_per_cm2"] = c.discharge?.arealEnergy.value
      all["comparators.\(name).tab_width_cm"] = c.pouch.tabWidth.centimetres
      all["comparators.\(name).pouch_height_um"] = c.pouch.height.value
      all["comparators.\(name).mass_per_pouch_g"] = c.level.mass.value / pouches
      all["comparators.\(name).usable_share"] = share
    }
    return all
  }
}
