/// One attribute of an element.
public struct Attribute: Sendable, Equatable {
  let name: String
  let value: String

  /// Names come from the program, values from anywhere: values are escaped.
  ///
  /// Attributes that could fetch or run something (`href`, `src`, `style`, `on…`) have no way in but
  /// ``link(to:)``.
  public init(_ name: AttributeName, _ value: String) {
    self.name = name.rawValue
    self.value = value
  }

  /// A number of a picture, rounded to hundredths.
  public init(_ name: AttributeName, _ value: Double) {
    self.init(name, PictureNumber.text(value))
  }

  /// A link to a place on the same page; no other link exists.
  public static func link(to place: String) -> Attribute {
    Attribute(written: "href", "#" + place)
  }

  /// The classes that the style sheet knows.
  public static func classes(_ names: String...) -> Attribute {
    Attribute(.class, names.filter { !$0.isEmpty }.joined(separator: " "))
  }

  private init(written name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// The attributes that may be given a value.
public enum AttributeName: String, Sendable, CaseIterable {
  case `class`, id, lang, title, name, content, value, charset, open, scope, colspan, role, xmlns
  case httpEquivalent = "http-equiv"
  case ariaLabel = "aria-label", ariaLabelledBy = "aria-labelledby", ariaHidden = "aria-hidden"
  // Pictures.
  case viewBox, width, height, x, y, x1, y1, x2, y2, cx, cy, r, rx, d, points, transform
  case patternUnits, clipPath = "clip-path", fill
  case textAnchor = "text-anchor", dominantBaseline = "dominant-baseline"
}
