import SourceText

/// Characters that a reader cannot see and that YAML forbids or takes for line breaks.
///
/// With them refused, lines mean the same to libyaml, to ``SourceFile`` and to editors.
enum InvisibleCharacter {
  /// The first such character of a text with its place; nil when there is none.
  static func fault(in file: SourceFile) -> PlacedYAMLFault? {
    var offset = file.text.startIndex
    for scalar in String(decoding: file.text, as: UTF8.self).unicodeScalars {
      if isRefused(scalar) {
        return PlacedYAMLFault(
          fault: .invisibleCharacter(code: scalar.value), span: file.span(atByte: offset))
      }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0: true
    // Line and paragraph separator, byte order mark inside a text, non-characters.
    case 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
