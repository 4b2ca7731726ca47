"""The designs of the table: three anode kinds, three separators, 1, 2 and 13 layers."""

from contract_constants import METALS

NMC811 = [[0, 4.25], [0.05, 4.15], [0.1, 4.08], [0.2, 3.97], [0.3, 3.88], [0.4, 3.8], [0.5, 3.74], [0.6, 3.69],
          [0.7, 3.64], [0.8, 3.58], [0.9, 3.5], [0.95, 3.4], [1, 3.0]]
LFP = [[0, 3.6], [0.03, 3.45], [0.1, 3.42], [0.5, 3.4], [0.9, 3.36], [0.96, 3.25], [1, 2.5]]
GRAPHITE = [[0, 0.8], [0.05, 0.3], [0.2, 0.2], [0.5, 0.13], [1, 0.08]]
SILICON = [[0, 0.8], [0.2, 0.5], [0.6, 0.35], [1, 0.05]]
LTO = [[0, 2.0], [0.04, 1.58], [0.5, 1.55], [0.95, 1.53], [1, 1.2]]

# USD/kg of plates and end collectors.
PRICE_OF = {"Al": 7.4, "Cu": 16.7, "Ni": 60.0, "SS316": 45.0}

# name: density, conductivity mS/cm, activation energy eV, film factor, heat conductivity, electrons S/cm, USD/kg
ELECTROLYTES = {
    "LPSCl": (1.87, 2.05, 0.355, 0.55, 0.55, 1e-9, 50.0),
    "Li3InCl6": (2.69, 2.0, 0.35, 0.55, 0.55, 5e-10, 120.0),
    "PEO-LiTFSI": (1.2, 0.05, 0.51, 1.0, 0.2, 1e-10, 30.0),
}


def recipe_of(active, electrolyte, shares, porosity, exponent, electronic, contacted, radius, transfer,
              transfer_activation, diffusivity):
    name, density_, price = active
    rho, sigma, activation, _, _, _, electrolyte_price = ELECTROLYTES[electrolyte]
    rows = [("active_material", name, density_, price), ("electrolyte", electrolyte, rho, electrolyte_price),
            ("carbon", "carbon black", 1.9, 6.6), ("binder", "binder", 1.78, 10.0)]
    return {
        "components": [{"role": role, "name": label, "mass_fraction": w, "density_g_per_cm3": d, "price_usd_per_kg": p}
                       for (role, label, d, p), w in zip(rows, shares)],
        "porosity": porosity, "electrolyte_conductivity_ms_per_cm": sigma,
        "electrolyte_activation_energy_ev": activation, "conduction_exponent": exponent,
        "electronic_conductivity_ms_per_cm": electronic, "contacted_fraction": contacted,
        "particle_radius_cm": radius, "charge_transfer_resistance_ohm_cm2": transfer,
        "charge_transfer_activation_energy_ev": transfer_activation, "diffusivity_cm2_per_s": diffusivity,
    }


def cathode_of(kind, electrolyte, loading, transfer_activation):
    if kind == "NMC811":
        base = {"recipe": recipe_of(("NMC811", 4.7, 21.0), electrolyte, [0.8, 0.18, 0.01, 0.01], 0.1, 2, 30.0, 0.3,
                                    2e-4, 40.0, transfer_activation, 1e-11),
                "specific_capacity_mah_per_g": 205.0, "contact_utilisation": 0.9, "potential_v": NMC811,
                "entropy_v_per_k": 2e-5}
    else:
        base = {"recipe": recipe_of(("LFP", 3.6, 4.8), electrolyte, [0.75, 0.23, 0.01, 0.01], 0.05, 1.5, 20.0, 0.9,
                                    1e-5, 60.0, transfer_activation, 1e-13),
                "specific_capacity_mah_per_g": 155.0, "contact_utilisation": 0.95, "potential_v": LFP,
                "entropy_v_per_k": 1e-4}
    return {**base, **loading}


def anode_of(kind, ratio, electrolyte, efficiency):
    common = {"coulombic_efficiency": efficiency}
    if kind == "lithium":
        return {"kind": "lithium", "negative_to_positive_ratio": ratio, "potential_v": 0.0, "entropy_v_per_k": 0.0,
                **common, "price_usd_per_kg": 300.0}
    if kind == "anode-free":
        return {"kind": "anode-free", "interlayer_thickness_um": ratio, "interlayer_density_g_per_cm3": 1.5,
                "potential_v": 0.0, "entropy_v_per_k": 0.0, **common, "price_usd_per_kg": 40.0}
    host = {
        "graphite": (("graphite", 2.24, 12.5), [0.7, 0.28, 0.01, 0.01], 0.05, 500.0, 5e-4, 3e-10, 360.0, 1.1,
                     GRAPHITE, 2e-5),
        "silicon": (("silicon", 2.32, 20.0), [0.6, 0.38, 0.01, 0.01], 0.2, 100.0, 1e-4, 1e-12, 2300.0, 1.6,
                    SILICON, -1e-4),
        "LTO": (("LTO", 3.43, 9.0), [0.75, 0.22, 0.02, 0.01], 0.1, 10.0, 5e-5, 1e-11, 167.0, 1.002,
                LTO, 3e-5),
    }[kind]
    active, shares, porosity, electronic, radius, diffusivity, capacity, expansion, curve, slope = host
    exponent = 1.5 if electrolyte == "PEO-LiTFSI" else 2
    return {"kind": "host", "negative_to_positive_ratio": ratio, "specific_capacity_mah_per_g": capacity,
            "recipe": recipe_of(active, electrolyte, shares, porosity, exponent, electronic, 0.5, radius, 20.0, None,
                                diffusivity),
            "charged_expansion": expansion, "potential_v": curve, "entropy_v_per_k": slope, **common}


def separator_of(kind, thickness, share):
    names = {"sulfide": ["LPSCl"], "polymer": ["PEO-LiTFSI"], "bilayer": ["Li3InCl6", "LPSCl"]}[kind]
    sublayers = []
    for name in names:
        rho, sigma, activation, film, heat, electrons, price = ELECTROLYTES[name]
        sublayers.append({
            "name": name, "density_g_per_cm3": rho, "relative_density": 0.95, "film_factor": film,
            "conductivity_ms_per_cm": sigma, "activation_energy_ev": activation, "conductivity_w_per_m_k": heat,
            "electronic_conductivity_s_per_cm": electrons, "price_usd_per_kg": price})
    result = {"thickness_um": thickness, "cathode_side_share": share if len(names) == 2 else 1.0,
              "sublayers": sublayers}
    if kind == "polymer":
        result["salt"] = {"diffusivity_cm2_per_s": 8e-8, "concentration_mol_per_cm3": 1.5e-3,
                          "transference_number": 0.2}
    return result


PLATES = {
    "SS316": [("SS316", 1.0)],
    "Al": [("Al", 1.0)],
    "Al/Cu": [("Al", 0.5), ("Cu", 0.5)],
    "Al/Ni": [("Al", 0.5), ("Ni", 0.5)],
}

# One row a design; what is left out is in `DEFAULT`. Rates are discharge, charge; footprint is w, h.
DEFAULT = {
    "share": 0.25, "catholyte": None, "rct_ea": None, "int_ea": None, "contact": (0.02, 0.02), "factor": 1.0,
    "yield": 0.995, "plate": ("SS316", 10.0), "coating": 0.0, "negative": ("Cu", 8.0), "tabs": "full-face",
    "M": 1, "S": 1, "P": 1, "B": 1, "G": 1, "group": None, "faces": "both", "p": 1.0, "margin": 0.3, "overhang": 0.1,
    "cv": 0.01, "k": None, "ce": 1.0, "ccd": (1.0, 298.15, 0.0, 1.5), "area_price": 8.0,
}

ROWS = [
    # lithium
    dict(anode="lithium", ratio=0.2, sep="sulfide", N=1, q0=4.0, L=30.0, foot=(10, 10), rate=(1 / 3, 1 / 3), T=298.15,
         cool=298.15, cut=2.8, k=2),
    dict(anode="lithium", ratio=0.5, sep="sulfide", N=2, q0=4.0, L=20.0, foot=(10, 20), rate=(0.5, 0.25), T=318.15,
         cool=308.15, cut=2.8, k=3, cv=0.015, M=3, S=4, P=2, B=2, G=2, group=4, faces="one", tabs="one-edge",
         plate=("SS316", 8.0), negative=("Ni", 8.0), rct_ea=0.3, int_ea=0.4, ce=0.999, factor=0.9,
         ccd=(1.0, 298.15, 0.35, 1.5)),
    dict(anode="lithium", ratio=1.0, sep="sulfide", N=13, mass=20.0, L=25.0, foot=(10, 30), rate=(1.0, 0.5), T=333.15,
         cool=323.15, cut=2.5, k=3, cv=0.015, M=2, S=15, B=5, G=3, group=5, plate=("Al/Ni", 12.0), p=2.0,
         **{"yield": 0.99}),
    dict(anode="lithium", ratio=1.0, sep="polymer", N=1, q0=1.5, L=25.0, foot=(5, 5), rate=(0.2, 0.1), T=333.15,
         cool=333.15, cut=2.5, cv=0.0, faces="none", p=0.1, S=2, ccd=(0.5, 333.15, 0.0, 2.0)),
    dict(anode="lithium", ratio=2.0, sep="polymer", N=2, mass=8.0, L=15.0, foot=(6, 40), rate=(0.25, 0.5), T=343.15,
         cool=333.15, cut=2.5, cv=0.015, k=2, M=2, S=3, P=1, B=2, faces="one", p=0.5, tabs="one-edge",
         plate=("SS316", 6.0), ccd=(0.5, 333.15, 0.3, 1.5)),
    dict(anode="lithium", ratio=0.5, sep="polymer", N=13, q0=2.0, L=8.0, foot=(12, 12), rate=(0.5, 1 / 3), T=353.15,
         cool=343.15, cut=2.6, k=3, G=2, M=1, S=8, P=2, B=4, group=8, p=0.3, ce=0.9995, ccd=(0.5, 333.15, 0.0, 1.5)),
    dict(anode="lithium", ratio=0.0, sep="bilayer", N=1, q0=5.0, L=30.0, foot=(20, 20), rate=(0.2, 0.2), T=298.15,
         cool=298.15, cut=2.8, cv=0.015, k=2, G=2, faces="one", M=5, S=2, tabs="one-edge"),
    dict(anode="lithium", ratio=0.3, sep="bilayer", N=2, q0=3.0, L=40.0, share=0.4, foot=(8, 12), rate=(1.0, 0.2),
         T=313.15, cool=303.15, cut=2.8, cv=0.0, k=None, catholyte="LPSCl", S=3, P=2, B=3, faces="none",
         plate=("Al/Cu", 14.0), coating=0.75, contact=(0.01, 0.05)),
    dict(anode="lithium", ratio=0.25, sep="bilayer", N=13, q0=3.5, L=20.0, foot=(9, 18), rate=(0.5, 1.0), T=323.15,
         cool=318.15, cut=2.8, k=2, cv=0.015, G=4, M=2, S=7, P=1, B=2, group=4, p=3.0, negative=("Ni", 8.0), factor=1.1,
         int_ea=0.35, **{"yield": 0.998}),
    # anode-free
    dict(anode="anode-free", ratio=8.0, sep="sulfide", N=1, q0=5.0, L=30.0, foot=(6, 10), rate=(0.5, 0.2), T=333.15,
         cool=318.15, cut=2.8, cv=0.01, k=3, tabs="one-edge", ccd=(3.4, 333.15, 0.0, 1.5)),
    dict(anode="anode-free", ratio=5.0, sep="sulfide", N=2, mass=15.0, L=20.0, foot=(1.4, 1.4), rate=(0.5, 0.5),
         T=298.15, cool=298.15, cut=2.8, k=2, cv=0.015, S=2, faces="one", p=5.0, plate=("SS316", 6.0),
         ccd=(3.4, 333.15, 0.2, 1.5)),
    dict(anode="anode-free", ratio=10.0, sep="sulfide", N=13, q0=6.0, L=20.0, foot=(30, 40), rate=(1.0, 0.5), T=318.15,
         cool=308.15, cut=2.5, k=2, cv=0.01, M=4, S=4, P=2, B=4, ccd=(3.4, 333.15, 0.2, 1.5)),
    dict(anode="anode-free", ratio=6.0, sep="polymer", N=1, q0=1.0, L=20.0, foot=(10, 60), rate=(0.5, 0.5), T=343.15,
         cool=343.15, cut=2.5, cv=0.015, k=None, M=8, S=5, P=1, B=5, p=0.1, negative=("Ni", 8.0),
         ccd=(0.5, 333.15, 0.0, 1.5)),
    dict(anode="anode-free", ratio=6.0, sep="polymer", N=2, q0=1.2, L=10.0, foot=(7, 9), rate=(1.0, 0.25), T=353.15,
         cool=338.15, cut=2.7, cv=0.0, k=3, G=3, faces="none", S=6, P=2, B=3, p=0.2, group=5, ce=0.998,
         ccd=(0.5, 333.15, 0.25, 1.5)),
    dict(anode="anode-free", ratio=8.0, sep="polymer", N=13, mass=6.0, L=12.0, foot=(15, 10), rate=(1 / 3, 0.2),
         T=333.15, cool=328.15, cut=2.5, cv=0.015, k=3, G=1, M=3, S=10, B=10, faces="one", p=0.2, rct_ea=0.45,
         tabs="one-edge", ccd=(0.5, 333.15, 0.0, 1.5)),
    dict(anode="anode-free", ratio=8.0, sep="bilayer", N=1, q0=5.0, L=30.0, foot=(6, 10), rate=(1.0, 1.0), T=333.15,
         cool=318.15, cut=2.8, cv=0.01, k=2, G=2, faces="none", ccd=(3.4, 333.15, 0.0, 1.5)),
    dict(anode="anode-free", ratio=8.0, sep="bilayer", N=2, q0=4.0, L=24.0, foot=(10, 15), rate=(2.0, 0.5), T=333.15,
         cool=323.15, cut=3.0, cv=0.01, k=2, G=1, M=6, S=4, P=3, B=2, group=6, catholyte="LPSCl", rct_ea=0.3,
         plate=("SS316", 5.0), contact=(0.05, 0.02), ccd=(3.4, 333.15, 0.1, 1.5)),
    dict(anode="anode-free", ratio=8.0, sep="bilayer", N=13, q0=4.5, L=30.0, share=0.2, foot=(12, 24), rate=(1.0, 2.0),
         T=328.15, cool=318.15, cut=2.8, cv=0.01, k=None, G=2, M=2, S=6, P=2, B=6, faces="both", p=1.5,
         tabs="one-edge", margin=0.25, overhang=0.15, **{"yield": 0.99}, ccd=(3.4, 333.15, 0.2, 1.5)),
    # host
    dict(anode="graphite", ratio=1.1, sep="sulfide", N=1, q0=3.0, L=30.0, foot=(10, 20), rate=(1.0, 0.5), T=298.15,
         cool=298.15, cut=3.0, p=0.1, S=4, B=4, k=2),
    dict(anode="silicon", ratio=1.2, sep="sulfide", N=2, q0=3.0, L=30.0, foot=(8, 12), rate=(0.5, 1.0), T=298.15,
         cool=293.15, cut=2.5, S=2, P=2, B=4, faces="one", k=None, cv=0.015, G=2, rct_ea=0.35),
    dict(anode="LTO", ratio=1.05, sep="sulfide", N=13, q0=2.5, L=25.0, foot=(14, 14), rate=(2.0, 1.0), T=308.15,
         cool=298.15, cut=1.5, p=0.1, plate=("Al", 10.0), negative=("Ni", 8.0), M=2, S=12, P=1, B=3, group=6, k=3, G=2,
         coating=0.75, tabs="one-edge"),
    dict(anode="LTO", ratio=1.08, sep="polymer", N=1, q0=1.0, L=20.0, foot=(5, 30), rate=(0.5, 0.25), T=333.15,
         cool=333.15, cut=1.0, p=0.1, faces="none", plate=("Al", 10.0), cv=0.0, k=2, S=3, M=2),
    dict(anode="graphite", ratio=1.15, sep="polymer", N=2, q0=1.5, L=15.0, foot=(10, 10), rate=(0.2, 0.3), T=353.15,
         cool=343.15, cut=2.4, p=0.1, cv=0.015, k=3, G=3, S=5, P=3, B=5, group=10, ce=0.9998, faces="one"),
    dict(anode="silicon", ratio=1.3, sep="polymer", N=13, q0=1.2, L=10.0, foot=(8, 8), rate=(0.25, 0.25), T=348.15,
         cool=338.15, cut=2.2, p=1.0, cv=0.01, k=2, G=2, M=1, S=6, B=3, plate=("SS316", 6.0)),
    dict(anode="silicon", ratio=1.5, sep="bilayer", N=1, q0=3.5, L=30.0, share=0.3, foot=(9, 16), rate=(1 / 3, 0.5),
         T=313.15, cool=313.15, cut=2.5, cv=0.015, k=None, G=4, M=3, S=4, B=2, faces="both", tabs="one-edge"),
    dict(anode="LTO", ratio=1.1, sep="bilayer", N=2, mass=12.0, L=20.0, foot=(25, 50), rate=(3.0, 2.0), T=323.15,
         cool=303.15, cut=1.2, p=0.1, plate=("Al", 12.0), cv=0.01, k=3, G=1, M=4, S=2, P=2, B=2, faces="one",
         catholyte="LPSCl", int_ea=0.3),
    dict(anode="graphite", ratio=1.05, sep="bilayer", N=13, q0=2.0, L=25.0, foot=(16, 20), rate=(0.5, 1 / 3), T=318.15,
         cool=308.15, cut=2.75, p=0.15, cv=0.015, k=2, G=6, M=3, S=9, P=1, B=4, group=9, negative=("Cu", 6.0),
         area_price=6.5, **{"yield": 0.985}),
]


def inputs_of(row):
    row = {**DEFAULT, **row}
    polymer = row["sep"] == "polymer"
    film = {"sulfide": ["LPSCl"], "polymer": ["PEO-LiTFSI"], "bilayer": ["Li3InCl6", "LPSCl"]}[row["sep"]]
    catholyte = row["catholyte"] or film[0]
    loading = ({"active_areal_mass_mg_per_cm2": row["mass"]} if "mass" in row
               else {"nominal_areal_capacity_mah_per_cm2": row["q0"]})
    kind = row["anode"] if row["anode"] in ("lithium", "anode-free") else "host"
    planar = {"lithium": 20.0 if polymer else 8.0, "anode-free": 15.0 if polymer else 5.0, "host": 2.0}[kind]

    gauge = row["plate"][1]
    metals = PLATES[row["plate"][0]]
    weights = [share * METALS[name]["density_g_per_cm3"] for name, share in metals]
    plate_price = sum(w * PRICE_OF[name] for w, (name, _) in zip(weights, metals)) / sum(weights)
    result = {
        "cathode": cathode_of("LFP" if polymer else "NMC811", catholyte, loading, row["rct_ea"]),
        "anode": anode_of(row["anode"], row["ratio"], film[-1], row["ce"]),
        "separator": separator_of(row["sep"], row["L"], row["share"]),
        "interfaces": {
            "between_sublayers_ohm_cm2": 2.0 if len(film) == 2 else 0.0,
            "cathode_to_separator_ohm_cm2": 0.0 if catholyte == film[0] else 3.0,
            "anode_to_separator_ohm_cm2": planar, "activation_energy_ev": row["int_ea"]},
        "contacts": {"cathode_face_ohm_cm2": row["contact"][0], "anode_face_ohm_cm2": row["contact"][1],
                     "activation_energy_ev": None},
        "process": {"interface_resistance_factor": row["factor"], "layer_yield": row["yield"],
                    "layer_area_usd_per_m2": row["area_price"]},
        "plate": {"materials": [{"material": name, "share": share} for name, share in metals], "gauge_um": gauge,
                  "coating_areal_mass_mg_per_cm2": row["coating"], "price_usd_per_kg": round(plate_price, 2)},
        "end_collectors": {
            "positive": {"material": "Al", "gauge_um": 12.0, "price_usd_per_kg": PRICE_OF["Al"]},
            "negative": {"material": row["negative"][0], "gauge_um": row["negative"][1],
                         "price_usd_per_kg": PRICE_OF[row["negative"][0]]},
            "tabs": row["tabs"]},
        "footprint": {"width_cm": float(row["foot"][0]), "height_cm": float(row["foot"][1]),
                      "margin_cm": row["margin"], "overhang_cm": row["overhang"]},
        "stack": {"layers_in_series": row["N"]},
        "cell": {"stacks_in_parallel": row["M"]},
        "module": {"cells_in_series": row["S"], "cells_in_parallel": row["P"], "cells_between_cold_plates": row["B"],
                   "cells_per_group": row["group"], "cooled_faces": row["faces"], "pressure_mpa": row["p"]},
        "operation": {"discharge_rate_per_h": row["rate"][0], "charge_rate_per_h": row["rate"][1],
                      "cell_temperature_k": row["T"], "coolant_temperature_k": row["cool"],
                      "cutoff_voltage_v": row["cut"]},
        "manufacturing": {"layer_cv": row["cv"], "screen_sigma": row["k"], "classes": row["G"],
                          "soc_excess": 0.03, "confidence": 0.99},
    }
    if kind != "host":
        reference, at, activation, safety = row["ccd"]
        result["critical_current"] = {"reference_ma_per_cm2": reference, "reference_temperature_k": at,
                                      "activation_energy_ev": activation, "safety_factor": safety}
    return result
