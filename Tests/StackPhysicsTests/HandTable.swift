import Foundation
import Quantities
import Testing

@testable import StackPhysics

/// A tree of numbers, names and lists, read by path.
indirect enum Tree: Decodable, Sendable {
  case number(Double)
  case text(String)
  case flag(Bool)
  case null
  case list([Tree])
  case members([String: Tree])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([Tree].self) {
      self = .list(list)
    } else {
      self = .members(try value.decode([String: Tree].self))
    }
  }

  subscript(name: String) -> Tree {
    if case .members(let members) = self { return members[name] ?? .null }
    return .null
  }

  var list: [Tree] {
    if case .list(let list) = self { return list }
    return []
  }

  var number: Double? {
    if case .number(let number) = self { return number }
    return nil
  }

  var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// The value of every number below, by dotted path.
  func numbers(_ path: String = "") -> [String: Double] {
    switch self {
    case .number(let number): return [path: number]
    case .members(let members):
      var all: [String: Double] = [:]
      for (name, tree) in members {
        all.merge(tree.numbers(path.isEmpty ? name : "\(path).\(name)")) { first, _ in first }
      }
      return all
    case .text, .flag, .null, .list: return [:]
    }
  }
}

/// A design of the independent table with every intermediate.
struct HandDesign: Decodable, Sendable, CustomTestStringConvertible {
  var name: String
  var inputs: Tree
  var outputs: Tree

  var testDescription: String { name }

  private struct File: Decodable {
    var designs: [HandDesign]
  }

  /// The designs of the fixture.
  static func all() throws -> [HandDesign] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/hand-table.json")
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).designs
  }
}

extension HandDesign {
  private func value(_ tree: Tree, _ name: String) throws -> Double {
    try #require(tree[name].number, "no number at \(name)")
  }

  private func energy(_ tree: Tree, _ name: String) -> ActivationEnergy? {
    tree[name].number.map { ActivationEnergy($0) }
  }

  private func component(_ recipe: Tree, _ role: String) throws -> Tree {
    try #require(recipe["components"].list.first { $0["role"].text == role })
  }

  private func recipe(_ data: Tree, utilisation: Double) throws -> CompositeRecipe {
    func filler(_ role: String) throws -> CompositeRecipe.Filler {
      let data = try component(data, role)
      return .init(
        massFraction: try value(data, "mass_fraction"),
        density: Density(try value(data, "density_g_per_cm3")),
        price: MassPrice(try value(data, "price_usd_per_kg")))
    }
    let ion = try component(data, "electrolyte")
    var electrolyte = TestMaterials.electrolyte(
      try #require(ion["name"].text), density: try value(ion, "density_g_per_cm3"),
      conductivity: try value(data, "electrolyte_conductivity_ms_per_cm"),
      activationEnergy: data["electrolyte_activation_energy_ev"].number)
    electrolyte.price = MassPrice(try value(ion, "price_usd_per_kg"))
    return CompositeRecipe(
      name: "recipe",
      activeFraction: try value(component(data, "active_material"), "mass_fraction"),
      electrolyteFraction: try value(ion, "mass_fraction"), carbon: try filler("carbon"),
      binder: try filler("binder"), porosity: try value(data, "porosity"),
      tortuosityExponent: try value(data, "conduction_exponent"),
      electronicConductivity: IonicConductivity(
        try value(data, "electronic_conductivity_ms_per_cm")),
      contactFraction: try value(data, "contacted_fraction"), contactUtilisation: utilisation,
      electrolyte: electrolyte)
  }

  private func curve(_ tree: Tree) throws -> PotentialCurve {
    try TestMaterials.potential(tree.list.map { $0.list.compactMap(\.number) })
  }

  private func range(_ tree: Tree) throws -> EntropyRange {
    let value = EntropyCoefficient(try value(tree, "entropy_v_per_k"))
    return EntropyRange(lowest: value, highest: value)
  }

  private func cathodeMaterial() throws -> CathodeMaterial {
    let data = inputs["cathode"]
    let active = try component(data["recipe"], "active_material")
    return CathodeMaterial(
      name: try #require(active["name"].text),
      capacity: SpecificCapacity(try value(data, "specific_capacity_mah_per_g")),
      density: Density(try value(active, "density_g_per_cm3")),
      openCircuitPotential: try curve(data["potential_v"]), lowerPotential: .zero,
      entropy: try range(data),
      particleRadius: Length(1e4 * (try value(data["recipe"], "particle_radius_cm"))),
      diffusivity: Diffusivity(try value(data["recipe"], "diffusivity_cm2_per_s")),
      price: MassPrice(try value(active, "price_usd_per_kg")))
  }

  private func anodeMaterial() throws -> AnodeMaterial {
    let data = inputs["anode"]
    var price = data["price_usd_per_kg"].number ?? 0
    let kind: AnodeMaterial.Kind
    switch data["kind"].text {
    case "host":
      let recipeData = data["recipe"]
      let active = try component(recipeData, "active_material")
      price = try value(active, "price_usd_per_kg")
      kind = .host(
        .init(
          capacity: SpecificCapacity(try value(data, "specific_capacity_mah_per_g")),
          density: Density(try value(active, "density_g_per_cm3")),
          potential: try curve(data["potential_v"]),
          recipe: try recipe(recipeData, utilisation: 1),
          expansion: try value(data, "charged_expansion"),
          particleRadius: Length(1e4 * (try value(recipeData, "particle_radius_cm"))),
          diffusivity: Diffusivity(try value(recipeData, "diffusivity_cm2_per_s"))))
    case "anode-free":
      kind = .anodeFree(
        .init(
          thickness: Length(try value(data, "interlayer_thickness_um")),
          density: Density(try value(data, "interlayer_density_g_per_cm3"))))
    default: kind = .lithium
    }
    return AnodeMaterial(
      name: "anode", kind: kind, entropy: try range(data),
      coulombicEfficiency: try value(data, "coulombic_efficiency"), pressure: Pressure(1),
      price: MassPrice(price))
  }

  private func separatorMaterial() throws -> Separator {
    let data = inputs["separator"]
    let films = try data["sublayers"].list.map { film in
      var electrolyte = TestMaterials.electrolyte(
        "film " + (try #require(film["name"].text)),
        density: try value(film, "density_g_per_cm3"),
        conductivity: try value(film, "conductivity_ms_per_cm"),
        activationEnergy: film["activation_energy_ev"].number,
        relativeDensity: try value(film, "relative_density"),
        filmFactor: try value(film, "film_factor"), k: try value(film, "conductivity_w_per_m_k"))
      electrolyte.electronicConductivity = IonicConductivity(
        1000 * (try value(film, "electronic_conductivity_s_per_cm")))
      electrolyte.price = MassPrice(try value(film, "price_usd_per_kg"))
      if !data["salt"].isNull {
        electrolyte.saltDiffusion = .init(
          diffusivity: Diffusivity(try value(data["salt"], "diffusivity_cm2_per_s")),
          concentration: Concentration(try value(data["salt"], "concentration_mol_per_cm3")),
          transferenceNumber: try value(data["salt"], "transference_number"))
      }
      return electrolyte
    }
    return Separator(
      name: "separator", cathodeSide: films[0], anodeSideFilm: films.count > 1 ? films[1] : nil,
      cathodeSideShare: try value(data, "cathode_side_share"))
  }

  private func pairs(_ layer: LayerDesign) throws -> PairTables {
    let data = inputs["interfaces"]
    func resistance(_ name: String) throws -> PairTables.ThermalResistance {
      .init(
        AreaSpecificResistance(try value(data, name)),
        activationEnergy: energy(data, "activation_energy_ev"))
    }
    func transfer(_ material: String, _ electrolyte: String, _ recipe: Tree) throws
      -> PairTables.ChargeTransfer
    {
      .init(
        activeMaterial: material, coating: nil, electrolyte: electrolyte,
        resistance: .init(
          AreaSpecificResistance(try value(recipe, "charge_transfer_resistance_ohm_cm2")),
          activationEnergy: energy(recipe, "charge_transfer_activation_energy_ev")))
    }
    let (first, last) = (layer.separator.cathodeSide.name, layer.separator.anodeSide.name)
    var interfaces = [
      PairTables.Interface(
        layer.catholyte.name, first, try resistance("cathode_to_separator_ohm_cm2")),
      .init(last, "anode", try resistance("anode_to_separator_ohm_cm2")),
    ]
    if first != last {
      interfaces.append(.init(first, last, try resistance("between_sublayers_ohm_cm2")))
    }
    var transfers = [
      try transfer(layer.cathode.name, layer.catholyte.name, inputs["cathode"]["recipe"])
    ]
    if !layer.anode.platesLithium {
      transfers.append(try transfer("anode", layer.anolyte.name, inputs["anode"]["recipe"]))
    }
    let critical = inputs["critical_current"]
    return PairTables(
      interfaces: interfaces, chargeTransfers: transfers,
      criticalCurrents: [
        .init(
          electrolyte: last, anode: "anode",
          currentDensity: CurrentDensity(critical["reference_ma_per_cm2"].number ?? 0),
          temperature: Temperature(critical["reference_temperature_k"].number ?? 298.15),
          activationEnergy: ActivationEnergy(critical["activation_energy_ev"].number ?? 0))
      ])
  }

  private func metal(_ name: String, price: Double) throws -> Metal {
    let known = [
      TestMaterials.aluminium, TestMaterials.copper, TestMaterials.steel, TestMaterials.nickel,
    ]
    var metal = try #require(known.first { $0.name == name })
    metal.price = MassPrice(price)
    return metal
  }

  private func plate() throws -> BipolarPlate {
    let data = inputs["plate"]
    let metals = try data["materials"].list.map {
      (try metal(try #require($0["material"].text), price: 0), try value($0, "share"))
    }
    return BipolarPlate(
      material: PlateMaterial(
        name: "plate", cathodeFace: metals[0].0, anodeFace: metals[metals.count - 1].0,
        cathodeFaceShare: metals[0].1,
        coating: ArealMass(try value(data, "coating_areal_mass_mg_per_cm2")),
        cathodeContact: AreaSpecificResistance(
          try value(inputs["contacts"], "cathode_face_ohm_cm2")),
        anodeContact: AreaSpecificResistance(try value(inputs["contacts"], "anode_face_ohm_cm2")),
        price: MassPrice(try value(data, "price_usd_per_kg")),
        contactActivationEnergy: energy(inputs["contacts"], "activation_energy_ev")),
      thickness: Length(try value(data, "gauge_um")))
  }

  private func end(_ name: String) throws -> Foil {
    let data = inputs["end_collectors"][name]
    return Foil(
      metal: try metal(
        try #require(data["material"].text), price: try value(data, "price_usd_per_kg")),
      thickness: Length(try value(data, "gauge_um")))
  }

  /// The whole design.
  func design() throws -> Design {
    let separator = inputs["separator"]
    let module = inputs["module"]
    let footprint = inputs["footprint"]
    let cathode = try cathodeMaterial()
    let given = inputs["cathode"]["nominal_areal_capacity_mah_per_cm2"].number
    let capacity =
      try given.map { ArealCapacity($0) }
      ?? cathode.arealCapacity(
        of: ArealMass(try value(inputs["cathode"], "active_areal_mass_mg_per_cm2")))
    var recipe = try recipe(
      inputs["cathode"]["recipe"], utilisation: try value(inputs["cathode"], "contact_utilisation"))
    recipe.name = "cathode recipe"
    return Design(
      layer: LayerDesign(
        cathode: cathode, recipe: recipe, arealCapacity: capacity,
        separator: try separatorMaterial(),
        separatorThickness: Length(try value(separator, "thickness_um")),
        anode: try anodeMaterial(),
        capacityRatio: inputs["anode"]["negative_to_positive_ratio"].number),
      plate: try plate(), positiveEnd: try end("positive"), negativeEnd: try end("negative"),
      footprint: TestMaterials.footprint(
        try value(footprint, "width_cm"), try value(footprint, "height_cm")),
      layersInSeries: Int(try value(inputs["stack"], "layers_in_series")),
      stacksInParallel: Int(try value(inputs["cell"], "stacks_in_parallel")),
      grades: Int(try value(inputs["manufacturing"], "classes")),
      module: ModuleArrangement(
        cellsInSeries: Int(try value(module, "cells_in_series")),
        cellsInParallel: Int(try value(module, "cells_in_parallel")),
        cellsPerBlock: Int(try value(module, "cells_between_cold_plates")),
        cellsPerGroup: module["cells_per_group"].number.map { Int($0) },
        cooledFaces: try #require(CooledFaces(rawValue: module["cooled_faces"].text ?? ""))))
  }

  /// Everything that is given.
  func conditions(_ design: Design) throws -> Conditions {
    let operation = inputs["operation"]
    let manufacturing = inputs["manufacturing"]
    let process = inputs["process"]
    let footprint = inputs["footprint"]
    var hardware = TestMaterials.hardware
    hardware.edge.margin = Length(1e4 * (try value(footprint, "margin_cm")))
    hardware.edge.overhang = Length(1e4 * (try value(footprint, "overhang_cm")))
    hardware.edge.framePrice = MassPrice(20)
    hardware.tabs.coverFace = inputs["end_collectors"]["tabs"].text == "full-face"
    hardware.process.areaCost = ArealPrice(try value(process, "layer_area_usd_per_m2"))
    return Conditions(
      operation: Operation(
        dischargeRate: Rate(try value(operation, "discharge_rate_per_h")),
        chargeRate: Rate(try value(operation, "charge_rate_per_h")),
        cellTemperature: Temperature(try value(operation, "cell_temperature_k")),
        coolantTemperature: Temperature(try value(operation, "coolant_temperature_k")),
        cutoffVoltages: [
          design.layer.cathode.name: Voltage(try value(operation, "cutoff_voltage_v"))
        ],
        criticalCurrentSafetyFactor: inputs["critical_current"]["safety_factor"].number ?? 1.5,
        pressure: Pressure(try value(inputs["module"], "pressure_mpa"))),
      manufacturing: .init(
        layerCapacityVariation: try value(manufacturing, "layer_cv"),
        screen: manufacturing["screen_sigma"].number,
        layerYield: try value(process, "layer_yield"),
        interfaceFactor: try value(process, "interface_resistance_factor")),
      hardware: hardware, pairs: try pairs(design.layer))
  }
}
