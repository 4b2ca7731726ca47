import CellTable
import Quantities
import StackRecords

/// The fixed classes of each limited quantity: a grid from the least value on, as wide as the limit.
///
/// Class k holds `least + k * width ..< least + (k + 1) * width`; a width of 0 counts as one step.
/// Edges of the spec take the place of the grid: a value on an edge belongs to the class above.
struct FixedGrid {
  private struct Axis {
    let column: MeasuredColumn
    let range: Int
    let least: Int64
    let edges: [Int64]
  }

  private let axes: [Axis]
  private let widths: WidthTable
  private let lotOf: [String]?

  /// Lays the grid over the rows that passed all screens.
  init(
    _ problem: GradingProblem, _ columns: ColumnChoice, _ widths: WidthTable, rows: [Int],
    lots: [String]?
  ) {
    var axes: [Axis] = []
    for (range, index) in columns.ranges.enumerated() {
      let column = columns.all[index]
      guard problem.ranges[range].scope != .groupSum,
        !axes.contains(where: { $0.column.name == column.name })
      else { continue }
      let edges = problem.classes.first { columns.index(of: $0.quantity) == index }?.edges ?? []
      axes.append(
        Axis(
          column: column, range: range,
          least: rows.filter { column.states[$0] == .present }.map { column.values[$0] }.min()
            ?? 0,
          edges: edges.compactMap {
            StepRatio($0, in: column, isDifference: false)?.roundedUp
          }.sorted()))
    }
    self.axes = axes
    self.widths = widths
    lotOf = lots
  }

  /// The letters of a row, one for each limited quantity, such as `C-B`.
  func letters(_ row: Int) -> String {
    axes.map { Self.letters(number($0, row)) }.joined(separator: "-")
  }

  private func number(_ axis: Axis, _ row: Int) -> Int {
    let value = axis.column.values[row]
    guard axis.edges.isEmpty else { return axis.edges.count { $0 <= value } }
    let width = max(1, widths.width(axis.range, lot: lotOf?[row] ?? ""))
    return Int((value - axis.least) / width)
  }

  /// `A` to `Z`, then `AA`, `AB` and so on.
  static func letters(_ number: Int) -> String {
    var rest = number
    var letters = ""
    repeat {
      letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// What the classes would make by themselves; nil without a range limit.
  func figures(
    rows: [Int], cellsPerModule: Int, count: Int?, _ sameness: Sameness
  ) -> FixedClassFigures? {
    guard !axes.isEmpty else { return nil }
    var sizes: [String: Int] = [:]
    for row in rows { sizes["\(sameness.number(ofRow: row)) \(letters(row))", default: 0] += 1 }
    let modules = sizes.values.reduce(0) { $0 + $1 / cellsPerModule }
    return FixedClassFigures(
      classes: sizes.count, modules: count.map { min($0, modules) } ?? modules)
  }
}
