import CellTable
import Quantities
import StackRecords

/// The grid of fixed classes and the classes of cells that may share a module, worked out again.
struct GradingClasses {
  /// The word of a spec for the fixed class.
  static let fixedClass = "class"

  /// Headers of the columns whose values are shared, `class` for the fixed class.
  let headers: [String]
  /// The classes as those values, in byte order.
  let keys: [[String]]
  /// The lot of each class; empty where lots are not told apart.
  let lots: [String]
  /// Letters of each row that takes part; empty without a range limit and for any other row.
  let letters: [String]
  /// What fixed classes would make; nil without a range limit.
  let figures: FixedClassFigures?
  /// The class of each row that takes part; 0 for any other row.
  let numbers: [Int]

  init(
    _ table: CellTable, _ problem: GradingProblem, _ columns: GradingColumns,
    _ widths: GradingWidths, rows: [Int]
  ) {
    let axes = Self.axes(problem, columns, rows)
    let lot = table.column(named: "lot")
    var letters = Array(repeating: "", count: table.rowCount)
    for row in rows {
      let name = lot.map { table.text(row, $0) } ?? ""
      letters[row] = axes.map { $0.letters(row, widths, lot: name) }.joined(separator: "-")
    }
    self.letters = letters

    var names = problem.same
    for name in problem.sameWherePresent
    where table.column(named: name) != nil && !names.contains(name) { names.append(name) }
    let shared = names.map { $0 == Self.fixedClass ? nil : table.column(named: $0) }
    headers = shared.map { $0.map { table.columns[$0].header } ?? Self.fixedClass }
    var members: [[String]: [Int]] = [:]
    for row in rows {
      let key = shared.map { $0.map { table.text(row, $0) } ?? letters[row] }
      members[key, default: []].append(row)
    }
    let sorted = members.keys.sorted { left, right in
      let differing = zip(left, right).first { $0 != $1 }
      return differing.map { $0.utf8.lexicographicallyPrecedes($1.utf8) } ?? false
    }
    var numbers = Array(repeating: 0, count: table.rowCount)
    for (number, key) in sorted.enumerated() {
      for row in members[key] ?? [] { numbers[row] = number }
    }
    keys = sorted.isEmpty ? [names.map { _ in "" }] : sorted
    let place = names.firstIndex(of: "lot")
    lots = keys.map { key in place.map { key[$0] } ?? "" }
    self.numbers = numbers
    figures = axes.isEmpty ? nil : Self.figures(problem, rows, numbers, letters)
  }

  private struct FixedClass: Hashable {
    let number: Int
    let letters: String
  }

  /// A module is made of cells of one class that may share it.
  private static func figures(
    _ problem: GradingProblem, _ rows: [Int], _ numbers: [Int], _ letters: [String]
  ) -> FixedClassFigures {
    var sizes: [FixedClass: Int] = [:]
    for row in rows {
      sizes[FixedClass(number: numbers[row], letters: letters[row]), default: 0] += 1
    }
    let modules = sizes.values.reduce(0) { $0 + $1 / (problem.series * problem.parallel) }
    return FixedClassFigures(
      classes: sizes.count, modules: min(modules, problem.count ?? modules))
  }

  /// One axis of the grid for each quantity with a range that is not of sums.
  private static func axes(
    _ problem: GradingProblem, _ columns: GradingColumns, _ rows: [Int]
  ) -> [Axis] {
    var axes: [Axis] = []
    for (range, index) in columns.ranges.enumerated()
    where problem.ranges[range].scope != .groupSum {
      let column = columns.all[index]
      guard !axes.contains(where: { $0.column.name == column.name }) else { continue }
      let edges = problem.classes.first { columns.index(of: $0.quantity) == index }?.edges ?? []
      axes.append(
        Axis(
          column: column, range: range, least: column.values(of: rows).min() ?? 0,
          edges: edges.compactMap { column.steps($0, isDifference: false)?.ceiling }))
    }
    return axes
  }

  private struct Axis {
    let column: GradingColumn
    let range: Int
    let least: Int64
    /// A whole value is at or above an exact edge when it is at or above the edge rounded up.
    let edges: [Int64]

    func letters(_ row: Int, _ widths: GradingWidths, lot: String) -> String {
      let value = column.values[row]
      guard edges.isEmpty else { return Self.word(edges.count { $0 <= value }) }
      return Self.word(Int((value - least) / max(1, widths.width(range, lot: lot))))
    }

    /// A, B, … Z, AA, AB, …: the number after, in base 26 without a zero.
    static func word(_ number: Int) -> String {
      var word: [UInt8] = []
      var rest = number + 1
      while rest > 0 {
        word.insert(UInt8(ascii: "A") + UInt8((rest - 1) % 26), at: 0)
        rest = (rest - 1) / 26
      }
      return String(decoding: word, as: UTF8.self)
    }
  }
}
