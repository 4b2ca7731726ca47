/// Numbers as people read them, rounded in decimal from their shortest exact spelling.
enum RoundedText {
  /// A number with a fixed number of decimals, such as `312.4`.
  static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "\(value)" }
    var (digits, point) = decimalDigits(of: value.magnitude)
    round(&digits, &point, keeping: point + decimals)
    while digits.count < point + decimals { digits.append(0) }
    if point < 1 {
      digits = [UInt8](repeating: 0, count: 1 - point) + digits
      point = 1
    }
    let text = digits.map { String($0) }
    let whole = text[..<point].joined()
    let fraction = text[point..<(point + decimals)].joined()
    let isZero = digits.allSatisfy { $0 == 0 }
    return (value < 0 && !isZero ? "-" : "") + whole + (decimals > 0 ? "." + fraction : "")
  }

  /// A number with a number of significant digits and no zeros at the end, such as `59.5` or `60`.
  static func significant(_ value: Double, _ count: Int = 4) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "\(value)" }
    var (digits, point) = decimalDigits(of: value.magnitude)
    round(&digits, &point, keeping: count)
    if point > 7 || point < -3 { return exponential(digits, point, isNegative: value < 0) }
    var text = fixed(value, decimals: max(0, count - point))
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    return text
  }

  /// A share as a percentage with its sign, such as `-2.3 %`.
  static func signedPercentage(_ share: Double) -> String {
    let text = fixed(100 * share, decimals: 1)
    return (share > 0 && !text.hasPrefix("0.0") ? "+" : "") + text + " %"
  }

  /// A number of designs: exact below a million, else like `3.1 x 10^9`.
  static func count(_ count: UInt128) -> String {
    let digits = String(count)
    guard count >= 1_000_000 else {
      return digits.count > 3 ? "\(digits.dropLast(3)),\(digits.suffix(3))" : digits
    }
    var rounded = digits.utf8.map { $0 - 48 }
    var point = rounded.count
    round(&rounded, &point, keeping: 2)
    return exponential(rounded, point, isNegative: false)
  }

  /// Digits d and a point p with value = 0.d₁d₂d₃… · 10^p, no zeros at either end.
  private static func decimalDigits(of value: Double) -> (digits: [UInt8], point: Int) {
    let parts = value.description.split(separator: "e")
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    var digits = mantissa.joined().utf8.map { $0 - 48 }
    var point = mantissa[0].utf8.count + exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    return digits.isEmpty ? ([], 1) : (digits, point)
  }

  /// Rounds half away from zero to the first `count` digits.
  private static func round(_ digits: inout [UInt8], _ point: inout Int, keeping count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      return
    }
    let roundsUp = digits[count] >= 5
    digits.removeSubrange(count...)
    guard roundsUp else { return }
    while digits.last == 9 { digits.removeLast() }
    if let last = digits.indices.last {
      digits[last] += 1
    } else {
      digits = [1]
      point += 1
    }
  }

  private static func exponential(
    _ digits: [UInt8], _ point: Int, isNegative: Bool
  ) -> String {
    var rest = digits.dropFirst().map { String($0) }
    while rest.last == "0" { rest.removeLast() }
    let mantissa = "\(digits.first ?? 0)" + (rest.isEmpty ? "" : "." + rest.joined())
    return "\(isNegative ? "-" : "")\(mantissa) x 10^\(point - 1)"
  }
}
