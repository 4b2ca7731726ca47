import CellTable
import StackRecords

/// The columns that a spec uses, each once, in the order of ties.
struct GradingColumns {
  private(set) var all: [GradingColumn] = []
  /// For each range limit its column.
  private(set) var ranges: [Int] = []
  /// For each screen its column.
  private(set) var screens: [Int] = []
  /// Columns of ranges and of sums over a module.
  private(set) var limited: [Int] = []
  /// Columns without whose value a cell takes no part, in the order of reasons.
  private(set) var needed: [Int] = []
  /// How many columns, from the first on, order the cells.
  private(set) var orderedCount = 0
  private(set) var capacity: Int?
  private(set) var resistance: Int?
  private(set) var voltage: Int?
  /// Columns of labels without which a cell takes no part, because a quantity is scaled by them.
  private(set) var scalingLabels: [Int] = []

  /// For each limit of a change its column.
  private(set) var changes: [Int] = []
  /// Columns of which the first test knows nothing.
  private(set) var unknownBefore: Set<Int> = []
  private(set) var timestamp: Int?
  private(set) var mass: Int?

  private let table: CellTable
  private let problem: GradingProblem
  /// The column of the table behind each.
  private var sources: [Int] = []
  /// Values and widths lie below this, so that sums over a module fit into 64 bits.
  static let largest: Int64 = 1 << 53

  /// Finds the columns; sessions are not scaled yet.
  init(_ table: CellTable, _ problem: GradingProblem) throws(GradingInputFault) {
    self.table = table
    self.problem = problem
    for limit in problem.ranges { ranges.append(limits(try use(limit.quantity))) }
    for limit in problem.wholeModule {
      let names =
        switch limit {
        case .resistance, .heat: ["dcir", "acir"]
        case .voltage: ["ocv"]
        }
      guard let index = try useFirst(of: names) else { throw .columnMissing(names[0]) }
      _ = limits(index)
    }
    capacity = try useFirst(of: ["discharge_capacity", "charge_capacity"])
    resistance = try useFirst(of: ["dcir", "acir"])
    voltage = try useFirst(of: ["ocv"])
    if problem.prediction != nil { mass = try useFirst(of: ["mass"]) }
    if problem.preference == .oldest { timestamp = try use("timestamp") }
    orderedCount = all.count
    for screen in problem.screens {
      let index = try use(screen.quantity)
      screens.append(index)
      needs(index)
    }
    for edges in problem.classes { _ = try use(edges.quantity) }
    let ofModules = Set(ModuleTest.Quantity.allCases.map(\.ofCells.rawValue))
    for own in problem.uncertainties.map(\.quantity) {
      guard table.column(named: own) != nil || !ofModules.contains(own) else { continue }
      _ = try use(own)
    }
    for limit in problem.changes {
      let index = try use(limit.quantity)
      guard table.isInFirstTest(column: sources[index]),
        table.isInSecondTest(column: sources[index])
      else { throw .columnMissing(limit.quantity) }
      changes.append(index)
      needs(index)
    }
    if problem.objective == .energy {
      guard let capacity else { throw .noCapacity }
      needs(capacity)
    }
  }

  /// Scales sessions by the labels of a table, which may be that of the first test alone.
  mutating func scaleSessions(_ table: CellTable) throws(GradingInputFault) {
    for scaling in problem.normalised {
      let name = problem.header(ofCondition: scaling.header)
      guard let label = table.column(named: name) else { throw .columnMissing(name) }
      let index = try use(scaling.meaning)
      let sessions = (0..<table.rowCount).map { table.text($0, label) }
      guard all[index].scale(by: sessions) else { throw .cannotScale(scaling.meaning) }
      scalingLabels.append(label)
    }
  }

  /// The columns with the values of the first test, where something else is used.
  var asFirstMeasured: GradingColumns {
    var columns = self
    columns.all = all.map(\.asFirstMeasured)
    columns.limited = limited.filter { !unknownBefore.contains($0) }
    columns.needed = needed.filter { !unknownBefore.contains($0) }
    return columns
  }

  private mutating func limits(_ index: Int) -> Int {
    if !limited.contains(index) { limited.append(index) }
    needs(index)
    return index
  }

  private mutating func needs(_ index: Int) {
    if !needed.contains(index) { needed.append(index) }
  }

  private mutating func useFirst(of names: [String]) throws(GradingInputFault) -> Int? {
    guard let name = names.first(where: { table.column(named: $0) != nil }) else { return nil }
    return try use(name)
  }

  /// The place of the column that a name means; a column counts once, by whatever name.
  func index(of name: String) -> Int? {
    table.column(named: name).flatMap { sources.firstIndex(of: $0) }
  }

  private mutating func use(_ name: String) throws(GradingInputFault) -> Int {
    if let index = index(of: name) { return index }
    guard let column = table.column(named: name) else { throw .columnMissing(name) }
    let facts = table.columns[column]
    guard facts.quantity?.kind != .label, let numbers = try? table.numbers(column),
      facts.quantity != nil || numbers.states.contains(.present),
      numbers.mantissas.allSatisfy({ $0.magnitude < Self.largest })
    else { throw .notNumeric(name) }
    var read = GradingColumn(name: name, facts, numbers)
    if table.isInSecondTest(column: column) {
      if !table.isInFirstTest(column: column) {
        unknownBefore.insert(all.count)
      } else {
        guard let first = try? table.firstTest.numbers(column), read.wasMeasured(first) else {
          throw .notNumeric(name)
        }
      }
    }
    sources.append(column)
    all.append(read)
    return all.count - 1
  }
}

extension GradingProblem {
  /// The header of a condition that a spec names by its role, else the name itself.
  func header(ofCondition name: String) -> String {
    conditions.first { $0.meaning == name }?.header ?? name
  }
}
