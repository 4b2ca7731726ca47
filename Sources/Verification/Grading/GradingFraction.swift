import Quantities

/// An exact fraction of 128-bit integers in lowest terms; nil stands for a result that needs more.
struct GradingFraction: Hashable {
  /// Signed.
  let numerator: Int128
  /// Positive.
  let denominator: Int128

  /// The fraction of two integers; nil where the denominator is 0 or too much is needed.
  init?(_ numerator: Int128, over denominator: Int128 = 1) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  /// The number 1.
  static let one = GradingFraction(whole: 1)

  private init(whole: Int128) {
    numerator = whole
    denominator = 1
  }

  /// The decimal, exactly.
  init?(_ decimal: ExactDecimal) {
    guard let power = Self.powerOfTen(decimal.exponent),
      let product = GradingFraction(decimal.mantissa)?.times(power)
    else { return nil }
    self = product
  }

  /// Ten to a power of any sign.
  static func powerOfTen(_ power: Int) -> GradingFraction? {
    guard (-38...38).contains(power) else { return nil }
    var result: Int128 = 1
    for _ in 0..<Swift.abs(power) { result *= 10 }
    return power < 0 ? GradingFraction(1, over: result) : GradingFraction(result)
  }

  /// The exact product.
  func times(_ other: GradingFraction) -> GradingFraction? {
    // Reduced crosswise first, so that only the result has to fit.
    guard let left = GradingFraction(numerator, over: other.denominator),
      let right = GradingFraction(other.numerator, over: denominator)
    else { return nil }
    let above = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let below = left.denominator.multipliedReportingOverflow(by: right.denominator)
    return above.overflow || below.overflow
      ? nil : GradingFraction(above.partialValue, over: below.partialValue)
  }

  /// The exact product with an integer.
  func times(_ factor: Int128) -> GradingFraction? { GradingFraction(factor).flatMap(times) }

  /// The exact quotient; nil for a division by 0.
  func over(_ other: GradingFraction) -> GradingFraction? {
    GradingFraction(other.denominator, over: other.numerator).flatMap(times)
  }

  /// The exact difference.
  func minus(_ other: GradingFraction) -> GradingFraction? {
    let left = numerator.multipliedReportingOverflow(by: other.denominator)
    let right = other.numerator.multipliedReportingOverflow(by: denominator)
    let below = denominator.multipliedReportingOverflow(by: other.denominator)
    let above = left.partialValue.subtractingReportingOverflow(right.partialValue)
    return left.overflow || right.overflow || below.overflow || above.overflow
      ? nil : GradingFraction(above.partialValue, over: below.partialValue)
  }

  /// The largest integer at or below; nil outside 64 bits.
  var floor: Int64? {
    let quotient = numerator / denominator
    return Int64(exactly: numerator % denominator < 0 ? quotient - 1 : quotient)
  }

  /// The smallest integer at or above; nil outside 64 bits.
  var ceiling: Int64? {
    let quotient = numerator / denominator
    return Int64(exactly: numerator % denominator > 0 ? quotient + 1 : quotient)
  }

  private static func commonDivisor(_ first: UInt128, _ second: UInt128) -> Int128 {
    var (larger, smaller) = (first, second)
    while smaller > 0 { (larger, smaller) = (smaller, larger % smaller) }
    return Int128(max(1, larger))
  }
}
