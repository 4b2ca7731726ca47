"""Constants of the model contract. They are written into the table, so that a reader needs nothing else."""

CONSTANTS = {
    "reference_temperature_k": 298.15,
    "boltzmann_ev_per_k": 8.617333262e-5,
    "faraday_c_per_mol": 96485.33212,
    "lithium_capacity_mah_per_g": 3861.0,
    "lithium_density_g_per_cm3": 0.534,
    "breathing_um_per_mah_per_cm2": 4.85,
    "kappa_f_per_mah": 28.0,
    "frame_density_g_per_cm3": 1.3,
    "film_thickness_um": 50.0,
    "film_density_g_per_cm3": 1.38,
    "pouch_thickness_um": 113.0,
    "pouch_areal_mass_mg_per_cm2": 18.3,
    "pouch_wall_density_g_per_cm3": 1.62,
    "side_seal_each_cm": 0.45,
    "top_and_bottom_seal_together_cm": 2.0,
    "tab_length_cm": 3.0,
    "tab_thickness_cm": 0.02,
    "tab_least_width_cm": 2.0,
    "tab_current_density_a_per_mm2": 5.0,
    "module_mass_factor": 1.08,
    "module_volume_factor": 1.05,
    "module_rim_cm": 3.0,
    "cold_plate_thickness_cm": 0.3,
    "cold_plate_areal_mass_g_per_cm2": 0.5,
    "film_coefficient_w_per_m2_k": 300.0,
    "pressure_plate_modulus_pa": 70e9,
    "pressure_plate_deflection_m": 1e-4,
    "pressure_plate_strength_pa": 150e6,
    "pressure_plate_density_g_per_cm3": 2.70,
    "tie_rod_density_kg_per_m3": 7850.0,
    "tie_rod_strength_pa": 300e6,
    "pad_density_g_per_cm3": 0.3,
    "bus_bar_least_section_mm2": 10.0,
    "bus_bar_current_density_a_per_mm2": 3.0,
    "bus_bar_length_mm": 60.0,
    "electronics_g_per_series_position": 15.0,
    "electrode_process_yield": 0.922,
    "foil_process_yield": 0.902,
    "conductivity_of_composites_w_per_m_k": 1.0,
    "heat_capacity_of_composites_j_per_kg_k": 750.0,
    "heat_capacity_of_electrolytes_j_per_kg_k": 900.0,
    "conductivity_of_lithium_w_per_m_k": 85.0,
    "heat_capacity_of_lithium_j_per_kg_k": 3570.0,
    "conductivity_of_film_w_per_m_k": 0.2,
    "heat_capacity_of_film_j_per_kg_k": 1200.0,
    "conductivity_of_pouch_wall_w_per_m_k": 0.3,
    "heat_capacity_of_pouch_wall_j_per_kg_k": 1100.0,
}

# Simply supported plate under uniform pressure: aspect ratio, alpha, beta (Roark).
ROARK = [
    (1.0, 0.0443, 0.287), (1.2, 0.0616, 0.376), (1.4, 0.0770, 0.453), (1.6, 0.0906, 0.517),
    (1.8, 0.1017, 0.569), (2.0, 0.1110, 0.610), (3.0, 0.1335, 0.713), (4.0, 0.1400, 0.741),
    (5.0, 0.1421, 0.750),
]

METALS = {
    name: {
        "density_g_per_cm3": density, "resistivity_ohm_cm": resistivity,
        "conductivity_w_per_m_k": conductivity, "heat_capacity_j_per_kg_k": capacity,
    }
    for name, density, resistivity, conductivity, capacity in [
        ("Al", 2.70, 2.71e-6, 237.0, 897.0),
        ("Cu", 8.96, 1.71e-6, 401.0, 385.0),
        ("Ni", 8.90, 6.9e-6, 91.0, 440.0),
        ("SS316", 8.03, 7.4e-5, 14.6, 450.0),
    ]
}

# 2.8, defaults of the contract. Frame, tie rods and pads have no price there: 20 USD/kg, 0 and 0 here.
PRICES = {
    "frame_usd_per_kg": 20.0, "stack_usd": 1.0,
    "class_usd_per_layer_and_extra_class": 0.01, "pouch_usd_per_m2": 1.5, "tabs_usd_per_cell": 0.5,
    "cell_usd": 1.0, "aluminium_hardware_usd_per_kg": 4.0, "tie_rods_usd_per_kg": 0.0, "pads_usd_per_kg": 0.0,
    "cold_plates_usd_per_kg": 8.0, "electronics_usd_per_series_position": 3.0,
}

# Foils of both comparators; contact resistance of a foil with its electrode.
FOILS = {"aluminium_foil_um": 12.0, "copper_foil_um": 8.0,
         "aluminium_contact_ohm_cm2": 0.02, "copper_contact_ohm_cm2": 0.02}
