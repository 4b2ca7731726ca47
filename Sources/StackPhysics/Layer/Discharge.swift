public import Quantities

/// What a layer delivers at its discharge rate down to the cut-off.
public struct Discharge: Sendable, Hashable {
  /// Share of the capacity that the rate leaves, u_rate.
  public var rateUtilisation: Double
  /// Depth of discharge x_R at which the loaded voltage reaches the cut-off, at most 1.
  public var depth: Double
  /// Areal capacity delivered, q = u₀ u_rate x_R q₀.
  public var arealCapacity: ArealCapacity
  /// Areal energy delivered, e.
  public var arealEnergy: ArealEnergy
  /// Loss of voltage i ASR_N.
  public var voltageDrop: Voltage
  /// Time of discharge 3600 q/i, infinite at no current.
  public var duration: Duration

  /// Discharges a layer; nil when it cannot carry the rate.
  ///
  /// `q = u₀ u_rate x_R q₀`, `e = u₀ u_rate q₀ ∫₀^x_R (U − i ASR_N/1000) dx`.
  /// - Parameters:
  ///   - layer: the layer, with its rate.
  ///   - curve: its open-circuit voltage.
  ///   - areaSpecificResistance: ASR_N.
  ///   - cutoff: lowest voltage of one layer.
  /// - Source: the model contract 1.8.
  public init?(
    layer: LayerFigures, curve: LayerVoltageCurve,
    areaSpecificResistance: AreaSpecificResistance, cutoff: Voltage
  ) {
    let i = layer.dischargeCurrentDensity.value
    let drop = i * areaSpecificResistance.value / 1000
    guard let depth = curve.largestDepth(drop: Voltage(drop), cutoff: cutoff) else { return nil }
    let rateUtilisation = layer.rateUtilisation
    let reached = layer.contactUtilisation * rateUtilisation * layer.arealCapacity.value
    let q = reached * depth
    self.rateUtilisation = rateUtilisation
    self.depth = depth
    arealCapacity = ArealCapacity(q)
    arealEnergy = ArealEnergy(reached * (curve.integral(to: depth).value - drop * depth))
    voltageDrop = Voltage(drop)
    duration = Discharge.duration(of: arealCapacity, at: layer.dischargeCurrentDensity)
  }

  /// Mean loaded voltage e/q; zero when nothing is delivered.
  public var meanVoltage: Voltage {
    guard arealCapacity.value > 0 else { return .zero }
    return Voltage(arealEnergy.value / arealCapacity.value)
  }

  /// Time that a current density takes for an areal capacity, 3600 q/i; infinite at no current.
  public static func duration(
    of arealCapacity: ArealCapacity, at currentDensity: CurrentDensity
  ) -> Duration {
    guard currentDensity.value > 0 else { return Duration(.infinity) }
    return Duration(3600 * arealCapacity.value / currentDensity.value)
  }
}
