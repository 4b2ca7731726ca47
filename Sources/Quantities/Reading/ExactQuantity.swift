/// A written quantity in its base unit without rounding: `decimal * numerator / denominator`.
struct ExactQuantity {
  /// The decimal part, offset included.
  let decimal: ExactDecimal

  /// The integer that divides the decimal part; positive.
  let denominator: UInt64

  /// Converts a written quantity to the base unit of its dimension.
  ///
  /// - Parameters:
  ///   - written: the number, its divisor and its text.
  ///   - unit: the unit of the written number.
  ///   - isDifference: whether the offset of the unit is left out, as a step of 5 degC is 5 K.
  /// - Throws: ``QuantityFault/outOfRange(text:)`` when more than 38 digits are needed.
  init(
    _ written: WrittenQuantity, in unit: UnitOfMeasure, isDifference: Bool = false
  ) throws(QuantityFault) {
    do throws(QuantityFault) {
      let divisor = written.divisor
      let shifted = isDifference ? written.number : try written.number + unit.offset
      let factor = try ExactDecimal(mantissa: Int128(unit.numerator), exponent: unit.exponent)
      let unscaled = try ExactDecimal(
        mantissa: divisor.mantissa < 0 ? -1 : 1, exponent: -divisor.exponent)
      decimal = try shifted * factor * unscaled
      guard let below = UInt64(exactly: divisor.mantissa.magnitude) else {
        throw .outOfRange(text: written.text)
      }
      let (product, overflow) = unit.denominator.multipliedReportingOverflow(by: below)
      guard !overflow else { throw .outOfRange(text: written.text) }
      denominator = product
    } catch { throw .outOfRange(text: written.text) }
  }

  /// The nearest double.
  var doubleValue: Double { decimal.nearestDouble(times: 1, over: denominator, tenTo: 0) }

  /// The decimal part over a common denominator, a multiple of this one.
  func decimal(over common: UInt64) throws(QuantityFault) -> ExactDecimal {
    try decimal * ExactDecimal(mantissa: Int128(common / denominator), exponent: 0)
  }
}
