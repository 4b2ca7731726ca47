/// The symbols of a unit with their powers, so that all spellings of one unit are equal.
///
/// `W/(m K)`, `W/m/K`, `W·m⁻¹·K⁻¹` and `W m^-1 K^-1` have one formula. Factors are separated by a
/// space, `*` or `·`; a division reaches to the next factor or over one pair of brackets, so
/// `W/m K` is refused: it has been read both ways.
struct UnitFormula: Hashable {
  /// The symbols in ascending order, each once, no power zero.
  private(set) var factors: [Factor] = []

  /// A symbol such as `cm` with its power.
  struct Factor: Hashable {
    let symbol: String
    var power: Int
  }

  /// The formula of a unit as written; nil when the text is not built like a unit.
  init?(_ text: String) {
    var scanner = UnitScanner(text)
    guard scanner.scan() else { return nil }
    for factor in scanner.factors {
      if let index = factors.firstIndex(where: { $0.symbol == factor.symbol }) {
        factors[index].power += factor.power
      } else {
        factors.append(factor)
      }
    }
    factors.removeAll { $0.power == 0 }
    factors.sort { $0.symbol < $1.symbol }
    if factors.isEmpty { return nil }
  }
}

/// Walks over the scalars of a unit and gathers its factors.
private struct UnitScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var divides = false
  private var insideBrackets = false
  private var divided = false
  private(set) var factors: [UnitFormula.Factor] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  private var current: Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  /// Whether the whole text is a unit.
  mutating func scan() -> Bool {
    var expectsFactor = true
    while let scalar = current {
      switch scalar {
      case " ":
        position += 1
      case "*", "\u{B7}", "\u{22C5}":
        guard !expectsFactor else { return false }
        expectsFactor = true
        position += 1
      case "/":
        guard !expectsFactor || factors.isEmpty, !insideBrackets, !divides else { return false }
        divides = true
        divided = true
        expectsFactor = true
        position += 1
      case "(":
        guard divides, !insideBrackets else { return false }
        insideBrackets = true
        position += 1
      case ")":
        guard insideBrackets, !expectsFactor else { return false }
        insideBrackets = false
        divides = false
        position += 1
      case "1" where factors.isEmpty && expectsFactor && !divides:
        position += 1
        expectsFactor = false
      default:
        guard divides || !divided, isSeparated, let factor = takeFactor() else { return false }
        factors.append(factor)
        if !insideBrackets { divides = false }
        expectsFactor = false
      }
    }
    return !expectsFactor && !insideBrackets
  }

  /// Whether a factor may begin here; only `Ω` needs nothing behind it.
  private var isSeparated: Bool {
    guard position > 0 else { return true }
    return switch scalars[position - 1] {
    case " ", "*", "\u{B7}", "\u{22C5}", "/", "(", "\u{3A9}", "\u{2126}": true
    default: false
    }
  }

  /// Takes a symbol and the power behind it.
  private mutating func takeFactor() -> UnitFormula.Factor? {
    guard let symbol = takeSymbol(), let power = takePower() else { return nil }
    return UnitFormula.Factor(symbol: symbol, power: divides ? -power : power)
  }

  /// Takes letters; Greek and special signs, `Ohm` and `day` become the house's spelling.
  private mutating func takeSymbol() -> String? {
    guard let symbol = takeLetters() else { return nil }
    if symbol == "day" || symbol == "days" { return "d" }
    return symbol.hasSuffix("Ohm") ? symbol.dropLast(3) + "ohm" : symbol
  }

  private mutating func takeLetters() -> String? {
    var symbol = ""
    while let scalar = current {
      switch scalar {
      case "a"..."z", "A"..."Z": symbol.unicodeScalars.append(scalar)
      case "\u{B5}", "\u{3BC}": symbol += "u"
      case "\u{B0}": symbol += "deg"
      case "%" where symbol.isEmpty, "$" where symbol.isEmpty:
        position += 1
        return scalar == "%" ? "%" : "USD"
      case "\u{3A9}", "\u{2126}":
        // The sign ends its symbol, so that `Ωcm2` is a product.
        position += 1
        return symbol + "ohm"
      default: return symbol.isEmpty ? nil : symbol
      }
      position += 1
    }
    return symbol.isEmpty ? nil : symbol
  }

  /// Takes `2`, `^2`, `-1`, `^-1`, `²` or `⁻¹`; 1 when there is none, nil when it is malformed.
  private mutating func takePower() -> Int? {
    let hasCaret = current == "^"
    if hasCaret { position += 1 }
    let isNegative = current == "-" || current == "\u{207B}"
    if isNegative { position += 1 }
    guard let digit = current.flatMap(Self.digit) else {
      return hasCaret || isNegative ? nil : 1
    }
    position += 1
    return isNegative ? -digit : digit
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "1"..."9": Int(scalar.value - 48)
    case "\u{B9}": 1
    case "\u{B2}": 2
    case "\u{B3}": 3
    default: nil
    }
  }
}
