import CellGrading
import Quantities
import SourceText

/// Spreads and yields on one screen, and as JSON.
struct CalibrationSummary: Sendable {
  private let calibration: Calibration
  private let yields: YieldTable?
  private let block: ManufacturingText
  private let palette: Palette

  /// Lots, lines or trays that are listed; the others are in the JSON.
  private static let listed = 12

  /// Prepares a summary.
  init(
    _ calibration: Calibration, _ yields: YieldTable?, block: ManufacturingText,
    palette: Palette = .plain
  ) {
    self.calibration = calibration
    self.yields = yields
    self.block = block
    self.palette = palette
  }

  private var spreads: [Calibration.Spread] {
    [calibration.capacity, calibration.resistance].compactMap(\.self)
  }

  /// The text, with a line break at its end.
  var text: String {
    var parts = [[palette.strong(headline)] + spreads.flatMap(lines)]
    if let correlation = calibration.correlation {
      let plain = calibration.plainCorrelation.map {
        ", of all cells \(NumberText.fixed($0, decimals: 2))"
      }
      parts.append([
        "Correlation of the two, 95 % confidence: \(ManufacturingText.plain(correlation))\(plain ?? "")"
      ])
    }
    parts += groups
    parts += yieldLines
    parts.append(block.text.split(separator: "\n").map(String.init))
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private var headline: String {
    let left = calibration.outliers
    return "\(NumberText.grouped(calibration.cells)) cells, "
      + "\(NumberText.grouped(left)) left out beyond "
      + "\(NumberText.fixed(Calibration.outlierLimit, decimals: 0)) robust sigma"
  }

  private func lines(_ spread: Calibration.Spread) -> [String] {
    [
      "  \(ScreenText.printable(spread.quantity)): median \(amount(spread.median, spread)), "
        + "\(NumberText.grouped(spread.cells)) cells",
      "    within session and lot, 95 % confidence  \(ManufacturingText.percents(spread.within))",
      "    all cells \(ManufacturingText.percent(spread.plain)),"
        + " robust \(ManufacturingText.percent(spread.robust)),"
        + " between neighbours \(ManufacturingText.percent(spread.local))",
    ]
  }

  /// A drift of the tester shows as neighbours that are more alike than the rest.
  var warnings: [String] {
    spreads.filter { $0.cells >= 30 && $0.local < 0.8 * $0.within.estimate }.map {
      "\($0.quantity): neighbours in the table differ by less (\(ManufacturingText.percent($0.local)))"
        + " than cells of a session and lot (\(ManufacturingText.percent($0.within.estimate)));"
        + " the tester may drift, or the table be sorted"
    }
  }

  private var groups: [[String]] {
    spreads.filter { $0.groups.count > 1 }.map { spread in
      let rows = spread.groups.prefix(Self.listed).map { group in
        "  " + ScreenText.left(name(group), 24)
          + ScreenText.right("\(group.cells)", 8)
          + ScreenText.right(amount(group.median, spread), 16)
          + ScreenText.right(ManufacturingText.percent(group.robust), 12)
      }
      let rest = spread.groups.count - rows.count
      return [palette.faint("\(spread.quantity): session and lot, cells, median, robust spread")]
        + rows + (rest > 0 ? ["  \(rest) more"] : [])
    }
  }

  private func name(_ group: Calibration.Group) -> String {
    ScreenText.printable([group.session, group.lot].filter { !$0.isEmpty }.joined(separator: " "))
  }

  private var yieldLines: [[String]] {
    guard let yields else { return [] }
    var parts: [String] = []
    for line in yields.lines where !parts.contains(line.part) { parts.append(line.part) }
    return parts.map { part in
      // The worst first: those are to be looked at.
      let lines = yields.lines.filter { $0.part == part }.enumerated().sorted { left, right in
        let (a, b) = (left.element, right.element)
        let (first, second) = (a.placed * b.cells, b.placed * a.cells)
        return first == second ? left.offset < right.offset : first < second
      }.map(\.element)
      let rest = lines.count - Self.listed
      let title = part == "all" ? "Yield of all cells" : "Yield by \(part), the least first"
      return [palette.faint(title)]
        + lines.prefix(Self.listed).map { line in
          let reasons = line.reasons.prefix(3).map { "\($0.cells) \($0.kind)" }
          return "  " + ScreenText.left(ScreenText.printable(line.name), 24)
            + ScreenText.right("\(line.placed) of \(line.cells)", 16)
            + ScreenText.right(
              ManufacturingText.percent(Double(line.placed) / Double(max(1, line.cells))), 10)
            + (reasons.isEmpty
              ? "" : "  " + ScreenText.printable(reasons.joined(separator: ", ")))
        } + (rest > 0 ? ["  \(rest) more"] : [])
    }
  }

  private func amount(_ value: Double, _ spread: Calibration.Spread) -> String {
    let isResistance = spread.unit == "ohm"
    let number = NumberText.significant(
      isResistance ? 1000 * value : value, digits: 5, trimmed: true)
    return "\(number) \(isResistance ? "mohm" : spread.unit)"
  }
}

extension CalibrationSummary {
  /// Everything as JSON.
  var json: JSONValue {
    .object([
      member("cells", .number(calibration.cells)),
      member("outliers", .number(calibration.outliers)),
      member("confidence", .number(Calibration.confidence)),
      member("spreads", .array(spreads.map(json))),
      member("correlation", calibration.correlation.map(json) ?? .null),
      member("plain_correlation", calibration.plainCorrelation.map { .number($0) } ?? .null),
      member("yield", .array((yields?.lines ?? []).map(json))),
      member(
        "manufacturing",
        .object(block.values.map { member($0.key, .string($0.value)) })),
      member("block", .string(block.text)),
    ])
  }

  private func json(_ spread: Calibration.Spread) -> JSONValue {
    .object([
      member("quantity", .string(spread.quantity)), member("header", .string(spread.header)),
      member("unit", .string(spread.unit)), member("cells", .number(spread.cells)),
      member("median", .number(spread.median)), member("cv", .number(spread.plain)),
      member("robust_cv", .number(spread.robust)), member("within", json(spread.within)),
      member("between_neighbours", .number(spread.local)),
      member(
        "groups",
        .array(
          spread.groups.map {
            .object([
              member("lot", .string($0.lot)), member("session", .string($0.session)),
              member("cells", .number($0.cells)), member("median", .number($0.median)),
              member("robust_cv", .number($0.robust)),
            ])
          })),
    ])
  }

  private func json(_ interval: Calibration.Interval) -> JSONValue {
    .object([
      member("estimate", .number(interval.estimate)), member("lower", .number(interval.lower)),
      member("upper", .number(interval.upper)),
    ])
  }

  private func json(_ line: YieldTable.Line) -> JSONValue {
    .object([
      member("part", .string(line.part)), member("name", .string(line.name)),
      member("cells", .number(line.cells)), member("in_modules", .number(line.placed)),
      member("passed_screen", .number(line.good)),
      member("reasons", .object(line.reasons.map { member($0.kind, .number($0.cells)) })),
    ])
  }

  private func member(_ key: String, _ value: JSONValue) -> JSONValue.Member {
    JSONValue.Member(key: key, value: value)
  }
}
