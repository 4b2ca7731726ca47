import CellTable
import Quantities

extension PreparationFinding: CustomStringConvertible {
  /// The fault in one English sentence without a full stop.
  public var description: String {
    switch matter {
    case .missingColumn(let name, _, let found):
      "the table has no column \"\(name)\"; it has \(Self.list(found))"
    case .notNumeric(let name): "the column \"\(name)\" holds labels, not numbers"
    case .unitMismatch(let amount, let column, let unit):
      unit.map { "\"\(amount)\" does not fit the column \"\(column)\", which is in \($0)" }
        ?? "\"\(amount)\" does not fit the column \"\(column)\", which has no unit"
    case .noCommonGrid(let column):
      "the numbers of the column \"\(column)\" do not fit together into 18 digits"
    case .outOfRange(let amount, let column):
      "\"\(amount)\" is out of range for the column \"\(column)\""
    case .narrowerThanUncertainty(let quantity, let width, let uncertainty):
      "the range of \(quantity), \(width), is not above its uncertainty, \(uncertainty)"
    case .cannotScale(let quantity):
      "\(quantity) cannot be scaled by session: a session's median is not above 0"
    case .noSecondTest: "changes are limited, but there is no second test"
    case .notInTest(let name, let isSecond):
      "the table of the \(isSecond ? "second" : "first") test has no column \"\(name)\""
    case .noCycles(let name, let found):
      "the table has no two cycles of \(name); it has \(Self.list(found))"
    case .reserveNotRead(let file): "the list of cells to leave alone, \(file), was not read"
    case .energyWithoutCapacity: "energy comes first, but the table has no column of capacities"
    case .wholeModuleWithout(let quantity, let found):
      "this limit needs a column of \(quantity); the table has \(Self.list(found))"
    }
  }

  /// How to mend it; nil where the sentence says it already.
  public var remedy: String? {
    switch matter {
    case .missingColumn(let name, nil, _):
      MeasuredQuantity(rawValue: name).map {
        "name it, as in columns: {\($0.rawValue): HEADER}"
      }
    case .missingColumn(_, let nearest?, _): "did you mean \"\(nearest)\"?"
    case .unitMismatch(_, _, nil): "write a bare number"
    case .noSecondTest: "name its table with --second-test FILE"
    case .noCycles(let name, _): "name the columns as \(name)_cycle1, \(name)_cycle2"
    case .noCommonGrid: "round the column to the decimals that the tester resolves"
    case .wholeModuleWithout(let quantity, _): "name it, as in columns: {\(quantity): HEADER}"
    default: nil
    }
  }

  private static func list(_ names: [String]) -> String {
    guard !names.isEmpty else { return "none" }
    let most = 20
    let shown = names.prefix(most).joined(separator: ", ")
    return names.count > most ? "\(shown) and \(names.count - most) more" : shown
  }
}

/// Warnings of the grading, in words.
enum GradingWarning {
  /// Cells that no screen dropped although they lie far out.
  static func outliers(_ cells: [(identifier: String, quantity: String, z: Double)]) -> String {
    let most = 10
    let shown = cells.prefix(most).map {
      "\($0.identifier) (\($0.quantity), z=\(NumberText.fixed($0.z, decimals: 1)))"
    }.joined(separator: ", ")
    let rest = cells.count > most ? " and \(cells.count - most) more" : ""
    return "beyond 3.5 robust sigma, but no screen drops outliers: \(shown)\(rest)"
  }

  /// So many outliers that they are none.
  static func sessionsDiffer(flagged: Int, of count: Int) -> String {
    "\(flagged) of \(count) cells lie beyond 3.5 robust sigma: not outliers: sessions differ"
  }

  /// A range that is not much wider than the tester can tell apart.
  static func narrow(_ quantity: String, width: String, uncertainty: String) -> String {
    "the range of \(quantity), \(width), is under 3 times its uncertainty, \(uncertainty)"
  }

  /// Conditions of a test that differ between the cells.
  static func condition(
    _ header: String, from least: String, to most: String, affects: String
  ) -> String {
    "\(header) differs between cells, from \(least) to \(most): \(affects) cannot be compared"
  }

  /// Sessions whose medians lie apart.
  static func sessions(_ quantity: String, _ first: String, _ second: String, sigmas: Double)
    -> String
  {
    "the medians of \(quantity) in sessions \(first) and \(second) lie "
      + "\(NumberText.fixed(sigmas, decimals: 1)) robust sigma apart: "
      + "\(quantity) of different sessions cannot be compared"
  }

  /// A limit that cannot be broken.
  static func limitsNothing(_ limit: String) -> String {
    "\(limit) limits nothing: a group is one cell"
  }

  /// An amount of the spec that meets no range.
  static func notUsed(_ key: String, _ quantity: String) -> String {
    "\(key).\(quantity) is not used: no limit is a range of \(quantity)"
  }

  /// A list of cells to leave alone that has nothing to do with the tables.
  static func reservesNothing(_ file: String) -> String {
    "reserve leaves no cell alone: the tables hold none of those in \(file)"
  }

  /// Capacities that not all cells have.
  static func energyAbsent(_ header: String, missing: Int) -> String {
    "\(missing) cells have no \(header): energies are not counted"
  }

  /// Measured voltages outside the window of the design.
  static func outsideWindow(_ count: Int, _ least: String, _ most: String) -> String {
    "\(count) cells have an open-circuit voltage outside the design's window, \(least) to \(most)"
  }
}
