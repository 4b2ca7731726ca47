#!/usr/bin/env python3
"""The model contract, sections 1 and 2, a second time: plain Python, standard library only.

This file shares nothing with the product. It reads designs in the contract's units and computes every
intermediate, from one layer to the module, with its cost and both comparators. It pins numbers, it does
not judge designs: stability windows and forbidden pairs (1.9) are not looked at, and a design in the
table may break a limit.

    contract.py --write      write Tests/Fixtures/hand-table.json
    contract.py --check      recompute the table, exit 1 when a number moved by more than 1e-12 relative
    contract.py --examples   compare with Tests/Fixtures/worked-examples.json, exit 1 above 1e-9 relative
    contract.py --keys       print the key layout of the table

Units inside: thickness um, areal mass mg/cm2, areal capacity mAh/cm2, area-specific resistance ohm cm2,
current density mA/cm2, density g/cm3, conductivity mS/cm, temperature K, heat conductivity W/(m K),
lengths and areas of the footprint cm and cm2. Every key in the table ends with its unit; a key without
one is a pure number, a count, a name or a truth value.


Three values in long hand
-------------------------
Design "lithium, sulfide, N = 2" of the table: NMC811 80 wt% with LPSCl, a 20 um LPSCl film, lithium of
N/P 0.5, 45 degC. Round as you go; the table has all the digits.

1. The resistance of the separator, `separator.resistance_ohm_cm2`.
   Arrhenius exponent: 0.355 / 8.617333262e-5 = 4119.604 K, times (1/298.15 - 1/318.15):
       1/298.15 = 0.00335401643    1/318.15 = 0.00314317146    difference 0.00021084497
       4119.604 * 0.00021084497 = 0.868598     exp(0.868598) = 2.383567
   Prefactor 298.15/318.15 = 0.9371366, so sigma = 2.05 * 0.9371366 * 2.383567 = 4.57914 mS/cm.
   The film factor is 0.55: R = 0.1 * 20 / (0.55 * 4.57914) = 2 / 2.518527 = 0.794115 ohm cm2.

2. The thickness of the cathode, `cathode.thickness_um`.
   1/rho, solid: 0.80/4.7 + 0.18/1.87 + 0.01/1.9 + 0.01/1.78
       = 0.1702128 + 0.0962567 + 0.0052632 + 0.0056180 = 0.2773506 cm3/g
   With 10 % pores: rho = 0.90 / 0.2773506 = 3.244990 g/cm3.
   Areal capacity 4 mAh/cm2 at 205 mAh/g needs 4000/205 = 19.512195 mg/cm2 of active material, that is
   19.512195/0.80 = 24.390244 mg/cm2 of coating: L = 10 * 24.390244 / 3.244990 = 75.16276 um.

3. The mass of a frame, `stack.frame_mass_each_mg`.
   Footprint 10 cm x 20 cm, margin 0.3 cm, overhang 0.1 cm:
       A = 200 cm2    A_p = 10.6 * 20.6 = 218.36 cm2    A_a = 10.2 * 20.2 = 206.04 cm2
   Charged anode: foil 0.5 * 4/3.861 = 0.518001 mg/cm2 or 10 * 0.518001/0.534 = 9.700384 um, plus plated
   10 * (4/3.861)/0.534 = 19.400769 um, together 29.101153 um.
       (218.36 - 200) * 75.16276   = 18.36 * 75.16276 = 1379.98827
       (218.36 - 206.04) * 29.101153 = 12.32 * 29.101153 = 358.52620
   Frame of PEEK, 1.3 g/cm3: 0.1 * 1.3 * (1379.98827 + 358.52620) = 226.00688 mg.
"""

import json
import math
import os
import statistics
import sys

sys.dont_write_bytecode = True

from contract_constants import CONSTANTS, FOILS, METALS, PRICES, ROARK
from contract_designs import ROWS, inputs_of
from contract_examples import from_example, in_example_words

HERE = os.path.dirname(os.path.abspath(__file__))
FIXTURES = os.path.normpath(os.path.join(HERE, "..", "Fixtures"))
TABLE = os.path.join(FIXTURES, "hand-table.json")
EXAMPLES = os.path.join(FIXTURES, "worked-examples.json")

K = CONSTANTS


# ---------------------------------------------------------------------------------------------------
# 1. One layer
# ---------------------------------------------------------------------------------------------------

def arrhenius_conductivity(sigma, activation, temperature):
    """1.5, ions: sigma T follows Arrhenius."""
    t0 = K["reference_temperature_k"]
    return sigma * (t0 / temperature) * math.exp(
        activation / K["boltzmann_ev_per_k"] * (1 / t0 - 1 / temperature))


def arrhenius_resistance(resistance, activation, temperature):
    """1.5, resistances; constant without an activation energy."""
    if activation is None:
        return resistance
    return resistance * math.exp(
        activation / K["boltzmann_ev_per_k"] * (1 / temperature - 1 / K["reference_temperature_k"]))


def composite(recipe, areal_mass, temperature):
    """1.1 and the composite part of 1.6, for a coating of the given areal mass."""
    parts = recipe["components"]
    assert abs(sum(p["mass_fraction"] for p in parts) - 1) < 1e-9
    rho = (1 - recipe["porosity"]) / sum(p["mass_fraction"] / p["density_g_per_cm3"] for p in parts)
    phi = {p["role"]: p["mass_fraction"] * rho / p["density_g_per_cm3"] for p in parts}
    thickness = 10 * areal_mass / rho
    sigma = arrhenius_conductivity(
        recipe["electrolyte_conductivity_ms_per_cm"], recipe["electrolyte_activation_energy_ev"], temperature)
    surface = 3 * phi["active_material"] * recipe["contacted_fraction"] / recipe["particle_radius_cm"]
    per_contact = arrhenius_resistance(
        recipe["charge_transfer_resistance_ohm_cm2"], recipe["charge_transfer_activation_energy_ev"], temperature)
    ionic = 0.1 * thickness / (sigma * phi["electrolyte"] ** recipe["conduction_exponent"])
    electronic = 0.1 * thickness / recipe["electronic_conductivity_ms_per_cm"]
    transfer = per_contact / (surface * thickness * 1e-4)
    rails = ionic + electronic
    nu = math.sqrt(rails / transfer)
    line = (ionic * electronic / rails * (1 + 2 / (nu * math.sinh(nu)))
            + (ionic ** 2 + electronic ** 2) / rails / (math.tanh(nu) * nu))
    return {
        "density_g_per_cm3": rho,
        "volume_fractions": phi,
        "areal_mass_mg_per_cm2": areal_mass,
        "thickness_um": thickness,
        "electrolyte_conductivity_ms_per_cm": sigma,
        "specific_surface_per_cm": surface,
        "ionic_resistance_ohm_cm2": ionic,
        "electronic_resistance_ohm_cm2": electronic,
        "charge_transfer_resistance_ohm_cm2": transfer,
        "sustained_resistance_ohm_cm2": transfer + rails / 3,
        "transmission_line_resistance_ohm_cm2": line,
        "diffusion_time_constant_h":
            recipe["particle_radius_cm"] ** 2 / (15 * 3600 * recipe["diffusivity_cm2_per_s"]),
    }


def cathode(inputs, temperature):
    c = inputs["cathode"]
    share = next(p["mass_fraction"] for p in c["recipe"]["components"] if p["role"] == "active_material")
    capacity = c["specific_capacity_mah_per_g"]
    if "active_areal_mass_mg_per_cm2" in c:
        active = c["active_areal_mass_mg_per_cm2"]
        nominal = active * capacity / 1000
    else:
        nominal = c["nominal_areal_capacity_mah_per_cm2"]
        active = 1000 * nominal / capacity
    result = composite(c["recipe"], active / share, temperature)
    return {"nominal_areal_capacity_mah_per_cm2": nominal,
            "active_areal_mass_mg_per_cm2": active, **result}


def anode(inputs, nominal, temperature):
    """1.3. The mass of plated lithium is kept apart: it moves, it does not add to the stack."""
    a = inputs["anode"]
    lithium = K["lithium_capacity_mah_per_g"] / 1000
    density = K["lithium_density_g_per_cm3"]
    plated = nominal / lithium
    if a["kind"] == "lithium":
        mass = a["negative_to_positive_ratio"] * nominal / lithium
        built = 10 * mass / density
        charged = built + 10 * plated / density
    elif a["kind"] == "anode-free":
        built = a["interlayer_thickness_um"]
        mass = 0.1 * built * a["interlayer_density_g_per_cm3"]
        charged = built + 10 * plated / density
    else:
        active = 1000 * a["negative_to_positive_ratio"] * nominal / a["specific_capacity_mah_per_g"]
        share = next(p["mass_fraction"] for p in a["recipe"]["components"] if p["role"] == "active_material")
        host = composite(a["recipe"], active / share, temperature)
        return {"active_areal_mass_mg_per_cm2": active, **host,
                "charged_thickness_um": a["charged_expansion"] * host["thickness_um"],
                "plated_areal_mass_mg_per_cm2": 0.0, "breathing_um": None}
    return {
        "areal_mass_mg_per_cm2": mass,
        "thickness_um": built,
        "charged_thickness_um": charged,
        "plated_areal_mass_mg_per_cm2": plated,
        "breathing_um": K["breathing_um_per_mah_per_cm2"] * nominal,
    }


def separator(inputs, temperature):
    """1.4 and the separator and interface parts of 1.6."""
    s = inputs["separator"]
    total = s["thickness_um"]
    first = s["cathode_side_share"]
    shares = [first, 1 - first] if len(s["sublayers"]) == 2 else [1.0]
    sublayers = []
    for share, j in zip(shares, s["sublayers"]):
        thickness = share * total
        sigma = arrhenius_conductivity(j["conductivity_ms_per_cm"], j["activation_energy_ev"], temperature)
        sublayers.append({
            "thickness_um": thickness,
            "areal_mass_mg_per_cm2": 0.1 * j["density_g_per_cm3"] * j["relative_density"] * thickness,
            "conductivity_ms_per_cm": sigma,
            "resistance_ohm_cm2": 0.1 * thickness / (j["film_factor"] * sigma),
        })
    table = inputs["interfaces"]
    planar = {
        key: arrhenius_resistance(table[key + "_ohm_cm2"], table["activation_energy_ev"], temperature)
        * inputs["process"]["interface_resistance_factor"]
        for key in ("between_sublayers", "cathode_to_separator", "anode_to_separator")
    }
    return {
        "sublayers": sublayers,
        "thickness_um": sum(j["thickness_um"] for j in sublayers),
        "areal_mass_mg_per_cm2": sum(j["areal_mass_mg_per_cm2"] for j in sublayers),
        "resistance_ohm_cm2": sum(j["resistance_ohm_cm2"] for j in sublayers),
        "between_sublayers_ohm_cm2": planar["between_sublayers"],
        "cathode_to_separator_ohm_cm2": planar["cathode_to_separator"],
        "anode_to_separator_ohm_cm2": planar["anode_to_separator"],
        "interface_resistance_ohm_cm2": sum(planar.values()),
    }


def foil(parts, gauge, coating=0.0):
    """A plate or collector: materials in series over the gauge, plus the areal mass of a coating."""
    def at(key):
        return [(share * gauge, METALS[name][key]) for name, share in parts]
    masses = [0.1 * t * rho for t, rho in at("density_g_per_cm3")]
    metal = sum(masses)
    return {
        "gauge_um": gauge,
        "areal_mass_mg_per_cm2": metal + coating,
        "through_plane_resistance_ohm_cm2": 1e-4 * sum(t * r for t, r in at("resistivity_ohm_cm")),
        "thermal_resistance_um_m_k_per_w": sum(t / k for t, k in at("conductivity_w_per_m_k")),
        "heat_capacity_j_per_kg_k":
            sum(m * METALS[name]["heat_capacity_j_per_kg_k"] for m, (name, _) in zip(masses, parts)) / metal,
    }


def spread_resistance(metal, gauge, height, sides=1):
    """rho h^2/(3 t), one-edge tab; a foil coated on both sides carries twice the current."""
    return sides * METALS[metal]["resistivity_ohm_cm"] * height ** 2 / (3 * gauge * 1e-4)


def resistance(inputs, c, a, s, temperature):
    """1.6: the areal resistance of a layer, term by term."""
    n = inputs["stack"]["layers_in_series"]
    p, ends, contacts = inputs["plate"], inputs["end_collectors"], inputs["contacts"]
    plate = foil([(m["material"], m["share"]) for m in p["materials"]], p["gauge_um"])
    host = inputs["anode"]["kind"] == "host"
    touch = {key: arrhenius_resistance(contacts[key], contacts["activation_energy_ev"], temperature)
             for key in ("cathode_face_ohm_cm2", "anode_face_ohm_cm2")}
    bulk = plate["through_plane_resistance_ohm_cm2"] * (n - 1) / n
    shared = s["resistance_ohm_cm2"] + s["interface_resistance_ohm_cm2"]
    sustained = shared + c["sustained_resistance_ohm_cm2"] + (a["sustained_resistance_ohm_cm2"] if host else 0)
    line = shared + c["transmission_line_resistance_ohm_cm2"] + (
        a["transmission_line_resistance_ohm_cm2"] if host else 0)
    height = inputs["footprint"]["height_cm"]
    positive = negative = 0.0
    if ends["tabs"] == "one-edge":
        positive = spread_resistance(ends["positive"]["material"], ends["positive"]["gauge_um"], height)
        negative = spread_resistance(ends["negative"]["material"], ends["negative"]["gauge_um"], height)
    hardware = sum(touch.values()) + bulk
    return {
        "cathode_face_contact_ohm_cm2": touch["cathode_face_ohm_cm2"],
        "anode_face_contact_ohm_cm2": touch["anode_face_ohm_cm2"],
        "plate_bulk_ohm_cm2": bulk,
        "positive_end_share_ohm_cm2": positive,
        "negative_end_share_ohm_cm2": negative,
        "without_contacts_and_plate_ohm_cm2": sustained,
        "layer_ohm_cm2": sustained + hardware,
        "layer_with_end_shares_ohm_cm2": sustained + hardware + (positive + negative) / n,
        "pulse_with_end_shares_ohm_cm2": line + hardware + (positive + negative) / n,
    }


def interpolate(curve, x):
    for (x0, y0), (x1, y1) in zip(curve, curve[1:]):
        if x <= x1:
            return y0 + (y1 - y0) * (x - x0) / (x1 - x0)
    return curve[-1][1]


def cell_curve(inputs):
    """1.8: U(x) on the union of the breakpoints of both electrodes."""
    cathode_curve = inputs["cathode"]["potential_v"]
    a = inputs["anode"]
    if a["kind"] != "host":
        return [(x, u - a["potential_v"]) for x, u in cathode_curve]
    ratio = a["negative_to_positive_ratio"]
    points = {x for x, _ in cathode_curve}
    points |= {1 - y * ratio for y, _ in a["potential_v"] if 0 < 1 - y * ratio < 1}
    return [(x, interpolate(cathode_curve, x) - interpolate(a["potential_v"], (1 - x) / ratio))
            for x in sorted(points)]


def reach(curve, drop, cutoff):
    """The largest x with U - drop >= cutoff all the way, or None when even x = 0 fails."""
    if curve[0][1] - drop < cutoff:
        return None
    for (x0, u0), (x1, u1) in zip(curve, curve[1:]):
        if u1 - drop < cutoff:
            return x0 + (x1 - x0) * (u0 - drop - cutoff) / (u0 - u1)
    return curve[-1][0]


def integral(curve, end):
    """Exact integral of the piecewise linear curve from 0 to `end`."""
    total = 0.0
    for (x0, u0), (x1, u1) in zip(curve, curve[1:]):
        if x0 >= end:
            break
        x = min(x1, end)
        u = u0 + (u1 - u0) * (x - x0) / (x1 - x0)
        total += (x - x0) * (u0 + u) / 2
    return total


def discharge(inputs, c, a, s, asr):
    """1.7 and 1.8 at the resistance `asr`."""
    nominal = c["nominal_areal_capacity_mah_per_cm2"]
    rate = inputs["operation"]["discharge_rate_per_h"]
    current = rate * nominal
    electrodes = [c, a] if inputs["anode"]["kind"] == "host" else [c]
    ohmic = sum(e["ionic_resistance_ohm_cm2"] / 2 + e["electronic_resistance_ohm_cm2"] / 2
                + e["charge_transfer_resistance_ohm_cm2"] for e in electrodes)
    tau = (K["kappa_f_per_mah"] * nominal
           * (ohmic + s["resistance_ohm_cm2"] + s["interface_resistance_ohm_cm2"]) / 3600
           + max(e["diffusion_time_constant_h"] for e in electrodes))
    share = 1.0 if rate == 0 else 1 - rate * tau * (1 - math.exp(-1 / (rate * tau)))
    curve = cell_curve(inputs)
    drop = current * asr / 1000
    x = reach(curve, drop, inputs["operation"]["cutoff_voltage_v"])
    if x is None:
        raise ValueError("cannot carry the rate")
    under_curve = integral(curve, x)
    q = inputs["cathode"]["contact_utilisation"] * share * x * nominal
    e = inputs["cathode"]["contact_utilisation"] * share * nominal * (under_curve - drop * x)
    charging = inputs["operation"]["charge_rate_per_h"] * nominal * asr / 1000
    return {
        "discharge_current_ma_per_cm2": current,
        "charge_current_ma_per_cm2": inputs["operation"]["charge_rate_per_h"] * nominal,
        "charged_voltage_v": curve[0][1],
        "rate_time_constant_h": tau,
        "rate_utilisation": share,
        "reached_depth": x,
        "open_circuit_integral_v": under_curve,
        "areal_capacity_mah_per_cm2": q,
        "areal_energy_mwh_per_cm2": e,
        "mean_loaded_voltage_v": e / q,
        "energy_efficiency": inputs["anode"]["coulombic_efficiency"]
            * (under_curve - drop * x) / (under_curve + charging * x),
    }


def pulse(inputs, asr):
    curve = cell_curve(inputs)
    cutoff = inputs["operation"]["cutoff_voltage_v"]
    stack, print_ = inputs["stack"], inputs["footprint"]
    area = print_["width_cm"] * print_["height_cm"]
    result = {"resistance_ohm_cm2": asr}
    for depth, word in ((0.5, "half"), (0.8, "four_fifths")):
        u = interpolate(curve, depth)
        i = max(0.0, 1000 * min((u - cutoff) / asr, u / (2 * asr)))
        result[word + "_discharged"] = {
            "open_circuit_voltage_v": u,
            "current_ma_per_cm2": i,
            "cell_power_w": stack["layers_in_series"] * area * inputs["cell"]["stacks_in_parallel"]
                * i * (u - i * asr / 1000) / 1000,
        }
    return result


def critical_current(inputs, d, temperature):
    """1.10. Hosts without a polymer film have no limit here."""
    result = {"limit_ma_per_cm2": None, "polymer_limit_ma_per_cm2": None}
    limits = inputs.get("critical_current")
    if limits is not None:
        ccd = limits["reference_ma_per_cm2"] * math.exp(
            limits["activation_energy_ev"] / K["boltzmann_ev_per_k"]
            * (1 / limits["reference_temperature_k"] - 1 / temperature))
        result["at_temperature_ma_per_cm2"] = ccd
        result["limit_ma_per_cm2"] = ccd / limits["safety_factor"]
        result["charge_current_holds"] = d["charge_current_ma_per_cm2"] <= result["limit_ma_per_cm2"]
    salt = inputs["separator"].get("salt")
    if salt is not None:
        result["polymer_limit_ma_per_cm2"] = (
            2e3 * K["faraday_c_per_mol"] * salt["diffusivity_cm2_per_s"] * salt["concentration_mol_per_cm3"]
            / ((1 - salt["transference_number"]) * inputs["separator"]["thickness_um"] * 1e-4))
        result["larger_current_holds"] = max(
            d["charge_current_ma_per_cm2"], d["discharge_current_ma_per_cm2"]) <= result["polymer_limit_ma_per_cm2"]
    return result


# ---------------------------------------------------------------------------------------------------
# 2.6 Mismatch
# ---------------------------------------------------------------------------------------------------

def gauss_legendre(order):
    nodes = []
    for index in range(order):
        x = math.cos(math.pi * (index + 0.75) / (order + 0.5))
        for _ in range(100):
            p0, p1 = 1.0, x
            for k in range(2, order + 1):
                p0, p1 = p1, ((2 * k - 1) * x * p1 - (k - 1) * p0) / k
            slope = order * (x * p1 - p0) / (x * x - 1)
            step = p1 / slope
            x -= step
            if abs(step) < 1e-16:
                break
        nodes.append((x, 2 / ((1 - x * x) * slope * slope)))
    return nodes


NODES = gauss_legendre(20)


def quadrature(function, start, end, panels=96):
    width = (end - start) / panels
    total = 0.0
    for k in range(panels):
        middle = start + (k + 0.5) * width
        total += sum(w * function(middle + 0.5 * width * x) for x, w in NODES)
    return total * width / 2


def upper_tail(x):
    return 0.5 * math.erfc(x / math.sqrt(2))


def density(x):
    return math.exp(-x * x / 2) / math.sqrt(2 * math.pi)


def mismatch(cv, screen, classes, draws, excess, confidence):
    """The usable share and the confidence of `draws` layers out of one class."""
    kept = 1.0 if screen is None else math.erf(screen / math.sqrt(2))
    result = {"screen_yield": kept}
    far = 40.0
    lowest = -far if screen is None else -screen
    start = upper_tail(-lowest)  # probability below the screen
    edges = [lowest]
    for k in range(1, classes):
        edges.append(statistics.NormalDist().inv_cdf(start + kept * k / classes))
    edges.append(far if screen is None else screen)
    details = []
    for low, high in zip(edges, edges[1:]):
        weight = upper_tail(low) - upper_tail(high)
        mean = (density(low) - density(high)) / weight

        def survivor(x, high=high, weight=weight):
            return (upper_tail(x) - upper_tail(high)) / weight

        # Beyond 13 sigma the integrand is 1 or 0 to the last bit.
        a, b = max(low, -13.0), min(high, 13.0)
        least = a + quadrature(lambda x: survivor(x) ** draws, a, b)
        if draws == 1:
            least = mean
        if draws == 1 or cv == 0:
            reached = 1.0
        else:
            threshold = mean - excess / cv
            reached = survivor(threshold) ** draws if threshold > low else 1.0
        details.append({
            "lower_edge_in_sigma": None if low <= -far else low,
            "upper_edge_in_sigma": None if high >= far else high,
            "mean_in_sigma": mean,
            "expected_least_in_sigma": least,
            "usable_share": 1 + cv * least,
            "confidence": min(1.0, reached),
        })
    result["usable_share"] = sum(d["usable_share"] for d in details) / classes
    result["usable_share_worst_class"] = min(d["usable_share"] for d in details)
    result["confidence_worst_class"] = min(d["confidence"] for d in details)
    result["soc_excess_holds"] = result["confidence_worst_class"] >= confidence
    if classes > 1:
        result["classes"] = details
    # At N = 1 the mean over classes is that of the whole screened population, 0 by symmetry.
    if draws == 1 or cv == 0:
        result["usable_share"] = 1.0
    return result


# ---------------------------------------------------------------------------------------------------
# 2. Stack, cell, module
# ---------------------------------------------------------------------------------------------------

def areas(inputs):
    f = inputs["footprint"]
    w, h, b, o = f["width_cm"], f["height_cm"], f["margin_cm"], f["overhang_cm"]
    assert o < b
    return {
        "electrode_cm2": w * h,
        "plate_cm2": (w + 2 * b) * (h + 2 * b),
        "anode_cm2": (w + 2 * o) * (h + 2 * o),
        "outline_width_cm": w + 2 * b + 2 * K["side_seal_each_cm"],
        "outline_height_cm": h + 2 * b + K["top_and_bottom_seal_together_cm"],
    }


def layer_parts(ar, c, a, s):
    """Masses in mg of one layer at its own areas, and its charged thickness."""
    frame = ((ar["plate_cm2"] - ar["electrode_cm2"]) * c["thickness_um"]
             + (ar["plate_cm2"] - ar["anode_cm2"]) * a["charged_thickness_um"]) * 0.1 * K["frame_density_g_per_cm3"]
    parts = {
        "cathode_mass_each_mg": ar["electrode_cm2"] * c["areal_mass_mg_per_cm2"],
        "separator_mass_each_mg": ar["plate_cm2"] * s["areal_mass_mg_per_cm2"],
        "anode_mass_each_mg": ar["anode_cm2"] * a["areal_mass_mg_per_cm2"],
        "frame_mass_each_mg": frame,
    }
    parts["layer_mass_each_mg"] = sum(parts.values())
    parts["layer_thickness_um"] = c["thickness_um"] + s["thickness_um"] + a["charged_thickness_um"]
    return parts


def packaging(inputs, ar, inside_um, current):
    """Pouch and tabs, in g and cm2, around `inside_um` at a current in A."""
    f = inputs["footprint"]
    rim = (f["width_cm"] + 2 * f["margin_cm"]) + (f["height_cm"] + 2 * f["margin_cm"])
    pouch = 2 * ar["outline_width_cm"] * ar["outline_height_cm"] + 2 * rim * inside_um * 1e-4
    width = max(K["tab_least_width_cm"],
                current / (K["tab_current_density_a_per_mm2"] * K["tab_thickness_cm"] * 10) / 10)
    volume = K["tab_length_cm"] * width * K["tab_thickness_cm"]
    height = inside_um + 2 * K["pouch_thickness_um"]
    return {
        "pouch_area_cm2": pouch,
        "pouch_mass_g": pouch * K["pouch_areal_mass_mg_per_cm2"] / 1000,
        "tab_width_cm": width,
        "tabs_mass_g": volume * (METALS["Al"]["density_g_per_cm3"] + METALS["Ni"]["density_g_per_cm3"]),
        "height_um": height,
        "volume_cm3": ar["outline_width_cm"] * ar["outline_height_cm"] * height * 1e-4,
    }


def energies(watt_hours, grams, cm3):
    return {
        "energy_wh": watt_hours, "mass_g": grams, "volume_cm3": cm3,
        "specific_energy_wh_per_kg": 1000 * watt_hours / grams,
        "energy_density_wh_per_l": 1000 * watt_hours / cm3,
    }


def larger_rate(inputs):
    o = inputs["operation"]
    return max(o["discharge_rate_per_h"], o["charge_rate_per_h"])


def plate_of(inputs):
    p = inputs["plate"]
    return foil([(m["material"], m["share"]) for m in p["materials"]], p["gauge_um"],
                p["coating_areal_mass_mg_per_cm2"])


def end_of(inputs, side):
    end = inputs["end_collectors"][side]
    return foil([(end["material"], 1.0)], end["gauge_um"])


def roark(ratio):
    if ratio >= ROARK[-1][0]:
        return ROARK[-1][1:]
    for (r0, a0, b0), (r1, a1, b1) in zip(ROARK, ROARK[1:]):
        if ratio <= r1:
            t = (ratio - r0) / (r1 - r0)
            return a0 + t * (a1 - a0), b0 + t * (b1 - b0)
    raise AssertionError


def module(inputs, ar, cell_mass_g, cell_height_um, nominal, current, cell_energy):
    m, st = inputs["module"], inputs["stack"]
    series, parallel, block = m["cells_in_series"], m["cells_in_parallel"], m["cells_between_cold_plates"]
    cells = series * parallel
    built_for = min(m["cells_per_group"] or cells, cells)
    groups = -(-cells // built_for)
    blocks = -(-built_for // block)
    cold_each = {"both": blocks + 1, "one": blocks, "none": 0}[m["cooled_faces"]]
    outline = ar["outline_width_cm"] * ar["outline_height_cm"]
    rim = (ar["outline_width_cm"] + K["module_rim_cm"]) * (ar["outline_height_cm"] + K["module_rim_cm"])
    f = inputs["footprint"]
    sides = sorted([f["width_cm"] + 2 * f["margin_cm"], f["height_cm"] + 2 * f["margin_cm"]])
    ratio = sides[1] / sides[0]
    alpha, beta = roark(ratio)
    pressure = m["pressure_mpa"] * 1e6
    span = sides[0] / 100
    stiff = (alpha * pressure * span ** 4
             / (K["pressure_plate_modulus_pa"] * K["pressure_plate_deflection_m"])) ** (1 / 3)
    strong = span * math.sqrt(beta * pressure / K["pressure_plate_strength_pa"])
    plate_cm = max(stiff, strong) * 100
    pads = blocks if inputs["anode"]["kind"] != "host" else 0
    pad_um = 0.0
    if pads:
        pad_um = (2 * K["breathing_um_per_mah_per_cm2"] * nominal * st["layers_in_series"]
                  * inputs["cell"]["stacks_in_parallel"] * block)
    height = (built_for * cell_height_um * 1e-4 + cold_each * K["cold_plate_thickness_cm"]
              + pads * pad_um * 1e-4 + 2 * plate_cm)
    rods = (pressure * ar["plate_cm2"] * 1e-4 * height / 100
            * K["tie_rod_density_kg_per_m3"] / K["tie_rod_strength_pa"] * 1000)
    section = max(K["bus_bar_least_section_mm2"], current / K["bus_bar_current_density_a_per_mm2"])
    masses = {
        "cells_mass_g": cells * cell_mass_g,
        "cold_plates_mass_g": groups * cold_each * outline * K["cold_plate_areal_mass_g_per_cm2"],
        "pressure_plates_mass_g": groups * 2 * rim * plate_cm * K["pressure_plate_density_g_per_cm3"],
        "tie_rods_mass_g": groups * rods,
        "pads_mass_g": groups * pads * outline * pad_um * 1e-4 * K["pad_density_g_per_cm3"],
        "bus_bars_mass_g": cells * section * K["bus_bar_length_mm"] / 1000 * METALS["Al"]["density_g_per_cm3"],
        "electronics_mass_g": K["electronics_g_per_series_position"] * series,
    }
    total = K["module_mass_factor"] * sum(masses.values())
    volume = K["module_volume_factor"] * groups * rim * height
    return {
        "cells": cells, "groups": groups, "cells_a_group_is_built_for": built_for, "blocks_per_group": blocks,
        "cold_plates_per_group": cold_each, "pads_per_group": pads, "pad_thickness_um": pad_um,
        "plate_aspect_ratio": ratio, "plate_alpha": alpha, "plate_beta": beta,
        "pressure_plate_for_stiffness_mm": stiff * 1000, "pressure_plate_for_strength_mm": strong * 1000,
        "pressure_plate_mm": plate_cm * 10, "group_height_cm": height, "bus_bar_section_mm2": section,
        **masses, **energies(cells * cell_energy, total, volume),
    }


def temperature(inputs, c, a, s, d, asr, cell_height_um):
    """2.9: heat, block properties, rise and spread in both directions; the hotter counts."""
    m, o = inputs["module"], inputs["operation"]
    n, stacks = inputs["stack"]["layers_in_series"], inputs["cell"]["stacks_in_parallel"]
    anode_kind = inputs["anode"]["kind"]
    anode_k = (K["conductivity_of_composites_w_per_m_k"] if anode_kind == "host"
               else K["conductivity_of_lithium_w_per_m_k"])
    anode_c = (K["heat_capacity_of_composites_j_per_kg_k"] if anode_kind == "host"
               else K["heat_capacity_of_lithium_j_per_kg_k"])
    sublayers = list(zip(s["sublayers"], inputs["separator"]["sublayers"]))
    plate, positive, negative = plate_of(inputs), end_of(inputs, "positive"), end_of(inputs, "negative")
    layer_r = (c["thickness_um"] / K["conductivity_of_composites_w_per_m_k"]
               + sum(j["thickness_um"] / i["conductivity_w_per_m_k"] for j, i in sublayers)
               + a["charged_thickness_um"] / anode_k)
    layer_c = 10 * (c["areal_mass_mg_per_cm2"] * K["heat_capacity_of_composites_j_per_kg_k"]
                    + s["areal_mass_mg_per_cm2"] * K["heat_capacity_of_electrolytes_j_per_kg_k"]
                    + (a["areal_mass_mg_per_cm2"] + a["plated_areal_mass_mg_per_cm2"]) * anode_c)

    def stored(part):
        return 10 * part["areal_mass_mg_per_cm2"] * part["heat_capacity_j_per_kg_k"]

    film, wall = K["film_thickness_um"], K["pouch_thickness_um"]
    total_r = (stacks * (n * layer_r + (n - 1) * plate["thermal_resistance_um_m_k_per_w"]
                         + positive["thermal_resistance_um_m_k_per_w"] + negative["thermal_resistance_um_m_k_per_w"])
               + (stacks - 1) * film / K["conductivity_of_film_w_per_m_k"]
               + 2 * wall / K["conductivity_of_pouch_wall_w_per_m_k"])
    total_c = (stacks * (n * layer_c + (n - 1) * stored(plate) + stored(positive) + stored(negative))
               + (stacks - 1) * film * K["film_density_g_per_cm3"] * K["heat_capacity_of_film_j_per_kg_k"]
               + 2 * wall * K["pouch_wall_density_g_per_cm3"] * K["heat_capacity_of_pouch_wall_j_per_kg_k"])
    k = cell_height_um / total_r
    rc = 1000 * total_c / cell_height_um
    thick = m["cells_between_cold_plates"] * cell_height_um * 1e-6
    h = K["film_coefficient_w_per_m2_k"]
    faces = m["cooled_faces"]
    slope = abs(inputs["cathode"]["entropy_v_per_k"] - inputs["anode"]["entropy_v_per_k"])
    result = {"block_height_m": thick, "conductivity_w_per_m_k": k, "heat_capacity_j_per_m3_k": rc}
    time_constant = None
    if faces == "both":
        time_constant = rc * thick ** 2 / (math.pi ** 2 * k) + rc * thick / (2 * h)
    elif faces == "one":
        time_constant = 4 * rc * thick ** 2 / (math.pi ** 2 * k) + rc * thick / h
    result["thermal_time_constant_s"] = time_constant
    for word in ("discharge", "charge"):
        i = d[word + "_current_ma_per_cm2"]
        joule = (i / 1000) ** 2 * asr
        reversible = i / 1000 * o["cell_temperature_k"] * slope
        p = joule + reversible
        p_v = 1e10 * n * stacks * p / cell_height_um
        seconds = 3600 * d["areal_capacity_mah_per_cm2"] / i
        adiabatic = p_v * seconds / rc
        if faces == "none":
            core = film_rise = None
            rise, spread = adiabatic, 0.0
        else:
            core = p_v * thick ** 2 / ((8 if faces == "both" else 2) * k)
            film_rise = p_v * thick / ((2 if faces == "both" else 1) * h)
            rise = min((core + film_rise) * (1 - math.exp(-seconds / time_constant)), adiabatic)
            spread = rise * core / (core + film_rise)
        result[word] = {
            "joule_heat_w_per_cm2": joule, "reversible_heat_w_per_cm2": reversible, "heat_w_per_cm2": p,
            "heat_w_per_m3": p_v, "duration_s": seconds, "core_rise_k": core, "film_rise_k": film_rise,
            "adiabatic_rise_k": adiabatic, "rise_k": rise, "spread_k": spread,
        }
    hotter = "discharge" if result["discharge"]["rise_k"] >= result["charge"]["rise_k"] else "charge"
    result["rise_k"] = result[hotter]["rise_k"]
    result["spread_k"] = result[hotter]["spread_k"]
    result["hottest_k"] = o["coolant_temperature_k"] + result["rise_k"]
    result["warmer_than_its_own_heat_explains"] = o["cell_temperature_k"] > result["hottest_k"]
    return result


def leakage(inputs, d):
    """2.10. Two sublayers conduct electrons in series."""
    s = inputs["separator"]
    total = s["thickness_um"]
    first = s["cathode_side_share"]
    shares = [first, 1 - first] if len(s["sublayers"]) == 2 else [1.0]
    effective = 1 / sum(share / j["electronic_conductivity_s_per_cm"] for share, j in zip(shares, s["sublayers"]))
    current = 1e7 * effective * d["charged_voltage_v"] / total
    return {"electronic_conductivity_s_per_cm": effective, "current_ma_per_cm2": current,
            "share_in_30_days": 720 * current / d["areal_capacity_mah_per_cm2"]}


def recipe_price(recipe):
    return sum(p["mass_fraction"] * p["price_usd_per_kg"] for p in recipe["components"])


def cost(inputs, ar, parts, c, a, s, mix, cell, mod, energy):
    """2.8, in USD. Masses come in mg, prices per kg: 1e-6 kg/mg."""
    prices = PRICES
    n, classes = inputs["stack"]["layers_in_series"], inputs["manufacturing"]["classes"]
    electrode, metal = K["electrode_process_yield"], K["foil_process_yield"]
    an = inputs["anode"]
    anode_price = recipe_price(an["recipe"]) if an["kind"] == "host" else an["price_usd_per_kg"]
    layer = {
        "cathode_usd": 1e-6 * parts["cathode_mass_each_mg"] * recipe_price(inputs["cathode"]["recipe"]) / electrode,
        "separator_usd": 1e-6 * ar["plate_cm2"] * sum(
            j["areal_mass_mg_per_cm2"] * i["price_usd_per_kg"]
            for j, i in zip(s["sublayers"], inputs["separator"]["sublayers"])),
        "anode_usd": 1e-6 * parts["anode_mass_each_mg"] * anode_price / electrode,
        "frame_usd": 1e-6 * parts["frame_mass_each_mg"] * prices["frame_usd_per_kg"],
        "area_usd": inputs["process"]["layer_area_usd_per_m2"] * ar["electrode_cm2"] * 1e-4,
    }
    layer["layer_usd"] = sum(layer.values())
    plate = (1e-6 * ar["plate_cm2"] * plate_of(inputs)["areal_mass_mg_per_cm2"]
             * inputs["plate"]["price_usd_per_kg"] / metal)
    ends = sum(1e-6 * ar["plate_cm2"] * end_of(inputs, side)["areal_mass_mg_per_cm2"]
               * inputs["end_collectors"][side]["price_usd_per_kg"] / metal for side in ("positive", "negative"))
    bare = (n * layer["layer_usd"] / mix["screen_yield"] + (n - 1) * plate + ends + prices["stack_usd"]
            + prices["class_usd_per_layer_and_extra_class"] * n * (classes - 1))
    good = inputs["process"]["layer_yield"] ** n
    stack = bare / good
    pouch = prices["pouch_usd_per_m2"] * cell["pouch_area_cm2"] * 1e-4
    one = inputs["cell"]["stacks_in_parallel"] * stack + pouch + prices["tabs_usd_per_cell"] + prices["cell_usd"]
    hardware = {
        "pressure_plates_usd": prices["aluminium_hardware_usd_per_kg"] * mod["pressure_plates_mass_g"] / 1000,
        "bus_bars_usd": prices["aluminium_hardware_usd_per_kg"] * mod["bus_bars_mass_g"] / 1000,
        "tie_rods_usd": prices["tie_rods_usd_per_kg"] * mod["tie_rods_mass_g"] / 1000,
        "pads_usd": prices["pads_usd_per_kg"] * mod["pads_mass_g"] / 1000,
        "cold_plates_usd": prices["cold_plates_usd_per_kg"] * mod["cold_plates_mass_g"] / 1000,
        "electronics_usd": prices["electronics_usd_per_series_position"] * inputs["module"]["cells_in_series"],
    }
    hardware_total = sum(hardware.values())
    total = mod["cells"] * one + hardware_total
    return {
        **layer, "plate_each_usd": plate, "ends_usd": ends, "stack_before_yield_usd": bare,
        "stack_yield": good, "stack_usd": stack, "pouch_usd": pouch, "cell_usd": one,
        **hardware, "hardware_usd": hardware_total, "module_usd": total,
        "stack_usd_per_kwh": 1000 * stack / energy["stack"],
        "cell_usd_per_kwh": 1000 * one / energy["cell"],
        "module_usd_per_kwh": 1000 * total / energy["module"],
    }


def comparators(inputs, ar, parts, c, a, s, resistances, mu):
    """Both comparators for the same layer: edge tabs on double-coated foils, the design's own tabs on single ones."""
    x = FOILS
    n = inputs["stack"]["layers_in_series"]
    height = inputs["footprint"]["height_cm"]
    t_al, t_cu = x["aluminium_foil_um"], x["copper_foil_um"]
    m_al, m_cu = 0.1 * t_al * METALS["Al"]["density_g_per_cm3"], 0.1 * t_cu * METALS["Cu"]["density_g_per_cm3"]
    base = (resistances["without_contacts_and_plate_ohm_cm2"]
            + x["aluminium_contact_ohm_cm2"] + x["copper_contact_ohm_cm2"])
    layer_current = ar["electrode_cm2"] * larger_rate(inputs) * c["nominal_areal_capacity_mah_per_cm2"] / 1000

    def figures(layers, al, cu, share_al, share_cu, current, pouches, share):
        asr = base + share_al + share_cu
        d = discharge(inputs, c, a, s, asr)
        inside = layers * parts["layer_thickness_um"] + al * t_al + cu * t_cu
        pack = packaging(inputs, ar, inside, current)
        mass = (layers * parts["layer_mass_each_mg"] + ar["plate_cm2"] * (al * m_al + cu * m_cu)) / 1000
        mass += pack["pouch_mass_g"] + pack["tabs_mass_g"]
        watt_hours = n * ar["electrode_cm2"] * d["areal_energy_mwh_per_cm2"] * share / 1000
        return {
            "pouches": pouches, "aluminium_foils_per_pouch": al, "copper_foils_per_pouch": cu,
            "aluminium_in_plane_share_ohm_cm2": share_al, "copper_in_plane_share_ohm_cm2": share_cu,
            "resistance_ohm_cm2": asr, "reached_depth": d["reached_depth"],
            "areal_energy_mwh_per_cm2": d["areal_energy_mwh_per_cm2"],
            "tab_width_cm": pack["tab_width_cm"], "pouch_height_um": pack["height_um"],
            "mass_per_pouch_g": mass, "usable_share": share,
            **energies(watt_hours, pouches * mass, pouches * pack["volume_cm3"]),
        }

    single = inputs["end_collectors"]["tabs"] == "one-edge"
    return {
        "monopolar_pouch": figures(
            n, n / 2, n / 2 + 1,
            spread_resistance("Al", t_al, height, 2), spread_resistance("Cu", t_cu, height, 2),
            n * layer_current, 1, 1.0),
        "single_layer_cells_in_series": figures(
            1, 1, 1,
            spread_resistance("Al", t_al, height) if single else 0.0,
            spread_resistance("Cu", t_cu, height) if single else 0.0,
            layer_current, n, mu),
    }


def compute(inputs):
    t = inputs["operation"]["cell_temperature_k"]
    n, stacks = inputs["stack"]["layers_in_series"], inputs["cell"]["stacks_in_parallel"]
    c = cathode(inputs, t)
    a = anode(inputs, c["nominal_areal_capacity_mah_per_cm2"], t)
    s = separator(inputs, t)
    r = resistance(inputs, c, a, s, t)
    asr = r["layer_with_end_shares_ohm_cm2"]
    d = discharge(inputs, c, a, s, asr)
    made = inputs["manufacturing"]
    mix = mismatch(made["layer_cv"], made["screen_sigma"], made["classes"], n, made["soc_excess"], made["confidence"])
    mu = mix["usable_share"]
    ar = areas(inputs)
    parts = layer_parts(ar, c, a, s)
    plate, positive, negative = plate_of(inputs), end_of(inputs, "positive"), end_of(inputs, "negative")
    ends_mass = positive["areal_mass_mg_per_cm2"] + negative["areal_mass_mg_per_cm2"]
    stack_mass = (n * parts["layer_mass_each_mg"] + (n - 1) * ar["plate_cm2"] * plate["areal_mass_mg_per_cm2"]
                  + ar["plate_cm2"] * ends_mass)
    stack_height = (n * parts["layer_thickness_um"] + (n - 1) * plate["gauge_um"]
                    + positive["gauge_um"] + negative["gauge_um"])
    areal = d["areal_energy_mwh_per_cm2"]
    stack_energy = n * ar["electrode_cm2"] * areal * mu / 1000
    stack_figures = energies(stack_energy, stack_mass / 1000, ar["plate_cm2"] * stack_height * 1e-4)
    unit = energies(
        ar["electrode_cm2"] * areal / 1000,
        (parts["layer_mass_each_mg"] + ar["plate_cm2"] * plate["areal_mass_mg_per_cm2"]) / 1000,
        ar["plate_cm2"] * (parts["layer_thickness_um"] + plate["gauge_um"]) * 1e-4)
    current = (stacks * ar["electrode_cm2"] * larger_rate(inputs)
               * c["nominal_areal_capacity_mah_per_cm2"] / 1000)
    inside = stacks * stack_height + (stacks - 1) * K["film_thickness_um"]
    pack = packaging(inputs, ar, inside, current)
    films = (stacks - 1) * ar["plate_cm2"] * 0.1 * K["film_density_g_per_cm3"] * K["film_thickness_um"] / 1000
    cell_mass = stacks * stack_mass / 1000 + films + pack["pouch_mass_g"] + pack["tabs_mass_g"]
    cell = {"larger_current_a": current, "films_mass_g": films, "inside_height_um": inside,
            "pouch_area_cm2": pack["pouch_area_cm2"], "pouch_mass_g": pack["pouch_mass_g"],
            "tab_width_cm": pack["tab_width_cm"], "tabs_mass_g": pack["tabs_mass_g"],
            "height_um": pack["height_um"],
            **energies(stacks * stack_energy, cell_mass, pack["volume_cm3"])}
    mod = module(inputs, ar, cell_mass, pack["height_um"], c["nominal_areal_capacity_mah_per_cm2"], current,
                 cell["energy_wh"])
    series = inputs["module"]["cells_in_series"]
    cutoff = inputs["operation"]["cutoff_voltage_v"]
    voltage = {"stack_highest_v": n * d["charged_voltage_v"], "stack_lowest_v": n * cutoff,
               "stack_nominal_v": n * d["mean_loaded_voltage_v"]}
    voltage.update({key.replace("stack", "module"): series * value for key, value in list(voltage.items())})
    energy = {"stack": stack_energy, "cell": cell["energy_wh"], "module": mod["energy_wh"]}
    return {
        "areas": ar,
        "cathode": c,
        "anode": a,
        "separator": s,
        "resistance": r,
        "discharge": d,
        "pulse": pulse(inputs, r["pulse_with_end_shares_ohm_cm2"]),
        "critical_current": critical_current(inputs, d, t),
        "mismatch": mix,
        "plate": {key: plate[key] for key in ("areal_mass_mg_per_cm2", "through_plane_resistance_ohm_cm2")},
        "stack": {**parts, "height_um": stack_height, **stack_figures},
        "repeat_unit": unit,
        "cell": cell,
        "module": mod,
        "voltage": voltage,
        "temperature": temperature(inputs, c, a, s, d, asr, pack["height_um"]),
        "leakage": leakage(inputs, d),
        "cost": cost(inputs, ar, parts, c, a, s, mix, cell, mod, energy),
        "comparators": comparators(inputs, ar, parts, c, a, s, r, mu),
    }


# ---------------------------------------------------------------------------------------------------
# The table
# ---------------------------------------------------------------------------------------------------

ABOUT = (
    "Designs of the model contract, sections 1 and 2, with every intermediate, computed by "
    "Tests/Peers/contract.py, which shares nothing with the product. They pin numbers, not admissible designs. "
    "Every key ends with its unit; a key without one is a pure number, a count, a name or a truth value. null: "
    "screen_sigma none, cells_per_group all cells in one group, activation_energy_ev constant in temperature, "
    "an edge in sigma unbounded, breathing_um of a host, and rises and time constants that do not exist "
    "without cooling. Potentials are [depth of discharge, V] for cathodes, [lithiation, V] for hosts. The "
    "price of a composite is that of its components by mass. Interlayers have the heat data of lithium. Tie "
    "rods and pads have no price in the contract and are priced at zero here; all prices are inputs. The "
    "limits of 1.9 are not looked at. mismatch.classes is there when there are several."
)


def table():
    designs = []
    for row in ROWS:
        host = row["anode"] not in ("lithium", "anode-free")
        inputs = inputs_of(row)
        label = "host " + row["anode"] if host else row["anode"]
        designs.append({"name": f"{label}, {row['sep']}, N = {row['N']}", "inputs": inputs, "outputs": compute(inputs)})
    return {"about": ABOUT, "constants": CONSTANTS,
            "plate_coefficients": [{"aspect_ratio": r, "alpha": a, "beta": b} for r, a, b in ROARK],
            "metals": METALS, "prices": PRICES, "comparator_foils": FOILS, "designs": designs}


def text_of(value, indent=""):
    """JSON in which whatever fits a line of 240 characters takes one line."""
    line = json.dumps(value, ensure_ascii=False, allow_nan=False)
    if not isinstance(value, (dict, list)) or (indent and len(indent) + len(line) <= 240):
        return line
    inner = indent + " "
    if isinstance(value, dict):
        rows = [f"{inner}{json.dumps(k)}: {text_of(v, inner)}" for k, v in value.items()]
    else:
        rows = [inner + text_of(v, inner) for v in value]
    return ("{" if isinstance(value, dict) else "[") + "\n" + ",\n".join(rows) + "\n" + indent + (
        "}" if isinstance(value, dict) else "]")


# ---------------------------------------------------------------------------------------------------
# Comparing
# ---------------------------------------------------------------------------------------------------

def differences(expected, actual, path=""):
    """Pairs of path and relative deviation; a difference in shape counts as infinite."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        for key in sorted(set(expected) | set(actual)):
            if key not in expected or key not in actual:
                yield f"{path}/{key}", math.inf
            else:
                yield from differences(expected[key], actual[key], f"{path}/{key}")
    elif isinstance(expected, list) and isinstance(actual, list):
        if len(expected) != len(actual):
            yield path, math.inf
        else:
            for k, (e, a) in enumerate(zip(expected, actual)):
                yield from differences(e, a, f"{path}/{k}")
    elif isinstance(expected, bool) or isinstance(actual, bool) or not isinstance(expected, (int, float)):
        yield path, 0.0 if expected == actual and type(expected) is type(actual) else math.inf
    elif not isinstance(actual, (int, float)):
        yield path, math.inf
    else:
        scale = max(abs(expected), abs(actual))
        yield path, 0.0 if scale == 0 else abs(expected - actual) / scale


def check_examples():
    worst = 0.0
    with open(EXAMPLES, encoding="utf-8") as file:
        examples = json.load(file)["examples"]
    for example in examples:
        result = in_example_words(compute(from_example(example)), example)
        expected = {k: v for k, v in example.items() if k not in ("name", "inputs", "constants")}
        found = list(differences(expected, result))
        path, deviation = max(found, key=lambda f: f[1])
        worst = max(worst, deviation)
        print(f"{example['name'][:1]}: {len(found)} values, largest relative deviation {deviation:.2e} at {path}")
        for where, much in found:
            if much > 1e-9:
                print(f"   {where}: {much:.3e}")
    return worst <= 1e-9


def check_table():
    with open(TABLE, encoding="utf-8") as file:
        stored = json.load(file)
    found = list(differences(stored, json.loads(json.dumps(table()))))
    bad = [(where, much) for where, much in found if much > 1e-12]
    for where, much in bad[:50]:
        print(f"{where}: {much:.3e}")
    print(f"{len(found)} values, {len(bad)} differ by more than 1e-12")
    return not bad


def layout(value, depth=0, seen=None):
    if isinstance(value, dict):
        for key, inner in value.items():
            nested = isinstance(inner, dict) or (isinstance(inner, list) and inner and isinstance(inner[0], dict))
            print("  " * depth + key + ("[]" if isinstance(inner, list) else ""))
            if nested:
                layout(inner[0] if isinstance(inner, list) else inner, depth + 1)


def main(arguments):
    if arguments == ["--write"]:
        with open(TABLE, "w", encoding="utf-8") as file:
            file.write(text_of(table()) + "\n")
        return 0
    if arguments == ["--check"]:
        return 0 if check_table() else 1
    if arguments == ["--examples"]:
        return 0 if check_examples() else 1
    if arguments == ["--keys"]:
        layout(table())
        return 0
    print("usage: contract.py --write | --check | --examples | --keys", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
