public import CellTable
public import StackRecords

/// A table and a spec brought together: who takes part, in exact integers, and why others do not.
public struct PreparedLot: Sendable {
  /// The spec.
  public let problem: GradingProblem
  /// The rows that take part in tie order: a cell's number in `lot` is its index here.
  public let rows: [Int]
  /// Why a row takes no part; nil for those that do.
  public let reasons: [LeftoverReason?]
  /// The integers for the search.
  public let lot: GroupingLot
  /// The columns that were used, in the order of ties.
  public let quantities: [GradedQuantity]
  /// Headers whose values the cells of a module share.
  public let same: [String]
  /// The sameness classes as those values.
  public let classes: [[String]]
  /// Range limits with their widths, in spec order.
  public let ranges: [GradedRange]
  /// Limits of sums over a module.
  public let sums: [GradedSum]
  /// What the second test was held to; nil without one.
  public let secondTest: GradedSecondTest?
  /// Limits of the change in the last two cycles.
  public let stabilised: [GradedCycles]
  /// Letters of fixed classes of each cell that takes part.
  public let fixedClasses: [String]
  /// What the fixed classes would make; nil without a range limit.
  public let fixedClassFigures: FixedClassFigures?
  /// What a reader must know.
  public let warnings: [String]

  /// The columns and what they are for.
  let choice: ColumnChoice
  /// Index of the column of capacities, where all cells that take part have one.
  let capacityColumn: Int?

  /// The columns in the order of `quantities`.
  var columns: [MeasuredColumn] { choice.all }
  /// For each range the index of its column.
  var rangeColumns: [Int] { choice.ranges }
  /// Index of the column of resistances, where there is one.
  var resistanceColumn: Int? { choice.resistance }
  /// Index of the column of open-circuit voltages, where there is one.
  var voltageColumn: Int? { choice.voltage }

  /// The value of a cell that takes part in a column, in steps.
  func value(_ cell: Int, _ column: Int) -> Int64 { columns[column].values[rows[cell]] }

  /// Whether a cell that takes part has a value in a column.
  func hasValue(_ cell: Int, _ column: Int) -> Bool {
    columns[column].states[rows[cell]] == .present
  }
}

extension PreparedLot {
  /// Brings a table and a spec together.
  ///
  /// In this order: columns are found, sessions scaled, reserved cells left alone, cells without a needed
  /// value dropped, then those that were not stabilised, those outside bounds, and outliers in one pass.
  /// With a second test cells that it lacks or that drifted go next, and bounds are held again against
  /// its values. Medians, widths and classes are of the rest.
  ///
  /// - Parameters:
  ///   - table: The cells, with the values of a second test where there is one.
  ///   - problem: The spec.
  ///   - reserved: The cells that the spec leaves alone.
  /// - Returns: Who takes part, with the exact integers of the limits.
  /// - Throws: every finding at once, where the spec does not fit the table.
  /// - Source: design contract of grouping, section 2.
  public static func prepare(
    _ table: CellTable, _ problem: GradingProblem, reserved: ReservedCells? = nil
  ) throws(PreparationFaults) -> PreparedLot {
    var columns = try ColumnChoice(table, problem)
    let cycles = try missingInputs(table, problem, reserved)
    let changes = SecondTestScreening(problem, columns)
    var before = columns.ofFirstTest
    try before.scaleSessions(table.firstTest, problem)
    try columns.scaleSessions(table, problem)
    var warnings = problem.warnings
    var screening = CellScreening(table.firstTest, problem, before)
    screening.dropReserved(reserved)
    screening.dropUnusable()
    screening.dropUnstable(cycles)
    try screening.dropOutsideBounds()
    screening.dropOutliers()
    var secondTest: GradedSecondTest?
    if table.isRetested {
      secondTest = screening.dropDrifted(changes, table, columns)
      try screening.dropOutsideBounds()
    }
    screening.listOutliers()
    warnings += screening.warnings
    let passed = table.rowIndices.filter { screening.reasons[$0] == nil }
    let widths = try WidthTable(table, problem, columns, rows: passed)
    warnings += widths.warnings + columns.unusedAmounts(problem)
    let lots = table.column(named: "lot").map { lot in
      table.rowIndices.map { table.text($0, lot) }
    }
    let grid = FixedGrid(problem, columns, widths, rows: passed, lots: lots)
    let sameness = Sameness(table, problem, grid, rows: passed)
    let order = columns.tieOrder(of: passed, table, sameness)
    warnings += ConditionWarnings(table, problem, columns, rows: order).texts
    let capacity = columns.capacity.flatMap { index -> Int? in
      let missing = order.count { columns.all[index].states[$0] != .present }
      guard missing > 0 else { return index }
      warnings.append(GradingWarning.energyAbsent(columns.all[index].header, missing: missing))
      return nil
    }
    let ranges = problem.ranges.indices.map { index in
      GradedRange(
        quantity: problem.ranges[index].quantity, scope: problem.ranges[index].scope,
        written: "\(problem.ranges[index].width)",
        widths: sameness.lots.map { widths.width(index, lot: $0) })
    }
    let lot = GroupingLot(
      problem, columns, ranges, widths.sums, capacity: capacity, rows: order,
      classes: order.map { sameness.number(ofRow: $0) }, classCount: sameness.keys.count)
    return PreparedLot(
      problem: problem, rows: order, reasons: screening.reasons, lot: lot,
      quantities: columns.records(rows: order), same: sameness.headers, classes: sameness.keys,
      ranges: ranges, sums: widths.sums, secondTest: secondTest,
      stabilised: cycles.map(\.record), fixedClasses: order.map(grid.letters),
      fixedClassFigures: grid.figures(
        rows: order, cellsPerModule: problem.series * problem.parallel, count: problem.count,
        sameness), warnings: warnings, choice: columns, capacityColumn: capacity)
  }
}

extension PreparedLot {
  /// The columns of cycles; throws where they or another input of the spec is not there.
  private static func missingInputs(
    _ table: CellTable, _ problem: GradingProblem, _ reserved: ReservedCells?
  ) throws(PreparationFaults) -> [StabilisedCycles] {
    var findings: [PreparationFinding] = []
    if !problem.changes.isEmpty, !table.isRetested {
      findings.append(PreparationFinding(.noSecondTest, at: "second_test"))
    }
    if let file = problem.reserve, reserved == nil {
      findings.append(PreparationFinding(.reserveNotRead(file: file), at: "reserve"))
    }
    var cycles: [StabilisedCycles] = []
    for limit in problem.stabilised {
      do throws(PreparationFinding) {
        cycles.append(try StabilisedCycles(table, limit))
      } catch {
        findings.append(error)
      }
    }
    if !findings.isEmpty { throw PreparationFaults(findings) }
    return cycles
  }
}

/// All findings of a preparation that failed.
public struct PreparationFaults: Error, Sendable, Hashable {
  /// What is wrong, in the order of the spec.
  public var findings: [PreparationFinding]

  /// Collects findings.
  public init(_ findings: [PreparationFinding]) {
    self.findings = findings
  }
}

extension CellTable {
  /// All rows.
  var rowIndices: Range<Int> { 0..<rowCount }
}
