import Quantities
import StackRecords

/// Limits and standing rules held against a design, as lines with figure, limit and margin.
struct LimitLines: Sendable {
  /// The most lines that a summary gives to limits of one kind.
  static let most = 6

  private let limits: [LimitCheck]
  private let rules: [RuleCheck]

  /// Takes the checks of a result.
  init(_ result: DesignResult) {
    limits = result.limits
    rules = result.rules
  }

  /// The names of what is broken, limits first, each once.
  var brokenNames: [String] {
    let names =
      limits.filter { !$0.holds }.map(\.limit.name)
      + rules.filter { !$0.holds }.map(\.rule.rawValue)
    return names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
  }

  /// A table of what is broken, else of what binds, and a line that counts the rest.
  func lines(_ palette: Palette) -> [String] {
    let broken = rows { !$0 }
    let binding = rows(binds: true) { $0 }
    var lines: [String] = []
    if !broken.isEmpty {
      lines += table("Broken", broken, palette, palette.bad)
    }
    if !binding.isEmpty {
      lines += table("Binding", binding, palette, palette.notable)
    }
    let limitsLeft = limits.count { $0.holds && !$0.binds }
    let rulesLeft = rules.count { $0.holds && !$0.binds }
    let rest = [
      counted(limitsLeft, "limit"), counted(rulesLeft, "standing rule"),
    ].compactMap(\.self)
    if !rest.isEmpty {
      let bind = binding.isEmpty ? "none binds" : "with room"
      lines.append(palette.faint("  \(rest.joined(separator: " and ")) met, \(bind)"))
    }
    return lines
  }

  private struct Row {
    var name: String
    var figure: String
    var limit: String
    var margin: String
  }

  private func rows(binds: Bool? = nil, _ wanted: (Bool) -> Bool) -> [Row] {
    limits.filter { wanted($0.holds) && (binds ?? $0.binds) == $0.binds }.map(row)
      + rules.filter { wanted($0.holds) && (binds ?? $0.binds) == $0.binds }.map(row)
  }

  /// The columns of a table, as wide as their texts ask for; names take the rest of the screen.
  private struct Columns {
    let figure: Int
    let limit: Int
    let margin: Int

    init(_ rows: some Sequence<Row>) {
      figure = max(10, (rows.map(\.figure.count).max() ?? 0) + 2)
      limit = max(12, (rows.map(\.limit.count).max() ?? 0) + 2)
      margin = max(12, (rows.map(\.margin.count).max() ?? 0) + 2)
    }

    var name: Int { max(24, 80 - figure - limit - margin) }
  }

  private func table(
    _ title: String, _ rows: [Row], _ palette: Palette, _ mark: (String) -> String
  ) -> [String] {
    let columns = Columns(rows.prefix(Self.most))
    var lines = [
      palette.faint(
        ScreenText.left(title, columns.name) + ScreenText.right("figure", columns.figure)
          + ScreenText.right("limit", columns.limit)
          + ScreenText.right("margin", columns.margin))
    ]
    for row in rows.prefix(Self.most) { lines += namedLine(row, columns, mark) }
    if rows.count > Self.most {
      lines.append("  and \(rows.count - Self.most) more, all in the result")
    }
    return lines
  }

  /// One line, or two where the name is long.
  private func namedLine(
    _ row: Row, _ columns: Columns, _ mark: (String) -> String
  ) -> [String] {
    let figures =
      ScreenText.right(row.figure, columns.figure) + ScreenText.right(row.limit, columns.limit)
      + ScreenText.right(row.margin, columns.margin)
    guard row.name.count + 2 > columns.name else {
      return ["  " + mark(ScreenText.left(row.name, columns.name - 2)) + figures]
    }
    return ["  " + mark(row.name), ScreenText.left("", columns.name) + figures]
  }

  private func row(_ check: LimitCheck) -> Row {
    let limit = check.limit
    let sign = limit.side == .max ? "<=" : ">="
    if limit.quantity == .socExcess {
      let confidence = limit.confidence ?? 0.99
      return Row(
        name: "\(limit.name) \(percentage(limit.value)), confidence",
        figure: percentage(check.figure), limit: ">= \(percentage(confidence))",
        margin: percentage(check.margin))
    }
    return Row(
      name: limit.name, figure: text(check.figure, limit.quantity),
      limit: "\(sign) \(text(limit.value, limit.quantity))",
      margin: text(check.margin, limit.quantity, isDifference: true))
  }

  private func row(_ check: RuleCheck) -> Row {
    let name = check.rule.rawValue + (check.subject.isEmpty ? "" : ": \(check.subject)")
    let below = check.highest.map { (limit: "<= \(text($0, check.unit))", $0 - check.figure) }
    let above = check.lowest.map { (limit: ">= \(text($0, check.unit))", check.figure - $0) }
    let nearest = [below, above].compactMap(\.self).min { $0.1 < $1.1 }
    return Row(
      name: ScreenText.printable(name), figure: text(check.figure, check.unit),
      limit: nearest?.limit ?? "", margin: nearest.map { text($0.1, check.unit) } ?? "")
  }

  private func text(
    _ value: Double, _ quantity: Limit.Quantity, isDifference: Bool = false
  ) -> String {
    switch quantity {
    case .temperature where !isDifference: text(value - 273.15, "degC")
    case .stackYield: percentage(value)
    case .cellThickness, .moduleHeight: text(value / 1000, "mm")
    case .cellMass, .moduleMass: text(value / 1000, "kg")
    case .moduleVolume: text(value / 1000, "L")
    default: text(value, quantity.unit)
    }
  }

  private func text(_ value: Double, _ unit: String) -> String {
    NumberText.significant(value, digits: 4, trimmed: true) + (unit.isEmpty ? "" : " \(unit)")
  }

  private func percentage(_ share: Double) -> String {
    NumberText.significant(100 * share, digits: 4, trimmed: true) + " %"
  }

  private func counted(_ count: Int, _ noun: String) -> String? {
    count == 0 ? nil : "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
