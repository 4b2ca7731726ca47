import Foundation
import Quantities
import Testing

@testable import StackPhysics

/// A design with every intermediate, computed by an implementation that shares nothing with this one.
struct WorkedExample: Decodable, Sendable, CustomTestStringConvertible {
  struct Recipe: Decodable, Sendable {
    var w: [String: Double]
    var rho: [String: Double]
    var eps, sigma_se, ea_se, n, sigma_e, theta, r_am, r_ct, D: Double
  }

  struct Cathode: Decodable, Sendable {
    var recipe: Recipe
    var q0, Q, u0, dUdT: Double
    var ocv: [[Double]]
    var r_int: Double?
  }

  struct Sublayer: Decodable, Sendable {
    var rho, rd, L, sigma, ea, film: Double
  }

  struct Films: Decodable, Sendable {
    var subs: [Sublayer]
    var r12: Double?
    var se: [String]
  }

  struct Anode: Decodable, Sendable {
    var kind: String
    var np: Double
    var r_int: Double
    var U, Q, expansion, m_inter, L_inter: Double?
    var recipe: Recipe?
    var ocv: [[Double]]?
  }

  struct Inputs: Decodable, Sendable {
    var c: Cathode
    var s: Films
    var a: Anode
    var plateGauge: Double
    var N, M, S, P, B, G: Int
    var w, h, C, T, vcut, cv, p, tcool: Double
    var k: Double?
    var faces: String

    enum CodingKeys: String, CodingKey {
      case c, s, a, plate, N, M, S, P, B, G, w, h, C, T, vcut, cv, p, tcool, k, faces
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      c = try values.decode(Cathode.self, forKey: .c)
      s = try values.decode(Films.self, forKey: .s)
      a = try values.decode(Anode.self, forKey: .a)
      var plate = try values.nestedUnkeyedContainer(forKey: .plate)
      _ = try plate.decode(String.self)
      plateGauge = try plate.decode(Double.self)
      func number(_ key: CodingKeys) throws -> Double {
        try values.decode(Double.self, forKey: key)
      }
      func count(_ key: CodingKeys) throws -> Int { try values.decode(Int.self, forKey: key) }
      (N, M, S) = (try count(.N), try count(.M), try count(.S))
      (P, B, G) = (try count(.P), try count(.B), try count(.G))
      (w, h, C, T) = (try number(.w), try number(.h), try number(.C), try number(.T))
      (vcut, cv, p) = (try number(.vcut), try number(.cv), try number(.p))
      tcool = try number(.tcool)
      k = try values.decodeIfPresent(Double.self, forKey: .k)
      faces = try values.decode(String.self, forKey: .faces)
    }
  }

  struct Composite: Decodable, Sendable {
    var m, L, rho, R_i, R_e, R_ct, tau_d: Double
    var phi: [String: Double]
  }

  struct Layer: Decodable, Sendable {
    var carries: Bool
    var m_c, L_c, m_a, L_a, L_ach, m_s, L_s, R_sep, R_12, R_int, asr, asr_n: Double
    var tau, u_rate, x_r, q, e, heat, i, U0: Double
  }

  struct Mismatch: Decodable, Sendable {
    var mu, worst_class, confidence_reached: Double
    var soc_excess_holds: Bool
  }

  var name: String
  var inputs: Inputs
  var layer: Layer
  var cathode: Composite
  var host_anode: Composite?
  var mismatch: Mismatch
  var levels: [String: Double]

  var testDescription: String { name }

  private struct File: Decodable {
    var examples: [WorkedExample]
  }

  /// The examples of the fixture.
  static func all() throws -> [WorkedExample] {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/worked-examples.json")
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: url)).examples
  }
}

extension WorkedExample {
  /// The example's recipe as a value, with the electrolyte that it names by its data.
  private func recipe(_ data: Recipe, utilisation: Double, electrolyte: SolidElectrolyte)
    -> CompositeRecipe
  {
    CompositeRecipe(
      name: "recipe", activeFraction: data.w["am"] ?? 0, electrolyteFraction: data.w["se"] ?? 0,
      carbon: .init(
        massFraction: data.w["c"] ?? 0, density: Density(data.rho["c"] ?? 0), price: .zero),
      binder: .init(
        massFraction: data.w["b"] ?? 0, density: Density(data.rho["b"] ?? 0), price: .zero),
      porosity: data.eps, tortuosityExponent: data.n,
      electronicConductivity: IonicConductivity(data.sigma_e), contactFraction: data.theta,
      contactUtilisation: utilisation, electrolyte: electrolyte)
  }

  private func electrolyte(_ name: String, _ data: Recipe) -> SolidElectrolyte {
    TestMaterials.electrolyte(
      name, density: data.rho["se"] ?? 0, conductivity: data.sigma_se, activationEnergy: data.ea_se)
  }

  private var anodeMaterial: AnodeMaterial {
    get throws {
      let kind: AnodeMaterial.Kind
      switch inputs.a.kind {
      case "host":
        let data = try #require(inputs.a.recipe)
        kind = .host(
          .init(
            capacity: SpecificCapacity(try #require(inputs.a.Q)),
            density: Density(try #require(data.rho["am"])),
            potential: try TestMaterials.potential(try #require(inputs.a.ocv)),
            recipe: recipe(data, utilisation: 1, electrolyte: electrolyte("anolyte", data)),
            expansion: try #require(inputs.a.expansion), particleRadius: Length(data.r_am * 1e4),
            diffusivity: Diffusivity(data.D)))
      case "free":
        let thickness = try #require(inputs.a.L_inter)
        kind = .anodeFree(
          .init(
            thickness: Length(thickness),
            density: Density(10 * (try #require(inputs.a.m_inter)) / thickness)))
      default:
        kind = .lithium
      }
      return AnodeMaterial(name: "anode", kind: kind, pressure: Pressure(inputs.p), price: .zero)
    }
  }

  /// The example's separator with its total thickness.
  private var separator: (material: Separator, thickness: Length) {
    let films = zip(inputs.s.subs, inputs.s.se).map { data, name in
      TestMaterials.electrolyte(
        name, density: data.rho, conductivity: data.sigma, activationEnergy: data.ea,
        relativeDensity: data.rd, filmFactor: data.film, k: name == "PEO" ? 0.2 : 0.55)
    }
    let total = inputs.s.subs.reduce(0) { $0 + $1.L }
    return (
      Separator(
        name: "separator", cathodeSide: films[0], anodeSideFilm: films.count > 1 ? films[1] : nil,
        cathodeSideShare: inputs.s.subs[0].L / total), Length(total)
    )
  }

  /// Every figure of the example, as the product computes it.
  func figures() throws -> DesignFigures {
    let data = inputs.c.recipe
    // A catholyte of its own name has the interface that the example gives, or none.
    let name = inputs.c.r_int == nil ? inputs.s.se[0] : "catholyte"
    let catholyte = electrolyte(name, data)
    let cathode = try TestMaterials.cathode(
      name: "cathode", capacity: inputs.c.Q, density: data.rho["am"] ?? 0, curve: inputs.c.ocv,
      entropy: inputs.c.dUdT, radius: data.r_am * 1e4, diffusivity: data.D)
    let anode = try anodeMaterial
    let separator = separator
    let layer = LayerDesign(
      cathode: cathode,
      recipe: recipe(data, utilisation: inputs.c.u0, electrolyte: catholyte),
      arealCapacity: ArealCapacity(inputs.c.q0), separator: separator.material,
      separatorThickness: separator.thickness, anode: anode, capacityRatio: inputs.a.np)
    let last = separator.material.anodeSide.name
    let pairs = PairTables(
      interfaces: [
        .init(last, "anode", .init(AreaSpecificResistance(inputs.a.r_int))),
        .init(
          inputs.s.se[0], last + (inputs.s.se.count > 1 ? "" : "'"),
          .init(AreaSpecificResistance(inputs.s.r12 ?? 0))),
        .init(
          "catholyte", inputs.s.se[0], .init(AreaSpecificResistance(inputs.c.r_int ?? 0))),
      ],
      chargeTransfers: [
        .init(
          activeMaterial: "cathode", coating: nil, electrolyte: name,
          resistance: .init(AreaSpecificResistance(data.r_ct))),
        .init(
          activeMaterial: "anode", coating: nil, electrolyte: "anolyte",
          resistance: .init(AreaSpecificResistance(inputs.a.recipe?.r_ct ?? 0))),
      ],
      criticalCurrents: [
        .init(
          electrolyte: last, anode: "anode", currentDensity: CurrentDensity(1),
          temperature: Temperature(298.15))
      ])
    let design = Design(
      layer: layer, plate: TestMaterials.plate(gauge: inputs.plateGauge),
      positiveEnd: TestMaterials.aluminiumFoil, negativeEnd: TestMaterials.copperFoil,
      footprint: TestMaterials.footprint(inputs.w, inputs.h), layersInSeries: inputs.N,
      stacksInParallel: inputs.M, grades: inputs.G,
      module: ModuleArrangement(
        cellsInSeries: inputs.S, cellsInParallel: inputs.P, cellsPerBlock: inputs.B,
        cooledFaces: try #require(CooledFaces(rawValue: inputs.faces))))
    var operation = TestMaterials.operation(
      rate: inputs.C, temperature: inputs.T, cutoff: inputs.vcut, cathode: "cathode",
      pressure: inputs.p)
    operation.coolantTemperature = Temperature(inputs.tcool)
    return try DesignFigures(
      design: design,
      conditions: Conditions(
        operation: operation,
        manufacturing: .init(
          layerCapacityVariation: inputs.cv, screen: inputs.k, layerYield: 1),
        hardware: TestMaterials.hardware, pairs: pairs))
  }
}
