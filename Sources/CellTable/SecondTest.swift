import SourceText

/// A second test of the cells of a table, or none.
indirect enum SecondTest: Sendable, Hashable {
  case none
  /// For each row and each column of the first test those of the second; -1 where it lacks them.
  /// Columns from `ownColumns` on are of the second test alone.
  case held(CellTable, rows: [Int32], columns: [Int], ownColumns: Int)
}

extension CellTable {
  /// Reads the files of a first test and, where there is one, the file of a second.
  ///
  /// - Parameters:
  ///   - files: At least one file of the first test.
  ///   - secondTest: The file of a second test of these cells, or of some of them.
  ///   - options: What the files do not say themselves.
  /// - Returns: The table with the values of the second test, and every fault and warning.
  public static func read(
    files: [CellFile], secondTest: CellFile?, options: CellTableOptions = CellTableOptions()
  ) -> Reading {
    let first = read(files: files, options: options)
    guard let secondTest else { return first }
    var later = options
    later.headersMayBeMissing = true
    let second = read(files: [secondTest], options: later)
    let diagnostics = first.diagnostics + second.diagnostics
    guard let table = first.table, let again = second.table else {
      return Reading(table: nil, diagnostics: diagnostics)
    }
    let joined = table.retested(by: again)
    return Reading(table: joined.table, diagnostics: diagnostics + joined.diagnostics)
  }

  /// Whether a second test stands beside the first.
  public var isRetested: Bool {
    if case .none = secondTest { false } else { true }
  }

  /// The table of the first test alone; the table itself where there is no second.
  public var firstTest: CellTable {
    guard case .held(_, _, _, let ownColumns) = secondTest else { return self }
    var sources = sources
    for index in sources.indices {
      sources[index].fields = Array(sources[index].fields[..<ownColumns])
    }
    return CellTable(
      sources: sources, columns: Array(columns[..<ownColumns]), options: options,
      identifierColumn: identifierColumn)
  }

  /// The file of the second test; nil without one.
  public var secondTestSource: CellSource? {
    guard case .held(let second, _, _, _) = secondTest else { return nil }
    return second.sources.first
  }

  /// Whether the second test holds a cell.
  public func isInSecondTest(_ row: Int) -> Bool {
    guard case .held(_, let rows, _, _) = secondTest else { return false }
    return rows[row] >= 0
  }

  /// Whether the second test has a column.
  public func isInSecondTest(column: Int) -> Bool {
    guard case .held(_, _, let columns, _) = secondTest else { return false }
    return columns[column] >= 0
  }

  /// Whether a file of the first test has a column.
  public func isInFirstTest(column: Int) -> Bool {
    sources.contains { $0.fields[column] >= 0 }
  }

  /// The table with the values of a second test; a cell that only this has is a fault.
  private func retested(by second: CellTable) -> Reading {
    var rowOf: [[UInt8]: Int] = [:]
    for row in 0..<rowCount { rowOf[Array(identifierBytes(row))] = row }
    var rows = [Int32](repeating: -1, count: rowCount)
    var strangers: [Int] = []
    for row in 0..<second.rowCount {
      if let own = rowOf[Array(second.identifierBytes(row))] {
        rows[own] = Int32(row)
      } else {
        strangers.append(row)
      }
    }
    guard strangers.isEmpty else {
      return Reading(table: nil, diagnostics: second.strangerFaults(strangers, self))
    }
    var columns = columns
    var sources = sources
    var columnOf = columns.map { column in
      second.columns.firstIndex {
        column.quantity == nil
          ? $0.quantity == nil && $0.header == column.header : $0.quantity == column.quantity
      } ?? -1
    }
    columnOf[identifierColumn] = -1
    for (index, column) in second.columns.enumerated()
    where index != second.identifierColumn && !columnOf.contains(index) {
      columns.append(column)
      columnOf.append(index)
      for source in sources.indices { sources[source].fields.append(-1) }
    }
    let table = CellTable(
      sources: sources, columns: columns, options: options, identifierColumn: identifierColumn,
      secondTest: .held(
        second, rows: rows, columns: columnOf, ownColumns: self.columns.count))
    return Reading(table: table, diagnostics: [])
  }

  /// What is said of cells that the first test does not hold.
  private func strangerFaults(_ rows: [Int], _ first: CellTable) -> [Diagnostic] {
    var spellings: [String: String] = [:]
    for row in 0..<first.rowCount {
      let identifier = first.identifier(row)
      spellings[identifier.lowercased()] = identifier
    }
    return rows.prefix(DiagnosticList.limit).map { row in
      let name = identifier(row)
      let fault = CellFault.notInFirstTest(name, nearest: spellings[name.lowercased()])
      return diagnostic(
        .error, fault.description, row: row, column: identifierColumn, remedy: fault.remedy)
    }
  }
}

extension CellTable {
  /// The text that the second test has of a cell; nil where it has none.
  func textOfSecondTest(_ row: Int, _ column: Int) -> String? {
    guard case .held(let second, let rows, let columns, _) = secondTest, columns[column] >= 0,
      rows[row] >= 0
    else { return nil }
    return second.text(Int(rows[row]), columns[column])
  }

  /// The numbers of both tests on one grid; nil where the second test lacks the column.
  func numbersOfSecondTest(_ column: Int) throws(Diagnostic) -> ExactColumn? {
    guard case .held(let second, let rows, let columns, _) = secondTest, columns[column] >= 0
    else { return nil }
    let (first, again) = (try ownNumbers(column), try second.ownNumbers(columns[column]))
    var joined = first
    joined.exponent =
      first.states.contains(.present) ? min(first.exponent, again.exponent) : again.exponent
    for row in rows.indices {
      let isAgain = rows[row] >= 0
      let (numbers, index) = isAgain ? (again, Int(rows[row])) : (first, row)
      joined.states[row] = numbers.states[index]
      guard let steps = numbers.mantissas[index].scaled(by: numbers.exponent - joined.exponent)
      else {
        let (table, place) = isAgain ? (second, columns[column]) : (self, column)
        let fault = CellFault.gridTooFine(
          table.text(index, place), column: self.columns[column].header)
        throw table.diagnostic(
          .error, fault.description, row: index, column: place, remedy: fault.remedy)
      }
      joined.mantissas[row] = steps
    }
    return joined
  }
}

extension Int64 {
  /// The number times a power of ten; nil where it does not fit.
  fileprivate func scaled(by power: Int) -> Int64? {
    guard self != 0 else { return 0 }
    guard power <= 18 else { return nil }
    var scaled = self
    for _ in 0..<Swift.max(0, power) {
      let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      scaled = product
    }
    return scaled
  }
}
