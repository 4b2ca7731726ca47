/// A non-negative number `mantissa * numerator / denominator * 10^powerOfTen`, rounded once.
struct ExactRatio {
  let mantissa: UInt128
  let numerator: UInt64
  let denominator: UInt64
  let powerOfTen: Int

  /// The nearest double, ties to even.
  var nearestDouble: Double {
    quotientOfExactDoubles ?? quotientOfLongDivision
  }

  /// Dividend and divisor as doubles when both are exact: IEEE division then rounds once.
  private var quotientOfExactDoubles: Double? {
    guard (-22...22).contains(powerOfTen) else { return nil }
    let ten = UInt128(ExactDecimal.powerOfTen(powerOfTen.magnitudeAsInt))
    let exactLimit = UInt128(1) << 53
    guard mantissa <= exactLimit else { return nil }
    let (scaled, overflow) = (mantissa * UInt128(numerator))
      .multipliedReportingOverflow(by: powerOfTen > 0 ? ten : 1)
    let (divisor, divisorOverflow) = UInt128(denominator)
      .multipliedReportingOverflow(by: powerOfTen < 0 ? ten : 1)
    guard !overflow, !divisorOverflow, scaled <= exactLimit, divisor <= exactLimit else {
      return nil
    }
    return Double(UInt64(scaled)) / Double(UInt64(divisor))
  }

  /// The first 55 or 56 bits of the quotient, the last one set when anything remains.
  private var quotientOfLongDivision: Double {
    guard mantissa > 0 else { return 0 }
    var dividend = WideInteger(mantissa)
    dividend.multiply(by: numerator)
    var divisor = WideInteger(UInt128(denominator))
    for _ in 0..<powerOfTen.magnitudeAsInt {
      if powerOfTen > 0 { dividend.multiply(by: 10) } else { divisor.multiply(by: 10) }
    }
    let shift = 55 - (dividend.bitWidth - divisor.bitWidth)
    dividend.shiftLeft(by: max(shift, 0))
    divisor.shiftLeft(by: max(-shift, 0) + 56)
    var quotient: UInt64 = 0
    for _ in 0...56 {
      quotient <<= 1
      if dividend.subtractIfNotSmaller(divisor) { quotient |= 1 }
      dividend.shiftLeft(by: 1)
    }
    if !dividend.isZero { quotient |= 1 }
    return Double(sign: .plus, exponent: -shift, significand: Double(quotient))
  }
}

extension Int {
  /// The absolute value as an `Int`.
  fileprivate var magnitudeAsInt: Int { Int(magnitude) }
}

/// An unsigned integer of any width, with only what long division needs.
private struct WideInteger {
  /// 32-bit digits, least significant first, without leading zeros.
  private var limbs: [UInt32] = []

  init(_ value: UInt128) {
    var rest = value
    while rest > 0 {
      limbs.append(UInt32(truncatingIfNeeded: rest))
      rest >>= 32
    }
  }

  var isZero: Bool { limbs.isEmpty }

  var bitWidth: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * 32 - top.leadingZeroBitCount
  }

  mutating func multiply(by factor: UInt64) {
    var carry: UInt128 = 0
    for index in limbs.indices {
      let product = UInt128(limbs[index]) * UInt128(factor) + carry
      limbs[index] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    while carry > 0 {
      limbs.append(UInt32(truncatingIfNeeded: carry))
      carry >>= 32
    }
  }

  mutating func shiftLeft(by bits: Int) {
    guard bits > 0, !limbs.isEmpty else { return }
    if bits % 32 > 0 { multiply(by: UInt64(1) << UInt64(bits % 32)) }
    limbs.insert(contentsOf: repeatElement(0, count: bits / 32), at: 0)
  }

  /// Subtracts and returns true when `other` is not larger, else leaves the value as it is.
  mutating func subtractIfNotSmaller(_ other: WideInteger) -> Bool {
    guard limbs.count >= other.limbs.count else { return false }
    if limbs.count == other.limbs.count {
      for index in limbs.indices.reversed() where limbs[index] != other.limbs[index] {
        if limbs[index] < other.limbs[index] { return false }
        break
      }
    }
    var borrow: Int64 = 0
    for index in limbs.indices {
      let subtrahend = index < other.limbs.count ? Int64(other.limbs[index]) : 0
      let difference = Int64(limbs[index]) - subtrahend - borrow
      borrow = difference < 0 ? 1 : 0
      limbs[index] = UInt32(truncatingIfNeeded: difference)
    }
    while limbs.last == 0 { limbs.removeLast() }
    return true
  }
}
