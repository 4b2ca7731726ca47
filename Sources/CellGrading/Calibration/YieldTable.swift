public import CellTable
public import StackRecords

/// How many cells of each lot, line and tray stand in modules, and why others do not.
public struct YieldTable: Sendable, Hashable {
  /// Cells of one reason.
  public struct Reason: Sendable, Hashable {
    /// The reason without its numbers, such as `outlier dcir`.
    public var kind: String
    /// How many.
    public var cells: Int
  }

  /// One lot, line or tray.
  public struct Line: Sendable, Hashable {
    /// `lot`, `line`, `tray`; `all` for all cells.
    public var part: String
    /// Its name; empty where the table leaves it empty.
    public var name: String
    /// Its cells.
    public var cells: Int
    /// Those in modules.
    public var placed: Int
    /// Those that passed the screen, in modules or not.
    public var good: Int
    /// Why others are in none, the most frequent first.
    public var reasons: [Reason]
  }

  /// All cells first, then lots, lines and trays in the order of the table.
  public var lines: [Line]

  /// Counts the cells of a graded table.
  ///
  /// - Parameters:
  ///   - table: The cells.
  ///   - reasons: For each row why it is in no module; nil for one in a module.
  public init(_ table: CellTable, reasons: [String?]) {
    lines = [Self.line("all", "", Array(table.rowIndices), reasons)]
    for quantity in [MeasuredQuantity.lot, .line, .tray] {
      guard let column = table.column(of: quantity) else { continue }
      var names: [String] = []
      var rows: [String: [Int]] = [:]
      for row in table.rowIndices {
        let name = table.text(row, column)
        if rows[name] == nil { names.append(name) }
        rows[name, default: []].append(row)
      }
      lines += names.map { Self.line(quantity.rawValue, $0, rows[$0] ?? [], reasons) }
    }
  }

  /// The reasons of a table that `grade` wrote; nil where it lacks the columns.
  public static func reasons(_ table: CellTable) -> [String?]? {
    guard let module = table.column(named: "module_id"), let reason = table.column(named: "reason")
    else { return nil }
    return table.rowIndices.map { row in
      table.text(row, module).isEmpty ? table.text(row, reason) : nil
    }
  }

  /// The reasons of a grading for the rows of a table; nil where a cell is not in it.
  public static func reasons(_ table: CellTable, _ result: GradingResult) -> [String?]? {
    var fates: [[UInt8]: GradedCell.Fate] = [:]
    for cell in result.cells { fates[Array(cell.identifier.utf8)] = cell.fate }
    var reasons: [String?] = []
    for row in table.rowIndices {
      switch fates[Array(table.identifierBytes(row))] {
      case .placed?: reasons.append(nil)
      case .leftOver(let reason)?: reasons.append("\(reason)")
      case nil: return nil
      }
    }
    return reasons
  }

  private static func line(
    _ part: String, _ name: String, _ rows: [Int], _ reasons: [String?]
  ) -> Line {
    var counts: [String: Int] = [:]
    var good = 0
    for row in rows {
      guard let text = reasons[row] else {
        good += 1
        continue
      }
      let reason = LeftoverReason(text)
      counts[reason?.kind ?? text, default: 0] += 1
      switch reason {
      case .noModule?, .displaced?, .overCount?: good += 1
      default: break
      }
    }
    let sorted = counts.sorted { left, right in
      left.value == right.value
        ? left.key.utf8.lexicographicallyPrecedes(right.key.utf8) : left.value > right.value
    }
    return Line(
      part: part, name: name, cells: rows.count,
      placed: rows.count { reasons[$0] == nil }, good: good,
      reasons: sorted.map { Reason(kind: $0.key, cells: $0.value) })
  }
}
