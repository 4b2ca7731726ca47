/// A physical dimension such as length, with the unit in which its values are held.
///
/// Dimensions are caseless enumerations; they exist only as the type parameter of ``Quantity``.
public protocol Dimension: Sendable {
  /// What is fixed about the dimension: its name, base unit, an example and its units.
  static var facts: DimensionFacts { get }
}

extension Dimension {
  /// The name in running text, such as `areal capacity`.
  public static var name: String { facts.name }

  /// The unit in which every value of the dimension is held, such as `mAh/cm2`.
  public static var baseUnit: String { facts.baseUnit }

  /// A correctly written value, such as `3 mAh/cm2`.
  public static var example: String { facts.example }
}

/// The name, base unit, example and accepted units of one dimension.
public struct DimensionFacts: Sendable, Hashable {
  /// The name in running text, such as `areal capacity`; unique among all dimensions.
  public let name: String

  /// The spelling of the base unit; `1` for ratios.
  public let baseUnit: String

  /// A correctly written value, for error messages.
  public let example: String

  /// Every accepted unit, the base unit first.
  public let units: [UnitOfMeasure]

  /// The lowest value that can exist, in the base unit; minus infinity where there is none.
  public let lowest: Double

  /// Describes a dimension whose base unit is the first of `units`.
  ///
  /// - Parameters:
  ///   - name: the name in running text.
  ///   - example: a correctly written value.
  ///   - units: the accepted units, the base unit (factor 1) first.
  ///   - lowest: the lowest value that can exist, in the base unit.
  init(_ name: String, example: String, units: [UnitOfMeasure], lowest: Double = -.infinity) {
    self.name = name
    self.baseUnit = units.first?.spelling ?? "1"
    self.example = example
    self.units = units
    self.lowest = lowest
  }
}
