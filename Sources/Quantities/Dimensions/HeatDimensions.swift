/// The dimension of absolute temperatures, in K.
public enum TemperatureDimension: Dimension {
  /// Name `temperature`, base unit K, never below 0 K.
  public static let facts = DimensionFacts(
    "temperature", example: "45 degC",
    units: [UnitOfMeasure("K"), UnitOfMeasure("degC", offset: .zeroCelsius)], lowest: 0)
}

/// The dimension of differences of temperature, in K.
public enum TemperatureDifferenceDimension: Dimension {
  /// Name `temperature difference`, base unit K.
  public static let facts = DimensionFacts(
    "temperature difference", example: "8 K",
    units: [UnitOfMeasure("K"), UnitOfMeasure("mK", tenTo: -3)])
}

/// The dimension of heat conductivities, in W/(m K).
public enum ThermalConductivityDimension: Dimension {
  /// Name `thermal conductivity`, base unit W/(m K).
  public static let facts = DimensionFacts(
    "thermal conductivity", example: "1.5 W/(m K)",
    units: [
      UnitOfMeasure("W/(m K)"), UnitOfMeasure("mW/(m K)", tenTo: -3),
      UnitOfMeasure("W/(cm K)", tenTo: 2),
    ])
}

/// The dimension of heat capacities per mass, in J/(kg K).
public enum SpecificHeatCapacityDimension: Dimension {
  /// Name `specific heat capacity`, base unit J/(kg K).
  public static let facts = DimensionFacts(
    "specific heat capacity", example: "900 J/(kg K)",
    units: [
      UnitOfMeasure("J/(kg K)"), UnitOfMeasure("kJ/(kg K)", tenTo: 3),
      UnitOfMeasure("J/(g K)", tenTo: 3),
    ])
}

/// The dimension of heat capacities per volume, in J/(m3 K).
public enum VolumetricHeatCapacityDimension: Dimension {
  /// Name `volumetric heat capacity`, base unit J/(m3 K).
  public static let facts = DimensionFacts(
    "volumetric heat capacity", example: "2.5e6 J/(m3 K)",
    units: [
      UnitOfMeasure("J/(m3 K)"), UnitOfMeasure("kJ/(m3 K)", tenTo: 3),
      UnitOfMeasure("MJ/(m3 K)", tenTo: 6), UnitOfMeasure("J/(cm3 K)", tenTo: 6),
    ])
}

/// The dimension of heat transfer coefficients, in W/(m2 K).
public enum HeatTransferCoefficientDimension: Dimension {
  /// Name `heat transfer coefficient`, base unit W/(m2 K).
  public static let facts = DimensionFacts(
    "heat transfer coefficient", example: "300 W/(m2 K)",
    units: [
      UnitOfMeasure("W/(m2 K)"), UnitOfMeasure("kW/(m2 K)", tenTo: 3),
      UnitOfMeasure("W/(cm2 K)", tenTo: 4),
    ])
}

/// The dimension of heat flows per area, in W/cm2.
public enum HeatFluxDimension: Dimension {
  /// Name `heat flux`, base unit W/cm2.
  public static let facts = DimensionFacts(
    "heat flux", example: "0.1 W/cm2",
    units: [
      UnitOfMeasure("W/cm2"), UnitOfMeasure("mW/cm2", tenTo: -3), UnitOfMeasure("W/m2", tenTo: -4),
    ])
}

/// The dimension of heat flows per volume, in W/m3.
public enum VolumetricHeatRateDimension: Dimension {
  /// Name `volumetric heat rate`, base unit W/m3.
  public static let facts = DimensionFacts(
    "volumetric heat rate", example: "2e4 W/m3",
    units: [
      UnitOfMeasure("W/m3"), UnitOfMeasure("kW/m3", tenTo: 3), UnitOfMeasure("W/L", tenTo: 3),
      UnitOfMeasure("W/cm3", tenTo: 6),
    ])
}

/// An absolute temperature, in K.
public typealias Temperature = Quantity<TemperatureDimension>
/// A difference of temperatures, in K.
public typealias TemperatureDifference = Quantity<TemperatureDifferenceDimension>
/// A heat conductivity, in W/(m K).
public typealias ThermalConductivity = Quantity<ThermalConductivityDimension>
/// A heat capacity per mass, in J/(kg K).
public typealias SpecificHeatCapacity = Quantity<SpecificHeatCapacityDimension>
/// A heat capacity per volume, in J/(m3 K).
public typealias VolumetricHeatCapacity = Quantity<VolumetricHeatCapacityDimension>
/// A heat flow per area and kelvin, in W/(m2 K).
public typealias HeatTransferCoefficient = Quantity<HeatTransferCoefficientDimension>
/// A heat flow per area, in W/cm2.
public typealias HeatFlux = Quantity<HeatFluxDimension>
/// A heat flow per volume, in W/m3.
public typealias VolumetricHeatRate = Quantity<VolumetricHeatRateDimension>
