/// The house's number grammar: `[+-] digits [. digits] [(e|E) [+-] digits]`, and nothing else.
///
/// Swift's own `Double(_:)` also reads `nan`, `inf`, `0x1p3` and turns `1e400` into infinity.
struct NumberGrammar {
  /// The number that was read.
  let number: ExactDecimal

  /// How many bytes it takes.
  let length: Int

  /// Reads the number at the start of the bytes; what follows is left to the caller.
  ///
  /// - Parameters:
  ///   - bytes: what begins with the number.
  ///   - text: the whole text as written, for the fault.
  /// - Throws: ``QuantityFault/notANumber(text:)``,
  ///   ``QuantityFault/malformedNumber(text:reason:)`` or ``QuantityFault/outOfRange(text:)``.
  init(prefixOf bytes: ArraySlice<UInt8>, text: String) throws(QuantityFault) {
    var reader = DigitReader(bytes: bytes, position: bytes.startIndex)
    let negative = reader.takeSign()
    let integerDigits = reader.takeDigits(into: true)
    guard integerDigits > 0 else { throw Self.faultAtStart(reader.rest, text: text) }
    if reader.current == UInt8(ascii: ".") {
      reader.position += 1
      let fractionDigits = reader.takeDigits(into: true)
      guard fractionDigits > 0 else {
        throw .malformedNumber(text: text, reason: .noDigitAfterPoint)
      }
      reader.exponent -= fractionDigits
    }
    try reader.takeExponent(text: text)
    if let reason = Self.reasonAgainst(reader.rest, afterZero: reader.mantissa == 0) {
      throw .malformedNumber(text: text, reason: reason)
    }
    guard !reader.overflowed else {
      throw reader.hasTooManyDigits ? .tooManyDigits(text: text) : .outOfRange(text: text)
    }
    do throws(QuantityFault) {
      number = try ExactDecimal(
        mantissa: negative ? -reader.mantissa : reader.mantissa, exponent: reader.exponent)
    } catch {
      let isLong = String(reader.mantissa.magnitude).utf8.count > 38
      throw isLong ? .tooManyDigits(text: text) : .outOfRange(text: text)
    }
    length = reader.position - bytes.startIndex
  }

  private static func faultAtStart(_ rest: ArraySlice<UInt8>, text: String) -> QuantityFault {
    if rest.first == UInt8(ascii: ".") {
      // YAML's own spellings are .nan and .inf.
      let word = faultAtStart(rest.dropFirst().prefix(3), text: text)
      if case .malformedNumber = word { return word }
      return .malformedNumber(text: text, reason: .noDigitBeforePoint)
    }
    let foreign: [[UInt8]] = [Array("\u{2212}".utf8), Array("\u{2013}".utf8)]
    if foreign.contains(where: { rest.starts(with: $0) }) {
      return .malformedNumber(text: text, reason: .foreignMinus)
    }
    let word = rest.prefix(3).map { $0 | 0x20 }
    if word.elementsEqual("nan".utf8) { return .malformedNumber(text: text, reason: .undefined) }
    if word.elementsEqual("inf".utf8) { return .malformedNumber(text: text, reason: .infinite) }
    return .notANumber(text: text)
  }

  /// What is wrong when these bytes follow a number directly.
  private static func reasonAgainst(
    _ rest: ArraySlice<UInt8>, afterZero: Bool
  ) -> MalformedNumber? {
    switch rest.first {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "_"): .underscore
    case UInt8(ascii: "."): .trailingText
    case UInt8(ascii: "x"), UInt8(ascii: "X"): afterZero ? .hexadecimal : nil
    default: nil
    }
  }
}

extension ExactDecimal {
  /// Reads a whole text in our number grammar.
  ///
  /// - Throws: ``QuantityFault/notANumber(text:)``,
  ///   ``QuantityFault/malformedNumber(text:reason:)`` or ``QuantityFault/outOfRange(text:)``.
  public init(parsing text: String) throws(QuantityFault) {
    let bytes = Array(text.utf8)
    let read = try NumberGrammar(prefixOf: bytes[...], text: text)
    guard read.length == bytes.count else {
      let next = bytes[read.length]
      let exponent = next == UInt8(ascii: "e") || next == UInt8(ascii: "E")
      throw .malformedNumber(
        text: text, reason: exponent ? .emptyExponent : .trailingText)
    }
    self = read.number
  }
}

/// Reads sign, digits and exponent, gathering the mantissa.
private struct DigitReader {
  let bytes: ArraySlice<UInt8>
  var position: Int
  var mantissa: Int128 = 0
  var exponent = 0
  var overflowed = false
  var hasTooManyDigits = false

  var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  var rest: ArraySlice<UInt8> { bytes[position...] }

  mutating func takeSign() -> Bool {
    guard let sign = current, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else {
      return false
    }
    position += 1
    return sign == UInt8(ascii: "-")
  }

  /// Takes digits, into the mantissa or past it, and returns how many there were.
  mutating func takeDigits(into gathers: Bool) -> Int {
    let start = position
    while let byte = current, isDigit(byte) {
      if gathers { append(byte) }
      position += 1
    }
    return position - start
  }

  private var pendingZeros = 0

  init(bytes: ArraySlice<UInt8>, position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// Zeros wait until a later digit needs them, so that `1` followed by fifty zeros is in range.
  private mutating func append(_ byte: UInt8) {
    guard byte != UInt8(ascii: "0") else {
      pendingZeros += 1
      return
    }
    for _ in 0..<pendingZeros { multiplyAndAdd(0) }
    pendingZeros = 0
    multiplyAndAdd(Int128(byte - UInt8(ascii: "0")))
  }

  private mutating func multiplyAndAdd(_ digit: Int128) {
    guard !overflowed else { return }
    let (product, first) = mantissa.multipliedReportingOverflow(by: 10)
    let (sum, second) = product.addingReportingOverflow(digit)
    guard !first, !second else {
      (overflowed, hasTooManyDigits) = (true, true)
      return
    }
    mantissa = sum
  }

  /// Takes `e-5` when digits follow the `e`; `20 eV` keeps its `e`.
  mutating func takeExponent(text: String) throws(QuantityFault) {
    exponent += pendingZeros
    guard let mark = current, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return }
    let start = position
    position += 1
    let signed = current == UInt8(ascii: "-") || current == UInt8(ascii: "+")
    let negative = takeSign()
    let digitsStart = position
    let count = takeDigits(into: false)
    guard count > 0 else {
      if signed { throw .malformedNumber(text: text, reason: .emptyExponent) }
      position = start
      return
    }
    let written = bytes[digitsStart..<position].drop { $0 == UInt8(ascii: "0") }
    guard written.count <= 4 else {
      overflowed = overflowed || mantissa != 0
      return
    }
    let power = written.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    exponent += negative ? -power : power
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
