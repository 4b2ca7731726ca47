extension QuantityFault: CustomStringConvertible {
  /// The fault in one English sentence without a full stop.
  public var description: String {
    switch self {
    case .notANumber(let text):
      text.isEmpty
        ? "expected a number, got nothing" : "expected a number, got \(Self.quoted(text))"
    case .malformedNumber(let text, .comma) where Self.pointed(text) != nil:
      "\(Self.quoted(text)) is not a number: write \(Self.pointed(text) ?? "")"
    case .malformedNumber(let text, let reason):
      "\(Self.quoted(text)) is not a number: \(reason)"
    case .missingUnit(let text, let dimension, let example):
      "\(Self.withArticle(dimension)) needs a unit, e.g. \(Self.quoted(Self.united(text, example)))"
    case .unknownUnit(let unit, let nearest?, _, _):
      "unknown unit \(Self.quoted(unit)); did you mean \"\(nearest)\"?"
    case .unknownUnit(let unit, nil, let dimension, let known):
      known == ["1"] || known.isEmpty
        ? "unknown unit \(Self.quoted(unit)); \(Self.withArticle(dimension)) has none"
        : "unknown unit \(Self.quoted(unit)); \(Self.withArticle(dimension)) is written in "
          + Self.list(known)
    case .wrongDimension(let text, let found, let expected, let remedy):
      "expected \(Self.withArticle(expected)), got \(Self.quoted(text)) (\(found))"
        + (remedy.map { "; \($0)" } ?? "")
    case .outOfRange(let text):
      "\(Self.quoted(text)) is out of range: a number lies between 1e-100 and 1e100"
    case .tooManyDigits(let text):
      "\(Self.quoted(text)) has more than 38 digits: round it"
    case .belowLowest(let text, let dimension, let lowest):
      "\(Self.withArticle(dimension)) cannot lie below \(lowest), got \(Self.quoted(text))"
    case .stepNotPositive(let step):
      "the step of a range must be positive, got \(Self.quoted(step))"
    case .rangeReversed(let from, let to):
      "a range must not end below its start, got \(Self.quoted(from)) to \(Self.quoted(to))"
    case .tooManySteps(let limit):
      "a range may have at most \(NumberText.grouped(limit)) members"
    }
  }

  /// Most characters of the input that a sentence repeats.
  private static let longestEcho = 60

  /// The text in quotes; of a long one only the beginning.
  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.dropFirst(longestEcho).isEmpty else {
      return "\"\(String(scalars.prefix(longestEcho)))…\""
    }
    return "\"\(text)\""
  }

  /// A bare number with the unit of an example; the example itself where it has no number.
  private static func united(_ number: String, _ example: String) -> String {
    guard let space = example.firstIndex(of: " ") else { return example }
    return number + example[space...]
  }

  /// A text such as `0,02 mm` with a point in place of its comma; nil where the comma may as well
  /// stand between thousands.
  private static func pointed(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard text.utf8.count <= longestEcho, parts.count == 2,
      let decimals = parts.last?.prefix(while: { "0123456789".contains($0) }),
      !decimals.isEmpty, parts[0] == "0" || decimals.utf8.count != 3
    else { return nil }
    return parts.joined(separator: ".")
  }

  /// The noun with `a` or `an` before it.
  private static func withArticle(_ noun: String) -> String {
    guard let first = noun.utf8.first else { return noun }
    return "aeiou".utf8.contains(first) ? "an \(noun)" : "a \(noun)"
  }

  /// `um`, `um or mm`, `um, mm or cm`.
  private static func list(_ units: [String]) -> String {
    let words = units.map { $0 == "1" ? "bare numbers" : $0 }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension MalformedNumber: CustomStringConvertible {
  /// The reason in a few English words.
  public var description: String {
    switch self {
    case .noDigitBeforePoint: "write a digit before the decimal point, as in 0.5"
    case .noDigitAfterPoint: "write a digit after the decimal point, or no point"
    case .comma: "write a decimal point, and no separator between thousands"
    case .leadingZero: "write it without zeros at its beginning"
    case .underscore: "write the digits without underscores"
    case .hexadecimal: "write it in decimal"
    case .emptyExponent: "write digits after the e"
    case .foreignMinus: "write the minus sign as -"
    case .undefined: "write a number that exists"
    case .infinite: "write a finite one"
    case .trailingText: "write nothing after the number"
    case .divisionByZero: "it divides by zero"
    }
  }
}
