import CellTable
import Quantities
import StackRecords

/// A numeric column of the table as the grading uses it, one value for each row.
struct MeasuredColumn {
  /// Recognised quantity or header, as the spec names it.
  let name: String
  /// Header in the table.
  let header: String
  /// Canonical unit; nil for a column without one.
  let unit: UnitOfMeasure?
  /// Dimension of the unit.
  let dimension: DimensionFacts?
  /// Power of ten of a step.
  private(set) var exponent: Int
  /// Values in steps; 0 where there is none.
  private(set) var values: [Int64]
  /// Whether the row has a value.
  private(set) var states: [CellState]
  /// What the first test measured, in the same steps, where that is not what is used.
  private(set) var first: (values: [Int64], states: [CellState])?
  /// Sessions by name in byte order, where the column was scaled; else none.
  private(set) var sessions: [GradedQuantity.Session] = []

  /// Takes a column of a table.
  init(name: String, _ column: CellColumn, _ numbers: ExactColumn) {
    self.name = name
    header = column.header
    if column.quantity?.kind == .moment {
      dimension = DurationDimension.facts
      unit = DurationDimension.facts.unit(written: "s")
    } else {
      dimension = column.dimension
      unit = column.canonicalUnit
    }
    exponent = numbers.exponent
    values = numbers.mantissas
    states = numbers.states
  }

  /// Takes a column that a second test measured again; nil where the first does not fit on its grid.
  init?(name: String, _ column: CellColumn, _ numbers: ExactColumn, first: ExactColumn) {
    self.init(name: name, column, numbers)
    var values = first.mantissas
    for _ in 0..<max(0, first.exponent - numbers.exponent) {
      for row in values.indices {
        values[row] = values[row].multipliedReportingOverflow(by: 10).partialValue
        guard values[row].magnitude < Self.largest else { return nil }
      }
    }
    self.first = (values, first.states)
  }

  /// The column as the first test measured it.
  var ofFirstTest: MeasuredColumn {
    guard let first else { return self }
    var column = self
    (column.values, column.states, column.first) = (first.values, first.states, nil)
    return column
  }

  /// Values and widths lie below this, so that sums over a module fit into 64 bits.
  static let largest: Int64 = 1 << 53

  /// Whether a `%` of it is an absolute amount, as for a state of charge.
  var isShare: Bool { dimension == RatioDimension.facts }

  /// A number of steps in the canonical unit.
  func inUnit(_ steps: Double) -> Double {
    var power = 1.0
    for _ in 0..<Swift.abs(exponent) { power *= 10 }
    return exponent < 0 ? steps / power : steps * power
  }

  /// Scales each session to the median of the sessions' medians.
  ///
  /// `used = raw * common / own`, rounded to the nearest thousandth of a raw step, halves away from
  /// zero. Rows without session keep their value on the finer grid and take no part anyway.
  ///
  /// - Parameter labels: the session of each row, empty where it has none.
  /// - Returns: false where a session's median is not positive or a value leaves 64 bits.
  mutating func scale(by labels: [String]) -> Bool {
    var members: [String: [Int64]] = [:]
    for row in values.indices where states[row] == .present && !labels[row].isEmpty {
      members[labels[row], default: []].append(values[row])
    }
    let names = members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let medians = names.map { Median.doubled(members[$0] ?? []) ?? 0 }
    guard !medians.isEmpty, medians.allSatisfy({ $0 > 0 }) else { return names.isEmpty }
    // Twice the median of doubled medians: four times the common median.
    guard let common = Median.doubled(medians) else { return false }
    var raw = first ?? (values, states)
    for row in raw.values.indices {
      let (product, overflow) = raw.values[row].multipliedReportingOverflow(by: 1000)
      if overflow { return false }
      raw.values[row] = product
    }
    first = raw
    let own = Dictionary(zip(names, medians)) { first, _ in first }
    for row in values.indices {
      let doubled = own[labels[row]] ?? 0
      let isScaled = states[row] == .present && doubled > 0
      let (above, below) =
        isScaled ? (Int128(common) * 1000, Int128(doubled) * 2) : (Int128(1000), Int128(1))
      let (product, overflow) = Int128(values[row]).multipliedReportingOverflow(by: above)
      guard !overflow, let rounded = Int64(exactly: Self.nearest(product, over: below)) else {
        return false
      }
      values[row] = rounded
    }
    exponent -= 3
    sessions = zip(names, medians).map { .init(name: $0, doubledMedian: $1) }
    return true
  }

  /// The nearest whole number, halves away from zero.
  private static func nearest(_ numerator: Int128, over denominator: Int128) -> Int128 {
    let half = denominator / 2
    let magnitude = (Int128(numerator.magnitude) + half) / denominator
    return numerator < 0 ? -magnitude : magnitude
  }
}

/// Medians in whole numbers.
enum Median {
  /// Twice the median; for an even count the sum of the two middle values, nil of none.
  static func doubled(_ values: [Int64]) -> Int64? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let (sum, overflow) = sorted[(sorted.count - 1) / 2]
      .addingReportingOverflow(sorted[sorted.count / 2])
    return overflow ? nil : sum
  }
}
