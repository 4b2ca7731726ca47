import Markup
import Quantities

/// A figure of the record as a reader sees it.
///
/// On the page it carries the record's own number, so that a test, or a sceptical reader, finds for every
/// rounded figure the one it was rounded from.
struct Shown: Sendable {
  /// The number of the record times `factor` is what the digits show.
  var value: Double
  /// From the record's unit to the unit shown, such as 0.001 from um to mm.
  var factor = 1.0
  /// What is added after the factor, such as −273.15 from K to degrees Celsius.
  var offset = 0.0
  /// How many digits.
  var digits: Digits
  /// The unit shown, empty for counts and shares.
  var unit = ""

  enum Digits: Sendable, Equatable {
    /// So many significant digits.
    case significant(Int)
    /// So many decimals.
    case decimals(Int)
  }

  /// Three significant digits: headlines and pictures.
  static func short(_ value: Double, _ unit: String = "") -> Shown {
    Shown(value: value, digits: .significant(3), unit: unit)
  }

  /// All that a reader may want to compute on with: tables.
  static func full(_ value: Double, _ unit: String = "") -> Shown {
    Shown(value: value, digits: .significant(6), unit: unit)
  }

  /// The same figure as pictures and headlines show it, with three significant digits.
  var rounded: Shown {
    var shown = self
    if case .significant(let digits) = digits { shown.digits = .significant(min(digits, 3)) }
    return shown
  }

  /// A share in per cent.
  static func percent(_ share: Double, digits: Int = 3) -> Shown {
    Shown(value: share, factor: 100, digits: .significant(digits), unit: "%")
  }

  /// The digits without the unit.
  ///
  /// Whole numbers keep all their digits: 1,234 never becomes 1,230.
  var number: String { Words.minus(plainNumber) }

  private var plainNumber: String {
    let shown = value * factor + offset
    switch digits {
    case .decimals(let count): return NumberText.fixed(shown, decimals: count, grouped: true)
    case .significant(let count):
      guard shown.magnitude < 1e9, shown.magnitude >= Self.power(count) else {
        return NumberText.significant(shown, digits: count, grouped: true, trimmed: true)
      }
      return NumberText.fixed(shown, decimals: 0, grouped: true)
    }
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// The digits with the unit.
  var text: String { unit.isEmpty ? number : "\(number)\u{A0}\(unit)" }

  /// The figure on the page, with the record's number under it.
  var markup: Markup {
    .element(.data, [Attribute(.value, NumberText.shortest(value))], [.text(text)])
  }

  /// The digits alone on the page.
  var numberMarkup: Markup {
    .element(.data, [Attribute(.value, NumberText.shortest(value))], [.text(number)])
  }
}
