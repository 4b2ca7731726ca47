/// What the design is to be best in.
public struct Objective: Sendable, Hashable {
  /// The figure that counts.
  public enum Figure: String, Sendable, Hashable, CaseIterable {
    /// Wh/kg, the larger the better.
    case specificEnergy = "specific_energy"
    /// Wh/L, the larger the better.
    case energyDensity = "energy_density"
    /// USD/kWh, the smaller the better.
    case cost
  }

  /// Where the figure is taken.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case stack, cell, module
  }

  /// The figure.
  public var figure: Figure
  /// The level.
  public var level: Level

  /// Creates an objective.
  public init(_ figure: Figure, _ level: Level) {
    self.figure = figure
    self.level = level
  }

  /// Whether a larger value is better.
  public var maximises: Bool { figure != .cost }

  /// Unit of the value: `Wh/kg`, `Wh/L` or `USD/kWh`.
  public var unit: String {
    switch figure {
    case .specificEnergy: "Wh/kg"
    case .energyDensity: "Wh/L"
    case .cost: "USD/kWh"
    }
  }
}
