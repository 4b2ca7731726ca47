import Glibc
public import Quantities

/// How warm a block of cells becomes over one discharge or charge.
public struct ThermalFigures: Sendable, Hashable {
  /// Heat of one layer per area.
  public var heatFlux: HeatFlux
  /// Heat conductivity k across a cell.
  public var thermalConductivity: ThermalConductivity
  /// Volumetric heat capacity ρc of a cell.
  public var heatCapacity: VolumetricHeatCapacity
  /// Heat per volume of a cell, p_v.
  public var heatRate: VolumetricHeatRate
  /// Steady difference inside the block, dT_c; zero without cooled faces.
  public var conductionRise: TemperatureDifference
  /// Steady difference between face and coolant, dT_f; zero without cooled faces.
  public var filmRise: TemperatureDifference
  /// Time constant of the rise; nil without cooled faces.
  public var timeConstant: Duration?
  /// Time of the discharge or charge.
  public var duration: Duration
  /// Rise dT of the hottest place over the coolant at the end.
  public var rise: TemperatureDifference
  /// Difference inside the block at the end.
  public var spread: TemperatureDifference

  /// Warms a block of B cells.
  ///
  /// `p_v = 1e10 N M p/H_cell`, `k = H_cell/Σ(L/k)`, `ρc = Σ(m c)/H_cell`, `H = B H_cell`.
  /// Two faces: `dT_c = p_v H²/(8k)`, `dT_f = p_v H/(2h)`, `τ = ρc H²/(π² k) + ρc H/(2h)`. One face:
  /// `p_v H²/(2k)`, `p_v H/h`, `4 ρc H²/(π² k) + ρc H/h`. None: `dT = p_v t/ρc`, spread 0. Else
  /// `dT = min[(dT_c + dT_f)(1 − exp(−t/τ)), p_v t/ρc]`, spread `dT dT_c/(dT_c + dT_f)`.
  /// - Parameters:
  ///   - heatFlux: heat p of one layer.
  ///   - cell: the cell.
  ///   - layersInSeries: N.
  ///   - cellsPerBlock: B.
  ///   - cooledFaces: cooled faces of the block.
  ///   - filmCoefficient: h at a cooled face.
  ///   - duration: time t = 3600 q/i.
  /// - Source: the model contract 2.9.
  public init(
    heatFlux: HeatFlux, cell: CellFigures, layersInSeries: Int, cellsPerBlock: Int,
    cooledFaces: CooledFaces, filmCoefficient: HeatTransferCoefficient, duration: Duration
  ) {
    let metres = 1e-6 * cell.height.value
    let H = Double(cellsPerBlock) * metres
    let layers = Double(layersInSeries * cell.stacksInParallel)
    let pv = 1e4 * layers * heatFlux.value / metres
    let k = metres / cell.heat.thermalResistance
    let rc = cell.heat.arealHeatCapacity / metres
    let h = filmCoefficient.value
    let t = duration.value
    // No heat over infinite time is no rise.
    let adiabatic = pv > 0 ? pv * t / rc : 0

    self.heatFlux = heatFlux
    self.duration = duration
    thermalConductivity = ThermalConductivity(k)
    heatCapacity = VolumetricHeatCapacity(rc)
    heatRate = VolumetricHeatRate(pv)
    let squared = Double.pi * Double.pi
    let conduction: Double
    let film: Double
    let tau: Double
    switch cooledFaces {
    case .both:
      conduction = pv * H * H / (8 * k)
      film = pv * H / (2 * h)
      tau = rc * H * H / (squared * k) + rc * H / (2 * h)
    case .one:
      conduction = pv * H * H / (2 * k)
      film = pv * H / h
      tau = 4 * rc * H * H / (squared * k) + rc * H / h
    case .none:
      conductionRise = .zero
      filmRise = .zero
      timeConstant = nil
      rise = TemperatureDifference(adiabatic)
      spread = .zero
      return
    }
    let steady = conduction + film
    let dT = min(-steady * expm1(-t / tau), adiabatic)
    conductionRise = TemperatureDifference(conduction)
    filmRise = TemperatureDifference(film)
    timeConstant = Duration(tau)
    rise = TemperatureDifference(dT)
    spread = TemperatureDifference(steady > 0 ? dT * conduction / steady : 0)
  }

  /// Heat of one layer: `p = (i/1000)² ASR_N + (i/1000) T |dU/dT|`.
  ///
  /// - Source: the model contract 2.9.
  public static func heatFlux(
    currentDensity: CurrentDensity, areaSpecificResistance: AreaSpecificResistance,
    temperature: Temperature, entropy: EntropyCoefficient
  ) -> HeatFlux {
    let i = currentDensity.value / 1000
    return HeatFlux(
      i * i * areaSpecificResistance.value + i * temperature.value * entropy.value)
  }

  /// The hotter of discharge and charge; the discharge when both are the same.
  public static func hottest(of discharge: Self, _ charge: Self) -> Self {
    charge.rise > discharge.rise ? charge : discharge
  }
}
