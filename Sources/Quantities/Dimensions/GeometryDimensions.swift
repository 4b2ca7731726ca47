/// The dimension of lengths, in um.
public enum LengthDimension: Dimension {
  /// Name `length`, base unit um.
  public static let facts = DimensionFacts(
    "length", example: "20 um",
    units: [
      UnitOfMeasure("um"), UnitOfMeasure("nm", tenTo: -3), UnitOfMeasure("mm", tenTo: 3),
      UnitOfMeasure("cm", tenTo: 4), UnitOfMeasure("m", tenTo: 6),
    ])
}

/// The dimension of areas, in cm2.
public enum AreaDimension: Dimension {
  /// Name `area`, base unit cm2.
  public static let facts = DimensionFacts(
    "area", example: "300 cm2",
    units: [
      UnitOfMeasure("cm2"), UnitOfMeasure("um2", tenTo: -8), UnitOfMeasure("mm2", tenTo: -2),
      UnitOfMeasure("m2", tenTo: 4),
    ])
}

/// The dimension of volumes, in cm3.
public enum VolumeDimension: Dimension {
  /// Name `volume`, base unit cm3.
  public static let facts = DimensionFacts(
    "volume", example: "12 L",
    units: [
      UnitOfMeasure("cm3"), UnitOfMeasure("mm3", tenTo: -3), UnitOfMeasure("mL"),
      UnitOfMeasure("L", tenTo: 3), UnitOfMeasure("m3", tenTo: 6),
    ])
}

/// The dimension of durations, in s.
public enum DurationDimension: Dimension {
  /// Name `duration`, base unit s.
  public static let facts = DimensionFacts(
    "duration", example: "30 s",
    units: [
      UnitOfMeasure("s"), UnitOfMeasure("ms", tenTo: -3), UnitOfMeasure("min", times: 60),
      UnitOfMeasure("h", times: 3600), UnitOfMeasure("d", times: 86_400),
    ])
}

/// The dimension of rates per nominal capacity, in 1/h.
public enum RateDimension: Dimension {
  /// Name `rate`, base unit 1/h; `C` is another spelling of it.
  public static let facts = DimensionFacts(
    "rate", example: "C/3", units: [UnitOfMeasure("1/h"), UnitOfMeasure("C")])
}

/// The dimension of plain ratios, written as bare numbers or in per cent.
public enum RatioDimension: Dimension {
  /// Name `ratio`, base unit 1.
  public static let facts = DimensionFacts(
    "ratio", example: "1.1", units: [UnitOfMeasure("1"), UnitOfMeasure("%", tenTo: -2)])
}

/// A length, in um.
public typealias Length = Quantity<LengthDimension>
/// An area, in cm2.
public typealias Area = Quantity<AreaDimension>
/// A volume, in cm3.
public typealias Volume = Quantity<VolumeDimension>
/// A duration, in s.
public typealias Duration = Quantity<DurationDimension>
/// A rate per nominal capacity, in 1/h.
public typealias Rate = Quantity<RateDimension>
/// A plain ratio.
public typealias Ratio = Quantity<RatioDimension>
