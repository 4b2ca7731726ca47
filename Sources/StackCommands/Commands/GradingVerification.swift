import CellTable
import SourceText
import StackRecords
import Verification

/// The part of `verify` that is of gradings: finds their tables and holds the record against them.
struct GradingVerification: Sendable, Hashable {
  /// The result; `-` is standard input.
  let path: String
  /// The tables in the order of the record; where there are none, they lie beside the result.
  let tables: [String]
  /// The table of the second test, where it is named.
  let secondTest: String?
  /// The list of cells that are left alone, where it is named.
  let reserve: String?

  /// Reads the tables and recomputes everything.
  ///
  /// - Throws: ``CommandFault`` when a table cannot be read.
  func run(_ result: GradingResult) throws(CommandFault) -> VerifyCommand.Outcome {
    let files = try files(of: result.input)
    let report: GradingVerificationReport
    do throws(Verifier.UnreadableInput) {
      report = try GradingVerifier(
        result, tables: files.tables, secondTest: files.secondTest, reserve: files.reserve
      ).verify(result)
    } catch {
      throw .input(error.diagnostics)
    }
    return VerifyCommand.Outcome(
      findings: report.findings.map { "\($0)" }, sentence: VerificationWords.sentence(report),
      figures: .counts(
        "bounds",
        [
          ("confirmed", report.confirmed), ("not_recomputed", report.notRecomputed.count),
          ("cells_not_decided", report.undecidedCells),
        ]), spec: result.input.spec)
  }

  private func files(of input: GradingInput) throws(CommandFault) -> GradingFiles {
    var files = GradingFiles(tables: [])
    if tables.isEmpty {
      for table in input.tables { files.tables.append(try find(table, "table", .table)) }
    } else {
      for path in tables { files.tables.append(try GradingFiles.read(path, for: .verify)) }
    }
    if let secondTest {
      files.secondTest = try GradingFiles.read(secondTest, for: .verify)
    } else if let table = input.secondTest {
      files.secondTest = try find(table, "second test", .secondTest)
    }
    if let reserve {
      files.reserve = try GradingFiles.read(reserve, for: .verify)
    } else if let list = input.reserve {
      files.reserve = try find(list, "list of cells left alone", .reserve)
    }
    return files
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
      let file = try GradingFiles.read(place, for: .verify)
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
