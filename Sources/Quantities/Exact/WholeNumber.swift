/// A whole number of any size, not negative: what sums of fractions need to be compared exactly.
public struct WholeNumber: Sendable, Hashable, Comparable {
  /// Digits to base 2^32, the lowest first, the last not 0.
  private var digits: [UInt32]

  /// Takes over a number.
  public init(_ number: UInt64) {
    digits = [UInt32(truncatingIfNeeded: number), UInt32(truncatingIfNeeded: number >> 32)]
    trim()
  }

  private init(digits: [UInt32]) {
    self.digits = digits
    trim()
  }

  private mutating func trim() { while digits.last == 0 { digits.removeLast() } }

  /// The sum.
  public static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    var sum: [UInt32] = []
    var carry: UInt64 = 0
    for place in 0..<max(left.digits.count, right.digits.count) {
      if place < left.digits.count { carry += UInt64(left.digits[place]) }
      if place < right.digits.count { carry += UInt64(right.digits[place]) }
      sum.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
    return WholeNumber(digits: sum + [UInt32(carry)])
  }

  /// The product.
  public static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
    var product = [UInt32](repeating: 0, count: left.digits.count + right.digits.count)
    for (place, digit) in left.digits.enumerated() {
      var carry: UInt64 = 0
      for (other, factor) in right.digits.enumerated() {
        carry += UInt64(product[place + other]) + UInt64(digit) * UInt64(factor)
        product[place + other] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      product[place + right.digits.count] = UInt32(carry)
    }
    return WholeNumber(digits: product)
  }

  /// Whether one is less than another.
  public static func < (left: WholeNumber, right: WholeNumber) -> Bool {
    guard left.digits.count == right.digits.count else {
      return left.digits.count < right.digits.count
    }
    return left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }
}
