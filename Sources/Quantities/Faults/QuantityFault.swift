/// Why a text is not a quantity, or three quantities are not a range.
public enum QuantityFault: Error, Sendable, Hashable {
  /// The text does not begin with a number.
  case notANumber(text: String)

  /// The text begins like a number but breaks the number grammar.
  case malformedNumber(text: String, reason: MalformedNumber)

  /// A number of a dimension that needs a unit has none.
  case missingUnit(text: String, dimension: String, example: String)

  /// The unit is in no table; `nearest` is the known unit that was most likely meant, `known` are the units of the expected dimension.
  case unknownUnit(unit: String, nearest: String?, dimension: String, known: [String])

  /// The unit belongs to another dimension than the expected one.
  case wrongDimension(text: String, found: String, expected: String, remedy: String?)

  /// The number is too large or too small in magnitude.
  case outOfRange(text: String)

  /// The number has more than 38 significant digits.
  case tooManyDigits(text: String)

  /// The value lies below what can exist, such as a temperature below 0 K.
  case belowLowest(text: String, dimension: String, lowest: String)

  /// The step of a range is zero or negative.
  case stepNotPositive(step: String)

  /// The end of a range lies below its start.
  case rangeReversed(from: String, to: String)

  /// A range has more members than the limit.
  case tooManySteps(limit: Int)
}

/// How a text breaks the number grammar.
public enum MalformedNumber: Sendable, Hashable {
  /// No digit before the decimal point, as in `.5`.
  case noDigitBeforePoint
  /// No digit after the decimal point, as in `5.`.
  case noDigitAfterPoint
  /// A comma, as in `1,5` or `1,000`.
  case comma
  /// Zeros before the first digit, as in `010`, which some read as 8.
  case leadingZero
  /// An underscore, as in `1_000`.
  case underscore
  /// A hexadecimal number, as in `0x1F`.
  case hexadecimal
  /// An exponent without digits, as in `1e`.
  case emptyExponent
  /// A minus sign that is not the ASCII hyphen.
  case foreignMinus
  /// The word nan.
  case undefined
  /// An infinite number, as in `inf`.
  case infinite
  /// Something after the number that does not belong to it.
  case trailingText
  /// A division by zero, as in `C/0`.
  case divisionByZero
}
