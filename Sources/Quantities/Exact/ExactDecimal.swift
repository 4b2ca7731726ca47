/// A decimal number without rounding: `mantissa * 10^exponent`, the mantissa below 10^38.
///
/// Zero is `0 * 10^0` and a mantissa never ends in the digit 0, so equal numbers have equal
/// fields. Non-zero magnitudes lie in `1e-100..<1e101`.
public struct ExactDecimal: Sendable, Hashable, Comparable {
  /// The signed integer, 0 or not divisible by ten.
  public let mantissa: Int128

  /// The power of ten.
  public let exponent: Int

  /// The number 0.
  public static var zero: Self { Self(unchecked: 0, 0) }

  /// The integer as a decimal.
  public init(_ integer: Int) {
    var mantissa = Int128(integer)
    var exponent = 0
    while mantissa != 0, mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
    self.init(unchecked: mantissa, exponent)
  }

  /// The number `mantissa * 10^exponent`.
  ///
  /// - Throws: ``QuantityFault/outOfRange(text:)`` outside the range of the type.
  public init(mantissa: Int128, exponent: Int) throws(QuantityFault) {
    guard mantissa != 0 else {
      self = .zero
      return
    }
    var (reduced, power) = (mantissa, exponent)
    while reduced % 10 == 0 {
      reduced /= 10
      power += 1
    }
    guard Self.digitCount(reduced.magnitude) <= Self.maximumDigits,
      (-100...100).contains(power + Self.digitCount(reduced.magnitude) - 1)
    else { throw .outOfRange(text: "\(mantissa)e\(exponent)") }
    self.init(unchecked: reduced, power)
  }

  /// Takes fields that are known to be in normal form.
  private init(unchecked mantissa: Int128, _ exponent: Int) {
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// The most significant digits a number may have.
  static let maximumDigits = 38

  /// The offset between degC and K.
  static var zeroCelsius: Self { Self(unchecked: 27315, -2) }

  /// How many digits the integer has; 1 for 0.
  static func digitCount(_ integer: UInt128) -> Int {
    var (count, rest) = (1, integer / 10)
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }

  /// The power of ten of the leading digit.
  private var leadingPower: Int {
    exponent + Self.digitCount(mantissa.magnitude) - 1
  }
}

extension ExactDecimal {
  /// The exact sum.
  ///
  /// - Throws: ``QuantityFault/outOfRange(text:)`` if it needs more than 38 digits.
  public static func + (left: Self, right: Self) throws(QuantityFault) -> Self {
    if left.mantissa == 0 { return right }
    if right.mantissa == 0 { return left }
    let exponent = min(left.exponent, right.exponent)
    let (sum, overflow) = try left.mantissa(at: exponent)
      .addingReportingOverflow(right.mantissa(at: exponent))
    guard !overflow else { throw .outOfRange(text: "\(left) + \(right)") }
    return try Self(mantissa: sum, exponent: exponent)
  }

  /// The exact difference.
  ///
  /// - Throws: ``QuantityFault/outOfRange(text:)`` if it needs more than 38 digits.
  public static func - (left: Self, right: Self) throws(QuantityFault) -> Self {
    try left + -right
  }

  /// The exact product.
  ///
  /// - Throws: ``QuantityFault/outOfRange(text:)`` if it needs more than 38 digits.
  public static func * (left: Self, right: Self) throws(QuantityFault) -> Self {
    let (product, overflow) = left.mantissa.multipliedReportingOverflow(by: right.mantissa)
    guard !overflow else { throw .outOfRange(text: "\(left) * \(right)") }
    return try Self(mantissa: product, exponent: left.exponent + right.exponent)
  }

  /// The number with the opposite sign.
  public static prefix func - (number: Self) -> Self {
    Self(unchecked: -number.mantissa, number.exponent)
  }

  /// Whether the left number is the smaller one, exactly.
  public static func < (left: Self, right: Self) -> Bool {
    guard left.mantissa.signum() == right.mantissa.signum(), left.mantissa != 0 else {
      return left.mantissa.signum() < right.mantissa.signum()
    }
    let (leftPower, rightPower) = (left.leadingPower, right.leadingPower)
    guard leftPower == rightPower else {
      return (leftPower < rightPower) == (left.mantissa > 0)
    }
    // Leading digits stand at one place, so both fit into 38 digits at the lower exponent.
    let exponent = min(left.exponent, right.exponent)
    let leftScaled = left.mantissa * Self.powerOfTen(left.exponent - exponent)
    let rightScaled = right.mantissa * Self.powerOfTen(right.exponent - exponent)
    return leftScaled < rightScaled
  }

  /// The mantissa this number has when written with the (lower) exponent.
  private func mantissa(at lower: Int) throws(QuantityFault) -> Int128 {
    guard exponent - lower <= Self.maximumDigits else { throw .outOfRange(text: description) }
    let (scaled, overflow) = mantissa.multipliedReportingOverflow(
      by: Self.powerOfTen(exponent - lower))
    guard !overflow else { throw .outOfRange(text: description) }
    return scaled
  }

  /// Ten to the power, at most 38.
  static func powerOfTen(_ power: Int) -> Int128 {
    var result: Int128 = 1
    for _ in 0..<power { result *= 10 }
    return result
  }
}

extension ExactDecimal {
  /// The nearest double.
  public var doubleValue: Double { nearestDouble(times: 1, over: 1, tenTo: 0) }

  /// The double nearest to `self * numerator / denominator * 10^power`.
  func nearestDouble(times numerator: UInt64, over denominator: UInt64, tenTo power: Int) -> Double
  {
    let magnitude = ExactRatio(
      mantissa: mantissa.magnitude, numerator: numerator, denominator: denominator,
      powerOfTen: exponent + power
    ).nearestDouble
    return mantissa < 0 ? -magnitude : magnitude
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number in our number grammar, without an exponent where that stays short.
  public var description: String {
    let sign = mantissa < 0 ? "-" : ""
    let digits = String(mantissa.magnitude)
    if exponent >= 0, exponent + digits.utf8.count <= 21 {
      return sign + digits + String(repeating: "0", count: exponent)
    }
    let leading = exponent + digits.utf8.count
    if exponent < 0, leading > 0 {
      return sign + digits.prefix(leading) + "." + digits.dropFirst(leading)
    }
    if exponent < 0, leading > -6 {
      return sign + "0." + String(repeating: "0", count: -leading) + digits
    }
    return "\(sign)\(digits)e\(exponent)"
  }
}
