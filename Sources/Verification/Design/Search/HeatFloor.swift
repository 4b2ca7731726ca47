import Glibc
import Quantities
import StackPhysics
import StackRecords

/// How warm a block of cells becomes at least, with plate and end collectors still open.
///
/// With P = 1e4 N M p the heat of a cell per area, R its Σ L/k and C its Σ m c, the height of a cell
/// cancels: `dT = min[P (x/8 + b) (1 − exp(−t/τ)), P t/C]`, `x = B² R`, `τ = C (x/π² + b)`,
/// `b = B/(2h)` for two faces; `x/2`, `4 x/π²` and `b = B/h` for one. The spread is dT times
/// `(x/8)/(x/8 + b)`. Hence dT
/// - grows with P and t, and falls as C grows;
/// - grows with R: with u = t/τ its derivative in x is P/8 times at least `1 − e^−u − u e^−u`, since
///   `(x/8 + b)/(x/π² + b) · 1/π²` is below 1/8 for 8/π² < 1, and `1 + u ≤ e^u`;
/// - grows with B: x/8 + b grows by a larger share than τ, and `u e^−u ≤ 1 − e^−u`;
/// - grows with C at a fixed P/C, as `C (1 − exp(−t/(C c)))` does,
///
/// and the spread with it: its share grows with R and B and knows nothing of P, C and t.
/// - Source: the model contract 2.9.
struct HeatFloor {
  /// The largest rise that a limit allows; infinite without one.
  private let mostRise: Double
  /// The largest spread that a limit allows; infinite without one.
  private let mostSpread: Double
  private let parts: PartRanges
  private let film: HeatSums
  private let wall: HeatSums
  private let filmCoefficient: Double

  /// A floor under the limits of a set; nil where it holds none on heat.
  init?(_ parts: PartRanges, enforced: Breaches, tables: StageTables) {
    let conditions = tables.problem.conditions
    let hardware = conditions.hardware
    func most(_ quantity: Limit.Quantity) -> Double {
      tables.limits.heat.filter {
        $0.limit.quantity == quantity && $0.limit.side == .max && !$0.bit.avoids(enforced)
      }.map { $0.limit.value + 2 * LimitTolerance.slack($0.limit.value) }.min() ?? .infinity
    }
    mostRise = most(.temperature) - conditions.operation.coolantTemperature.value
    mostSpread = most(.temperatureSpread)
    if mostRise == .infinity, mostSpread == .infinity { return nil }
    self.parts = parts
    film = HeatSums(
      thickness: hardware.film.thickness, density: hardware.film.density,
      conductivity: hardware.film.thermalConductivity, specificHeat: hardware.film.specificHeat)
    wall = HeatSums(
      thickness: hardware.pouch.thickness, density: hardware.pouch.density,
      conductivity: hardware.pouch.thermalConductivity, specificHeat: hardware.pouch.specificHeat)
    filmCoefficient = hardware.coldPlate.filmCoefficient.value
  }

  /// A cell or more by heat: capacity per layer at the most, all else at the least.
  struct Body {
    /// Layers N M.
    fileprivate let layers: Double
    /// C/(N M).
    fileprivate let capacityPerLayer: Double
    /// C.
    fileprivate let capacity: Double
    /// R.
    fileprivate let resistance: Double
  }

  /// A cell of N layers and M stacks.
  func body(of layer: LayerFigures, layersInSeries: Int, stacks: Int) -> Body {
    let (N, M) = (Double(layersInSeries), Double(stacks))
    let capacity =
      M
      * (N * layer.heat.arealHeatCapacity + (N - 1) * parts.plateHeat.mostCapacity
        + parts.endHeat.mostCapacity)
      + (M - 1) * film.arealHeatCapacity + 2 * wall.arealHeatCapacity
    let resistance =
      M
      * (N * layer.heat.thermalResistance + (N - 1) * parts.plateHeat.leastResistance
        + parts.endHeat.leastResistance)
      + (M - 1) * film.thermalResistance + 2 * wall.thermalResistance
    return Body(
      layers: N * M, capacityPerLayer: capacity / (N * M), capacity: capacity,
      resistance: resistance)
  }

  /// All cells of N layers or more with `stacks` stacks or more.
  ///
  /// Per layer, ends and films weigh at most a share 1/N and the pouch 1/(N M), so C/(N M) is at
  /// most, and C and R are at least, what they are at the fewest.
  func body(of layer: LayerFigures, layersFrom fewest: Int, stacksFrom stacks: Int) -> Body {
    let (N, M) = (Double(fewest), Double(stacks))
    let own = layer.heat.arealHeatCapacity
    return Body(
      layers: N * M,
      capacityPerLayer: own + parts.plateHeat.mostCapacity
        + (parts.endHeat.mostCapacity + film.arealHeatCapacity) / N
        + 2 * wall.arealHeatCapacity / (N * M),
      capacity: N * M * own, resistance: N * M * layer.heat.thermalResistance)
  }

  /// Whether blocks of B such cells could hold the limits.
  func mayHold(
    _ layer: LayerRange, _ body: Body, cellsPerBlock: Int, cooledFaces: CooledFaces
  ) -> Bool {
    layer.warmings.allSatisfy { warming in
      let (rise, spread) = least(warming, body, Double(cellsPerBlock), cooledFaces)
      return rise * (1 - 1e-12) <= mostRise && spread * (1 - 1e-12) <= mostSpread
    }
  }

  private func least(
    _ warming: LayerRange.Warming, _ body: Body, _ B: Double, _ faces: CooledFaces
  ) -> (rise: Double, spread: Double) {
    // P/C in K/s, and P at the least C.
    let rate = 1e4 * warming.flux / body.capacityPerLayer
    let t = warming.duration
    let adiabatic = rate > 0 ? rate * t : 0
    let x = B * B * body.resistance
    let squared = Double.pi * Double.pi
    let conduction: Double
    let film: Double
    let slow: Double
    switch faces {
    case .both: (conduction, film, slow) = (x / 8, B / (2 * filmCoefficient), x / squared)
    case .one: (conduction, film, slow) = (x / 2, B / filmCoefficient, 4 * x / squared)
    case .none: return (adiabatic, 0)
    }
    let cooled =
      -rate * body.capacity * (conduction + film)
      * expm1(-t / (body.capacity * (slow + film)))
    let rise = min(cooled, adiabatic)
    return (rise, rise * conduction / (conduction + film))
  }
}
