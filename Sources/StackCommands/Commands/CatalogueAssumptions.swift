import MaterialCatalogue
import Quantities

/// Every value that rests on general knowledge, and every default without a source.
struct CatalogueAssumptions: Sendable {
  /// The entries that have such a value, with nothing but these.
  let entries: [CatalogueEntry]

  private let all: [CatalogueEntry]

  /// Takes them out of entries.
  init(_ entries: [CatalogueEntry]) {
    all = entries
    self.entries = entries.map { entry in
      var entry = entry
      entry.values.removeAll { $0.confidence != .generalKnowledge }
      return entry
    }.filter { !$0.values.isEmpty || !$0.defaults.isEmpty }
  }

  /// The text, with a line break at its end.
  func text(_ view: CatalogueView, palette: Palette, width: Int) -> String {
    let rows = CatalogueRows(palette: palette, width: width)
    var blocks = entries.map { entry in
      let origin = CatalogueView.origin(of: entry).map { ", \($0)" } ?? ""
      let title = ScreenText.printable("\(entry.kind) \(entry.name)")
      let defaults = entry.defaults.map {
        CatalogueEntry.Word(key: $0.key, text: "\($0.text), default without a source")
      }
      return [palette.strong(title) + ScreenText.printable(origin)]
        + rows.lines(entry.values, defaults)
    }
    let count = entries.flatMap(\.values).count
    blocks.append(
      ScreenText.wrapped(
        "\(NumberText.grouped(count)) \(count == 1 ? "value rests" : "values rest") on general "
          + "knowledge.", indent: 0, width: width) + view.summary(of: all, width: width))
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}
