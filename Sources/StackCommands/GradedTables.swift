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
  /// The table of a second test, where it is named.
  let secondTest: String?
  /// The list of cells left alone, where it is named.
  let reserve: String?
  /// The command that reads them.
  let command: CommandName

  /// A grading's tables and spec, prepared as for the grading.
  struct Lot: Sendable {
    /// Has read them, and holds records against them.
    let verifier: GradingVerifier
    let prepared: PreparedLot
  }

  /// Reads the files of cells.
  ///
  /// - Throws: ``CommandFault`` when one cannot be found or read.
  func files(of input: GradingInput) throws(CommandFault) -> GradingFiles {
    var files = GradingFiles(tables: [])
    for (index, table) in input.tables.enumerated() {
      var file =
        index < tables.count
        ? try GradingFiles.read(tables[index], for: command)
        : try find(table, "table", .table)
      file.isOfLeftovers = table.isOfLeftovers
      files.tables.append(file)
    }
    for path in tables.dropFirst(input.tables.count) {
      files.tables.append(try GradingFiles.read(path, for: command))
    }
    if let secondTest {
      files.secondTest = try GradingFiles.read(secondTest, for: command)
    } else if let table = input.secondTest {
      files.secondTest = try find(table, "second test", .secondTest)
    }
    if let reserve {
      files.reserve = try GradingFiles.read(reserve, for: command)
    } else if let list = input.reserve {
      files.reserve = try find(list, "list of cells left alone", .reserve)
    }
    return files
  }

  /// Reads the tables, and the spec that the record keeps.
  func verifier(of result: GradingResult) throws(CommandFault) -> GradingVerifier {
    let files = try files(of: result.input)
    do throws(Verifier.UnreadableInput) {
      return try GradingVerifier(
        result, tables: files.tables, secondTest: files.secondTest, reserve: files.reserve)
    } catch {
      throw .input(error.diagnostics)
    }
  }

  /// Reads the tables and prepares them by the spec that the record keeps; the record must hold.
  func read(_ result: GradingResult) throws(CommandFault) -> Lot {
    let verifier = try verifier(of: result)
    let question = verifier.question
    let prepared: PreparedLot
    do throws(PreparationFaults) {
      prepared = try PreparedLot.prepare(
        verifier.table, question.problem, reserved: verifier.reserved)
    } catch {
      throw .input(
        error.findings.map { question.diagnostic(.error, "\($0)", at: $0.key, remedy: $0.remedy) })
    }
    // Its bounds are held with those of the new record; here only what is quickly told.
    let report = verifier.verify(result, allowance: 0)
    guard report.holds else {
      let name = InputFile.displayName(of: path)
      throw .input([
        Diagnostic(
          file: name,
          message: FaultWords.doesNotHold(report.findings.first.map { "\($0)" }, path: name))
      ])
    }
    return Lot(verifier: verifier, prepared: prepared)
  }

  /// A file of the record's name in the working directory, beside the result or in the folder above it:
  /// the one that the record was made from, else the first.
  private func find(
    _ table: GradingInput.Table, _ what: String, _ option: Option
  ) throws(CommandFault) -> CellFile {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let name = InputFile.name(of: table.name)
    var first: CellFile?
    for place in [name, folder + name, folder + "../" + name] where InputFile.exists(place) {
      let file = try GradingFiles.read(place, for: command)
      if SHA256.hexadecimal(of: file.bytes) == table.sha256 { return file }
      first = first ?? file
    }
    guard let first else {
      throw .input([
        Diagnostic(
          file: InputFile.displayName(of: path),
          message:
            "its \(what) \"\(name)\" lies neither in the working directory nor beside the result; "
            + "name it with \(option.name) FILE")
      ])
    }
    return first
  }
}
