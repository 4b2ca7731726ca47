/// Writes numbers for people, without `Foundation` and the same on every machine.
public enum NumberText {
  /// Marks groups of three digits.
  private static let separator = ","

  /// A whole number with its thousands apart, such as `1,234,567`.
  public static func grouped(_ whole: Int) -> String {
    (whole < 0 ? "-" : "") + groups(of: String(whole.magnitude))
  }

  /// A number with a fixed count of decimals, such as `3.70`.
  ///
  /// - Parameters:
  ///   - value: any number; halves round away from zero.
  ///   - decimals: digits after the point, 0 or more.
  ///   - grouped: whether thousands stand apart.
  /// - Returns: the digits, or `infinite` or `undefined`; never a negative zero.
  public static func fixed(_ value: Double, decimals: Int, grouped: Bool = false) -> String {
    if let word = word(for: value) { return word }
    let decimals = max(decimals, 0)
    var number = DecimalDigits(value)
    number.round(toPlace: -decimals)
    return positional(number, decimals: decimals, grouped: grouped)
  }

  /// A number with a count of significant digits, such as `0.0370` with three.
  ///
  /// There is no exponent from 1e-4 up to 1e15; outside, `1.23e-5` is written.
  ///
  /// - Parameters:
  ///   - value: any number; halves round away from zero.
  ///   - digits: the significant digits, 1 or more.
  ///   - grouped: whether thousands stand apart.
  ///   - trimmed: whether zeros at the end of the decimals are left out.
  /// - Returns: the digits, or `infinite` or `undefined`; never a negative zero.
  public static func significant(
    _ value: Double, digits: Int, grouped: Bool = false, trimmed: Bool = false
  ) -> String {
    if let word = word(for: value) { return word }
    let digits = max(digits, 1)
    var number = DecimalDigits(value)
    number.round(toPlace: number.point - digits)
    let wanted = trimmed ? max(number.digits.count, 1) : digits
    guard isPositional(number) else { return scientific(number, digits: wanted) }
    let leading = number.digits.isEmpty ? 1 : number.point
    return positional(number, decimals: max(wanted - leading, 0), grouped: grouped)
  }

  /// The shortest decimal that reads as the number, such as `0.1` or `20`.
  public static func shortest(_ value: Double, grouped: Bool = false) -> String {
    significant(value, digits: 17, grouped: grouped, trimmed: true)
  }

  /// A count that may be huge, such as `412,345` or `3.1 x 10^9`.
  ///
  /// - Parameter value: a count; from 1e9 on it is written with two significant digits.
  /// - Returns: the digits with their thousands apart, or a power of ten.
  public static func count(_ value: Double) -> String {
    guard value.magnitude >= 1e9, value.isFinite else {
      return fixed(value, decimals: 0, grouped: true)
    }
    var number = DecimalDigits(value)
    number.round(toPlace: number.point - 2)
    let (first, second) = (number.digit(at: number.point - 1), number.digit(at: number.point - 2))
    return "\(number.isNegative ? "-" : "")\(first).\(second) x 10^\(number.point - 1)"
  }

  /// What stands for a number that has no digits.
  private static func word(for value: Double) -> String? {
    if value.isNaN { return "undefined" }
    if value.isInfinite { return value < 0 ? "-infinite" : "infinite" }
    return nil
  }

  /// Whether the number is written without an exponent.
  private static func isPositional(_ number: DecimalDigits) -> Bool {
    number.digits.isEmpty || (-3...15).contains(number.point)
  }

  private static func positional(_ number: DecimalDigits, decimals: Int, grouped: Bool) -> String {
    var whole = ""
    for place in stride(from: max(number.point - 1, 0), through: 0, by: -1) {
      whole += String(number.digit(at: place))
    }
    var text = (number.isNegative ? "-" : "") + (grouped ? groups(of: whole) : whole)
    guard decimals > 0 else { return text }
    text += "."
    for place in 1...decimals { text += String(number.digit(at: -place)) }
    return text
  }

  private static func scientific(_ number: DecimalDigits, digits: Int) -> String {
    var text = number.isNegative ? "-" : ""
    for offset in 0..<digits {
      if offset == 1 { text += "." }
      text += String(number.digit(at: number.point - 1 - offset))
    }
    return text + "e\(number.point - 1)"
  }

  private static func groups(of digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += separator }
      text.append(digit)
    }
    return text
  }
}
