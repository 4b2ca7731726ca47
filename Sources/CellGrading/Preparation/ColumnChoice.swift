import CellTable
import Quantities
import SourceText
import StackRecords

/// The columns of a table that a spec needs, each once, in the order of ties.
///
/// First those of ranges in spec order, then of limits over the module, then capacity and resistance
/// as far as the table has them, then those that are only screened.
struct ColumnChoice {
  /// The columns.
  private(set) var all: [MeasuredColumn] = []
  /// For each range the index of its column.
  private(set) var ranges: [Int] = []
  /// For each screen the index of its column.
  private(set) var screens: [Int] = []
  /// Columns without whose value a cell takes no part.
  private(set) var needed: [Int] = []
  /// Columns that are limited: of ranges and of sums over a module.
  private(set) var limited: [Int] = []
  /// Columns by which cells are ordered: all but those that are only screened.
  private(set) var ordered: [Int] = []
  /// For each limit of a change the index of its column.
  private(set) var changes: [Int] = []
  /// Columns that only the second test has, so that nothing is known of them before.
  private(set) var later: Set<Int> = []
  /// The column of timestamps, where the oldest cells are preferred.
  private(set) var timestamp: Int?
  /// The column of masses, where a design says what a module weighs.
  private(set) var mass: Int?
  /// The column of capacities.
  private(set) var capacity: Int?
  /// The column of resistances.
  private(set) var resistance: Int?
  /// The column of open-circuit voltages.
  private(set) var voltage: Int?
  /// Session of each row for each column that is scaled, by the index of the column.
  private(set) var scaledBy: [(column: Int, label: Int)] = []

  /// The columns of the table that `all` was taken from.
  private var sources: [Int] = []
  private var findings: [PreparationFinding] = []
  private let table: CellTable

  /// Finds the columns.
  init(_ table: CellTable, _ problem: GradingProblem) throws(PreparationFaults) {
    self.table = table
    for limit in problem.ranges {
      let index = use(limit.quantity, at: "limits.\(limit.quantity)")
      ranges.append(index ?? 0)
      demand(index)
    }
    for whole in problem.wholeModule { demand(use(whole)) }
    capacity =
      useIfPresent("discharge_capacity", problem) ?? useIfPresent("charge_capacity", problem)
    resistance = useIfPresent("dcir", problem) ?? useIfPresent("acir", problem)
    voltage = useIfPresent("ocv", problem)
    if problem.prediction != nil { mass = useIfPresent("mass", problem) }
    if problem.preference == .oldest { timestamp = use("timestamp", at: "prefer") }
    ordered = Array(all.indices)
    for screen in problem.screens {
      let index = use(screen.quantity, at: "screen.\(screen.quantity)")
      screens.append(index ?? 0)
      if let index, !needed.contains(index) { needed.append(index) }
    }
    for edges in problem.classes { _ = use(edges.quantity, at: "classes.\(edges.quantity)") }
    // What only the test of built modules measures needs no column of cells.
    let tested = ModuleTest.Quantity.allCases.map(\.ofCells.rawValue)
    for name in problem.uncertainties.map(\.quantity)
    where table.column(named: name) != nil || !tested.contains(name) {
      _ = use(name, at: "uncertainty.\(name)")
    }
    for limit in problem.changes { demandBoth(limit.quantity) }
    lookForLabels(problem)
    if problem.objective == .energy {
      if let capacity {
        if !needed.contains(capacity) { needed.append(capacity) }
      } else {
        findings.append(PreparationFinding(.energyWithoutCapacity, at: "objective"))
      }
    }
    if !findings.isEmpty { throw PreparationFaults(findings) }
  }

  /// The index of the column of a name that the spec uses; nil where it has none.
  ///
  /// A column counts once, whether a spec means it by its quantity or by its header.
  func index(of name: String) -> Int? {
    table.column(named: name).flatMap { sources.firstIndex(of: $0) }
  }

  /// The columns as the first test alone has them, before sessions are scaled.
  var ofFirstTest: ColumnChoice {
    var choice = self
    choice.all = all.map(\.ofFirstTest)
    choice.needed.removeAll(where: later.contains)
    choice.limited.removeAll(where: later.contains)
    return choice
  }

  /// Looks for the columns that conditions, sameness and the outlier rule name.
  private mutating func lookForLabels(_ problem: GradingProblem) {
    let conditions = problem.conditions.map { ($0.header, "conditions.\($0.meaning)") }
    let same = problem.same.filter { $0 != Sameness.fixedClass }.map { ($0, "same") }
    let per = [problem.outliers?.per].compactMap(\.self).map { name in
      (problem.conditions.first { $0.meaning == name }?.header ?? name, "screen.outliers.per")
    }
    for (name, key) in conditions + same + per where table.column(named: name) == nil {
      findings.append(
        PreparationFinding(missing: name, among: table.columns.map(\.header), at: key))
    }
  }

  /// The column of a change, which both tests must have.
  private mutating func demandBoth(_ quantity: String) {
    let key = "second_test.limits.\(quantity)"
    guard let index = use(quantity, at: key) else { return }
    changes.append(index)
    if !needed.contains(index) { needed.append(index) }
    guard table.isRetested else { return }
    if !table.isInFirstTest(column: sources[index]) {
      findings.append(PreparationFinding(.notInTest(name: quantity, isSecond: false), at: key))
    } else if !table.isInSecondTest(column: sources[index]) {
      findings.append(PreparationFinding(.notInTest(name: quantity, isSecond: true), at: key))
    }
  }

  private mutating func demand(_ index: Int?) {
    guard let index else { return }
    if !limited.contains(index) { limited.append(index) }
    if !needed.contains(index) { needed.append(index) }
  }

  /// The column of a sum over the module.
  private mutating func use(_ whole: WholeModuleLimit) -> Int? {
    let (key, names) =
      switch whole {
      case .resistance: ("limits.module_resistance", ["dcir", "acir"])
      case .heat: ("limits.module_heat", ["dcir", "acir"])
      case .voltage: ("limits.module_voltage", ["ocv"])
      }
    guard let name = names.first(where: { table.column(named: $0) != nil }) else {
      findings.append(
        PreparationFinding(
          .wholeModuleWithout(quantity: names[0], found: numericHeaders), at: key))
      return nil
    }
    return use(name, at: key)
  }

  private mutating func useIfPresent(_ name: String, _ problem: GradingProblem) -> Int? {
    table.column(named: name) == nil ? nil : use(name, at: "")
  }

  private mutating func use(_ name: String, at key: String) -> Int? {
    if let index = index(of: name) { return index }
    guard let column = table.column(named: name) else {
      findings.append(PreparationFinding(missing: name, among: numericHeaders, at: key))
      return nil
    }
    let facts = table.columns[column]
    let numbers: ExactColumn
    do throws(Diagnostic) {
      numbers = try table.numbers(column)
    } catch {
      findings.append(PreparationFinding(.noCommonGrid(column: facts.header), at: key))
      return nil
    }
    guard facts.quantity?.kind != .label,
      facts.quantity != nil || numbers.states.contains(.present)
    else {
      findings.append(PreparationFinding(.notNumeric(name: name), at: key))
      return nil
    }
    guard numbers.mantissas.allSatisfy({ $0.magnitude < MeasuredColumn.largest }) else {
      findings.append(
        PreparationFinding(.outOfRange(amount: "a number", column: facts.header), at: key))
      return nil
    }
    var measured = MeasuredColumn(name: name, facts, numbers)
    if table.isInSecondTest(column: column) {
      if table.isInFirstTest(column: column) {
        guard let first = try? table.firstTest.numbers(column),
          let both = MeasuredColumn(name: name, facts, numbers, first: first)
        else {
          findings.append(PreparationFinding(.noCommonGrid(column: facts.header), at: key))
          return nil
        }
        measured = both
      } else {
        later.insert(all.count)
      }
    }
    sources.append(column)
    all.append(measured)
    return all.count - 1
  }

  /// Headers of columns that may hold numbers.
  private var numericHeaders: [String] {
    table.columns.filter { $0.quantity?.kind != .label }.map {
      $0.quantity.map { quantity in quantity.rawValue } ?? $0.header
    }
  }

  /// Scales the columns that the spec asks to be scaled by session.
  mutating func scaleSessions(
    _ table: CellTable, _ problem: GradingProblem
  ) throws(PreparationFaults) {
    for scaling in problem.normalised {
      let key = "normalise.\(scaling.meaning)"
      let name = problem.conditions.first { $0.meaning == scaling.header }?.header ?? scaling.header
      guard let label = table.column(named: name) else {
        findings.append(
          PreparationFinding(missing: name, among: table.columns.map(\.header), at: key))
        continue
      }
      guard let column = use(scaling.meaning, at: key) else { continue }
      let labels = table.rowIndices.map { table.text($0, label) }
      guard all[column].scale(by: labels) else {
        findings.append(PreparationFinding(.cannotScale(quantity: scaling.meaning), at: key))
        continue
      }
      scaledBy.append((column, label))
    }
    if !findings.isEmpty { throw PreparationFaults(findings) }
  }

  /// Rows by values in the order of columns, then sameness class, then identifier bytes.
  func tieOrder(of rows: [Int], _ table: CellTable, _ sameness: Sameness) -> [Int] {
    let columns = ordered.map { all[$0].values }
    return rows.sorted { left, right in
      for values in columns where values[left] != values[right] {
        return values[left] < values[right]
      }
      let (first, second) = (sameness.number(ofRow: left), sameness.number(ofRow: right))
      if first != second { return first < second }
      return table.identifierBytes(left).lexicographicallyPrecedes(table.identifierBytes(right))
    }
  }

  /// The time of each row's test, the newest where it has none; nil where age does not matter.
  func times(rows: [Int]) -> [Int64]? {
    guard let column = timestamp.map({ all[$0] }) else { return nil }
    let newest = rows.filter { column.states[$0] == .present }.map { column.values[$0] }.max()
    return rows.map { column.states[$0] == .present ? column.values[$0] : newest ?? 0 }
  }

  /// The columns as a result keeps them, with the medians of the rows that take part.
  func records(rows: [Int]) -> [GradedQuantity] {
    all.map { column in
      let values = rows.filter { column.states[$0] == .present }.map { column.values[$0] }
      return GradedQuantity(
        name: column.name, header: column.header, unit: column.unit?.spelling ?? "",
        exponent: column.exponent, doubledMedian: Median.doubled(values), count: values.count,
        sessions: column.sessions)
    }
  }
}
