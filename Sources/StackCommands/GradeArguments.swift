import CellGrading
import CellTable
import SourceText
import StackRecords
import StackSpec
import Verification

/// The part of a command line that names tables of cells and a module spec.
struct GradeArguments: Sendable, Hashable {
  /// The module spec; `-` is standard input.
  let spec: String
  /// The tables in the order given.
  let tables: [String]
  /// Earlier tables of modules, whose leftovers are cells too.
  let leftovers: [String]
  /// The table of a second test.
  let secondTest: String?
  /// `key=value` pairs in the order given.
  let settings: [String]
  /// How the tables are read.
  let reading: GradingInput.Reading

  /// Everything that was read, ready for the search.
  struct Question: Sendable {
    let files: GradingFiles
    let table: CellTable
    let lot: PreparedLot
    let input: GradingInput
    /// What there is to say about the tables, with the line of each.
    let tableWarnings: [String]
  }

  /// Takes it out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    leftovers = arguments.all(.leftovers)
    guard !arguments.operands.isEmpty || !leftovers.isEmpty else { throw .missingOperand(.grade) }
    guard let module = arguments.value(.module) else { throw .missingOption(.grade, .module) }
    spec = module
    tables = arguments.operands
    secondTest = arguments.value(.secondTest)
    settings = arguments.all(.setting)
    for setting in settings where setting.hasPrefix("=") || !setting.contains("=") {
      throw .badValue(.setting, setting)
    }
    if let retest = arguments.value(.retest), CellTableOptions.Retest(rawValue: retest) == nil {
      throw .badValue(.retest, retest)
    }
    let delimiter = arguments.value(.delimiter)
    if let delimiter, CellTableOptions.delimiter(named: delimiter) == nil {
      throw .badValue(.delimiter, delimiter)
    }
    reading = GradingInput.Reading(
      retest: arguments.value(.retest), replacesColumns: arguments.has(.replaceColumns),
      allowsFormulaIdentifiers: arguments.has(.allowFormulas),
      usesDecimalComma: arguments.has(.decimalComma), delimiter: delimiter,
      missingWords: arguments.all(.missing))
    let read = [spec] + tables + leftovers + [secondTest].compactMap(\.self)
    if read.count(where: { $0 == "-" }) > 1 { throw .repeatedStandardInput }
  }

  /// Reads the files, screens the cells and turns limits into integers.
  ///
  /// - Throws: ``CommandFault`` when a file cannot be read, or with every fault of the input.
  func read(_ console: Console) throws(CommandFault) -> Question {
    let module = try question(console)
    let files = try files(module.problem)
    let options = try options(module)
    let (table, tableWarnings) = try table(files, options, console)
    let reserved = try reserved(files.reserve, options, console)
    let lot: PreparedLot
    do throws(PreparationFaults) {
      lot = try PreparedLot.prepare(table, module.problem, reserved: reserved)
    } catch {
      throw .input(
        error.findings.map { module.diagnostic(.error, "\($0)", at: $0.key, remedy: $0.remedy) })
    }
    let input = GradingInput(
      spec: module.spec, settings: settings,
      tables: zip(table.sources, files.tables).map { source, file in
        .init(
          name: InputFile.name(of: file.name), sha256: source.sha256,
          isOfLeftovers: file.isOfLeftovers)
      },
      secondTest: table.secondTestSource.map {
        .init(name: InputFile.name(of: $0.file.name), sha256: $0.sha256)
      },
      reserve: reserved.map {
        .init(name: InputFile.name(of: files.reserve?.name ?? ""), sha256: $0.sha256)
      }, reading: reading)
    return Question(
      files: files, table: table, lot: lot, input: input,
      tableWarnings: tableWarnings.map {
        "\(InputFile.name(of: $0.file)), line \($0.line): \($0.message)"
      })
  }

  private func question(_ console: Console) throws(CommandFault) -> GradingQuestion {
    let file = try InputFile.read(spec, limit: InputFile.resultLimit, for: .grade)
    let source = SourceFile(name: InputFile.displayName(of: spec), bytes: file.bytes)
    let reading = GradingQuestion.read(spec: source, settings: settings)
    guard let question = reading.question else { throw .input(reading.diagnostics) }
    for warning in reading.diagnostics { console.warn(warning) }
    for assumed in question.problem.defaults {
      console.detail(
        ScreenText.printable("default \(assumed.key): \(assumed.value) (\(assumed.source))"))
    }
    return question
  }

  private func files(_ problem: GradingProblem) throws(CommandFault) -> GradingFiles {
    var files: [CellFile] = []
    for path in tables { files.append(try GradingFiles.read(path, for: .grade)) }
    for path in leftovers {
      files.append(try GradingFiles.read(path, for: .grade, isOfLeftovers: true))
    }
    var again: CellFile?
    if let secondTest { again = try GradingFiles.read(secondTest, for: .grade) }
    var reserve: CellFile?
    if let name = problem.reserve {
      reserve = try GradingFiles.read(InputFile.path(name, besides: spec), for: .grade)
    }
    return GradingFiles(tables: files, secondTest: again, reserve: reserve)
  }

  private func reserved(
    _ file: CellFile?, _ options: CellTableOptions, _ console: Console
  ) throws(CommandFault) -> ReservedCells? {
    guard let file else { return nil }
    let reading = ReservedCells.read(file, options: options)
    guard let cells = reading.cells else { throw .input(reading.diagnostics) }
    for warning in reading.diagnostics { console.warn(warning) }
    return cells
  }

  private func table(
    _ files: GradingFiles, _ options: CellTableOptions, _ console: Console
  ) throws(CommandFault) -> (table: CellTable, warnings: [Diagnostic]) {
    let reading = CellTable.read(
      files: files.tables, secondTest: files.secondTest, options: options)
    guard let table = reading.table else { throw .input(reading.diagnostics) }
    for warning in reading.diagnostics { console.warn(warning) }
    return (table, reading.diagnostics)
  }

  private func options(_ module: GradingQuestion) throws(CommandFault) -> CellTableOptions {
    let unknown = module.unknownQuantities
    guard unknown.isEmpty else { throw .input(unknown) }
    return CellTableOptions(reading, columns: module.problem.columns)
  }
}

extension GradingQuestion {
  /// The columns that a spec names for quantities which no table has.
  var unknownQuantities: [Diagnostic] {
    let known = MeasuredQuantity.allCases.map(\.rawValue)
    return problem.columns.filter { !known.contains($0.meaning) }.map { column in
      diagnostic(
        .error, "unknown quantity \"\(column.meaning)\" in columns",
        at: "columns.\(column.meaning)",
        remedy: nearestName(to: column.meaning, among: known).map { "did you mean \"\($0)\"?" }
          ?? "known quantities: \(known.joined(separator: ", "))")
    }
  }
}
