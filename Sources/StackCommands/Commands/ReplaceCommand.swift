import CellGrading
import CellTable
import GLPKSolver
import Quantities
import SourceText
import StackRecords
import StackReport
import StackSpec
import Verification

/// `replace`: the abnormal positions of built modules filled with leftover cells.
struct ReplaceCommand: Command {
  private let path: String
  private let testPath: String
  private let tables: [String]
  private let secondTest: String?
  private let reserve: String?
  private let directory: String?
  private let replacesForeignFiles: Bool
  private let reading: GradingInput.Reading
  private let writesJSON: Bool
  private let history: HistoryArguments

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    path = try arguments.onlyOperand(of: .replace)
    guard let test = arguments.value(.moduleTest) else {
      throw .missingOption(.replace, .moduleTest)
    }
    testPath = test
    tables = arguments.all(.table)
    secondTest = arguments.value(.secondTest)
    reserve = arguments.value(.reserve)
    directory = arguments.value(.directory)
    replacesForeignFiles = arguments.has(.force)
    writesJSON = arguments.has(.json)
    history = try HistoryArguments(arguments, .replace)
    let delimiter = arguments.value(.delimiter)
    if let delimiter, CellTableOptions.delimiter(named: delimiter) == nil {
      throw .badValue(.delimiter, delimiter)
    }
    reading = GradingInput.Reading(
      usesDecimalComma: arguments.has(.decimalComma), delimiter: delimiter,
      missingWords: arguments.all(.missing))
    if ([path, testPath] + tables + [secondTest, reserve].compactMap(\.self)).count(where: {
      $0 == "-"
    }) > 1 {
      throw .repeatedStandardInput
    }
  }

  /// Reads the grading, its tables and the test; replaces, checks, writes the files.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    let (before, hash) = try grading()
    let folder = folder(before)
    let files = GradingOutput(folder: folder)
    try files.check(
      notOver: [path, testPath] + tables + [secondTest, reserve].compactMap(\.self))
    try history.check()
    let lot = try GradedTables(
      path: path, tables: tables, secondTest: secondTest, reserve: reserve, command: .replace
    ).read(before)
    let (test, file) = try test(before, console)
    let round = ReplacementRound(
      before: hash,
      test: .init(
        name: InputFile.name(of: testPath), text: String(decoding: file.bytes, as: UTF8.self),
        sha256: SHA256.hexadecimal(of: file.bytes)), reading: reading, tested: 0,
      quantities: [])
    let (result, seconds) = try timed { () throws(CommandFault) in
      try replace(lot, before, test, round)
    }
    let (report, verificationSeconds) = try timed { lot.verifier.verify(result) }
    guard report.holds else { throw .unverified(report.findings.map { "\($0)" }) }
    console.detail(
      "chosen in \(NumberText.fixed(seconds, decimals: 3)) s; verified in"
        + " \(NumberText.fixed(verificationSeconds, decimals: 3)) s")
    try files.write(result, lot.verifier.table.firstTest)
    if writesJSON {
      try console.write(result.bytes())
    } else {
      try console.write(
        ReplacementSummary(
          result, verified: VerificationWords.sentence(report), palette: console.output
        ).text)
    }
    if let folder { console.note(GradingOutput.note(folder)) }
    try history.append(console) { time, operatorName in
      HistoryStep(
        replacing: before, by: result, test, time: time, operatorName: operatorName)
    }
    let isRestored = result.replacements.last?.unrestored.isEmpty ?? true
    return isRestored ? .done : .infeasible
  }

  /// Beside nothing else by default: the grading that it began with stays as it is.
  private func folder(_ before: GradingResult) -> OutputFolder? {
    let name = "\(InputFile.stem(of: before.input.spec.name))-replaced.stackwright"
    let path = directory ?? (writesJSON || path == "-" ? nil : name)
    return path.map { OutputFolder(path: $0, replacesForeignFiles: replacesForeignFiles) }
  }

  private func grading() throws(CommandFault) -> (GradingResult, String) {
    let file = try InputFile.read(path, limit: InputFile.resultLimit, for: .replace)
    let name = InputFile.displayName(of: path)
    let stored = try StoredResult.parse(file.bytes, name: name, for: .replace)
    guard case .grading(let result) = stored else {
      throw .input([Diagnostic(file: name, message: FaultWords.noGrading(for: .replace))])
    }
    return (result, SHA256.hexadecimal(of: file.bytes))
  }

  private func test(
    _ before: GradingResult, _ console: Console
  ) throws(CommandFault) -> (ModuleTest, InputFile) {
    let file = try InputFile.read(testPath, limit: InputFile.testLimit, for: .replace)
    let read = ModuleTest.read(
      CellFile(name: InputFile.displayName(of: testPath), bytes: file.bytes),
      modules: before.modules.count, series: before.series,
      options: CellTableOptions(reading))
    guard let test = read.test else { throw .input(read.diagnostics) }
    for warning in read.diagnostics { console.warn(warning) }
    return (test, file)
  }

  private func replace(
    _ lot: GradedTables.Lot, _ before: GradingResult, _ test: ModuleTest,
    _ round: ReplacementRound
  ) throws(CommandFault) -> GradingResult {
    do throws(ReplacementFault) {
      return try lot.prepared.replacing(
        in: before, lot.verifier.table, test, tool: ProductVersion.tool, round: round,
        solver: GLPKSolver())
    } catch {
      switch error {
      case .solver(let fault): throw .solver(fault)
      case .grouping(let fault): throw .grouping(fault)
      case .otherCells:
        throw .input([
          Diagnostic(
            file: InputFile.displayName(of: path),
            message: FaultWords.doesNotHold(nil, path: InputFile.displayName(of: path)))
        ])
      }
    }
  }
}
