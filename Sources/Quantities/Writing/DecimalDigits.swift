/// The shortest decimal digits that read as a finite double: `0.d1 d2 d3 … * 10^point`.
///
/// Rounding acts on these digits, halves away from zero, as a reader of the written number would
/// do it: 2.675 with two decimals is 2.68 although its double lies below.
struct DecimalDigits {
  /// Whether the number is negative; never for zero.
  private(set) var isNegative: Bool

  /// Digits 0…9, the first one not 0; empty for zero.
  private(set) var digits: [UInt8]

  /// The power of ten of the point before the first digit.
  private(set) var point: Int

  /// The digits of a finite number.
  init(_ value: Double) {
    var mantissa: [UInt8] = []
    var (exponent, fraction, seenPoint, seenExponent, negativeExponent) = (
      0, 0, false, false, false
    )
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"): seenExponent = true
      case UInt8(ascii: "-"): negativeExponent = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = byte - UInt8(ascii: "0")
        if seenExponent {
          exponent = exponent * 10 + Int(digit)
        } else {
          mantissa.append(digit)
          if seenPoint { fraction += 1 }
        }
      default: break
      }
    }
    digits = mantissa
    point = mantissa.count - fraction + (negativeExponent ? -exponent : exponent)
    isNegative = value < 0
    normalise()
  }

  /// Cuts the digits behind `10^place` off, halves away from zero.
  mutating func round(toPlace place: Int) {
    let kept = point - place
    guard kept < digits.count else { return }
    let carries = kept >= 0 && digits[kept] >= 5
    digits.removeLast(digits.count - max(kept, 0))
    if carries {
      var index = digits.count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    normalise()
  }

  /// Takes zeros away from both ends.
  private mutating func normalise() {
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point -= zeros
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (isNegative, point) = (false, 0) }
  }

  /// The digit at `10^place`; 0 outside the digits.
  func digit(at place: Int) -> UInt8 {
    let index = point - 1 - place
    return digits.indices.contains(index) ? digits[index] : 0
  }
}
