public import Quantities

/// A column of a cell table as its header describes it.
public struct CellColumn: Sendable, Hashable {
  /// The header as written, without quotes and outer blanks.
  public let header: String
  /// The name of the quantity where one is recognised, else the header without its unit.
  public let name: String
  /// The recognised quantity.
  public let quantity: MeasuredQuantity?
  /// The unit as written; nil where the header has none.
  public let writtenUnit: String?
  /// The written unit with its exact factor; nil where it is none or unknown.
  public let unit: UnitOfMeasure?
  /// The dimension of the unit.
  public let dimension: DimensionFacts?
  /// The unit of the numbers that ``CellTable/numbers(_:)`` gives; nil for a number without unit.
  ///
  /// It is the canonical unit of a recognised quantity, else the unit as written.
  public let canonicalUnit: UnitOfMeasure?

  /// From the written to the canonical unit: `canonical = written * multiplier * 10^power + shift`.
  let conversion: UnitConversion
}

/// An exact way from a written to a canonical unit of one dimension.
struct UnitConversion: Sendable, Hashable {
  /// Integer that multiplies; 24 from mV/h to mV/d.
  let multiplier: Int64
  /// Power of ten that multiplies; -3 from mohm to ohm.
  let power: Int
  /// What is added after that; -273.15 from K to degC.
  let shift: ExactDecimal

  /// Numbers stay as they are.
  static let none = UnitConversion(multiplier: 1, power: 0, shift: .zero)

  private init(multiplier: Int64, power: Int, shift: ExactDecimal) {
    self.multiplier = multiplier
    self.power = power
    self.shift = shift
  }

  /// The way between two units of one dimension; nil where it is no integer times a power of ten.
  ///
  /// With `base = (written + offset) * factor`, the offset is only there where the factor is 1.
  init?(from written: UnitOfMeasure, to canonical: UnitOfMeasure) {
    guard written.denominator == 1, canonical.denominator == 1,
      written.numerator.isMultiple(of: canonical.numerator),
      let multiplier = Int64(exactly: written.numerator / canonical.numerator),
      let shift = try? written.offset - canonical.offset
    else { return nil }
    self.multiplier = multiplier
    power = written.exponent - canonical.exponent
    self.shift = shift
    guard shift == .zero || multiplier == 1 && power == 0 else { return nil }
  }
}
