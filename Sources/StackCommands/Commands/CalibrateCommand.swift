import CellGrading
import CellTable
import SourceText
import StackRecords

/// `calibrate`: spreads of measured cells, as a block for design specs.
struct CalibrateCommand: Command {
  private let tables: [String]
  private let gradingPath: String?
  private let options: CellTableOptions
  private let destination: String?
  private let writesJSON: Bool
  private let history: HistoryArguments

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    guard !arguments.operands.isEmpty else { throw .missingOperand(.calibrate) }
    tables = arguments.operands
    gradingPath = arguments.value(.grading)
    destination = arguments.value(.directory)
    writesJSON = arguments.has(.json)
    history = try HistoryArguments(arguments, .calibrate)
    let delimiter = arguments.value(.delimiter)
    if let delimiter, CellTableOptions.delimiter(named: delimiter) == nil {
      throw .badValue(.delimiter, delimiter)
    }
    let retest = arguments.value(.retest)
    if let retest, CellTableOptions.Retest(rawValue: retest) == nil {
      throw .badValue(.retest, retest)
    }
    var headers: [MeasuredQuantity: String] = [:]
    for pair in arguments.all(.column) {
      let parts = pair.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let quantity = MeasuredQuantity(rawValue: String(parts[0])) else {
        throw .badValue(.column, pair)
      }
      headers[quantity] = String(parts[1])
    }
    // A table of grade has columns that grade would add again; here they say what became of cells.
    options = CellTableOptions(
      delimiter: delimiter.flatMap(CellTableOptions.delimiter),
      decimalComma: arguments.has(.decimalComma),
      retest: retest.flatMap(CellTableOptions.Retest.init),
      allowFormulaIdentifiers: arguments.has(.allowFormulas), replaceColumns: true,
      missingWords: arguments.all(.missing), headers: headers)
    if (tables + [gradingPath].compactMap(\.self)).count(where: { $0 == "-" }) > 1 {
      throw .repeatedStandardInput
    }
    if writesJSON, destination == "-" { throw .contrary(.json, .directory) }
  }

  /// Reads the tables, estimates, prints, and writes the block where it is asked for.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    try history.check()
    if let destination, destination != "-", NewFile.exists(destination) {
      throw .file(FileFault(kind: .exists, path: destination))
    }
    let table = try table(console)
    let calibration: Calibration
    do throws(CalibrationFault) {
      calibration = try Calibration(table)
    } catch {
      throw .input([
        Diagnostic(
          .error, error.description, file: table.sources[0].file, span: .start,
          remedy: error.remedy)
      ])
    }
    let yields = try yields(table)
    let block = ManufacturingText(
      calibration, yields: yields, inputs: inputs(table), tool: ProductVersion.tool)
    let summary = CalibrationSummary(calibration, yields, block: block, palette: console.output)
    if destination == "-" {
      try console.write(block.text)
    } else if writesJSON {
      try console.write(summary.json.text())
    } else {
      try console.write(summary.text)
    }
    for warning in summary.warnings { console.warn(warning) }
    if let destination, destination != "-" {
      do {
        try NewFile.write(Array(block.text.utf8), to: destination)
      } catch {
        throw .file(error)
      }
      console.note("wrote \(ScreenText.printable(destination))")
    }
    try history.append(console) { time, operatorName in
      step(table, block, time: time, operatorName: operatorName)
    }
    return .done
  }

  private func table(_ console: Console) throws(CommandFault) -> CellTable {
    var files: [CellFile] = []
    for path in tables {
      let file = try InputFile.read(path, limit: CSVRecords.sizeLimit, for: .calibrate)
      files.append(CellFile(name: InputFile.displayName(of: path), bytes: file.bytes))
    }
    let reading = CellTable.read(files: files, options: options)
    guard let table = reading.table else { throw .input(reading.diagnostics) }
    for warning in reading.diagnostics { console.warn(warning) }
    return table
  }

  /// By lot, line and tray; nil where neither the table nor a grading says what became of the cells.
  private func yields(_ table: CellTable) throws(CommandFault) -> YieldTable? {
    guard let gradingPath else {
      return YieldTable.reasons(table).map { YieldTable(table, reasons: $0) }
    }
    let name = InputFile.displayName(of: gradingPath)
    guard case .grading(let result) = try StoredResult.read(gradingPath, for: .calibrate) else {
      throw .input([Diagnostic(file: name, message: FaultWords.noGrading(for: .calibrate))])
    }
    guard let reasons = YieldTable.reasons(table, result) else {
      throw .input([Diagnostic(file: name, message: FaultWords.otherCells)])
    }
    return YieldTable(table, reasons: reasons)
  }

  private func inputs(_ table: CellTable) -> [GradingInput.Table] {
    table.sources.map { .init(name: InputFile.name(of: $0.file.name), sha256: $0.sha256) }
  }

  private func step(
    _ table: CellTable, _ block: ManufacturingText, time: String, operatorName: String?
  ) -> HistoryStep {
    let quantities = [MeasuredQuantity.dischargeCapacity, .chargeCapacity, .dcir, .acir]
    let columns = quantities.compactMap { table.column(of: $0) }
    let numbers = columns.map { try? table.numbers($0) }
    return HistoryStep(
      .calibrate, time: time, tool: ProductVersion.tool, operatorName: operatorName,
      inputs: inputs(table), output: SHA256.hexadecimal(of: Array(block.text.utf8)),
      quantities: zip(columns, numbers).map { column, numbers in
        HistoryStep.Quantity(
          name: table.columns[column].name, unit: table.columns[column].quantity?.unit ?? "",
          exponent: numbers?.exponent ?? 0)
      },
      cells: (0..<table.rowCount).map { row in
        HistoryStep.Cell(
          identifier: table.identifier(row),
          values: numbers.map { numbers in
            numbers.flatMap { $0.states[row] == .present ? $0.mantissas[row] : nil }
          })
      })
  }
}
