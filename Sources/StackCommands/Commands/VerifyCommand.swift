import SourceText
import StackRecords
import Verification

/// `verify`: a stored result recomputed from its inputs, without a solver.
struct VerifyCommand: Command {
  private let path: String
  private let spec: String?
  private let tables: [String]
  private let secondTest: String?
  private let reserve: String?
  private let enumerates: Bool
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    path = try arguments.onlyOperand(of: .verify)
    spec = arguments.value(.spec)
    tables = arguments.all(.table)
    secondTest = arguments.value(.secondTest)
    reserve = arguments.value(.reserve)
    enumerates = arguments.has(.enumerate)
    writesJSON = arguments.has(.json)
    if path == "-", spec == "-" { throw .repeatedStandardInput }
  }

  /// What came of a verification, whatever the result is of.
  struct Outcome: Sendable {
    /// What does not hold, in sentences.
    var findings: [String]
    /// What was recomputed, in one sentence.
    var sentence: String
    /// The same as figures: the member of the JSON outcome.
    var figures: JSONValue.Member
    /// The spec that the result keeps.
    var spec: ResultInput.File
  }

  /// Recomputes the result and says whether it holds, or what differs.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    let file = try InputFile.read(path, limit: InputFile.resultLimit, for: .verify)
    var outcome = try verify(file.bytes, file: InputFile.displayName(of: path), console)
    if let spec {
      let today = try InputFile.read(spec, limit: InputFile.specLimit, for: .verify)
      if today.bytes != Array(outcome.spec.text.utf8) {
        outcome.findings.append(Self.specDiffers(InputFile.displayName(of: spec)))
      }
    }
    try console.write(writesJSON ? json(outcome) : words(outcome))
    return outcome.findings.isEmpty ? .done : .unverified
  }

  private func verify(
    _ bytes: [UInt8], file: String, _ console: Console
  ) throws(CommandFault) -> Outcome {
    do {
      let json = try JSONValue.parse(bytes, file: file)
      guard GradingResult.isLayout(of: json) else {
        let result = try DesignResult(json: json)
        console.detail(
          ScreenText.printable(
            "written by \(result.tool) from the spec \(result.input.spec.name), SHA-256"
              + " \(result.input.spec.sha256); \(result.certificate.count) regions"))
        return try verify(result)
      }
      return try GradingVerification(
        path: path, tables: tables, secondTest: secondTest, reserve: reserve
      ).run(GradingResult(json: json))
    } catch let fault as CommandFault {
      throw fault
    } catch let fault as Diagnostic {
      throw .input([fault])
    } catch let fault as RecordFault {
      throw .input([Diagnostic(file: file, message: fault.description)])
    } catch let fault as Verifier.UnreadableInput {
      throw .input(fault.diagnostics)
    } catch {
      throw .input([Diagnostic(file: file, message: "\(error)")])
    }
  }

  private func verify(
    _ result: DesignResult
  ) throws(Verifier.UnreadableInput) -> Outcome {
    let report = try Verifier.open(result).verify(result, enumerate: enumerates)
    let regions = report.regions
    return Outcome(
      findings: report.findings.map { "\($0)" }, sentence: VerificationWords.sentence(report),
      figures: .counts(
        "regions",
        [
          ("confirmed_by_limits", regions.confirmedByLimits),
          ("confirmed_by_bound", regions.confirmedByBound),
          ("solver_only", regions.solverOnly.count),
          ("not_recomputed", regions.notRecomputed.count),
        ]), spec: result.input.spec)
  }

  private func words(_ outcome: Outcome) -> String {
    let name = ScreenText.printable(InputFile.displayName(of: path))
    guard !outcome.findings.isEmpty else { return "\(name): holds. \(outcome.sentence)\n" }
    let lines = outcome.findings.map { "  \(ScreenText.printable($0))\n" }
    return "\(name): does not hold\n" + lines.joined()
  }

  private func json(_ outcome: Outcome) -> String {
    JSONValue.object([
      JSONValue.Member(key: "holds", value: .bool(outcome.findings.isEmpty)),
      JSONValue.Member(key: "findings", value: .array(outcome.findings.map(JSONValue.string))),
      outcome.figures,
    ]).text()
  }

  private static func specDiffers(_ name: String) -> String {
    "the spec '\(name)' is not the one from which the result was made"
  }
}

extension JSONValue.Member {
  /// Whole numbers by name under one key.
  static func counts(_ key: String, _ counts: [(String, Int)]) -> Self {
    Self(
      key: key,
      value: .object(counts.map { JSONValue.Member(key: $0.0, value: .number($0.1)) }))
  }
}
