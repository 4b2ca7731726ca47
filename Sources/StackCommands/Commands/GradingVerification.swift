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
    let report = try GradedTables(
      path: path, tables: tables, secondTest: secondTest, reserve: reserve, command: .verify
    ).verifier(of: result).verify(result)
    return VerifyCommand.Outcome(
      findings: report.findings.map { "\($0)" }, sentence: VerificationWords.sentence(report),
      figures: .counts(
        "bounds",
        [
          ("confirmed", report.confirmed), ("not_recomputed", report.notRecomputed.count),
          ("cells_not_decided", report.undecidedCells),
        ]), spec: result.input.spec)
  }
}
