/// A unit with its exact relation to the base unit of its dimension.
///
/// `base = (written + offset) * numerator / denominator * 10^exponent`, all integers but the
/// offset, which is an exact decimal. Nothing is rounded before the very last step, so `20 um`,
/// `0.02 mm` and `2e-5 m` become the identical `Double`.
public struct UnitOfMeasure: Sendable, Hashable {
  /// The unit as this house writes it, such as `mAh/cm2`; `1` is the unit of a bare number.
  public let spelling: String

  /// The integer that multiplies a written value; positive.
  public let numerator: UInt64

  /// The integer that divides a written value; positive.
  public let denominator: UInt64

  /// The power of ten that multiplies a written value.
  public let exponent: Int

  /// What is added to a written value first: 273.15 for degC, else 0.
  public let offset: ExactDecimal

  /// Relates a unit to the base unit of its dimension.
  ///
  /// - Parameters:
  ///   - spelling: the unit as this house writes it.
  ///   - numerator: the integer that multiplies a written value.
  ///   - denominator: the integer that divides a written value.
  ///   - exponent: the power of ten that multiplies a written value.
  ///   - offset: what is added to a written value first.
  init(
    _ spelling: String, times numerator: UInt64 = 1, over denominator: UInt64 = 1,
    tenTo exponent: Int = 0, offset: ExactDecimal = .zero
  ) {
    self.spelling = spelling
    self.numerator = numerator
    self.denominator = denominator
    self.exponent = exponent
    self.offset = offset
  }

  /// The value in the base unit, correctly rounded from exact arithmetic.
  func baseValue(of number: ExactDecimal) throws(QuantityFault) -> Double {
    let shifted = offset == .zero ? number : try number + offset
    return shifted.nearestDouble(times: numerator, over: denominator, tenTo: exponent)
  }
}
