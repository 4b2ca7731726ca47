import CellTable
import StackRecords

/// Which cells may share a module: those with the same values in the columns of `same`.
struct Sameness {
  /// The word of a spec for the fixed class.
  static let fixedClass = "class"

  /// Headers of the columns, `class` for the fixed class.
  let headers: [String]
  /// The classes as values of those columns, in byte order; one without values where there are none.
  let keys: [[String]]
  /// The lot of each class; empty where lots are not told apart.
  let lots: [String]

  private let numbers: [Int]

  /// Tells rows that passed all screens apart.
  init(
    _ table: CellTable, _ problem: GradingProblem, _ grid: FixedGrid, rows: [Int]
  ) {
    let names =
      problem.same
      + problem.sameWherePresent.filter {
        table.column(named: $0) != nil && !problem.same.contains($0)
      }
    let columns = names.map { $0 == Self.fixedClass ? nil : table.column(named: $0) }
    headers = columns.map { $0.map { table.columns[$0].header } ?? Self.fixedClass }
    var found: [[String]: [Int]] = [:]
    for row in rows {
      let key = columns.map { $0.map { table.text(row, $0) } ?? grid.letters(row) }
      found[key, default: []].append(row)
    }
    let sorted = found.keys.sorted { left, right in
      for (first, second) in zip(left, right) where first != second {
        return first.utf8.lexicographicallyPrecedes(second.utf8)
      }
      return false
    }
    var numbers = Array(repeating: 0, count: table.rowCount)
    for (number, key) in sorted.enumerated() {
      for row in found[key] ?? [] { numbers[row] = number }
    }
    keys = sorted.isEmpty ? [headers.map { _ in "" }] : sorted
    let lot = names.firstIndex(of: "lot")
    lots = keys.map { key in lot.map { key[$0] } ?? "" }
    self.numbers = numbers
  }

  /// The class of a row that passed all screens.
  func number(ofRow row: Int) -> Int { numbers[row] }
}
