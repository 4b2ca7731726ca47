import MaterialCatalogue

/// The catalogue by kind: names, and what tells most of each.
struct CatalogueList: Sendable {
  private let view: CatalogueView
  private let entries: [CatalogueEntry]
  private let palette: Palette
  private let width: Int

  /// Prepares a list of entries.
  init(_ view: CatalogueView, _ entries: [CatalogueEntry], palette: Palette, width: Int) {
    self.view = view
    self.entries = entries
    self.palette = palette
    self.width = width
  }

  /// The text, with a line break at its end.
  var text: String {
    var blocks = EntryKind.allCases.compactMap { kind in
      let own = entries.filter { $0.kind == kind.rawValue }
      return own.isEmpty ? nil : table(kind, own)
    }
    blocks.append(view.summary(of: entries, width: width))
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func table(_ kind: EntryKind, _ entries: [CatalogueEntry]) -> [String] {
    let title = "\(kind.section) (\(entries.count))"
    let columns = CatalogueColumns(kind, in: view.catalogue).columns
    let rows = entries.map { entry in columns.map { ScreenText.printable($0.text(entry)) } }
    let names = entries.map { ScreenText.printable($0.name) }
    let nameWidth = max(title.count, (names.map(\.count).max() ?? 0) + 2)
    let widths = columns.indices.map { column in
      2 + max(columns[column].title.count, rows.map { $0[column].count }.max() ?? 0)
    }
    let head = zip(columns, widths).map { ScreenText.right($0.title, $1) }.joined()
    let lines = entries.indices.map { index in
      let cells = zip(rows[index], widths).map { ScreenText.right($0, $1) }.joined()
      let origin = CatalogueView.origin(of: entries[index]).map { "  \(ScreenText.printable($0))" }
      return clipped(ScreenText.left("  " + names[index], nameWidth) + cells) + (origin ?? "")
    }
    return [
      palette.strong(title) + ScreenText.left("", nameWidth - title.count)
        + palette.faint(clipped(head, by: nameWidth))
    ] + lines
  }

  /// A line without blanks at its end, cut where a long reason leaves the screen.
  private func clipped(_ line: String, by used: Int = 0) -> String {
    var line = line
    if line.count > width - used { line = line.prefix(max(0, width - used - 3)) + "..." }
    while line.last == " " { line.removeLast() }
    return line
  }
}
