import MaterialCatalogue
import Quantities

/// The values of an entry as lines: key, value, confidence, and the source below.
struct CatalogueRows: Sendable {
  /// Columns for the confidence.
  private static let confidenceWidth = 19

  private let palette: Palette
  private let width: Int

  /// Prepares rows for a screen.
  init(palette: Palette, width: Int) {
    self.palette = palette
    self.width = width
  }

  /// The lines of values, and under the same columns those of words.
  func lines(
    _ values: [CatalogueEntry.Value], _ words: [CatalogueEntry.Word] = []
  ) -> [String] {
    let keyWidth = ((values.map(\.key) + words.map(\.key)).map(\.count).max() ?? 0) + 4
    let rows = values.flatMap { value in
      var lines = row(
        value.key, value.text, keyWidth: keyWidth, width: width - Self.confidenceWidth)
      let words = ScreenText.right(value.confidence.words, Self.confidenceWidth)
      let isAssumed = value.confidence == .generalKnowledge
      lines[0] =
        ScreenText.left(lines[0], width - Self.confidenceWidth)
        + (isAssumed ? palette.notable(words) : words)
      let origin = value.origin == CatalogueEntry.builtIn ? "" : " [\(value.origin)]"
      if let range = value.range {
        lines += row("", "range \(range)", keyWidth: keyWidth, width: width)
      }
      let source = ScreenText.wrapped(
        ScreenText.printable(value.source + origin), indent: 6, width: width)
      return lines + source.map(palette.faint)
    }
    return rows + words.flatMap { row($0.key, $0.text, keyWidth: keyWidth, width: width) }
  }

  /// A key with its text, which goes on below itself where it is long; never without a line.
  private func row(_ key: String, _ text: String, keyWidth: Int, width: Int) -> [String] {
    let lines = ScreenText.wrapped(
      ScreenText.printable(text), indent: keyWidth, width: max(width, keyWidth + 20))
    let first = lines.first.map { String($0.drop { $0 == " " }) } ?? ""
    return [ScreenText.left("  " + ScreenText.printable(key), keyWidth) + first]
      + lines.dropFirst()
  }
}
