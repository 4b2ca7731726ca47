extension Quantity: CustomStringConvertible {
  /// The shortest exact text in the base unit, such as `20 um`.
  ///
  /// Magnitudes from 1e-100 to 1e100 parse back to the identical value.
  public var description: String { Self.joined(NumberText.shortest(value), D.baseUnit) }

  /// The quantity in its base unit with a count of significant digits, such as `20.0 um`.
  ///
  /// - Parameters:
  ///   - significantDigits: the significant digits, 1 or more.
  ///   - grouped: whether thousands stand apart.
  /// - Returns: the number and the base unit; the number alone for ratios.
  public func text(significantDigits: Int, grouped: Bool = false) -> String {
    Self.joined(
      NumberText.significant(value, digits: significantDigits, grouped: grouped), D.baseUnit)
  }

  /// The quantity in its base unit with a fixed count of decimals, such as `3.70 V`.
  ///
  /// - Parameters:
  ///   - decimals: digits after the point, 0 or more.
  ///   - grouped: whether thousands stand apart.
  /// - Returns: the number and the base unit; the number alone for ratios.
  public func text(decimals: Int, grouped: Bool = false) -> String {
    Self.joined(NumberText.fixed(value, decimals: decimals, grouped: grouped), D.baseUnit)
  }

  /// The number this quantity has in another unit of its dimension.
  ///
  /// - Parameter unit: a unit of the dimension in any spelling, such as `mm` or `degC`.
  /// - Returns: the number; nil for a unit that the dimension does not have.
  public func value(in unit: String) -> Double? {
    UnitTable.unit(unit, of: D.facts)?.writtenValue(of: value)
  }

  /// The number and its unit; nothing behind a bare number.
  private static func joined(_ number: String, _ unit: String) -> String {
    unit == "1" ? number : "\(number) \(unit)"
  }
}

extension UnitOfMeasure {
  /// The number that has this value in the base unit, the inverse of `baseValue(of:)`.
  ///
  /// The shortest decimal of the value is divided by the factor, rounded once; outside the range
  /// of exact decimals it is divided in floating point.
  func writtenValue(of base: Double) -> Double {
    if base.isFinite, let exact = try? ExactDecimal(parsing: "\(base)") {
      if offset == .zero {
        return exact.nearestDouble(times: denominator, over: numerator, tenTo: -exponent)
      }
      if numerator == 1, denominator == 1, exponent == 0, let shifted = try? exact - offset {
        return shifted.doubleValue
      }
    }
    let factor = ExactDecimal(1).nearestDouble(
      times: numerator, over: denominator, tenTo: exponent)
    return base / factor - offset.doubleValue
  }
}
