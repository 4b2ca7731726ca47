/// The elements that pages and pictures are made of; there are no others, above all no `script`.
public enum ElementName: String, Sendable, CaseIterable {
  // The page.
  case html, head, meta, title, style, body, header, main, section, footer, nav
  // Text.
  case h1, h2, h3, p, ul, ol, li, dl, dt, dd, strong, em, small, span, code, data, pre, sub, sup,
    br, div
  case a, abbr, figure, figcaption, details, summary
  // Tables.
  case table, caption, thead, tbody, tr, th, td
  // Pictures; the text of a picture and its links are `svgText`.
  case svg, g, path, rect, circle, line, polyline, polygon, defs, pattern, clipPath, desc
  case svgText = "text"
  case svgTitle = "svg-title"

  /// The name in the page.
  var written: String { self == .svgTitle ? "title" : rawValue }

  /// Whether the element never has children, so that it closes itself.
  var isVoid: Bool {
    switch self {
    case .meta, .br, .path, .rect, .circle, .line, .polyline, .polygon: true
    default: false
    }
  }

  /// Whether a new line before and after it changes nothing that a reader sees.
  var standsOnItsOwnLine: Bool {
    switch self {
    case .strong, .em, .small, .span, .code, .data, .sub, .sup, .br, .a, .abbr, .svgText, .svgTitle:
      false
    default: true
    }
  }
}
