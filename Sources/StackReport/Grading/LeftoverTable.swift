import Markup
import Quantities
import StackRecords

/// Cells without a place: a line for each reason, then the cells themselves.
struct LeftoverTable: Sendable {
  /// Above this number of cells of one reason most are named in modules.csv only.
  static let listed = 60
  /// So many of them are listed then.
  static let listedOfMany = 20

  let lot: GradedLot

  init(_ lot: GradedLot) { self.lot = lot }

  /// Nil where every cell has a place.
  var content: [Markup]? {
    guard !lot.reasons.isEmpty else { return nil }
    let total = lot.reasons.reduce(0) { $0 + $1.cells.count }
    let isCut = lot.reasons.contains { $0.cells.count > Self.listed }
    let rows = lot.reasons.map { kind in
      [
        Markup.text(Words.capitalised(kind.reason.words)),
        .text(NumberText.grouped(kind.cells.count)),
        .text(Words.share(Double(kind.cells.count), of: Double(lot.result.cells.count))),
        .element(.code, text: kind.reason.kind),
      ]
    }
    return [
      .paragraph(
        "\(Words.count(total, "cell")) of \(NumberText.grouped(lot.result.cells.count)) "
          + "\(total == 1 ? "has" : "have") no place. For each cell the first reason that applies is given; "
          + "in the files it has the short name in the last column."
          + (isCut
            ? " Of a reason with more than \(Self.listed) cells the first \(Self.listedOfMany) are listed; "
              + "all are in modules.csv." : "")),
      DataTable(
        "",
        [
          .words("why"), .figures("cells"), .figures("of the lot"), .words("in modules.csv"),
        ], cells: rows
      ).markup,
    ] + lot.reasons.map(cells)
  }

  /// What the first test measured of the quantity that drifted; nil for another reason.
  private func first(_ reason: LeftoverReason) -> (quantity: Int, values: [Int64?])? {
    guard case .drift(let name) = reason,
      let index = lot.result.quantities.firstIndex(where: { $0.name == name }),
      lot.result.measurements.columns.indices.contains(index),
      let values = lot.result.measurements.columns[index].raw,
      values.count == lot.result.cells.count
    else { return nil }
    return (index, values)
  }

  /// The cells of one reason with what was measured.
  private func cells(_ kind: GradedLot.Leftovers) -> Markup {
    let shown = kind.cells.prefix(
      kind.cells.count > Self.listed ? Self.listedOfMany : Self.listed)
    let quantities = lot.shown
    var columns = [DataTable.Column.words("cell")]
    let hasNumbers = shown.contains { lot.reason($0) != kind.reason.kind }
    if hasNumbers { columns.append(.fewWords("reason")) }
    columns += quantities.map { .figures(lot.scales[$0].axis) }
    let before = first(kind.reason)
    if before != nil { columns.append(.figures("that in the first test")) }
    let rows = shown.map { cell -> [Markup] in
      let name = lot.result.cells[cell].identifier
      // A name that is not long stays on one line, so that a row is one line high.
      var row = [Markup.element(.code, name.utf8.count < 25 ? [.classes("name")] : [], text: name)]
      if hasNumbers { row.append(.text(lot.reason(cell))) }
      return row
        + quantities.map { quantity in
          lot.values(quantity)[cell].map { lot.scales[quantity].value($0).numberMarkup }
            ?? .text("\u{2013}")
        }
        + (before.map { quantity, values in
          [
            values[cell].map { lot.scales[quantity].value($0).numberMarkup } ?? .text("\u{2013}")
          ]
        } ?? [])
    }
    let count = kind.cells.count
    let rest =
      count > shown.count ? ", the first \(shown.count)" : ""
    return DataTable(Words.capitalised(kind.reason.words), columns, cells: rows)
      .folded("\(Words.count(count, "cell")): \(kind.reason.kind)\(rest)")
  }
}
