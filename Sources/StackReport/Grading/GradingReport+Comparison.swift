import Markup
import Quantities
import StackRecords

extension GradingReport {
  /// What sorting into fixed classes would have made of the same cells.
  var comparison: [Markup]? {
    guard let fixed = result.fixedClasses else { return nil }
    let (built, sorted) = (result.figures.modules, fixed.modules)
    let (gain, overflow) = built.subtractingReportingOverflow(sorted)
    let outside = result.limitsOutsideClasses
    let verdict =
      overflow || gain <= 0
      ? (outside.isEmpty ? "Here they would do as well." : "")
      : "This grading makes \(Words.count(gain, "module")) more from the same cells. "
    let caveat =
      outside.isEmpty
      ? ""
      : "Classes take no account of \(Words.list(outside)), so their modules may break what these keep."
    return [
      .paragraph(
        "Usual practice sorts cells into fixed classes as wide as the limits, lettered by quantity, and builds each "
          + "module from one class. Cells near the edge of a class then find no partner in the next one. "
          + verdict + caveat
      ), comparisonPicture(fixed).markup,
    ]
  }

  private func comparisonPicture(_ fixed: FixedClassFigures) -> Picture {
    func whole(_ count: Int) -> Shown { Shown(value: Double(count), digits: .decimals(0)) }
    let rows: [(name: String, modules: Int, look: String)] = [
      ("Fixed classes", fixed.modules, "grey"), ("This grading", result.figures.modules, "blue"),
      ("At most possible", result.bound, "fillgrey"),
    ]
    return Picture(
      "Modules from the same cells",
      caption: .group([
        .text("The lot falls into "), whole(fixed.classes).markup,
        .text(
          " fixed class\(fixed.classes == 1 ? "" : "es") that hold\(fixed.classes == 1 ? "s" : "") cells; a full "
            + "module needs \(NumberText.grouped(cellsPerModule)) cells of one."),
      ]), description: "Bars of three numbers of modules",
      table: DataTable(
        "", [.words(""), .figures("modules")],
        cells: rows.map { [.text($0.name), whole($0.modules).numberMarkup] })
    ) { width in
      let names = 124.0
      let most = Double(max(rows.map(\.modules).max() ?? 1, 1))
      let scale = Scale(low: 0, high: most, start: names, end: width.units - 64)
      let marks = rows.enumerated().flatMap { index, row -> [Markup] in
        let top = Double(index) * 28
        return [
          Draw.text(0, top + 18, row.name, row.look == "blue" ? "strong" : ""),
          Draw.rectangle(
            names, top + 5, scale(Double(row.modules)) - names, 18, row.look),
          Draw.text(
            scale(Double(row.modules)) + 6, top + 18, NumberText.grouped(row.modules), "strong"),
        ]
      }
      return (Double(rows.count) * 28, marks)
    }
  }
}
