import MaterialCatalogue
import Quantities
import RandomBits
import StackPhysics
public import StackRecords

/// Problems of every kind, the same for the same seed.
public struct RandomProblems: Sendable {
  /// The built-in catalogue, read once for all problems.
  static let catalogue = MaterialCatalogue.builtIn().catalogue

  private var bits: SplitMix

  /// Starts a sequence of problems.
  public init(seed: UInt64) { bits = SplitMix(scattering: seed) }

  /// Says yes with a probability.
  public mutating func chance(_ probability: Double) -> Bool { uniform(0, 1) < probability }

  /// A number between two others.
  public mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * Double(bits.next() >> 11) / 9_007_199_254_740_992
  }

  /// A whole number of a range.
  public mutating func whole(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(bits.next() % UInt64(range.count))
  }

  /// So many elements of a list, each once, in random order; all of them when there are fewer.
  public mutating func some<Element>(
    _ list: [Element], _ count: ClosedRange<Int>
  ) -> [Element] {
    var left = list
    var picked: [Element] = []
    for _ in 0..<min(whole(count), list.count) {
      picked.append(left.remove(at: whole(0...(left.count - 1))))
    }
    return picked
  }

  /// A problem of at most so many designs.
  public mutating func problem(most: Int) -> DesignProblem { problem(designs: 1...most) }

  /// A problem whose number of designs lies in a range.
  public mutating func problem(designs: ClosedRange<Int>) -> DesignProblem {
    var (space, hasModule) = spaceAndModule(most: designs.upperBound)
    while space.count < UInt128(designs.lowerBound) {
      (space, hasModule) = spaceAndModule(most: designs.upperBound)
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
      hardware: hardware(), pairs: Self.catalogue.pairs)
    var problem = DesignProblem(
      name: "random", objective: Objective(figure, some(levels, 1...1)[0]), space: space,
      conditions: conditions, limits: [], hasModule: hasModule)
    problem.limits = limits(around: problem)
    return problem
  }

  private mutating func spaceAndModule(most: Int) -> (DesignSpace, hasModule: Bool) {
    var space = self.space()
    while space.count > UInt128(most) { space = self.space() }
    if chance(0.7) { return (space, true) }
    space.cellsInSeries = [1]
    space.cellsInParallel = [1]
    space.cellsPerBlock = [1]
    space.cooledFaces = [.both]
    return (space, false)
  }

  private mutating func hardware() -> Hardware {
    var hardware = Self.catalogue.hardware
    hardware.tabs.coverFace = chance(0.6)
    if chance(0.3) { hardware.coldPlate.filmCoefficient = .init(uniform(50, 1000)) }
    return hardware
  }
}
