/// A piece of an HTML page or of an SVG picture, as a value.
///
/// Pages are put together from values and written by one renderer, ``Markup/rendered()``, which is the
/// only place that escapes. There is no way to put in text that is not escaped, save a ``StyleSheet``.
public indirect enum Markup: Sendable, Equatable {
  /// An element with its attributes, in the order given, and its children.
  case element(ElementName, [Attribute], [Markup])
  /// Text, as a reader shall see it.
  case text(String)
  /// Several pieces in a row.
  case group([Markup])
  /// The rules of a page, written as they stand.
  case style(StyleSheet)

  /// Nothing at all.
  public static let nothing = Markup.group([])

  /// An element whose only child is a text.
  public static func element(
    _ name: ElementName, _ attributes: [Attribute] = [], text: String
  ) -> Markup {
    .element(name, attributes, [.text(text)])
  }
}

extension Markup: ExpressibleByStringLiteral {
  /// Text, to be escaped.
  public init(stringLiteral value: String) { self = .text(value) }
}

/// The rules of a page: the only bytes that are not escaped, so they come from the program alone.
///
/// A static string cannot hold what a user wrote.
public struct StyleSheet: Sendable, Equatable {
  let rules: String

  /// Takes rules that stand in the program's text.
  public init(_ rules: StaticString) { self.rules = "\(rules)" }
}
