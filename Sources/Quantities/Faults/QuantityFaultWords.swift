extension QuantityFault: CustomStringConvertible {
  /// The fault in one English sentence without a full stop.
  public var description: String {
    switch self {
    case .notANumber(let text):
      text.isEmpty ? "expected a number, got nothing" : "expected a number, got \"\(text)\""
    case .malformedNumber(let text, let reason):
      "\"\(text)\" is not a number: \(reason)"
    case .missingUnit(_, let dimension, let example):
      "\(Self.withArticle(dimension)) needs a unit, e.g. \"\(example)\""
    case .unknownUnit(let unit, let nearest?, _, _):
      "unknown unit \"\(unit)\"; did you mean \"\(nearest)\"?"
    case .unknownUnit(let unit, nil, let dimension, let known):
      known == ["1"] || known.isEmpty
        ? "unknown unit \"\(unit)\"; \(Self.withArticle(dimension)) has none"
        : "unknown unit \"\(unit)\"; \(Self.withArticle(dimension)) is written in "
          + Self.list(known)
    case .wrongDimension(let text, let found, let expected, let remedy):
      "expected \(Self.withArticle(expected)), got \"\(text)\" (\(found))"
        + (remedy.map { "; \($0)" } ?? "")
    case .outOfRange(let text):
      "\"\(text)\" is out of range: at most 38 digits, between 1e-100 and 1e100"
    case .belowLowest(let text, let dimension, let lowest):
      "\(Self.withArticle(dimension)) cannot lie below \(lowest), got \"\(text)\""
    case .stepNotPositive(let step):
      "the step of a range must be positive, got \"\(step)\""
    case .rangeReversed(let from, let to):
      "a range must not end below its start, got \"\(from)\" to \"\(to)\""
    case .tooManySteps(let limit):
      "a range may have at most \(NumberText.grouped(limit)) members"
    }
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
