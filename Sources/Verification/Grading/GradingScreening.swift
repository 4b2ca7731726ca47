import CellTable
import Quantities
import StackRecords

/// Which rows take part, decided again: values that are needed, bounds, outliers in one pass.
struct GradingScreening {
  /// Why a row takes no part; nil for those that do.
  ///
  /// An outlier's z has nine decimals here.
  private(set) var reasons: [LeftoverReason?]

  /// What the second test was held to; nil without one.
  private(set) var secondTest: GradedSecondTest?
  /// Limits of the change in the last two cycles.
  private(set) var stabilised: [GradedCycles] = []

  private var table: CellTable
  private let problem: GradingProblem
  private var columns: GradingColumns

  /// Decides for every row.
  ///
  /// - Parameters:
  ///   - table: The tables, with the values of a second test where there is one.
  ///   - problem: The spec.
  ///   - measured: The columns before sessions are scaled.
  ///   - used: The columns as they are used.
  ///   - reserved: The cells that are left alone.
  /// - Throws: Why the tables and the spec do not go together.
  init(
    _ table: CellTable, _ problem: GradingProblem, measured: GradingColumns, used: GradingColumns,
    reserved: ReservedCells?
  ) throws(GradingInputFault) {
    for name in problem.same
    where name != GradingClasses.fixedClass && table.column(named: name) == nil {
      throw .columnMissing(name)
    }
    var first = measured.asFirstMeasured
    try first.scaleSessions(table.firstTest)
    self.table = table.firstTest
    self.problem = problem
    columns = first
    reasons = Array(repeating: nil, count: table.rowCount)
    if let reserved {
      drop(.reserved) { reserved.identifiers.contains(Array(table.identifierBytes($0))) }
    }
    try dropUnusable()
    try dropUnsettled()
    try dropOutsideBounds()
    if let rule = problem.outliers { dropOutliers(rule) }
    guard table.isRetested else {
      guard problem.changes.isEmpty else { throw .noSecondTest }
      return
    }
    drop(.notInSecondTest) { !table.isInSecondTest($0) }
    (self.table, columns) = (table, used)
    try dropUnusable(again: true)
    let changes = GradingChanges(problem, measured, rows: passed)
    secondTest = GradedSecondTest(tested: passed.count, changes: changes.records)
    for (row, quantity) in changes.broken { reasons[row] = .drift(quantity: quantity) }
    try dropOutsideBounds()
  }

  /// The rows that take part.
  var passed: [Int] { reasons.indices.filter { reasons[$0] == nil } }

  private mutating func drop(_ reason: LeftoverReason, where holds: (Int) -> Bool) {
    for row in reasons.indices where reasons[row] == nil && holds(row) { reasons[row] = reason }
  }

  /// Drops rows that lack something; in the second test a value that is missing was not tested again.
  private mutating func dropUnusable(again: Bool = false) throws(GradingInputFault) {
    var labels = columns.scalingLabels
    for name in problem.same where name != GradingClasses.fixedClass {
      // What only the second test has is asked for there.
      if let column = table.column(named: name) { labels.append(column) }
    }
    let needed = columns.needed.map { columns.all[$0] }
    for column in needed {
      drop(again ? .notInSecondTest : .missing(quantity: column.name)) {
        column.states[$0] == .missing
      }
    }
    for label in labels {
      drop(.missing(quantity: table.columns[label].name)) { [table] in
        table.text($0, label).isEmpty
      }
    }
    drop(.unreadable) { row in needed.contains { $0.states[row] == .unreadable } }
    let summed = problem.wholeModule.contains {
      if case .voltage = $0 { false } else { true }
    }
    if summed, let index = columns.resistance, again || !columns.unknownBefore.contains(index) {
      let resistance = columns.all[index]
      drop(.unreadable) { resistance.values[$0] <= 0 }
    }
    // What a share is of lies above 0.
    if !again {
      for column in columns.changes.map({ columns.all[$0] }) {
        drop(.unreadable) { column.values[$0] <= 0 }
      }
    }
  }

  /// Drops rows whose last two cycles differ by too large a share of the former.
  private mutating func dropUnsettled() throws(GradingInputFault) {
    for limit in problem.stabilised {
      guard let cycles = try? table.cycles(of: limit.quantity), cycles.count > 1,
        let most = GradingChanges.steps(limit.amount)
      else { throw .columnMissing("\(limit.quantity)_cycle1") }
      stabilised.append(
        GradedCycles(
          quantity: limit.quantity, headers: cycles.map(\.header), written: "\(limit.amount)"))
      let exponent = cycles.reduce(0) { min($0, $1.numbers.exponent) }
      for row in passed {
        let held = cycles.filter { $0.numbers.states[row] != .missing }
        guard held.count > 1 else {
          reasons[row] = .missing(quantity: limit.quantity)
          continue
        }
        let values = held.suffix(2).map { cycle -> Int128? in
          guard cycle.numbers.states[row] == .present else { return nil }
          return (exponent..<cycle.numbers.exponent).reduce(Int128(cycle.numbers.mantissas[row])) {
            value, _ in value * 10
          }
        }
        guard let before = values[0], let last = values[1], before > 0 else {
          reasons[row] = .unreadable
          continue
        }
        if GradingChanges.isAbove(abs(last - before), of: before, most) {
          reasons[row] = .notStabilised(quantity: limit.quantity)
        }
      }
    }
  }

  private mutating func dropOutsideBounds() throws(GradingInputFault) {
    for (screen, index) in zip(problem.screens, columns.screens)
    where table.isRetested || !columns.unknownBefore.contains(index) {
      let column = columns.all[index]
      // A whole value is below an exact bound when it is below the bound rounded up.
      if let least = try bound(screen.min, column, \.ceiling) {
        drop(.screen(quantity: screen.quantity, side: .min)) { column.values[$0] < least }
      }
      if let most = try bound(screen.max, column, \.floor) {
        drop(.screen(quantity: screen.quantity, side: .max)) { column.values[$0] > most }
      }
    }
  }

  private func bound(
    _ amount: ExactAmount?, _ column: GradingColumn, _ round: KeyPath<GradingFraction, Int64?>
  ) throws(GradingInputFault) -> Int64? {
    guard let amount else { return nil }
    guard let steps = column.steps(amount, isDifference: false)?[keyPath: round] else {
      throw .amountDoesNotFit(quantity: column.name, amount: "\(amount)")
    }
    return steps
  }

  /// One pass over those that passed all bounds; the first limited quantity that sees an outlier
  /// names it.
  private mutating func dropOutliers(_ rule: OutlierRule) {
    let survivors = passed
    let label = rule.per.flatMap { table.column(named: problem.header(ofCondition: $0)) }
    var sessions: [String: [Int]] = [:]
    for row in survivors {
      sessions[label.map { table.text(row, $0) } ?? "", default: []].append(row)
    }
    for index in columns.limited {
      let column = columns.all[index]
      for members in sessions.values {
        dropOutliers(rule, column, members.filter(column.has))
      }
    }
  }

  /// `|x - median| > limit * 1.4826 * MAD`; distances are doubled, the MAD of them doubled again.
  private mutating func dropOutliers(_ rule: OutlierRule, _ column: GradingColumn, _ rows: [Int]) {
    guard let median = doubledMedian(rows.map { column.values[$0] }) else { return }
    let distances = rows.map { 2 * column.values[$0] - median }
    guard let deviation = doubledMedian(distances.map(abs)), deviation > 0,
      let most = GradingFraction(rule.limit)?
        .times(GradingFraction(14_826, over: 20_000) ?? GradingFraction.one)?
        .times(Int128(deviation))
    else { return }
    for (row, distance) in zip(rows, distances)
    where reasons[row] == nil && Int128(abs(distance)) * most.denominator > most.numerator {
      let z = 2 * Double(distance) / (1.4826 * Double(deviation))
      reasons[row] = .outlier(quantity: column.name, z: NumberText.fixed(z, decimals: 9))
    }
  }
}

extension LeftoverReason {
  /// Whether a recorded reason is this one, where an outlier's z is recorded with one decimal.
  func isRecorded(as recorded: LeftoverReason) -> Bool {
    guard case .outlier(let quantity, let z) = self,
      case .outlier(let recordedQuantity, let recordedZ) = recorded
    else { return self == recorded }
    guard quantity == recordedQuantity, let exact = try? ExactDecimal(parsing: z),
      let rounded = try? ExactDecimal(parsing: recordedZ), rounded.exponent >= -1,
      let difference = try? exact - rounded
    else { return false }
    // Half a step of the one decimal, and what the ninth decimal leaves open.
    return abs(difference.doubleValue) <= 0.050_000_01
  }
}
