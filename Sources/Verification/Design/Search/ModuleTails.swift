import Quantities
import StackPhysics
import StackRecords

/// The ways in which cells can stand in a module, with what each adds to the burden of a cell.
struct ModuleTails {
  /// One way.
  struct Tail {
    /// Place of S in the space.
    let series: Int
    /// Place of B in the space.
    let block: Int
    /// Place of the cooled faces in the space.
    let faces: Int
    /// Place among all pairs of B and cooled faces: block times number of faces, plus faces.
    let option: Int
    /// The arrangement.
    let arrangement: ModuleArrangement
    /// What cold plates, pressure plates, least bus bars and electronics add per cell, at least.
    let burden: Double
  }

  /// All ways: with the least burden first, or in the order of ties where the module does not count.
  let tails: [Tail]

  /// Lists the ways for a footprint and a pressure.
  init(_ problem: DesignProblem, footprint: Footprint, pressure: Pressure) {
    let space = problem.space
    let hardware = problem.conditions.hardware
    let outline = Outline(footprint: footprint, pressure: pressure, hardware: hardware)
    let counts = problem.objective.level == .module
    var tails: [Tail] = []
    for (series, S) in space.cellsInSeries.enumerated() {
      for P in space.cellsInParallel {
        for (block, B) in space.cellsPerBlock.enumerated() {
          for (face, faces) in space.cooledFaces.enumerated() {
            let arrangement = ModuleArrangement(
              cellsInSeries: S, cellsInParallel: P, cellsPerBlock: B,
              cellsPerGroup: space.cellsPerGroup, cooledFaces: faces)
            let burden =
              counts
              ? Self.burden(of: arrangement, problem.objective.figure, outline, hardware) : 0
            tails.append(
              Tail(
                series: series, block: block, faces: face,
                option: block * space.cooledFaces.count + face, arrangement: arrangement,
                burden: burden))
          }
        }
      }
    }
    self.tails = counts ? tails.sorted { $0.burden < $1.burden } : tails.sorted(by: Self.ties)
  }

  /// The least burden among the ways with one of these numbers of cells in series.
  func leastBurden(series allowed: [Bool]) -> Double? {
    tails.first { allowed[$0.series] }?.burden
  }

  private static func ties(_ first: Tail, _ second: Tail) -> Bool {
    let (a, b) = (first.arrangement, second.arrangement)
    if a.cellCount != b.cellCount { return a.cellCount < b.cellCount }
    if a.cellsPerBlock != b.cellsPerBlock { return a.cellsPerBlock < b.cellsPerBlock }
    if a.cellsInSeries != b.cellsInSeries { return a.cellsInSeries < b.cellsInSeries }
    return a.cooledFaces.rawValue.utf8.lexicographicallyPrecedes(b.cooledFaces.rawValue.utf8)
  }

  private static func burden(
    of arrangement: ModuleArrangement, _ figure: Objective.Figure, _ outline: Outline,
    _ hardware: Hardware
  ) -> Double {
    let cells = arrangement.cellCount
    let groups = roundedUp(cells, over: arrangement.cellsPerGroup ?? cells)
    let blocks = roundedUp(roundedUp(cells, over: groups), over: arrangement.cellsPerBlock)
    let coldPlates =
      switch arrangement.cooledFaces {
      case .both: groups * (blocks + 1)
      case .one: groups * blocks
      case .none: 0
      }
    let height =
      Double(coldPlates) * hardware.coldPlate.thickness.value
      + Double(2 * groups) * outline.pressurePlate
    let coldMass = Double(coldPlates) * outline.area * hardware.coldPlate.arealMass.value / 1000
    let plateMass =
      Double(2 * groups) * outline.face * outline.pressurePlate * 1e-4
      * hardware.pressurePlate.density.value
    let bus = hardware.busBar
    let metal =
      plateMass + outline.rodMassPerMicrometre * height
      + Double(cells) * bus.leastCrossSection * 0.01 * bus.length.centimetres * bus.density.value
    let positions = Double(arrangement.cellsInSeries)
    let total: Double
    switch figure {
    case .specificEnergy:
      total =
        hardware.enclosure.massFactor
        * (metal + coldMass + positions * hardware.electronics.mass.value)
    case .energyDensity:
      total = hardware.enclosure.volumeFactor * outline.face * height * 1e-4
    case .cost:
      total =
        metal * hardware.pressurePlate.price.value / 1000
        + coldMass * hardware.coldPlate.price.value / 1000
        + positions * hardware.electronics.price.value
    }
    return total / Double(cells)
  }

  private static func roundedUp(_ count: Int, over size: Int) -> Int {
    (count + size - 1) / size
  }
}
