public import Quantities

/// Highest, lowest and nominal voltages of stack and module.
public struct VoltageFigures: Sendable, Hashable {
  /// Highest voltage of a stack, N U(0).
  public var stackHighest: Voltage
  /// Lowest voltage of a stack, N V_cut.
  public var stackLowest: Voltage
  /// Nominal voltage of a stack, N e/q; nil when the rate cannot be carried.
  public var stackNominal: Voltage?
  /// Highest voltage of a module, S times that of a stack.
  public var moduleHighest: Voltage
  /// Lowest voltage of a module.
  public var moduleLowest: Voltage
  /// Nominal voltage of a module; nil when the rate cannot be carried.
  public var moduleNominal: Voltage?

  /// Voltages of N layers in a stack and S cells in a module.
  ///
  /// - Source: the model contract 2.5.
  public init(
    chargeVoltage: Voltage, cutoff: Voltage, discharge: Discharge?, layersInSeries: Int,
    cellsInSeries: Int
  ) {
    let N = Double(layersInSeries)
    let S = Double(cellsInSeries)
    stackHighest = chargeVoltage * N
    stackLowest = cutoff * N
    stackNominal = discharge.map { $0.meanVoltage * N }
    moduleHighest = chargeVoltage * (N * S)
    moduleLowest = cutoff * (N * S)
    moduleNominal = discharge.map { $0.meanVoltage * (N * S) }
  }
}
