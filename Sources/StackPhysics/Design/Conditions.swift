public import Quantities

/// How the stack is run.
public struct Operation: Sendable, Hashable {
  /// Discharge rate per nominal capacity.
  public var dischargeRate: Rate
  /// Charge rate per nominal capacity.
  public var chargeRate: Rate
  /// Temperature of resistances and heat.
  public var cellTemperature: Temperature
  /// Temperature of the coolant.
  public var coolantTemperature: Temperature
  /// Lowest voltage of one layer by cathode material; where absent, the catalogue's lower potential.
  public var cutoffVoltages: [String: Voltage]
  /// Whether the cells may be held warmer than their own heat explains.
  public var heatingAllowed: Bool
  /// Factor SF between the critical current density and the one allowed.
  public var criticalCurrentSafetyFactor: Double
  /// Pressure on the faces; nil takes what the anode needs.
  public var pressure: Pressure?

  /// Creates the conditions of operation.
  public init(
    dischargeRate: Rate, chargeRate: Rate, cellTemperature: Temperature,
    coolantTemperature: Temperature, cutoffVoltages: [String: Voltage] = [:],
    heatingAllowed: Bool = true, criticalCurrentSafetyFactor: Double = 1.5,
    pressure: Pressure? = nil
  ) {
    self.dischargeRate = dischargeRate
    self.chargeRate = chargeRate
    self.cellTemperature = cellTemperature
    self.coolantTemperature = coolantTemperature
    self.cutoffVoltages = cutoffVoltages
    self.heatingAllowed = heatingAllowed
    self.criticalCurrentSafetyFactor = criticalCurrentSafetyFactor
    self.pressure = pressure
  }
}

/// How evenly and how well layers are made.
public struct Manufacturing: Sendable, Hashable {
  /// Coefficient of variation of the layers' capacity, cv ≥ 0.
  public var layerCapacityVariation: Double
  /// Screen of ± k standard deviations; nil screens nothing.
  public var screen: Double?
  /// Share of layers that come out good, 0 < y ≤ 1.
  public var layerYield: Double
  /// Factor that the stacking process puts on planar interfaces.
  public var interfaceFactor: Double

  /// Creates the conditions of manufacture.
  public init(
    layerCapacityVariation: Double, screen: Double?, layerYield: Double,
    interfaceFactor: Double = 1
  ) {
    self.layerCapacityVariation = layerCapacityVariation
    self.screen = screen
    self.layerYield = layerYield
    self.interfaceFactor = interfaceFactor
  }
}

/// Everything that is given and not chosen: operation, manufacture, hardware, pair tables.
public struct Conditions: Sendable, Hashable {
  /// How the stack is run.
  public var operation: Operation
  /// How layers are made.
  public var manufacturing: Manufacturing
  /// Hardware around the layers, with its prices.
  public var hardware: Hardware
  /// What is known of pairs of materials.
  public var pairs: PairTables

  /// Creates the conditions.
  public init(
    operation: Operation, manufacturing: Manufacturing, hardware: Hardware, pairs: PairTables
  ) {
    self.operation = operation
    self.manufacturing = manufacturing
    self.hardware = hardware
    self.pairs = pairs
  }
}
