public import Quantities

extension Discharge {
  /// Energy that comes out over energy that goes in.
  ///
  /// `CE ∫₀^x_R (U − i_d ASR_N/1000) dx / ∫₀^x_R (U + i_c ASR_N/1000) dx`.
  /// - Parameters:
  ///   - layer: the layer, with both current densities.
  ///   - curve: its open-circuit voltage.
  ///   - areaSpecificResistance: ASR_N.
  ///   - coulombicEfficiency: CE of the anode.
  /// - Returns: a share between 0 and 1; 0 when nothing goes in.
  /// - Source: the model contract 1.8.
  public func energyEfficiency(
    layer: LayerFigures, curve: LayerVoltageCurve,
    areaSpecificResistance: AreaSpecificResistance, coulombicEfficiency: Double
  ) -> Double {
    let openCircuit = curve.integral(to: depth).value
    let R = areaSpecificResistance.value / 1000
    let out = openCircuit - layer.dischargeCurrentDensity.value * R * depth
    let into = openCircuit + layer.chargeCurrentDensity.value * R * depth
    return into > 0 ? coulombicEfficiency * out / into : 0
  }
}
