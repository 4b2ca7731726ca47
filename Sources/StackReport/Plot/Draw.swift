import Markup

/// The few shapes that pictures are made of.
enum Draw {
  enum Anchor: String { case start, middle, end }

  static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ look: String
  ) -> Markup {
    .element(
      .line,
      [
        Attribute(.x1, x1), Attribute(.y1, y1), Attribute(.x2, x2), Attribute(.y2, y2),
        .classes(look),
      ], [])
  }

  static func text(
    _ x: Double, _ y: Double, _ text: String, _ look: String = "", anchor: Anchor = .start
  ) -> Markup {
    .element(
      .svgText,
      [Attribute(.x, x), Attribute(.y, y)]
        + (anchor == .start ? [] : [Attribute(.textAnchor, anchor.rawValue)])
        + (look.isEmpty ? [] : [.classes(look)]), [.text(text)])
  }

  static func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ look: String,
    hint: String = ""
  ) -> Markup {
    let shape = Markup.element(
      .rect,
      [
        Attribute(.x, x), Attribute(.y, y), Attribute(.width, max(width, 0)),
        Attribute(.height, max(height, 0)), .classes(look),
      ], [])
    return hint.isEmpty ? shape : .element(.g, [], [.element(.svgTitle, text: hint), shape])
  }

  static func circle(
    _ x: Double, _ y: Double, _ radius: Double, _ look: String, hint: String = ""
  ) -> Markup {
    let shape = Markup.element(
      .circle,
      [Attribute(.cx, x), Attribute(.cy, y), Attribute(.r, radius), .classes(look)], [])
    return hint.isEmpty ? shape : .element(.g, [], [.element(.svgTitle, text: hint), shape])
  }

  static func curve(_ points: [(Double, Double)], _ look: String) -> Markup {
    let written = points.map { "\(PictureNumber.text($0.0)),\(PictureNumber.text($0.1))" }
    return .element(
      .polyline, [Attribute(.points, written.joined(separator: " ")), .classes(look)], [])
  }

  static func area(_ points: [(Double, Double)], _ look: String) -> Markup {
    let written = points.map { "\(PictureNumber.text($0.0)),\(PictureNumber.text($0.1))" }
    return .element(
      .polygon, [Attribute(.points, written.joined(separator: " ")), .classes(look)], [])
  }
}
