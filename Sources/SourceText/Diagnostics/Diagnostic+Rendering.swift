extension Diagnostic {
  /// The diagnostic in the manner of compilers, without a line break at its end.
  ///
  /// The first line is `file:line:column: error: message`; then follow the line of the file, a
  /// caret under the place, and `note:` with the remedy.
  ///
  /// - Parameter coloured: Whether to mark up the text for a terminal.
  /// - Returns: The lines, without a line break at the end.
  public func rendered(coloured: Bool = false) -> String {
    let place = line > 0 ? "\(file):\(line):\(column):" : "\(file):"
    let word = isError ? "error:" : "warning:"
    func style(_ text: String, _ style: TerminalStyle) -> String {
      coloured ? style.applied(to: text) : text
    }
    var lines = [
      style(place.printable, .place) + " " + style(word, isError ? .error : .warning) + " "
        + style(message.printable, .place)
    ]
    if let excerpt {
      lines.append("  " + excerpt.text.printable)
      lines.append("  " + excerpt.margin + style(excerpt.marks, .caret))
    }
    if let remedy { lines.append(style("note:", .place) + " " + remedy.printable) }
    return lines.joined(separator: "\n")
  }
}

/// Marks of a terminal, all of them ended by the reset.
private enum TerminalStyle: String {
  case place = "1"
  case error = "1;31"
  case warning = "1;35"
  case caret = "1;32"

  func applied(to text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}

extension SourceExcerpt {
  /// Blanks as wide as the text before the place: tabs stay tabs.
  fileprivate var margin: String {
    String(text.unicodeScalars.prefix(caret).map { $0 == "\t" ? "\t" : " " as Character })
  }

  /// A caret and a line under the rest of the span.
  fileprivate var marks: String { "^" + String(repeating: "~", count: length - 1) }
}

extension String {
  /// The text with everything that could steer a terminal shown as a replacement character.
  fileprivate var printable: String {
    var shown = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control where scalar != "\t", .format, .lineSeparator, .paragraphSeparator, .surrogate:
        shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }
}
