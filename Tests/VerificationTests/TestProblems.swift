import Quantities
import StackPhysics
import StackRecords

/// Problems by hand: small enough to try every design, and one of the size of a real spec.
enum TestProblems {
  typealias M = TestMaterials

  /// A few thousand designs in which every kind of rule excludes something.
  static func small(
    _ objective: Objective = Objective(.specificEnergy, .module), limits: [Limit] = defaultLimits,
    layers: [Int] = [1, 2, 5, 13], conditions: Conditions = M.conditions()
  ) -> DesignProblem {
    let space = DesignSpace(
      cathodes: cathodes([(M.nmc811, "dry-coated"), (M.lfp, "dry")], loadings: [3, 5]),
      films: [0, 1].map { .init(separator: M.films[$0], thickness: Length(25)) },
      anodes: [
        .init(material: M.lithiumFoil, ratio: 0.2), .init(material: M.silicon, ratio: 1.1),
        .init(material: M.graphite, ratio: 1.0),
      ],
      plates: [M.steelPlate, M.cladPlate].map { .init(material: $0, thickness: Length(10)) },
      positiveEnds: [Foil(metal: M.aluminium, thickness: Length(12))],
      negativeEnd: .preferred(
        Foil(metal: M.copper, thickness: Length(8)),
        otherwise: Foil(metal: M.nickel, thickness: Length(8))),
      footprints: [footprint(100, 100), footprint(100, 200)], layersInSeries: layers,
      stacksInParallel: [1, 2], grades: [1, 3], cellsInSeries: [1, 4, 10],
      cellsInParallel: [1, 2], cellsPerBlock: [1, 3], cooledFaces: [.both], cellsPerGroup: nil)
    return DesignProblem(
      name: "small", objective: objective, space: space.inAscendingOrder(),
      conditions: conditions, limits: limits, hasModule: true)
  }

  static let defaultLimits = [
    Limit(.moduleVoltage, .max, 250), Limit(.socExcess, .max, 0.03, confidence: 0.99),
    Limit(.stackVoltage, .max, 60), Limit(.temperature, .max, 333.15),
    Limit(.temperatureSpread, .max, 8),
  ]

  /// The space of the example spec: 549 cathode columns, 30 films, 8 anodes, 12 plates and so on.
  static func large(
    _ objective: Objective = Objective(.specificEnergy, .module),
    limits: [Limit] = largeLimits
  ) -> DesignProblem {
    let loadings = (20...80).map { Double($0) / 10 }
    let space = DesignSpace(
      cathodes: [M.nmc811, M.nmc622, M.lfp].flatMap { material in
        cathodes(
          [(material, "dry-80"), (material, "dry-85"), (material, "slurry-75")],
          loadings: loadings)
      },
      films: M.films.flatMap { separator in
        stride(from: 15.0, through: 60, by: 5).map {
          .init(separator: separator, thickness: Length($0))
        }
      },
      anodes: [0.2, 0.5, 1].map { .init(material: M.lithiumFoil, ratio: $0) }
        + [.init(material: M.anodeFree, ratio: nil)]
        + [M.silicon, M.graphite].flatMap { anode in
          [1.1, 1.2].map { .init(material: anode, ratio: $0) }
        },
      plates: [M.steelPlate, M.cladPlate, M.nickelPlate].flatMap { plate in
        [6.0, 8, 10, 12].map { .init(material: plate, thickness: Length($0)) }
      },
      positiveEnds: [Foil(metal: M.aluminium, thickness: Length(12))],
      negativeEnd: .preferred(
        Foil(metal: M.copper, thickness: Length(8)),
        otherwise: Foil(metal: M.nickel, thickness: Length(8))),
      footprints: [footprint(100, 100), footprint(100, 300)], layersInSeries: Array(2...60),
      stacksInParallel: Array(1...4), grades: Array(1...4), cellsInSeries: Array(1...200),
      cellsInParallel: Array(1...4), cellsPerBlock: Array(1...8), cooledFaces: [.both],
      cellsPerGroup: nil)
    return DesignProblem(
      name: "large", objective: objective, space: space.inAscendingOrder(),
      conditions: M.conditions(), limits: limits, hasModule: true)
  }

  static let largeLimits = [
    Limit(.moduleEnergy, .min, 5000), Limit(.moduleVoltage, .max, 860),
    Limit(.moduleVoltage, .min, 500), Limit(.socExcess, .max, 0.03, confidence: 0.99),
    Limit(.stackVoltage, .max, 60), Limit(.temperature, .max, 333.15),
    Limit(.temperatureSpread, .max, 8),
  ]

  static func cathodes(
    _ pairs: [(CathodeMaterial, String)], loadings: [Double]
  ) -> [DesignSpace.Cathode] {
    pairs.flatMap { material, name in
      let active = name.hasSuffix("85") ? 0.85 : name.hasSuffix("75") ? 0.75 : 0.8
      let recipe = M.recipe(
        name, active: active, coating: material.name == "LFP" ? nil : "LiNbO3",
        utilisation: name.hasPrefix("slurry") ? 0.93 : 0.9)
      return loadings.map {
        DesignSpace.Cathode(material: material, recipe: recipe, arealCapacity: ArealCapacity($0))
      }
    }
  }

  static func footprint(_ width: Double, _ height: Double) -> Footprint {
    Footprint(width: Length(width * 1000), height: Length(height * 1000))
  }
}
