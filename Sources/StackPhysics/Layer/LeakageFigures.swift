public import Quantities

/// The current that leaks through the separator of a charged layer.
///
/// - Source: the model contract 2.10.
public struct LeakageFigures: Sendable, Hashable {
  /// Leakage current density.
  public var currentDensity: CurrentDensity
  /// Share of the delivered capacity lost in 30 days; nil when nothing is delivered.
  public var monthlyShare: Double?

  /// Leakage of a layer; nil when a film's electronic conductivity is unknown.
  ///
  /// `i = 1e7 σ_e U(0)/L_s`, films in series, and the share `720 i/q`.
  public init?(
    separator: Separator, thickness: Length, chargeVoltage: Voltage, delivered: ArealCapacity?
  ) {
    var thicknessOverConductivity = 0.0
    for film in separator.films {
      guard let conductivity = film.electrolyte.electronicConductivity else { return nil }
      // mS/cm to S/cm.
      thicknessOverConductivity += thickness.value * film.share / (conductivity.value / 1000)
    }
    let i = 1e7 * chargeVoltage.value / thicknessOverConductivity
    currentDensity = CurrentDensity(i)
    monthlyShare = delivered.flatMap { $0.value > 0 ? 720 * i / $0.value : nil }
  }
}
