import CellTable

/// Cells of one session and one lot together, since testers and lots shift.
struct CalibrationGroups {
  /// For each row the number of its group.
  let ofRow: [Int]
  /// Lot and session of each group, in the order of the table.
  let names: [(lot: String, session: String)]

  /// Takes sessions and lots where the table has such columns.
  init(_ table: CellTable) {
    let columns = [table.column(of: .lot), table.column(of: .session)]
    var numbers: [[String]: Int] = [:]
    var names: [(lot: String, session: String)] = []
    ofRow = table.rowIndices.map { row in
      let key = columns.map { $0.map { table.text(row, $0) } ?? "" }
      if let number = numbers[key] { return number }
      numbers[key] = names.count
      names.append((key[0], key[1]))
      return names.count - 1
    }
    self.names = names
  }
}
