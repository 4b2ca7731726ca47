import Markup

/// A table with a head, its first column naming the rows.
struct DataTable: Sendable {
  /// A column's title and how it stands.
  struct Column: Sendable {
    var title: String
    var isNumeric: Bool
    /// Whether paper never breaks its words, which are short.
    var isTight = false
    /// Whether it takes half of the width, for sentences.
    var isBroad = false

    /// A column of words.
    static func words(_ title: String) -> Column { Column(title: title, isNumeric: false) }

    /// A column of few words.
    static func fewWords(_ title: String) -> Column {
      Column(title: title, isNumeric: false, isTight: true)
    }

    /// A column of sentences.
    static func manyWords(_ title: String) -> Column {
      Column(title: title, isNumeric: false, isBroad: true)
    }

    /// A column of figures, set to the right.
    static func figures(_ title: String) -> Column { Column(title: title, isNumeric: true) }
  }

  /// One row; `isOwn` marks the design that the page is about, `isFaint` what tells nothing, `below`
  /// is a line of its own over the whole width.
  struct Row: Sendable {
    var cells: [Markup]
    var isOwn = false
    var isFaint = false
    var below: Markup?

    /// A line of words over the whole width, for the rows that follow it.
    static func heading(_ words: String) -> Row {
      Row(cells: [], isOwn: true, below: .text(words))
    }

    /// The class by which the style knows it.
    fileprivate var name: String? {
      isOwn ? "own" : isFaint ? "faint" : below == nil ? nil : "upper"
    }
  }

  var caption: String
  var columns: [Column]
  var rows: [Row]
  /// Whether paper sets it in small type.
  var isLong = false

  init(_ caption: String = "", _ columns: [Column], _ rows: [Row], isLong: Bool = false) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.isLong = isLong
  }

  /// A table whose rows are plain cells.
  init(_ caption: String = "", _ columns: [Column], cells: [[Markup]]) {
    self.init(caption, columns, cells.map { Row(cells: $0) })
  }

  var markup: Markup {
    let head = columns.map { column in
      Markup.element(
        .th, [Attribute(.scope, "col")] + look(column), text: column.title)
    }
    let body = rows.flatMap { row -> [Markup] in
      let line = Markup.element(
        .tr, row.name.map { [.classes($0)] } ?? [],
        zip(row.cells, columns).map { cell, column in .element(.td, look(column), [cell]) })
      guard let below = row.below else { return [line] }
      let wide = Markup.element(.td, [Attribute(.colspan, "\(columns.count)")], [below])
      return row.cells.isEmpty
        ? [.element(.tr, [.classes("own head")], [wide])] : [line, .element(.tr, [], [wide])]
    }
    let title = caption.isEmpty ? [] : [Markup.element(.caption, text: caption)]
    return .element(
      .div, [.classes("scroll")],
      [
        .element(
          .table, isWide || isLong ? [.classes(isWide ? "many" : "", isLong ? "long" : "")] : [],
          title + [
            .element(.thead, [], [.element(.tr, [], head)]), .element(.tbody, [], body),
          ])
      ])
  }

  /// Whether a telephone scrolls it: figures stand close together, columns of words need their width.
  private var isWide: Bool {
    columns.count > 5 || columns.count > 4 && columns.count(where: { !$0.isNumeric }) > 3
  }

  private func look(_ column: Column) -> [Attribute] {
    column.isNumeric
      ? [.classes("n")]
      : column.isTight ? [.classes("t")] : column.isBroad ? [.classes("b")] : []
  }

  /// The table behind a line that opens it.
  func folded(_ summary: String, _ look: String = "") -> Markup {
    .element(
      .details, look.isEmpty ? [] : [.classes(look)], [.element(.summary, text: summary), markup])
  }
}
