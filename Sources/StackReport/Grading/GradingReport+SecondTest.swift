import Markup
import Quantities
import StackRecords

extension GradingReport {
  /// How much the cells changed until the second test, and how many changed too much.
  var secondTest: Markup? {
    guard let test = result.secondTest else { return nil }
    let rows = test.changes.map { change -> [Markup] in
      let beyond = result.cells.count { $0.fate == .leftOver(.drift(quantity: change.quantity)) }
      return [
        .text(Words.capitalised(QuantityScale.title(change.quantity))),
        .text(
          "\(change.direction.rawValue) of at most \(change.written)"
            + (change.isRelative ? " beside the median" : "")),
        change.median.map {
          Shown(value: Double($0), factor: 1e-7, digits: .decimals(2), unit: "%").markup
        } ?? .text("\u{2013}"),
        .text(NumberText.grouped(beyond)),
      ]
    }
    let cells = Words.count(test.tested, "cell")
    return .group([
      .element(.h3, [Attribute(.id, "second-test")], [.text("The second test")]),
      .paragraph(
        "\(cells) \(test.tested == 1 ? "was" : "were") tested a second time, and the values of that test are the ones "
          + "used; screens are held against both."),
      rows.isEmpty
        ? .nothing
        : DataTable(
          "",
          [
            .words("quantity"), .words("limit"), .figures("median change"),
            .figures("cells beyond"),
          ], cells: rows
        ).markup,
    ])
  }

  /// Which columns of cycles showed that a quantity had settled.
  var stabilised: Markup? {
    guard !result.stabilised.isEmpty else { return nil }
    let rows = result.stabilised.map { cycles -> [Markup] in
      let beyond = result.cells.count {
        $0.fate == .leftOver(.notStabilised(quantity: cycles.quantity))
      }
      return [
        .text(Words.capitalised(QuantityScale.title(cycles.quantity))),
        .element(.code, text: cycles.headers.joined(separator: ", ")), .text(cycles.written),
        .text(NumberText.grouped(beyond)),
      ]
    }
    return .group([
      .element(.h3, text: "Settled in the last two cycles"),
      .paragraph(
        "Of each cell the last two cycles that it has are compared; a change that is a larger share of the earlier "
          + "value leaves it out."),
      DataTable(
        "",
        [.words("quantity"), .words("columns"), .figures("limit"), .figures("cells beyond")],
        cells: rows
      ).markup,
    ])
  }

  /// That the oldest cells came first.
  var preference: Markup? {
    guard result.preference == .oldest else { return nil }
    return .paragraph(
      "Where other cells would have done as well, in modules and in energy, those that were tested first were taken. "
        + "That is improved by exchange and not proven best.")
  }
}
