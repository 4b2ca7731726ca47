import CellGrading
import CellTable
import SourceText
import StackRecords
import StackSpec
import Verification

/// The tables that a grading was made from, found again.
struct GradedTables: Sendable, Hashable {
  /// The result; `-` is standard input.
  let path: String
  /// The tables in the order of the record; where there are none, they lie beside the result.
  let tables: [String]
  /// The command that reads them.
  let command: CommandName

  /// A grading's tables and spec, prepared as for the grading.
  struct Lot: Sendable {
    let files: [CellFile]
    let table: CellTable
    let prepared: PreparedLot

    /// Holds a record against the tables.
    func verify(
      _ result: GradingResult, allowance: Int = GradingVerifier.defaultAllowance
    ) throws(CommandFault) -> GradingVerificationReport {
      do throws(Verifier.UnreadableInput) {
        return try GradingVerifier(result, tables: files).verify(result, allowance: allowance)
      } catch {
        throw .input(error.diagnostics)
      }
    }
  }

  /// Reads the tables.
  ///
  /// - Throws: ``CommandFault`` when one cannot be found or read.
  func files(_ result: GradingResult) throws(CommandFault) -> [CellFile] {
    var files: [CellFile] = []
    for path in try paths(result) {
      let file = try InputFile.read(path, limit: CSVRecords.sizeLimit, for: command)
      files.append(CellFile(name: InputFile.displayName(of: path), bytes: file.bytes))
    }
    return files
  }

  /// Reads the tables and prepares them by the spec that the record keeps; the record must hold.
  func read(_ result: GradingResult) throws(CommandFault) -> Lot {
    let files = try files(result)
    let spec = result.input.spec
    let asked = GradingQuestion.read(
      spec: SourceFile(name: spec.name, bytes: Array(spec.text.utf8)),
      settings: result.input.settings)
    guard let question = asked.question else { throw .input(asked.diagnostics) }
    let said = result.input.reading
    var options = CellTableOptions(
      delimiter: said.delimiter.flatMap(CellTableOptions.delimiter),
      decimalComma: said.usesDecimalComma,
      retest: said.retest.flatMap(CellTableOptions.Retest.init),
      allowFormulaIdentifiers: said.allowsFormulaIdentifiers,
      replaceColumns: said.replacesColumns, missingWords: said.missingWords)
    for column in question.problem.columns {
      if let quantity = MeasuredQuantity(rawValue: column.meaning) {
        options.headers[quantity] = column.header
      }
    }
    let reading = CellTable.read(files: files, options: options)
    guard let table = reading.table else { throw .input(reading.diagnostics) }
    let prepared: PreparedLot
    do throws(PreparationFaults) {
      prepared = try PreparedLot.prepare(table, question.problem)
    } catch {
      throw .input(
        error.findings.map { question.diagnostic(.error, "\($0)", at: $0.key, remedy: $0.remedy) })
    }
    let lot = Lot(files: files, table: table, prepared: prepared)
    // Its bounds are held with those of the new record; here only what is quickly told.
    let report = try lot.verify(result, allowance: 0)
    guard report.holds else {
      let name = InputFile.displayName(of: path)
      throw .input([
        Diagnostic(
          file: name,
          message: FaultWords.doesNotHold(report.findings.first.map { "\($0)" }, path: name))
      ])
    }
    return lot
  }

  /// Tables named by `--table`, else those of the record's names in the working directory, beside
  /// the result or in the folder above it.
  private func paths(_ result: GradingResult) throws(CommandFault) -> [String] {
    guard tables.isEmpty else { return tables }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    var paths: [String] = []
    for table in result.input.tables {
      let name = InputFile.name(of: table.name)
      guard
        let found = [name, folder + name, folder + "../" + name].first(where: InputFile.exists)
      else {
        throw .input([
          Diagnostic(
            file: InputFile.displayName(of: path),
            message:
              "its table \"\(name)\" lies neither in the working directory nor beside the result; "
              + "name it with --table FILE")
        ])
      }
      paths.append(found)
    }
    return paths
  }
}
