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

  /// Reads the tables and recomputes everything.
  ///
  /// - Throws: ``CommandFault`` when a table cannot be read.
  func run(_ result: GradingResult) throws(CommandFault) -> VerifyCommand.Outcome {
    var files: [CellFile] = []
    for path in try paths(result) {
      let file = try InputFile.read(path, limit: CSVRecords.sizeLimit, for: .verify)
      files.append(CellFile(name: InputFile.displayName(of: path), bytes: file.bytes))
    }
    let report: GradingVerificationReport
    do throws(Verifier.UnreadableInput) {
      report = try GradingVerifier(result, tables: files).verify(result)
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
