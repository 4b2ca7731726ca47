extension Markup {
  /// The whole page: document type, then the element, closed with a new line.
  ///
  /// The result is ASCII, valid HTML and well-formed XML at once: void elements close themselves, every
  /// attribute is quoted, and all else than plain ASCII is a numeric entity.
  public func page() -> String {
    "<!DOCTYPE html>\n" + rendered()
  }

  /// The piece as text; same value, same bytes.
  public func rendered() -> String {
    var text = ""
    write(into: &text)
    return text
  }

  private func write(into text: inout String) {
    switch self {
    case .text(let string): Self.escape(string, into: &text)
    case .group(let pieces): for piece in pieces { piece.write(into: &text) }
    case .style(let sheet): text += sheet.rules
    case .element(let name, let attributes, let children):
      text += "<" + name.written
      for attribute in attributes {
        text += " " + attribute.name + "=\""
        Self.escape(attribute.value, into: &text)
        text += "\""
      }
      if name.isVoid {
        text += "/>"
      } else {
        text += ">"
        for child in children { child.write(into: &text) }
        text += "</" + name.written + ">"
      }
      if name.standsOnItsOwnLine { text += "\n" }
    }
  }

  /// Escapes for text and attributes alike, so that neither can be taken for the other.
  private static func escape(_ string: String, into text: inout String) {
    for scalar in string.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      case "\n": text += "\n"
      case "\t": text += "&#9;"
      case " "..."~": text.unicodeScalars.append(scalar)
      default: text += "&#\(isAllowed(scalar) ? scalar.value : 0xFFFD);"
      }
    }
  }

  /// Whether a page may hold the character: controls and non-characters break XML, and characters that turn
  /// the reading direction can make a name read as another.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xA0: false
    case 0x202A...0x202E, 0x2066...0x2069: false
    case 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
