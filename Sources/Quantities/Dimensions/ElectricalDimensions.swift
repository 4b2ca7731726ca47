/// The dimension of voltages and potentials, in V.
public enum VoltageDimension: Dimension {
  /// Name `voltage`, base unit V.
  public static let facts = DimensionFacts(
    "voltage", example: "2.8 V",
    units: [
      UnitOfMeasure("V"), UnitOfMeasure("uV", tenTo: -6), UnitOfMeasure("mV", tenTo: -3),
      UnitOfMeasure("kV", tenTo: 3),
    ])
}

/// The dimension of currents, in A.
public enum CurrentDimension: Dimension {
  /// Name `current`, base unit A.
  public static let facts = DimensionFacts(
    "current", example: "100 A",
    units: [
      UnitOfMeasure("A"), UnitOfMeasure("uA", tenTo: -6), UnitOfMeasure("mA", tenTo: -3),
      UnitOfMeasure("kA", tenTo: 3),
    ])
}

/// The dimension of currents per area, in mA/cm2.
public enum CurrentDensityDimension: Dimension {
  /// Name `current density`, base unit mA/cm2.
  public static let facts = DimensionFacts(
    "current density", example: "1 mA/cm2",
    units: [
      UnitOfMeasure("mA/cm2"), UnitOfMeasure("uA/cm2", tenTo: -3),
      UnitOfMeasure("A/cm2", tenTo: 3), UnitOfMeasure("A/mm2", tenTo: 5),
      UnitOfMeasure("A/m2", tenTo: -1),
    ])
}

/// The dimension of electric charges, in Ah.
public enum CapacityDimension: Dimension {
  /// Name `charge`, base unit Ah.
  public static let facts = DimensionFacts(
    "charge", example: "20 Ah",
    units: [
      UnitOfMeasure("Ah"), UnitOfMeasure("mAh", tenTo: -3), UnitOfMeasure("kAh", tenTo: 3),
    ])
}

/// The dimension of charges per area, in mAh/cm2.
public enum ArealCapacityDimension: Dimension {
  /// Name `areal capacity`, base unit mAh/cm2.
  public static let facts = DimensionFacts(
    "areal capacity", example: "3 mAh/cm2",
    units: [
      UnitOfMeasure("mAh/cm2"), UnitOfMeasure("Ah/cm2", tenTo: 3),
      UnitOfMeasure("Ah/m2", tenTo: -1),
    ])
}

/// The dimension of charges per mass, in mAh/g.
public enum SpecificCapacityDimension: Dimension {
  /// Name `specific capacity`, base unit mAh/g.
  public static let facts = DimensionFacts(
    "specific capacity", example: "200 mAh/g",
    units: [UnitOfMeasure("mAh/g"), UnitOfMeasure("Ah/g", tenTo: 3), UnitOfMeasure("Ah/kg")])
}

/// The dimension of masses per charge, in g/Ah.
public enum MassPerChargeDimension: Dimension {
  /// Name `mass per charge`, base unit g/Ah.
  public static let facts = DimensionFacts(
    "mass per charge", example: "2.5 g/Ah",
    units: [UnitOfMeasure("g/Ah"), UnitOfMeasure("mg/mAh"), UnitOfMeasure("kg/kAh")])
}

/// The dimension of resistances, in mohm.
public enum ResistanceDimension: Dimension {
  /// Name `resistance`, base unit mohm.
  public static let facts = DimensionFacts(
    "resistance", example: "2.5 mohm",
    units: [
      UnitOfMeasure("mohm"), UnitOfMeasure("uohm", tenTo: -3), UnitOfMeasure("ohm", tenTo: 3),
      UnitOfMeasure("kohm", tenTo: 6),
    ])
}

/// The dimension of changes of a voltage with time, such as self-discharge, in mV/d.
public enum VoltageRateDimension: Dimension {
  /// Name `voltage rate`, base unit mV/d.
  public static let facts = DimensionFacts(
    "voltage rate", example: "0.5 mV/d",
    units: [
      UnitOfMeasure("mV/d"), UnitOfMeasure("uV/d", tenTo: -3), UnitOfMeasure("V/d", tenTo: 3),
      UnitOfMeasure("uV/h", times: 24, tenTo: -3), UnitOfMeasure("mV/h", times: 24),
      UnitOfMeasure("V/h", times: 24, tenTo: 3),
    ])
}

/// The dimension of resistances times area, in ohm cm2.
public enum AreaSpecificResistanceDimension: Dimension {
  /// Name `area-specific resistance`, base unit ohm cm2.
  public static let facts = DimensionFacts(
    "area-specific resistance", example: "10 ohm cm2",
    units: [
      UnitOfMeasure("ohm cm2"), UnitOfMeasure("mohm cm2", tenTo: -3),
      UnitOfMeasure("kohm cm2", tenTo: 3), UnitOfMeasure("ohm m2", tenTo: 4),
    ])
}

/// The dimension of resistivities, in ohm cm.
public enum ResistivityDimension: Dimension {
  /// Name `resistivity`, base unit ohm cm.
  public static let facts = DimensionFacts(
    "resistivity", example: "1e-5 ohm cm",
    units: [
      UnitOfMeasure("ohm cm"), UnitOfMeasure("uohm cm", tenTo: -6),
      UnitOfMeasure("mohm cm", tenTo: -3), UnitOfMeasure("kohm cm", tenTo: 3),
      UnitOfMeasure("ohm m", tenTo: 2),
    ])
}

/// The dimension of ionic and electronic conductivities, in mS/cm.
public enum IonicConductivityDimension: Dimension {
  /// Name `conductivity`, base unit mS/cm.
  public static let facts = DimensionFacts(
    "conductivity", example: "2 mS/cm",
    units: [
      UnitOfMeasure("mS/cm"), UnitOfMeasure("uS/cm", tenTo: -3),
      UnitOfMeasure("S/cm", tenTo: 3), UnitOfMeasure("S/m", tenTo: 1),
    ])
}

/// The dimension of entropy coefficients dU/dT, in V/K.
public enum EntropyCoefficientDimension: Dimension {
  /// Name `entropy coefficient`, base unit V/K.
  public static let facts = DimensionFacts(
    "entropy coefficient", example: "-0.1 mV/K",
    units: [
      UnitOfMeasure("V/K"), UnitOfMeasure("uV/K", tenTo: -6), UnitOfMeasure("mV/K", tenTo: -3),
    ])
}

/// A voltage or potential, in V.
public typealias Voltage = Quantity<VoltageDimension>
/// A current, in A.
public typealias Current = Quantity<CurrentDimension>
/// A current per area, in mA/cm2.
public typealias CurrentDensity = Quantity<CurrentDensityDimension>
/// A charge, in Ah.
public typealias Capacity = Quantity<CapacityDimension>
/// A charge per area, in mAh/cm2.
public typealias ArealCapacity = Quantity<ArealCapacityDimension>
/// A charge per mass, in mAh/g.
public typealias SpecificCapacity = Quantity<SpecificCapacityDimension>
/// A mass per charge, in g/Ah.
public typealias MassPerCharge = Quantity<MassPerChargeDimension>
/// A resistance, in mohm.
public typealias Resistance = Quantity<ResistanceDimension>
/// A change of voltage with time, in mV/d.
public typealias VoltageRate = Quantity<VoltageRateDimension>
/// A resistance times area, in ohm cm2.
public typealias AreaSpecificResistance = Quantity<AreaSpecificResistanceDimension>
/// A resistivity, in ohm cm.
public typealias Resistivity = Quantity<ResistivityDimension>
/// An ionic or electronic conductivity, in mS/cm.
public typealias IonicConductivity = Quantity<IonicConductivityDimension>
/// A change of potential with temperature, in V/K.
public typealias EntropyCoefficient = Quantity<EntropyCoefficientDimension>
