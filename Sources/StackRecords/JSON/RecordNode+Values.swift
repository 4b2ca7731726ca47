import Quantities
import SourceText

extension RecordNode {
  /// A text.
  func text() throws(RecordFault) -> String {
    guard case .string(let text) = value else { throw wrongType("a text") }
    return text
  }

  /// A text, or nil for `null`.
  func optionalText() throws(RecordFault) -> String? {
    if case .null = value { return nil }
    return try text()
  }

  /// A list of texts.
  func texts() throws(RecordFault) -> [String] {
    try list { (element) throws(RecordFault) in try element.text() }
  }

  /// One of the raw values of a type.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _: Word.Type
  ) throws(RecordFault) -> Word {
    let found = try text()
    guard let word = Word(rawValue: found) else {
      throw fault(.unknownWord(found: found, known: Word.allCases.map(\.rawValue)))
    }
    return word
  }

  /// `true` or `false`.
  func truth() throws(RecordFault) -> Bool {
    guard case .bool(let truth) = value else { throw wrongType("true or false") }
    return truth
  }

  /// A whole number of the range of `Int`.
  func whole() throws(RecordFault) -> Int {
    guard case .number(let text) = value else { throw wrongType("a whole number") }
    guard let whole = Int(text) else {
      throw fault(.outOfRange(found: text, expected: "a whole number"))
    }
    return whole
  }

  /// A count that may be beyond the range of JSON numbers, as a text of decimal digits.
  func designCount() throws(RecordFault) -> UInt128 {
    let text = try text()
    guard let count = UInt128(text), String(count) == text else {
      throw fault(.outOfRange(found: "\"\(text)\"", expected: "a count in decimal digits"))
    }
    return count
  }
}

extension RecordNode {
  /// A number; JSON has no infinite ones, so these are written as texts.
  func real() throws(RecordFault) -> Double {
    switch value {
    case .number(let text):
      guard let real = value.double, real.isFinite else {
        throw fault(.outOfRange(found: text, expected: "a number"))
      }
      return real
    case .string(let text):
      guard let unbounded = UnboundedNumber(rawValue: text) else { throw wrongType("a number") }
      return unbounded.real
    default: throw wrongType("a number")
    }
  }

  /// A number, or nil for `null`.
  func optionalReal() throws(RecordFault) -> Double? {
    try optional { (node) throws(RecordFault) in try node.real() }
  }

  /// Asks for the very text that follows from the rest of the record.
  func demand(_ expected: String) throws(RecordFault) {
    let found = try text()
    guard found == expected else {
      throw fault(.contradiction(found: "\"\(found)\"", expected: "\"\(expected)\""))
    }
  }

  /// Asks for the very number that follows from the rest of the record.
  func demand(_ expected: Double?) throws(RecordFault) {
    let found = try optionalReal()
    guard found?.bitPattern == expected?.bitPattern else {
      throw fault(.contradiction(found: inWords(found), expected: inWords(expected)))
    }
  }

  /// Asks for `null`.
  func demandNull() throws(RecordFault) {
    guard case .null = value else { throw wrongType("null") }
  }

  private func inWords(_ number: Double?) -> String { number.map { "\($0)" } ?? "null" }
}

/// The numbers that JSON cannot write.
private enum UnboundedNumber: String {
  case infinity = "Infinity"
  case negativeInfinity = "-Infinity"
  case notANumber = "NaN"

  init?(_ real: Double) {
    guard !real.isFinite else { return nil }
    self = real.isNaN ? .notANumber : real > 0 ? .infinity : .negativeInfinity
  }

  var real: Double {
    switch self {
    case .infinity: .infinity
    case .negativeInfinity: -.infinity
    case .notANumber: .nan
    }
  }
}

extension JSONValue {
  /// A text; `null` for nil.
  static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// `true` or `false`.
  static func truth(_ truth: Bool) -> JSONValue { .bool(truth) }

  /// A whole number.
  static func whole(_ whole: Int) -> JSONValue { .number(whole) }

  /// A number with all its bits; `null` for nil.
  static func real(_ real: Double?) -> JSONValue {
    guard let real else { return .null }
    if let unbounded = UnboundedNumber(real) { return .string(unbounded.rawValue) }
    return .number(real)
  }

  /// A length in millimetres, the decimal point of its value in micrometres shifted exactly.
  static func millimetres(_ length: Length) -> JSONValue {
    guard let shifted = try? ExactDecimal(parsing: "\(length.value)") * .thousandth else {
      return .real(length.value)
    }
    return .number(shifted.description)
  }
}

extension RecordNode {
  /// A length from millimetres, the inverse of `JSONValue.millimetres`.
  func millimetres() throws(RecordFault) -> Length {
    guard case .number(let text) = value, let written = try? ExactDecimal(parsing: text),
      let shifted = try? written * ExactDecimal(1000)
    else { return Length(try real()) }
    return Length(shifted.doubleValue)
  }
}

extension ExactDecimal {
  /// One thousandth; zero is never taken, since the digits are in range.
  fileprivate static var thousandth: ExactDecimal {
    (try? ExactDecimal(mantissa: 1, exponent: -3)) ?? .zero
  }
}
