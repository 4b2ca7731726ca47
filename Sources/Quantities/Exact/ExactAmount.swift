/// A number with its unit as it is written, such as `0.6 mohm`, without rounding.
///
/// Limits of measured cells are compared as integers, so they never pass through a `Double`.
public struct ExactAmount: Sendable, Hashable {
  /// The written number.
  public let number: ExactDecimal

  /// The unit as this house spells it, such as `mohm`; empty for a bare number.
  public let unit: String

  /// Joins a number with a unit.
  ///
  /// - Returns: nil when no dimension has a unit written so; an empty one is a bare number.
  public init?(_ number: ExactDecimal, unit: String) {
    guard !unit.isEmpty else {
      self.init(number: number, spelling: "")
      return
    }
    guard let facts = UnitTable.dimension(of: unit),
      let known = UnitTable.unit(unit, of: facts)
    else { return nil }
    self.init(number: number, spelling: known.spelling)
  }

  /// Reads a number with a unit of a dimension.
  ///
  /// - Throws: a ``QuantityFault`` that names what is wrong and what to write.
  public init(parsing text: String, of facts: DimensionFacts) throws(QuantityFault) {
    let written = try WrittenQuantity(text)
    let unit = try written.unitOfMeasure(of: facts)
    guard written.divisor == ExactDecimal(1) else { throw .notANumber(text: text) }
    self.init(number: written.number, spelling: unit.spelling == "1" ? "" : unit.spelling)
  }

  /// Reads a bare number, or a number with a unit of any dimension.
  ///
  /// - Throws: a ``QuantityFault`` that names what is wrong and what to write.
  public init(parsing text: String) throws(QuantityFault) {
    let written = try WrittenQuantity(text)
    guard written.divisor == ExactDecimal(1) else { throw .notANumber(text: text) }
    guard let amount = ExactAmount(written.number, unit: written.unit) else {
      throw .unknownUnit(
        unit: written.unit, nearest: UnitTable.nearest(to: written.unit, of: RatioDimension.facts),
        dimension: "number", known: [])
    }
    self = amount
  }

  /// Takes a unit whose spelling is known to be this house's.
  private init(number: ExactDecimal, spelling: String) {
    self.number = number
    unit = spelling
  }
}

extension ExactAmount {
  /// The amount in the base unit of a dimension, as `decimal / denominator`.
  ///
  /// An offset, as between degC and K, is left out where the amount is a difference.
  ///
  /// - Returns: nil when the unit is none of the dimension or more than 38 digits are needed.
  public func baseValue(
    of facts: DimensionFacts, isDifference: Bool = false
  ) -> (decimal: ExactDecimal, denominator: UInt64)? {
    guard let known = UnitTable.unit(unit.isEmpty ? "1" : unit, of: facts),
      let shifted = isDifference ? number : try? number + known.offset,
      let factor = try? ExactDecimal(
        mantissa: Int128(known.numerator), exponent: known.exponent),
      let decimal = try? shifted * factor
    else { return nil }
    return (decimal, known.denominator)
  }
}

extension ExactAmount: CustomStringConvertible {
  /// The amount as a spec would write it, such as `0.6 mohm`.
  public var description: String { unit.isEmpty ? "\(number)" : "\(number) \(unit)" }
}
