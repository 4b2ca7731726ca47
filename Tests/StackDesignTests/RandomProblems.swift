import MaterialCatalogue
import Quantities
import StackPhysics
import StackRecords

@testable import StackDesign

/// Small problems of every kind, the same for the same seed.
struct RandomProblems {
  private var state: UInt64
  private let catalogue: MaterialCatalogue

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    catalogue = MaterialCatalogue.builtIn().catalogue
  }

  /// SplitMix64: the next 64 random bits.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func chance(_ probability: Double) -> Bool { uniform(0, 1) < probability }

  mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * Double(next() >> 11) / 9_007_199_254_740_992
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func some<Element>(_ list: [Element], _ count: ClosedRange<Int>) -> [Element] {
    var left = list
    var picked: [Element] = []
    for _ in 0..<min(whole(count), list.count) {
      picked.append(left.remove(at: whole(0...(left.count - 1))))
    }
    return picked
  }

  /// A problem of at most so many designs.
  mutating func problem(most: Int) -> DesignProblem {
    var space = self.space()
    while space.count > UInt128(most) { space = self.space() }
    let hasModule = chance(0.7)
    if !hasModule {
      space.cellsInSeries = [1]
      space.cellsInParallel = [1]
      space.cellsPerBlock = [1]
      space.cooledFaces = [.both]
    }
    let figure = some(Objective.Figure.allCases, 1...1)[0]
    let levels: [Objective.Level] = hasModule ? [.stack, .cell, .module] : [.stack, .cell]
    let coolant = uniform(20, 60)
    let conditions = Conditions(
      operation: Operation(
        dischargeRate: Rate(uniform(0.05, 1.5)), chargeRate: Rate(uniform(0.05, 0.6)),
        cellTemperature: Temperature(273.15 + (chance(0.5) ? coolant : uniform(20, 80))),
        coolantTemperature: Temperature(273.15 + coolant),
        cutoffVoltages: chance(0.5) ? ["NMC811": Voltage(uniform(2.5, 3.3))] : [:],
        heatingAllowed: chance(0.95), criticalCurrentSafetyFactor: uniform(1, 2),
        pressure: chance(0.2) ? Pressure(uniform(0.1, 5)) : nil),
      manufacturing: Manufacturing(
        layerCapacityVariation: chance(0.2) ? 0 : uniform(0.002, 0.03),
        screen: chance(0.5) ? uniform(1, 3) : nil, layerYield: uniform(0.95, 1),
        interfaceFactor: chance(0.5) ? 1 : uniform(0.8, 1.5)),
      hardware: hardware(), pairs: catalogue.pairs)
    var problem = DesignProblem(
      name: "random", objective: Objective(figure, some(levels, 1...1)[0]), space: space,
      conditions: conditions, limits: [], hasModule: hasModule)
    problem.limits = limits(around: problem)
    return problem
  }

  /// A design of the space, if luck has it one that keeps every standing rule.
  private mutating func sample(_ problem: DesignProblem) -> Evaluation? {
    var designs: [Design] = []
    Exhaustive(problem: problem).forEach { designs.append($0) }
    var found: Evaluation?
    for _ in 0..<200 {
      let design = designs[whole(0...(designs.count - 1))]
      found = Evaluation(design, problem: problem) ?? found
      if let found, found.isAdmissible { return found }
    }
    return found
  }

  private mutating func hardware() -> Hardware {
    var hardware = catalogue.hardware
    hardware.tabs.coverFace = chance(0.6)
    if chance(0.3) { hardware.coldPlate.filmCoefficient = .init(uniform(50, 1000)) }
    return hardware
  }

  private mutating func space() -> DesignSpace {
    let recipes = some(catalogue.recipes, 1...2)
    let loadings = (0..<whole(1...4)).map { _ in ArealCapacity((uniform(1, 8) * 10).rounded() / 10)
    }
    // Mostly materials that go together: a space without any admissible layer teaches little.
    let sulfides = catalogue.separators.filter { $0.cathodeSide.family == .sulfide }
    let separators = chance(0.85) ? sulfides : catalogue.separators
    let cathodes = some(catalogue.cathodes, 1...2).flatMap { material in
      recipes.flatMap { recipe in
        Set(loadings).sorted().map {
          DesignSpace.Cathode(material: material, recipe: recipe, arealCapacity: $0)
        }
      }
    }
    let thicknesses = Set((0..<whole(1...3)).map { _ in Length(Double(whole(3...12)) * 5) })
      .sorted()
    let films = some(separators, 1...2).flatMap { separator in
      thicknesses.map { DesignSpace.Film(separator: separator, thickness: $0) }
    }
    let anodes = some(catalogue.anodes, 1...3).flatMap { material in
      (material.usesRatio
        ? some(material.platesLithium ? [0.0, 0.2, 0.5, 1] : [1, 1.05, 1.1, 1.3], 1...2).sorted()
          .map(Optional.some) : [Double?.none])
        .map {
          DesignSpace.Anode(material: material, ratio: $0)
        }
    }
    let gauges = Set((0..<whole(1...3)).map { _ in Length(Double(whole(3...12)) * 2) }).sorted()
    let plates = some(catalogue.plates, 1...2).flatMap { material in
      gauges.map { BipolarPlate(material: material, thickness: $0) }
    }
    let metals = catalogue.metals.filter { ["Al", "Cu", "Ni"].contains($0.name) }
    func foil(_ name: String, _ gauge: Double) -> Foil? {
      metals.first { $0.name == name }.map { Foil(metal: $0, thickness: Length(gauge)) }
    }
    let copper = foil("Cu", 8)
    let nickel = foil("Ni", 8)
    let positive = [foil("Al", 12), chance(0.3) ? foil("Al", 16) : nil].compactMap { $0 }
    let negative: DesignSpace.NegativeEnd
    if let copper, let nickel, chance(0.6) {
      negative = .preferred(copper, otherwise: nickel)
    } else {
      negative = .options([copper, nickel].compactMap { $0 })
    }
    let low = whole(1...20)
    return DesignSpace(
      cathodes: cathodes, films: films, anodes: anodes, plates: plates, positiveEnds: positive,
      negativeEnd: negative,
      footprints: some([(100.0, 100.0), (100, 300), (60, 80), (14, 14)], 1...2).map {
        Footprint(width: Length(1000 * $0.0), height: Length(1000 * $0.1))
      },
      layersInSeries: Array(low...(low + whole(0...3))),
      stacksInParallel: Array(1...whole(1...2)), grades: Array(1...whole(1...3)),
      cellsInSeries: Array(1...whole(1...3)).map { $0 * whole(1...6) }.reduce(into: []) {
        if !$0.contains($1) { $0.append($1) }
      }.sorted(),
      cellsInParallel: Array(1...whole(1...2)),
      cellsPerBlock: some([1, 2, 3, 4, 8], 1...2).sorted(),
      cooledFaces: some(CooledFaces.allCases, 1...2),
      cellsPerGroup: chance(0.3) ? whole(1...7) : nil)
  }

  /// Limits near the figures of some design, so that they cut through the space.
  private mutating func limits(around problem: DesignProblem) -> [Limit] {
    guard let center = sample(problem) else { return [] }
    var limits: [Limit] = []
    for quantity in Limit.Quantity.allCases {
      let ofModule = [.moduleVoltage, .moduleMass, .moduleHeight, .moduleVolume, .moduleEnergy]
        .contains(quantity)
      guard problem.hasModule || !ofModule, chance(0.25) else { continue }
      let lower =
        [.cellEnergy, .moduleEnergy, .stackYield].contains(quantity)
        || (quantity == .stackVoltage || quantity == .moduleVoltage) && chance(0.2)
      let side: Limit.Side = lower ? .min : .max
      if quantity == .socExcess {
        limits.append(
          Limit(quantity, .max, uniform(0.01, 0.06), confidence: uniform(0.5, 0.999)))
        continue
      }
      let figure = LimitCheck(
        Limit(quantity, side, 0), figures: center.figures, problem: problem
      ).figure
      guard figure.isFinite, figure < 1e30 else { continue }
      let coolant = problem.conditions.operation.coolantTemperature.value
      let value =
        switch quantity {
        case .temperature: coolant + (figure - coolant) * uniform(0.7, 3)
        case .grades: Double(whole(1...3))
        case .stackYield: figure * uniform(0.9, 1.005)
        default: figure * (lower ? uniform(0.4, 1.05) : uniform(0.95, 1.6))
        }
      limits.append(Limit(quantity, side, value))
    }
    return limits.sorted { $0.name < $1.name }
  }
}
