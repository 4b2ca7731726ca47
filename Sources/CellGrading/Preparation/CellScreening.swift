import CellTable
import Quantities
import StackRecords

/// Which cells take part: those with all needed values, inside all bounds, and no outliers.
struct CellScreening {
  /// Why a row takes no part; nil for those that do.
  private(set) var reasons: [LeftoverReason?]
  /// What a reader must know.
  private(set) var warnings: [String] = []

  private var table: CellTable
  private let problem: GradingProblem
  private var columns: ColumnChoice

  /// Starts with all cells.
  init(_ table: CellTable, _ problem: GradingProblem, _ columns: ColumnChoice) {
    self.table = table
    self.problem = problem
    self.columns = columns
    reasons = Array(repeating: nil, count: table.rowCount)
  }

  private mutating func drop(_ reason: LeftoverReason, where holds: (Int) -> Bool) {
    for row in reasons.indices where reasons[row] == nil && holds(row) { reasons[row] = reason }
  }

  /// Leaves cells alone that are for another use.
  mutating func dropReserved(_ reserved: ReservedCells?) {
    guard let reserved else { return }
    let table = table
    drop(.reserved) { reserved.holds(table.identifierBytes($0)) }
    if !reasons.contains(.reserved) {
      warnings.append(GradingWarning.reservesNothing(problem.reserve ?? ""))
    }
  }

  /// Drops cells whose last two cycles differ too much.
  mutating func dropUnstable(_ cycles: [StabilisedCycles]) {
    for cycle in cycles {
      for row in reasons.indices where reasons[row] == nil { reasons[row] = cycle.reason(row) }
    }
  }

  /// Goes on with the values of the second test: drops cells that it lacks, and those that changed too
  /// much.
  ///
  /// - Returns: What the second test was held to.
  mutating func dropDrifted(
    _ changes: SecondTestScreening, _ table: CellTable, _ columns: ColumnChoice
  ) -> GradedSecondTest {
    (self.table, self.columns) = (table, columns)
    drop(.notInSecondTest) { !table.isInSecondTest($0) }
    dropUnusable { _ in .notInSecondTest }
    let tested = reasons.indices.filter { reasons[$0] == nil }
    let records = changes.records(rows: tested)
    for row in tested {
      if let quantity = changes.drifted(row, records) { reasons[row] = .drift(quantity: quantity) }
    }
    return GradedSecondTest(tested: tested.count, changes: records)
  }

  /// Drops cells without a needed value, session or common property, missing ones first.
  mutating func dropUnusable(
    missing: (String) -> LeftoverReason = { .missing(quantity: $0) }
  ) {
    var labels: [(name: String, column: Int)] = columns.scaledBy.map {
      (table.columns[$0.label].name, $0.label)
    }
    for name in problem.same where name != Sameness.fixedClass {
      if let column = table.column(named: name) { labels.append((name, column)) }
    }
    for index in columns.needed {
      let column = columns.all[index]
      for row in reasons.indices where reasons[row] == nil && column.states[row] == .missing {
        reasons[row] = missing(column.name)
      }
    }
    for (name, column) in labels {
      for row in reasons.indices where reasons[row] == nil && table.text(row, column).isEmpty {
        reasons[row] = .missing(quantity: name)
      }
    }
    for index in columns.needed {
      let states = columns.all[index].states
      for row in reasons.indices where reasons[row] == nil && states[row] == .unreadable {
        reasons[row] = .unreadable
      }
    }
    // A change is a share of the first value, which must be above 0.
    if !table.isRetested {
      for values in columns.changes.map({ columns.all[$0].values }) {
        drop(.unreadable) { values[$0] <= 0 }
      }
    }
    // A resistance of zero or below is no resistance: sums of conductances need positive ones.
    if problem.wholeModule.contains(where: \.isOfResistance), let resistance = columns.resistance,
      table.isRetested || !columns.later.contains(resistance)
    {
      let values = columns.all[resistance].values
      for row in reasons.indices where reasons[row] == nil && values[row] <= 0 {
        reasons[row] = .unreadable
      }
    }
  }

  /// Drops cells outside a bound, the first in spec order.
  mutating func dropOutsideBounds() throws(PreparationFaults) {
    var findings: [PreparationFinding] = []
    for (screen, index) in zip(problem.screens, columns.screens)
    where table.isRetested || !columns.later.contains(index) {
      let column = columns.all[index]
      let key = "screen.\(screen.quantity)"
      // A value equal to a bound passes: compare with the bound rounded towards the inside.
      let least = steps(screen.min, column, "\(key).min", &findings) { $0.roundedUp }
      let most = steps(screen.max, column, "\(key).max", &findings) { $0.roundedDown }
      for row in reasons.indices where reasons[row] == nil {
        if let least, column.values[row] < least {
          reasons[row] = .screen(quantity: screen.quantity, side: .min)
        } else if let most, column.values[row] > most {
          reasons[row] = .screen(quantity: screen.quantity, side: .max)
        }
      }
    }
    if !findings.isEmpty { throw PreparationFaults(findings) }
  }

  private func steps(
    _ amount: ExactAmount?, _ column: MeasuredColumn, _ key: String,
    _ findings: inout [PreparationFinding], _ round: (StepRatio) -> Int64?
  ) -> Int64? {
    guard let amount else { return nil }
    guard let ratio = StepRatio(amount, in: column, isDifference: false) else {
      findings.append(
        PreparationFinding(
          .unitMismatch(
            amount: "\(amount)", column: column.header, unit: column.unit?.spelling), at: key))
      return nil
    }
    guard let steps = round(ratio) else {
      findings.append(
        PreparationFinding(
          .outOfRange(amount: "\(amount)", column: column.header), at: key))
      return nil
    }
    return steps
  }

  /// Drops outliers in one pass where a rule asks for it.
  mutating func dropOutliers() {
    if problem.outliers != nil { lookForOutliers() }
  }

  /// Lists outliers where no rule drops any.
  mutating func listOutliers() {
    if problem.outliers == nil { lookForOutliers() }
  }

  private mutating func lookForOutliers() {
    let rows = reasons.indices.filter { reasons[$0] == nil }
    let pass = OutlierPass(
      limit: problem.outliers?.limit ?? OutlierPass.flagLimit,
      sessions: sessions(problem.outliers?.per))
    var flagged: [(row: Int, quantity: String, z: Double)] = []
    for index in columns.limited {
      let column = columns.all[index]
      for (row, z) in pass.outliers(column, rows) {
        if problem.outliers == nil {
          flagged.append((row, column.name, z))
        } else if reasons[row] == nil {
          reasons[row] = .outlier(quantity: column.name, z: NumberText.fixed(z, decimals: 1))
        }
      }
    }
    guard problem.outliers == nil, !flagged.isEmpty else { return }
    flagged.sort { left, right in
      if abs(left.z) != abs(right.z) { return abs(left.z) > abs(right.z) }
      let (first, second) = (table.identifierBytes(left.row), table.identifierBytes(right.row))
      if !first.elementsEqual(second) { return first.lexicographicallyPrecedes(second) }
      return left.quantity.utf8.lexicographicallyPrecedes(right.quantity.utf8)
    }
    let cells = Set(flagged.map(\.row)).count
    warnings.append(
      cells * 20 > rows.count
        ? GradingWarning.sessionsDiffer(flagged: cells, of: rows.count)
        : GradingWarning.outliers(
          flagged.map { (table.identifier($0.row), $0.quantity, $0.z) }))
  }

  /// The session of each row; nil where all are looked at together.
  private func sessions(_ name: String?) -> [String]? {
    guard let name else { return nil }
    let header = problem.conditions.first { $0.meaning == name }?.header ?? name
    guard let column = table.column(named: header) else { return nil }
    return table.rowIndices.map { table.text($0, column) }
  }
}

extension WholeModuleLimit {
  /// Whether it sums resistances.
  var isOfResistance: Bool {
    switch self {
    case .resistance, .heat: true
    case .voltage: false
    }
  }
}
