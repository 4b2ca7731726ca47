"""The worked examples in the words of `contract.py`, both ways."""


def from_example(x):
    """The inputs of a worked example in this file's words."""
    roles = {"am": "active_material", "se": "electrolyte", "c": "carbon", "b": "binder"}

    def recipe(r):
        return {
            "components": [
                {"role": roles[k], "mass_fraction": r["w"][k], "density_g_per_cm3": r["rho"][k],
                 "price_usd_per_kg": 1.0}
                for k in ("am", "se", "c", "b")],
            "porosity": r["eps"], "electrolyte_conductivity_ms_per_cm": r["sigma_se"],
            "electrolyte_activation_energy_ev": r["ea_se"], "conduction_exponent": r["n"],
            "electronic_conductivity_ms_per_cm": r["sigma_e"], "contacted_fraction": r["theta"],
            "particle_radius_cm": r["r_am"], "charge_transfer_resistance_ohm_cm2": r["r_ct"],
            "charge_transfer_activation_energy_ev": None, "diffusivity_cm2_per_s": r["D"],
        }

    i, constants = x["inputs"], x["constants"]
    a = i["a"]
    common = {"entropy_v_per_k": 0.0, "coulombic_efficiency": 1.0, "price_usd_per_kg": 1.0}
    if a["kind"] == "li":
        anode_ = {"kind": "lithium", "negative_to_positive_ratio": a["np"], "potential_v": a["U"]}
    elif a["kind"] == "free":
        anode_ = {"kind": "anode-free", "interlayer_thickness_um": a["L_inter"],
                  "interlayer_density_g_per_cm3": 10 * a["m_inter"] / a["L_inter"], "potential_v": a["U"]}
    else:
        anode_ = {"kind": "host", "negative_to_positive_ratio": a["np"], "specific_capacity_mah_per_g": a["Q"],
                  "recipe": recipe(a["recipe"]), "charged_expansion": a["expansion"], "potential_v": a["ocv"]}
    subs = i["s"]["subs"]
    total = sum(j["L"] for j in subs)
    names = i["s"]["se"]

    contact = constants["plate_contact_each_face_ohm_cm2"]
    return {
        "cathode": {
            "recipe": recipe(i["c"]["recipe"]), "nominal_areal_capacity_mah_per_cm2": i["c"]["q0"],
            "specific_capacity_mah_per_g": i["c"]["Q"], "contact_utilisation": i["c"]["u0"],
            "potential_v": i["c"]["ocv"], "entropy_v_per_k": i["c"]["dUdT"]},
        "anode": {**anode_, **common},
        "separator": {
            "thickness_um": total, "cathode_side_share": subs[0]["L"] / total,
            "sublayers": [
                {"density_g_per_cm3": j["rho"], "relative_density": j["rd"], "film_factor": j["film"],
                 "conductivity_ms_per_cm": j["sigma"], "activation_energy_ev": j["ea"],
                 "conductivity_w_per_m_k": 0.2 if name == "PEO" else 0.55,
                 "electronic_conductivity_s_per_cm": 1e-9, "price_usd_per_kg": 1.0}
                for j, name in zip(subs, names)]},
        "interfaces": {
            "between_sublayers_ohm_cm2": i["s"].get("r12", 0.0),
            "cathode_to_separator_ohm_cm2": i["c"].get("r_int", 0.0),
            "anode_to_separator_ohm_cm2": a["r_int"], "activation_energy_ev": None},
        "contacts": {"cathode_face_ohm_cm2": contact, "anode_face_ohm_cm2": contact, "activation_energy_ev": None},
        "process": {"interface_resistance_factor": 1.0, "layer_yield": 1.0, "layer_area_usd_per_m2": 8.0},
        "plate": {"materials": [{"material": i["plate"][0], "share": 1.0}], "gauge_um": i["plate"][1],
                  "coating_areal_mass_mg_per_cm2": 0.0, "price_usd_per_kg": 1.0},
        "end_collectors": {
            "positive": {"material": "Al", "gauge_um": 12.0, "price_usd_per_kg": 1.0},
            "negative": {"material": "Cu", "gauge_um": 8.0, "price_usd_per_kg": 1.0}, "tabs": "full-face"},
        "footprint": {"width_cm": i["w"], "height_cm": i["h"], "margin_cm": constants["margin_cm"],
                      "overhang_cm": constants["overhang_cm"]},
        "stack": {"layers_in_series": i["N"]},
        "cell": {"stacks_in_parallel": i["M"]},
        "module": {"cells_in_series": i["S"], "cells_in_parallel": i["P"], "cells_between_cold_plates": i["B"],
                   "cells_per_group": None, "cooled_faces": i["faces"], "pressure_mpa": i["p"]},
        "operation": {"discharge_rate_per_h": i["C"], "charge_rate_per_h": i["C"], "cell_temperature_k": i["T"],
                      "coolant_temperature_k": i["tcool"], "cutoff_voltage_v": i["vcut"]},
        "manufacturing": {"layer_cv": i["cv"], "screen_sigma": i["k"], "classes": i["G"],
                          "soc_excess": constants["soc_excess"], "confidence": constants["confidence"]},
    }


def in_example_words(r, sample):
    """The figures of `compute` under the names of the worked examples."""
    c, a, s, d, m, t = (r[k] for k in ("cathode", "anode", "separator", "discharge", "module", "temperature"))

    def electrode(e):
        short = {"active_material": "am", "electrolyte": "se", "carbon": "c", "binder": "b"}
        return {"m": e["areal_mass_mg_per_cm2"], "L": e["thickness_um"], "rho": e["density_g_per_cm3"],
                "phi": {short[k]: v for k, v in e["volume_fractions"].items()},
                "R_i": e["ionic_resistance_ohm_cm2"], "R_e": e["electronic_resistance_ohm_cm2"],
                "R_ct": e["charge_transfer_resistance_ohm_cm2"], "tau_d": e["diffusion_time_constant_h"]}

    words = {
        "layer": {
            "carries": True, "m_c": c["areal_mass_mg_per_cm2"], "L_c": c["thickness_um"],
            "m_a": a["areal_mass_mg_per_cm2"], "L_a": a["thickness_um"], "L_ach": a["charged_thickness_um"],
            "m_s": s["areal_mass_mg_per_cm2"], "L_s": s["thickness_um"], "R_sep": s["resistance_ohm_cm2"],
            "R_12": s["between_sublayers_ohm_cm2"], "R_int": s["interface_resistance_ohm_cm2"],
            "asr": r["resistance"]["layer_ohm_cm2"], "asr_n": r["resistance"]["layer_with_end_shares_ohm_cm2"],
            "tau": d["rate_time_constant_h"], "u_rate": d["rate_utilisation"], "x_r": d["reached_depth"],
            "q": d["areal_capacity_mah_per_cm2"], "e": d["areal_energy_mwh_per_cm2"],
            "heat": t["discharge"]["heat_w_per_cm2"], "i": d["discharge_current_ma_per_cm2"],
            "U0": d["charged_voltage_v"]},
        "cathode": electrode(c),
        "mismatch": {"mu": r["mismatch"]["usable_share"], "worst_class": r["mismatch"]["usable_share_worst_class"],
                     "soc_excess_holds": r["mismatch"]["soc_excess_holds"],
                     "confidence_reached": r["mismatch"]["confidence_worst_class"]},
        "levels": {
            "stack_Wh_kg": r["stack"]["specific_energy_wh_per_kg"], "stack_Wh_L": r["stack"]["energy_density_wh_per_l"],
            "cell_Wh": r["cell"]["energy_wh"], "cell_g": r["cell"]["mass_g"],
            "cell_Wh_kg": r["cell"]["specific_energy_wh_per_kg"], "cell_Wh_L": r["cell"]["energy_density_wh_per_l"],
            "H_cell_um": r["cell"]["height_um"], "module_kg": m["mass_g"] / 1000, "cells_g": m["cells_mass_g"],
            "cold_plates_g": m["cold_plates_mass_g"], "pressure_plates_g": m["pressure_plates_mass_g"],
            "tie_rods_g": m["tie_rods_mass_g"], "pads_g": m["pads_mass_g"], "bus_bars_g": m["bus_bars_mass_g"],
            "electronics_g": m["electronics_mass_g"], "height_cm": m["group_height_cm"],
            "tab_width_cm": r["cell"]["tab_width_cm"], "module_Wh": m["energy_wh"],
            "module_Wh_kg": m["specific_energy_wh_per_kg"], "module_Wh_L": m["energy_density_wh_per_l"],
            "plate_mm": m["pressure_plate_mm"], "cells_share": m["cells_mass_g"] / m["mass_g"],
            "dT": t["rise_k"], "spread": t["spread_k"], "k": t["conductivity_w_per_m_k"],
            "rc": t["heat_capacity_j_per_m3_k"], "p_v": t["discharge"]["heat_w_per_m3"],
            "discharge_s": t["discharge"]["duration_s"]},
    }
    if "host_anode" in sample:
        words["host_anode"] = electrode(a)
    return words
