import CellTable
import Glibc
import Quantities

/// The values of one quantity, as they are and as logarithms.
struct SpreadSample {
  /// Rows with a value above 0.
  private let rows: [Int]
  private let values: [Double]
  private let logarithms: [Double]
  private let groups: CalibrationGroups

  /// Reads a column.
  init(_ table: CellTable, _ column: Int, _ groups: CalibrationGroups) {
    self.groups = groups
    var rows: [Int] = []
    var values: [Double] = []
    for row in table.rowIndices {
      guard case .number(let number) = table.value(row, column) else { continue }
      let value = number.doubleValue
      guard value > 0 else { continue }
      rows.append(row)
      values.append(value)
    }
    self.rows = rows
    self.values = values
    logarithms = values.map { log($0) }
  }

  /// How many there are.
  var count: Int { rows.count }

  /// Their median.
  var median: Double { Self.median(values) }

  /// Standard deviation over mean.
  var plain: Double {
    let mean = values.reduce(0, +) / Double(count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return sqrt(squares / Double(count - 1)) / mean
  }

  /// 1.4826 MAD over median.
  var robust: Double { Self.robust(values) }

  /// Correlation with another quantity of the cells that have both; nil where one is the same for
  /// all.
  func correlation(with other: SpreadSample) -> Double? {
    var indexOf: [Int: Int] = [:]
    for (index, row) in other.rows.enumerated() { indexOf[row] = index }
    let pairs = rows.indices.compactMap { index in
      indexOf[rows[index]].map { (values[index], other.values[$0]) }
    }
    let count = Double(pairs.count)
    let first = pairs.reduce(0) { $0 + $1.0 } / count
    let second = pairs.reduce(0) { $0 + $1.1 } / count
    var (squares, otherSquares, products) = (0.0, 0.0, 0.0)
    for (value, otherValue) in pairs {
      squares += (value - first) * (value - first)
      otherSquares += (otherValue - second) * (otherValue - second)
      products += (value - first) * (otherValue - second)
    }
    guard squares > 0, otherSquares > 0 else { return nil }
    return products / sqrt(squares * otherSquares)
  }

  /// Each group with a value.
  var groupFigures: [Calibration.Group] {
    members.enumerated().filter { !$0.element.isEmpty }.map { number, indices in
      let own = indices.map { values[$0] }
      return Calibration.Group(
        lot: groups.names[number].lot, session: groups.names[number].session, cells: own.count,
        median: Self.median(own), robust: Self.robust(own))
    }
  }

  /// Rows further from the median of their group than so many robust deviations of all.
  func outliers(beyond limit: Double) -> [Int] {
    var residuals = logarithms
    for indices in members where !indices.isEmpty {
      let median = Self.median(indices.map { logarithms[$0] })
      for index in indices { residuals[index] -= median }
    }
    let deviation = 1.4826 * Self.median(residuals.map(abs))
    guard deviation > 0 else { return [] }
    return rows.indices.filter { abs(residuals[$0]) > limit * deviation }.map { rows[$0] }
  }

  /// What is left within groups when some rows are left out; nil without a spread.
  func within(_ isOut: [Bool]) -> WithinGroups? {
    var deviations: [Int: Double] = [:]
    var used = 0
    for indices in members {
      let own = indices.filter { !isOut[rows[$0]] }
      guard !own.isEmpty else { continue }
      used += 1
      let mean = own.reduce(0) { $0 + logarithms[$1] } / Double(own.count)
      for index in own { deviations[rows[index]] = logarithms[index] - mean }
    }
    return WithinGroups(deviations, groups: used)
  }

  /// Robust deviation of neighbours of one group, over the square root of two.
  func local(_ isOut: [Bool]) -> Double {
    var differences: [Double] = []
    for indices in members {
      let own = indices.filter { !isOut[rows[$0]] }
      for (first, second) in zip(own, own.dropFirst()) {
        differences.append(abs(logarithms[second] - logarithms[first]))
      }
    }
    return differences.isEmpty ? 0 : 1.4826 * Self.median(differences) / sqrt(2)
  }

  /// Indices by group.
  private var members: [[Int]] {
    var members: [[Int]] = Array(repeating: [], count: groups.names.count)
    for (index, row) in rows.enumerated() { members[groups.ofRow[row]].append(index) }
    return members
  }

  private static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  private static func robust(_ values: [Double]) -> Double {
    let median = median(values)
    return 1.4826 * Self.median(values.map { abs($0 - median) }) / median
  }
}
