/// The bytes of a field as a number `mantissa * 10^exponent` of the house's grammar, exactly.
///
/// `[+-] digits [. digits] [(e|E) [+-] digits]`, blanks around it allowed. The exponent is that of
/// the last digit printed, so `3.450` is `3450 * 10^-3`.
struct DecimalField: Equatable {
  /// The digits as an integer; at most 18 of them count.
  let mantissa: Int64
  /// The power of ten of the last digit.
  let exponent: Int

  /// The most digits that always fit.
  private static let mostDigits = 18

  /// Reads a field; nil when it is no such number or has more than 18 digits that count.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - extent: Where the field stands in it.
  ///   - mark: What separates the decimals: a point or a comma.
  init?(_ bytes: Span<UInt8>, _ extent: Range<Int>, decimalMark mark: UInt8) {
    var position = extent.lowerBound
    var end = extent.upperBound
    while position < end, bytes[position].isBlank { position += 1 }
    while end > position, bytes[end - 1].isBlank { end -= 1 }
    var isNegative = false
    if position < end, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+")
    {
      isNegative = bytes[position] == UInt8(ascii: "-")
      position += 1
    }
    var value: Int64 = 0
    var digits = 0
    func take() -> Int? {
      let start = position
      while position < end {
        let digit = bytes[position] &- UInt8(ascii: "0")
        guard digit < 10 else { break }
        if value > 0 || digit > 0 { digits += 1 }
        guard digits <= Self.mostDigits else { return nil }
        value = value &* 10 &+ Int64(digit)
        position += 1
      }
      return position - start
    }
    guard let whole = take(), whole > 0 else { return nil }
    var power = 0
    if position < end, bytes[position] == mark {
      position += 1
      guard let decimals = take(), decimals > 0 else { return nil }
      power = -decimals
    }
    if position < end {
      guard bytes[position] | 0x20 == UInt8(ascii: "e"),
        let scale = Self.scale(bytes, position + 1..<end)
      else { return nil }
      power += scale
    }
    mantissa = isNegative ? -value : value
    exponent = power
  }

  /// The digits after `e`; at most three after zeros, as no cell has a number beyond.
  private static func scale(_ bytes: Span<UInt8>, _ extent: Range<Int>) -> Int? {
    var position = extent.lowerBound
    var isNegative = false
    if position < extent.upperBound,
      bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+")
    {
      isNegative = bytes[position] == UInt8(ascii: "-")
      position += 1
    }
    guard position < extent.upperBound else { return nil }
    while position + 1 < extent.upperBound, bytes[position] == UInt8(ascii: "0") { position += 1 }
    guard extent.upperBound - position <= 3 else { return nil }
    var value = 0
    while position < extent.upperBound {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
      position += 1
    }
    return isNegative ? -value : value
  }
}
