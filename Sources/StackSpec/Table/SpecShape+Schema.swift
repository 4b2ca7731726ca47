import Quantities
import SourceText

extension SpecShape {
  /// Whether it holds further keys.
  var isBlock: Bool {
    switch self {
    case .block, .columns, .limit, .alternatives: true
    default: false
    }
  }

  /// Whether an open key of this shape takes `{from, to, step}`.
  var hasRanges: Bool {
    switch self {
    case .quantity, .loading, .ratio, .count: true
    default: false
    }
  }

  /// The dimensions of its values; none where they have no unit.
  var dimensions: [DimensionFacts] {
    switch self {
    case .quantity(let facts): [facts]
    case .amount(let facts, let takesShares): takesShares ? [facts, Ratio.facts] : [facts]
    case .loading: [ArealCapacity.facts, ArealMass.facts]
    case .cutoff: [Voltage.facts]
    case .footprint: [Length.facts]
    case .ratio: [Ratio.facts]
    case .block, .columns, .limit, .alternatives, .text, .words, .count, .names, .screen,
      .measured, .countOrMax, .sigma:
      []
    }
  }

  /// The schemas of one value, of which one must fit.
  var valueSchemas: [JSONValue] {
    switch self {
    case .block, .columns, .limit, .alternatives: []
    // YAML takes an unquoted 800 for a number, the reader takes it for the text that it is here.
    case .text, .names: [.members([("type", .words(["string", "number", "boolean"]))])]
    case .words(["1"]): [.members([("enum", .array([.number(1), .string("1")]))])]
    case .words(["true", "false"]):
      [
        .members([("enum", .array([.bool(true), .bool(false), .string("true"), .string("false")]))])
      ]
    case .words(let words): [.members([("enum", .words(words))])]
    case .quantity, .loading: [Self.text(SpecPattern.quantity(of: dimensions))]
    case .ratio:
      [.members([("type", .string("number"))]), Self.text("^ *\(SpecPattern.number) *%? *$")]
    case .count:
      [
        .members([
          ("type", .string("integer")), ("minimum", .number(1)),
          ("maximum", .number(SpecLimits.count)),
        ]),
        Self.text("^[0-9]*[1-9][0-9]*$"),
      ]
    case .footprint: [Self.text(SpecPattern.footprint)]
    case .countOrMax: SpecShape.count.valueSchemas + SpecShape.words(["max"]).valueSchemas
    // The unit of such a column is known only from its table.
    case .amount(Ratio.facts, _): SpecShape.ratio.valueSchemas
    case .amount: [Self.text(SpecPattern.quantity(of: dimensions))]
    case .measured: [.members([("type", .words(["string", "number"]))])]
    case .sigma: [Self.text("^ *\(SpecPattern.number) *sigma *$")]
    case .screen: [Self.text("^(none| *\(SpecPattern.number) *sigma)$")]
    case .cutoff:
      [
        Self.text(SpecPattern.quantity(of: dimensions)),
        .members([
          ("type", .string("object")),
          ("additionalProperties", Self.text(SpecPattern.quantity(of: dimensions))),
        ]),
      ]
    }
  }

  /// The schema of `2..60`.
  static let shortRange = text(#"^ *[0-9]*[1-9][0-9]* *\.\. *[0-9]*[1-9][0-9]* *$"#)

  private static func text(_ pattern: String) -> JSONValue {
    .members([("type", .string("string")), ("pattern", .string(pattern))])
  }
}

/// Regular expressions of values, no stricter than the reader.
///
/// The unit is held to begin with a symbol of its dimension; how the symbols are put together, as in
/// `W/(m K)`, is left to the reader.
enum SpecPattern {
  /// The number grammar.
  static let number = #"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?"#

  /// A number with a unit of one of the dimensions.
  static func quantity(of dimensions: [DimensionFacts]) -> String {
    if dimensions.contains(where: { $0.name == Rate.facts.name }) { return rate }
    return "^ *\(number) *\(unit(of: dimensions))"
  }

  /// Width and height.
  static var footprint: String {
    let side = " *\(number) *\(unit(of: [Length.facts]))[^x]*"
    return "^\(side) x \(side)$"
  }

  /// `C/3`, `2C/3`, `1/3 C`, `0.5C`, `0.5 1/h`.
  private static var rate: String {
    "^ *((\(number))? *C */ *\(number)|\(number)( */ *\(number))? *C|\(number) *1? */ *h) *$"
  }

  /// A symbol with which a unit of the dimensions may begin, and no further letter.
  private static func unit(of dimensions: [DimensionFacts]) -> String {
    var symbols: [String] = []
    for unit in dimensions.flatMap(\.units) {
      for symbol in unit.spelling.split(whereSeparator: { !$0.isLetter && $0 != "%" }) {
        symbols += spellings(of: String(symbol)).filter { !symbols.contains($0) }
      }
    }
    return "(\(symbols.joined(separator: "|")))(?![A-Za-z])"
  }

  /// A symbol in every spelling that the reader takes.
  private static func spellings(of symbol: String) -> [String] {
    if symbol.hasPrefix("u") {
      return ["u", "\u{B5}", "\u{3BC}"].map { $0 + symbol.dropFirst() }
    }
    switch symbol {
    case "degC": return [symbol, "\u{B0}C"]
    case "USD": return [symbol, "\\$"]
    default: return [symbol]
    }
  }
}

extension JSONValue {
  /// An object with its members in their order.
  static func members(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(members.map { .init(key: $0.0, value: $0.1) })
  }

  /// A list of texts.
  static func words(_ words: [String]) -> JSONValue { .array(words.map(JSONValue.string)) }

  /// A value of a spec as YAML would take it: bare numbers are numbers.
  static func scalar(_ text: String, _ shape: SpecShape) -> JSONValue {
    switch shape {
    case .words(["true", "false"]): .bool(text == "true")
    case .count, .ratio, .words(["1"]):
      (try? ExactDecimal(parsing: text)).map { .number($0.description) } ?? .string(text)
    default: .string(text)
    }
  }
}
