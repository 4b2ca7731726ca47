public import Quantities

/// The power of a short pulse at one depth of discharge.
///
/// - Source: the model contract 1.8.
public struct PulseFigures: Sendable, Hashable {
  /// Depth of discharge x.
  public var depth: Double
  /// Resistance with transmission lines in place of `R_ct + (R_i + R_e)/3`.
  public var areaSpecificResistance: AreaSpecificResistance
  /// Current density i_m; zero where the voltage is already below the cut-off.
  public var currentDensity: CurrentDensity
  /// Power of a cell.
  public var power: Power

  /// The depths of discharge at which pulses are reported.
  public static let reportedDepths = [0.5, 0.8]

  /// A pulse: `i_m = 1000 min[(U − V_cut)/R, U/(2R)]`, `P = N A M i_m (U − i_m R/1000)/1000`.
  ///
  /// - Parameters:
  ///   - depth: depth of discharge x.
  ///   - curve: open-circuit voltage of the layer.
  ///   - cutoff: lowest voltage of a layer.
  ///   - areaSpecificResistance: `PulseFigures.resistance(…)`.
  ///   - stack: areas and N.
  ///   - stacksInParallel: M.
  public init(
    depth: Double, curve: LayerVoltageCurve, cutoff: Voltage,
    areaSpecificResistance: AreaSpecificResistance, stack: StackFigures, stacksInParallel: Int
  ) {
    let U = curve.voltage(at: depth).value
    let R = areaSpecificResistance.value
    let i = max(0, 1000 * min((U - cutoff.value) / R, U / (2 * R)))
    let area =
      Double(stack.layersInSeries) * stack.areas.electrode.value * Double(stacksInParallel)
    self.depth = depth
    self.areaSpecificResistance = areaSpecificResistance
    currentDensity = CurrentDensity(i)
    power = Power(area * i * (U - i * R / 1000) / 1000)
  }

  /// ASR_N with the transmission line of each composite electrode in place of its mean resistance.
  ///
  /// - Source: the model contract 1.6.
  public static func resistance(
    areaSpecificResistance: AreaSpecificResistance, cathode: CompositeFigures,
    host: CompositeFigures?
  ) -> AreaSpecificResistance {
    var R = areaSpecificResistance - cathode.resistance + cathode.transmissionLineResistance
    if let host { R = R - host.resistance + host.transmissionLineResistance }
    return R
  }
}
