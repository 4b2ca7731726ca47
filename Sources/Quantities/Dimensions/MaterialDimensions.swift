/// The dimension of masses, in g.
public enum MassDimension: Dimension {
  /// Name `mass`, base unit g.
  public static let facts = DimensionFacts(
    "mass", example: "2 kg",
    units: [
      UnitOfMeasure("g"), UnitOfMeasure("ug", tenTo: -6), UnitOfMeasure("mg", tenTo: -3),
      UnitOfMeasure("kg", tenTo: 3), UnitOfMeasure("t", tenTo: 6),
    ])
}

/// The dimension of masses per area, in mg/cm2.
public enum ArealMassDimension: Dimension {
  /// Name `areal mass`, base unit mg/cm2.
  public static let facts = DimensionFacts(
    "areal mass", example: "20 mg/cm2",
    units: [
      UnitOfMeasure("mg/cm2"), UnitOfMeasure("ug/cm2", tenTo: -3),
      UnitOfMeasure("g/cm2", tenTo: 3), UnitOfMeasure("g/m2", tenTo: -1),
      UnitOfMeasure("kg/m2", tenTo: 2),
    ])
}

/// The dimension of masses per volume, in g/cm3.
public enum DensityDimension: Dimension {
  /// Name `density`, base unit g/cm3.
  public static let facts = DimensionFacts(
    "density", example: "4.7 g/cm3",
    units: [
      UnitOfMeasure("g/cm3"), UnitOfMeasure("mg/cm3", tenTo: -3), UnitOfMeasure("g/mL"),
      UnitOfMeasure("g/L", tenTo: -3), UnitOfMeasure("kg/L"),
      UnitOfMeasure("kg/m3", tenTo: -3),
    ])
}

/// The dimension of diffusion coefficients, in cm2/s.
public enum DiffusivityDimension: Dimension {
  /// Name `diffusivity`, base unit cm2/s.
  public static let facts = DimensionFacts(
    "diffusivity", example: "1e-10 cm2/s",
    units: [
      UnitOfMeasure("cm2/s"), UnitOfMeasure("mm2/s", tenTo: -2), UnitOfMeasure("m2/s", tenTo: 4),
    ])
}

/// The dimension of amounts of substance per volume, in mol/cm3.
public enum ConcentrationDimension: Dimension {
  /// Name `concentration`, base unit mol/cm3.
  public static let facts = DimensionFacts(
    "concentration", example: "0.05 mol/cm3",
    units: [
      UnitOfMeasure("mol/cm3"), UnitOfMeasure("mmol/L", tenTo: -6),
      UnitOfMeasure("mol/L", tenTo: -3), UnitOfMeasure("mol/m3", tenTo: -6),
    ])
}

/// The dimension of pressures and moduli, in MPa.
public enum PressureDimension: Dimension {
  /// Name `pressure`, base unit MPa.
  public static let facts = DimensionFacts(
    "pressure", example: "5 MPa",
    units: [
      UnitOfMeasure("MPa"), UnitOfMeasure("Pa", tenTo: -6), UnitOfMeasure("kPa", tenTo: -3),
      UnitOfMeasure("GPa", tenTo: 3), UnitOfMeasure("mbar", tenTo: -4),
      UnitOfMeasure("bar", tenTo: -1),
    ])
}

/// A mass, in g.
public typealias Mass = Quantity<MassDimension>
/// A mass per area, in mg/cm2.
public typealias ArealMass = Quantity<ArealMassDimension>
/// A mass per volume, in g/cm3.
public typealias Density = Quantity<DensityDimension>
/// A diffusion coefficient, in cm2/s.
public typealias Diffusivity = Quantity<DiffusivityDimension>
/// An amount of substance per volume, in mol/cm3.
public typealias Concentration = Quantity<ConcentrationDimension>
/// A pressure or modulus, in MPa.
public typealias Pressure = Quantity<PressureDimension>
