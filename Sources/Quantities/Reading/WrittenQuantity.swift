/// A quantity as it stands in a text: an exact number, a divisor, a unit.
///
/// The divisor is 1 except in rates such as `C/3`, `1/3 C` and `2C/3`.
struct WrittenQuantity {
  /// The text without the spaces around it.
  let text: String

  /// The number before the unit; 1 in `C/3`.
  let number: ExactDecimal

  /// What the number is divided by; not zero.
  let divisor: ExactDecimal

  /// The unit as written, empty for a bare number.
  let unit: String

  /// Takes a text apart; whether the unit exists is not asked yet.
  ///
  /// - Throws: every fault of the number grammar, and a division by zero.
  init(_ written: String) throws(QuantityFault) {
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") }
    var rest = Array(written.utf8)[...]
    rest = rest.drop(while: isSpace)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    let text = String(decoding: rest, as: UTF8.self)
    self.text = text

    if rest.starts(with: "C/".utf8) {
      number = ExactDecimal(1)
      divisor = try Self.divisor(Array(rest.dropFirst(2))[...], of: text)
      unit = "C"
      return
    }
    let read = try NumberGrammar(prefixOf: rest, text: text)
    if Self.beginsWithIdleZero(rest) {
      throw .malformedNumber(text: text, reason: .leadingZero)
    }
    number = read.number
    rest = rest.dropFirst(read.length)
    if Self.beginsEmptyExponent(rest) {
      throw .malformedNumber(text: text, reason: .emptyExponent)
    }
    rest = rest.drop(while: isSpace)

    if rest.starts(with: "C/".utf8) {
      divisor = try Self.divisor(rest.dropFirst(2), of: text)
      unit = "C"
    } else if rest.first == UInt8(ascii: "/"), Self.beginsNumber(rest.dropFirst()) {
      guard rest.last == UInt8(ascii: "C") else {
        throw .malformedNumber(text: text, reason: .trailingText)
      }
      var digits = rest.dropFirst().dropLast()
      while let last = digits.last, isSpace(last) { digits.removeLast() }
      divisor = try Self.divisor(digits, of: text)
      unit = "C"
    } else {
      divisor = ExactDecimal(1)
      unit = String(decoding: rest, as: UTF8.self)
    }
  }

  /// Whether a zero stands before another digit of the integer part.
  private static func beginsWithIdleZero(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.drop { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
    return digits.first == UInt8(ascii: "0") && beginsNumber(digits.dropFirst())
  }

  /// Whether an `e` stands alone behind the number, as in `1e um`.
  private static func beginsEmptyExponent(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first | 0x20 == UInt8(ascii: "e") else { return false }
    return bytes.count == 1 || bytes.dropFirst().first == UInt8(ascii: " ")
  }

  private static func beginsNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  /// The whole of the bytes as a divisor.
  private static func divisor(
    _ bytes: ArraySlice<UInt8>, of text: String
  ) throws(QuantityFault) -> ExactDecimal {
    let read = try NumberGrammar(prefixOf: bytes, text: text)
    guard read.length == bytes.count else {
      throw .malformedNumber(text: text, reason: .trailingText)
    }
    guard read.number.mantissa != 0 else {
      throw .malformedNumber(text: text, reason: .divisionByZero)
    }
    return read.number
  }
}

extension WrittenQuantity {
  /// The unit in which the dimension takes the text.
  ///
  /// - Throws: ``QuantityFault/missingUnit(text:dimension:example:)``,
  ///   ``QuantityFault/wrongDimension(text:found:expected:remedy:)`` or
  ///   ``QuantityFault/unknownUnit(unit:nearest:dimension:known:)``.
  func unitOfMeasure(of facts: DimensionFacts) throws(QuantityFault) -> UnitOfMeasure {
    if unit.isEmpty {
      guard let bare = facts.units.first(where: { $0.spelling == "1" }) else {
        throw .missingUnit(text: text, dimension: facts.name, example: facts.example)
      }
      return bare
    }
    if unit != "1", let known = UnitTable.unit(unit, of: facts) { return known }
    if let other = UnitTable.dimension(of: unit), unit != "1" {
      throw .wrongDimension(
        text: text, found: other.name, expected: facts.name, remedy: remedy(for: facts))
    }
    throw .unknownUnit(
      unit: unit, nearest: UnitTable.nearest(to: unit, of: facts), dimension: facts.name,
      known: facts.units.map(\.spelling))
  }

  /// What to write instead where the text is almost right.
  private func remedy(for facts: DimensionFacts) -> String? {
    switch (facts.name, unit) {
    case (TemperatureDimension.name, "C") where divisor == ExactDecimal(1):
      "write \(number) degC"
    case (TemperatureDifferenceDimension.name, "C") where divisor == ExactDecimal(1):
      "write \(number) K"
    case (TemperatureDifferenceDimension.name, _)
    where UnitTable.unit(unit, of: TemperatureDimension.facts) != nil:
      "write \(number) K"
    default: nil
    }
  }
}
