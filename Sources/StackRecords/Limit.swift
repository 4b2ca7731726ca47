/// A limit: a figure of the design and the value that it must not pass.
public struct Limit: Sendable, Hashable {
  /// A figure that a spec can limit; the raw value is its name in specs and results.
  public enum Quantity: String, Sendable, Hashable, CaseIterable {
    /// V; the largest voltage of a stack for an upper limit, the smallest for a lower one.
    case stackVoltage = "stack_voltage"
    /// V; likewise of the module.
    case moduleVoltage = "module_voltage"
    /// K; coolant temperature plus the larger rise of discharge and charge.
    case temperature
    /// K; the larger spread of discharge and charge.
    case temperatureSpread = "temperature_spread"
    /// Share; state of charge excess of the weakest layer, at a confidence.
    case socExcess = "soc_excess"
    /// g
    case cellMass = "cell_mass"
    /// g
    case moduleMass = "module_mass"
    /// um; thickness of the cell, H_cell.
    case cellThickness = "cell_thickness"
    /// um; height of a clamped group of cells.
    case moduleHeight = "module_height"
    /// cm3
    case moduleVolume = "module_volume"
    /// Wh
    case cellEnergy = "cell_energy"
    /// Wh
    case moduleEnergy = "module_energy"
    /// A; the current of a cell at the larger rate.
    case cellCurrent = "cell_current"
    /// USD/kWh at the objective's level.
    case cost
    /// Share of stacks that come out good, y^N.
    case stackYield = "stack_yield"
    /// Number of grades.
    case grades
  }

  /// On which side the value must stay.
  public enum Side: String, Sendable, Hashable, CaseIterable {
    case max, min
  }

  /// The figure.
  public var quantity: Quantity
  /// The side.
  public var side: Side
  /// The limiting value in the figure's base unit (given at each case of `Quantity`).
  public var value: Double
  /// Confidence, for `socExcess` only.
  public var confidence: Double?

  /// Creates a limit.
  public init(_ quantity: Quantity, _ side: Side, _ value: Double, confidence: Double? = nil) {
    self.quantity = quantity
    self.side = side
    self.value = value
    self.confidence = confidence
  }

  /// Name in results, such as `stack_voltage.max`.
  public var name: String { "\(quantity.rawValue).\(side.rawValue)" }
}

extension Limit.Quantity {
  /// The base unit of its values, empty for shares and counts.
  public var unit: String {
    switch self {
    case .stackVoltage, .moduleVoltage: "V"
    case .temperature, .temperatureSpread: "K"
    case .socExcess, .stackYield, .grades: ""
    case .cellMass, .moduleMass: "g"
    case .cellThickness, .moduleHeight: "um"
    case .moduleVolume: "cm3"
    case .cellEnergy, .moduleEnergy: "Wh"
    case .cellCurrent: "A"
    case .cost: "USD/kWh"
    }
  }
}

/// What the physics always demands, whatever the spec says; the raw value is its name in results.
public enum StandingRule: String, Sendable, Hashable, CaseIterable {
  /// A potential outside a stability window, or a forbidden contact (contract 1.9).
  case stabilityWindow = "stability_window"
  /// The charge current above the critical current, or the current above the salt's limit (1.10).
  case criticalCurrent = "critical_current"
  /// The N/P ratio of a host below its least value (1.3).
  case hostRatio = "host_np_ratio"
  /// The layer cannot carry the discharge rate above the cut-off (1.8).
  case rate = "cannot_carry_the_rate"
  /// The anode's overhang reaches the rim (2).
  case geometry
  /// A pair of materials of which the catalogue knows nothing.
  case unknownPair = "unknown_pair"
  /// Warmer than its own heat explains where heating is excluded (2.9).
  case heating = "heating_none"
}
