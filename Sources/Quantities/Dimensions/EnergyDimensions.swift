/// The dimension of energies, in Wh.
public enum EnergyDimension: Dimension {
  /// Name `energy`, base unit Wh.
  public static let facts = DimensionFacts(
    "energy", example: "5 kWh",
    units: [
      UnitOfMeasure("Wh"), UnitOfMeasure("mWh", tenTo: -3), UnitOfMeasure("kWh", tenTo: 3),
      UnitOfMeasure("MWh", tenTo: 6), UnitOfMeasure("J", over: 3600),
      UnitOfMeasure("kJ", over: 3600, tenTo: 3), UnitOfMeasure("MJ", over: 3600, tenTo: 6),
    ])
}

/// The dimension of energies per mass, in Wh/kg.
public enum SpecificEnergyDimension: Dimension {
  /// Name `specific energy`, base unit Wh/kg.
  public static let facts = DimensionFacts(
    "specific energy", example: "400 Wh/kg",
    units: [
      UnitOfMeasure("Wh/kg"), UnitOfMeasure("kWh/kg", tenTo: 3), UnitOfMeasure("mWh/g"),
      UnitOfMeasure("Wh/g", tenTo: 3),
    ])
}

/// The dimension of energies per volume, in Wh/L.
public enum EnergyDensityDimension: Dimension {
  /// Name `energy density`, base unit Wh/L.
  public static let facts = DimensionFacts(
    "energy density", example: "900 Wh/L",
    units: [
      UnitOfMeasure("Wh/L"), UnitOfMeasure("kWh/L", tenTo: 3),
      UnitOfMeasure("Wh/cm3", tenTo: 3), UnitOfMeasure("kWh/m3"),
    ])
}

/// The dimension of energies per area, in mWh/cm2.
public enum ArealEnergyDimension: Dimension {
  /// Name `areal energy`, base unit mWh/cm2.
  public static let facts = DimensionFacts(
    "areal energy", example: "18 mWh/cm2",
    units: [
      UnitOfMeasure("mWh/cm2"), UnitOfMeasure("Wh/cm2", tenTo: 3),
      UnitOfMeasure("Wh/m2", tenTo: -1),
    ])
}

/// The dimension of powers, in W.
public enum PowerDimension: Dimension {
  /// Name `power`, base unit W.
  public static let facts = DimensionFacts(
    "power", example: "2 kW",
    units: [
      UnitOfMeasure("W"), UnitOfMeasure("mW", tenTo: -3), UnitOfMeasure("kW", tenTo: 3),
      UnitOfMeasure("MW", tenTo: 6),
    ])
}

/// The dimension of powers per mass, in W/kg.
public enum SpecificPowerDimension: Dimension {
  /// Name `specific power`, base unit W/kg.
  public static let facts = DimensionFacts(
    "specific power", example: "800 W/kg",
    units: [
      UnitOfMeasure("W/kg"), UnitOfMeasure("kW/kg", tenTo: 3), UnitOfMeasure("W/g", tenTo: 3),
    ]
  )
}

/// The dimension of activation energies, in eV.
public enum ActivationEnergyDimension: Dimension {
  /// Name `activation energy`, base unit eV; 1 eV = 96.48533212331 kJ/mol.
  ///
  /// - Source: CODATA 2018, the elementary charge times the Avogadro constant, both exact.
  public static let facts = DimensionFacts(
    "activation energy", example: "0.35 eV",
    units: [
      UnitOfMeasure("eV"), UnitOfMeasure("meV", tenTo: -3),
      UnitOfMeasure("kJ/mol", over: 9_648_533_212_331, tenTo: 11),
      UnitOfMeasure("J/mol", over: 9_648_533_212_331, tenTo: 8),
    ])
}

/// An energy, in Wh.
public typealias Energy = Quantity<EnergyDimension>
/// An energy per mass, in Wh/kg.
public typealias SpecificEnergy = Quantity<SpecificEnergyDimension>
/// An energy per volume, in Wh/L.
public typealias EnergyDensity = Quantity<EnergyDensityDimension>
/// An energy per area, in mWh/cm2.
public typealias ArealEnergy = Quantity<ArealEnergyDimension>
/// A power, in W.
public typealias Power = Quantity<PowerDimension>
/// A power per mass, in W/kg.
public typealias SpecificPower = Quantity<SpecificPowerDimension>
/// An activation energy, in eV.
public typealias ActivationEnergy = Quantity<ActivationEnergyDimension>
