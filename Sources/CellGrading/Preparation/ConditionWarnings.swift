import CellTable
import Quantities
import StackRecords

/// Conditions of tests that differ between cells, so that values cannot be compared.
struct ConditionWarnings {
  /// The warnings, one for each condition and one for each quantity whose sessions lie apart.
  private(set) var texts: [String] = []

  private let table: CellTable
  private let rows: [Int]

  /// Looks at the cells that take part.
  init(_ table: CellTable, _ problem: GradingProblem, _ columns: ColumnChoice, rows: [Int]) {
    self.table = table
    self.rows = rows
    for condition in Self.recognised {
      let named = problem.conditions.filter { $0.meaning == condition.meaning }.map(\.header)
      var looked: [Int] = []
      for name in condition.names + named {
        guard let column = table.column(named: name), !looked.contains(column) else { continue }
        looked.append(column)
        look(column, condition)
      }
    }
    lookAtSessions(problem, columns)
    lookAtWindow(problem, columns)
  }

  private struct Condition {
    let meaning: String
    let names: [String]
    /// The largest difference that does no harm, in the canonical unit.
    let allowed: ExactAmount?
    let affects: String
  }

  private static let recognised = [
    Condition(
      meaning: "temperature", names: ["dcir_temperature", "test_temperature"],
      allowed: ExactAmount(ExactDecimal(2), unit: "K"), affects: "resistances and capacities"),
    Condition(
      meaning: "soc", names: ["dcir_soc"],
      allowed: ExactAmount(ExactDecimal(1), unit: "%"), affects: "resistances"),
    Condition(meaning: "pulse", names: ["dcir_pulse"], allowed: nil, affects: "resistances"),
    Condition(meaning: "current", names: ["dcir_current"], allowed: nil, affects: "resistances"),
  ]

  private mutating func look(_ column: Int, _ condition: Condition) {
    let facts = table.columns[column]
    guard facts.quantity?.kind != .label, let numbers = try? table.numbers(column) else { return }
    let measured = MeasuredColumn(name: facts.name, facts, numbers)
    let present = rows.filter { measured.states[$0] == .present }.map { measured.values[$0] }
    guard let least = present.min(), let most = present.max() else { return }
    let allowed =
      condition.allowed.flatMap { StepRatio($0, in: measured, isDifference: true)?.roundedDown }
      ?? 0
    guard most - least > allowed else { return }
    let unit = measured.unit.map { $0.spelling == "1" ? "" : " \($0.spelling)" } ?? ""
    func words(_ steps: Int64) -> String {
      NumberText.significant(measured.inUnit(Double(steps)), digits: 6, trimmed: true) + unit
    }
    texts.append(
      GradingWarning.condition(
        facts.header, from: words(least), to: words(most), affects: condition.affects))
  }

  /// Sessions whose medians lie more than 3 robust sigma of the values inside sessions apart.
  private mutating func lookAtSessions(_ problem: GradingProblem, _ columns: ColumnChoice) {
    let name = problem.conditions.first { $0.meaning == "session" }?.header ?? "session"
    guard let session = table.column(named: name) else { return }
    for index in columns.limited {
      let column = columns.all[index]
      var members: [String: [Int64]] = [:]
      for row in rows where column.states[row] == .present {
        members[table.text(row, session), default: []].append(column.values[row])
      }
      guard members.count > 1 else { continue }
      let medians = members.mapValues { Median.doubled($0) ?? 0 }
      let distances = members.flatMap { name, values in
        values.map { abs(2 * $0 - (medians[name] ?? 0)) }
      }
      let ordered = medians.sorted {
        $0.value == $1.value
          ? $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) : $0.value < $1.value
      }
      guard let spread = Median.doubled(distances), spread > 0, let low = ordered.first,
        let high = ordered.last
      else { continue }
      let sigmas = 2 * Double(high.value - low.value) / (1.4826 * Double(spread))
      if sigmas > 3 {
        texts.append(GradingWarning.sessions(column.name, low.key, high.key, sigmas: sigmas))
      }
    }
  }

  /// Measured voltages outside the window of the design.
  private mutating func lookAtWindow(_ problem: GradingProblem, _ columns: ColumnChoice) {
    guard let window = problem.voltageWindow, let index = columns.voltage else { return }
    let column = columns.all[index]
    guard let least = StepRatio(window.min, in: column, isDifference: false)?.roundedUp,
      let most = StepRatio(window.max, in: column, isDifference: false)?.roundedDown
    else { return }
    let outside = rows.count {
      column.states[$0] == .present && !(least...max(least, most)).contains(column.values[$0])
    }
    if outside > 0 {
      texts.append(GradingWarning.outsideWindow(outside, "\(window.min)", "\(window.max)"))
    }
  }
}
