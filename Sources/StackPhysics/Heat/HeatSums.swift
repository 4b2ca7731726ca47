public import Quantities

/// What parts one behind the other add to heat conduction and heat capacity across them.
///
/// - Source: the model contract 2.9.
public struct HeatSums: Sendable, Hashable {
  /// Sum of thickness over heat conductivity, in m2 K/W.
  public var thermalResistance: Double
  /// Sum of areal mass times specific heat, in J/(m2 K).
  public var arealHeatCapacity: Double

  /// Creates sums from their values in m2 K/W and J/(m2 K).
  public init(thermalResistance: Double, arealHeatCapacity: Double) {
    self.thermalResistance = thermalResistance
    self.arealHeatCapacity = arealHeatCapacity
  }

  /// The sums of one part: `1e-6 L/k` and `0.01 m c`.
  public init(
    thickness: Length, arealMass: ArealMass, conductivity: ThermalConductivity,
    specificHeat: SpecificHeatCapacity
  ) {
    thermalResistance = 1e-6 * thickness.value / conductivity.value
    arealHeatCapacity = 0.01 * arealMass.value * specificHeat.value
  }

  /// The sums of one part of a density: `1e-6 L/k` and `1e-3 L ρ c`.
  public init(
    thickness: Length, density: Density, conductivity: ThermalConductivity,
    specificHeat: SpecificHeatCapacity
  ) {
    self.init(
      thickness: thickness, arealMass: ArealMass(0.1 * density.value * thickness.value),
      conductivity: conductivity, specificHeat: specificHeat)
  }

  /// The sums of nothing.
  public static let zero = HeatSums(thermalResistance: 0, arealHeatCapacity: 0)

  /// The sums of both parts.
  public static func + (left: Self, right: Self) -> Self {
    HeatSums(
      thermalResistance: left.thermalResistance + right.thermalResistance,
      arealHeatCapacity: left.arealHeatCapacity + right.arealHeatCapacity)
  }

  /// The sums of a part that is there so many times.
  public static func * (count: Double, sums: Self) -> Self {
    HeatSums(
      thermalResistance: count * sums.thermalResistance,
      arealHeatCapacity: count * sums.arealHeatCapacity)
  }
}
