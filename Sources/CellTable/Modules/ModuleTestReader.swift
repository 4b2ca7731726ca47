import SourceText

/// Reads the rows of a test of modules, and says everything that is wrong with them.
struct ModuleTestReader {
  /// How many modules there are.
  let modules: Int
  /// How many positions a module has.
  let series: Int
  private(set) var diagnostics: [Diagnostic] = []

  private static let moduleHeader = "module_id"
  private static let positionHeader = "series_position"

  init(modules: Int, series: Int) {
    self.modules = modules
    self.series = series
  }

  /// The test; nil where it cannot be told.
  mutating func read(_ file: CellFile, _ options: CellTableOptions) -> ModuleTest? {
    guard let table = table(file, options) else { return nil }
    guard let position = table.column(named: Self.positionHeader) else { return nil }
    let places = places(table, position)
    var columns: [ModuleTest.Column] = []
    for quantity in ModuleTest.Quantity.allCases {
      guard let index = table.column(of: quantity.ofCells) else { continue }
      guard let numbers = numbers(table, index) else { continue }
      columns.append(.init(quantity: quantity, column: table.columns[index], numbers: numbers))
    }
    if !diagnostics.contains(where: \.isError) { diagnostics += table.plausibilityFindings() }
    guard places.count == table.rowCount, !diagnostics.contains(where: \.isError) else {
      return nil
    }
    let test = ModuleTest(places: places, columns: columns)
    warnOfMissing(test, table)
    return test
  }

  /// The file as a table whose identifiers are the names of modules, which may stand often.
  private mutating func table(_ file: CellFile, _ options: CellTableOptions) -> CellTable? {
    let source = SourceFile(name: file.name, bytes: file.bytes)
    let reading = CSVRecords.read(source, delimiter: options.delimiter)
    diagnostics += reading.diagnostics
    guard let records = reading.records else { return nil }
    let headers = (0..<records.fieldCount).map {
      String(decoding: records.content(record: 0, field: $0).trimmed, as: UTF8.self)
    }
    for header in [Self.moduleHeader, Self.positionHeader] where !headers.contains(header) {
      report(.testColumnMissing(header, headers: headers), records)
    }
    if records.count == 1 { report(.noPositions, records) }
    var options = options
    options.replaceColumns = true
    options.headers = [.identifier: Self.moduleHeader]
    // A voltage of a position is no voltage of a cell by name, so the name has to be said.
    if !headers.contains(where: { HeaderReading.quantity(of: $0) == .ocv }) {
      options.headers[.ocv] = headers.first { HeaderReading.name(of: $0) == "voltage" }
    }
    guard !diagnostics.contains(where: \.isError) else { return nil }
    let assembly = ColumnAssembly([records], options: options)
    diagnostics += assembly.diagnostics
    guard let identifiers = assembly.identifierColumn else { return nil }
    let table = CellTable(
      sources: [
        CellSource(
          sha256: "", records: records, fields: assembly.fields[0], firstRow: 0, keptRecords: nil)
      ], columns: assembly.columns, options: options, identifierColumn: identifiers)
    if !ModuleTest.Quantity.allCases.contains(where: { table.column(of: $0.ofCells) != nil }),
      !diagnostics.contains(where: \.isError)
    {
      report(.nothingMeasured(headers: headers), records)
    }
    return diagnostics.contains(where: \.isError) ? nil : table
  }

  /// The place of each row; fewer than rows where one is wrong.
  private mutating func places(_ table: CellTable, _ column: Int) -> [ModuleTest.Place] {
    var places: [ModuleTest.Place] = []
    var rowOf: [ModuleTest.Place: Int] = [:]
    for row in 0..<table.rowCount {
      let name = table.identifier(row)
      let text = String(decoding: table.content(row, column).trimmed, as: UTF8.self)
      let module = ModuleTest.number(ofModule: name)
      if module == nil {
        report(.moduleUnreadable(name), table, row, table.identifierColumn)
      } else if let module, !(1...max(1, modules) ~= module) || modules == 0 {
        report(.moduleUnknown(name, modules: modules), table, row, table.identifierColumn)
      }
      let digits = text.utf8.count < 10 && text.utf8.allSatisfy { 48...57 ~= $0 }
      let position = digits ? Int(text) ?? 0 : 0
      if !(1...series ~= position) {
        report(.positionUnknown(text, series: series), table, row, column)
      }
      guard let module, 1...max(1, modules) ~= module, 1...series ~= position else { continue }
      let place = ModuleTest.Place(module: module, position: position)
      if let first = rowOf[place] {
        report(
          .positionTwice(name, position: position, line: table.place(first).line), table, row,
          column)
        continue
      }
      rowOf[place] = row
      places.append(place)
    }
    return places
  }

  /// The numbers of a column; nil where one cannot be read, for a position must not be passed by
  /// mistake.
  private mutating func numbers(_ table: CellTable, _ column: Int) -> ExactColumn? {
    do throws(Diagnostic) {
      let numbers = try table.numbers(column)
      let unreadable = numbers.states.indices.filter { numbers.states[$0] == .unreadable }
      // A decimal comma is in all of them, and said once.
      if let row = unreadable.first, let fault = table.otherDecimalMark(row, column) {
        report(fault, table, row, column)
        return nil
      }
      for row in unreadable {
        report(
          .valueUnreadable(table.text(row, column), header: table.columns[column].header), table,
          row, column)
      }
      return unreadable.isEmpty ? numbers : nil
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  /// Positions of tested modules without a row, and values that are not there: they are not judged.
  private mutating func warnOfMissing(_ test: ModuleTest, _ table: CellTable) {
    for (_, rows) in test.modules {
      let present = Set(rows.map { test.places[$0].position })
      let absent = (1...series).filter { !present.contains($0) }
      let name = table.identifier(rows[0])
      if !absent.isEmpty {
        report(.positionsAbsent(name, absent), table, rows[0], table.identifierColumn, .warning)
      }
      for column in test.columns {
        let missing = rows.filter { column.numbers.states[$0] == .missing }
        guard let first = missing.first else { continue }
        let index = table.column(of: column.quantity.ofCells) ?? table.identifierColumn
        report(
          .valuesAbsent(name, column.quantity, positions: missing.map { test.places[$0].position }),
          table, first, index, .warning)
      }
    }
  }

  private mutating func report(_ fault: CellFault, _ records: CSVRecords) {
    diagnostics.append(
      Diagnostic(
        .error, fault.description, file: records.file, span: .start, remedy: fault.remedy))
  }

  private mutating func report(
    _ fault: CellFault, _ table: CellTable, _ row: Int, _ column: Int,
    _ severity: Diagnostic.Severity = .error
  ) {
    // Beyond what is shown nothing more is collected.
    guard diagnostics.count < 10 * DiagnosticList.limit else { return }
    diagnostics.append(
      table.diagnostic(
        severity, fault.description, row: row, column: column, remedy: fault.remedy))
  }
}

extension HeaderReading {
  /// The recognised quantity of a header; nil for none.
  fileprivate static func quantity(of header: String) -> MeasuredQuantity? {
    if case .column(let column) = HeaderReading(header, as: nil) { column.quantity } else { nil }
  }

  /// The name of a header without its unit, in small letters.
  fileprivate static func name(of header: String) -> String? {
    if case .column(let column) = HeaderReading(header, as: nil) {
      column.name.lowercased()
    } else {
      nil
    }
  }
}
