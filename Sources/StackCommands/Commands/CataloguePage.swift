import MaterialCatalogue

/// One entry with everything that is known of it.
struct CataloguePage: Sendable {
  private let view: CatalogueView
  private let entry: CatalogueEntry
  private let palette: Palette
  private let width: Int
  private let rows: CatalogueRows

  /// Prepares the page of an entry.
  init(_ view: CatalogueView, _ entry: CatalogueEntry, palette: Palette, width: Int) {
    self.view = view
    self.entry = entry
    self.palette = palette
    self.width = width
    rows = CatalogueRows(palette: palette, width: width)
  }

  /// The text, with a line break at its end.
  var text: String {
    let words = entry.words.filter { $0.key != Self.description }
    let blocks = [
      heading, rows.lines([], words), titled("Values", rows.lines(entry.values)),
      titled("Defaults of the program, without a source", rows.lines([], entry.defaults)), figures,
      windows,
    ]
    let ends = [
      groups("Leans on", entry.references.map { ($0.kind, $0.name) }),
      groups("Used by", view.catalogue.users(of: entry).map { ($0.kind, $0.name) }),
      view.summary(of: [entry], width: width),
    ]
    return (blocks + curves + ends).filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private static let description = "description"

  private var heading: [String] {
    let title = palette.strong(ScreenText.printable("\(entry.kind) \(entry.name)"))
    let origin = CatalogueView.origin(of: entry) ?? CatalogueEntry.builtIn
    let description = entry.word(Self.description) ?? ""
    return ["\(title), \(ScreenText.printable(origin))"]
      + ScreenText.wrapped(ScreenText.printable(description), width: width)
  }

  private var figures: [String] {
    let figures = CatalogueFigure.all(of: entry, in: view.catalogue)
    return titled(
      "Computed", rows.lines([], figures.map { CatalogueEntry.Word(key: $0.key, text: $0.text) }))
  }

  private var windows: [String] {
    let windows = CatalogueWindows.all(of: entry, in: view.catalogue)
    return titled(
      "Windows against lithium",
      rows.lines([], windows.map { CatalogueEntry.Word(key: $0.name, text: $0.window) }))
  }

  /// The points of each curve.
  private var curves: [[String]] {
    entry.values.filter { $0.form == .curve }.map { value in
      let points = CatalogueJSON.points(of: value).map { point in
        let words = point.map { "\(CatalogueJSON.text($0))" }.joined(separator: ", ")
        return ScreenText.unbroken("(\(words))")
      }
      return titled(
        "\(value.key), coordinate and \(value.unit)",
        ScreenText.wrapped(points.joined(separator: " "), width: width))
    }
  }

  private func titled(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [palette.strong(title)] + lines
  }

  /// Names under their kinds.
  private func groups(_ title: String, _ names: [(kind: String, name: String)]) -> [String] {
    var kinds: [String] = []
    for (kind, _) in names where !kinds.contains(kind) { kinds.append(kind) }
    return titled(
      title,
      kinds.flatMap { kind in
        let own = names.filter { $0.kind == kind }.map {
          ScreenText.unbroken(ScreenText.printable($0.name))
        }
        let count = own.count > 1 ? " (\(own.count))" : ""
        return ScreenText.wrapped(
          "\(kind)\(count): \(own.joined(separator: ", "))", hanging: 2, width: width)
      })
  }
}
