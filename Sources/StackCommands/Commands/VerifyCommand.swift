import SourceText
import StackRecords
import Verification

/// `verify`: a stored result recomputed from its inputs, without a solver.
struct VerifyCommand: Command {
  private let path: String
  private let spec: String?
  private let enumerates: Bool
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    path = try arguments.onlyOperand(of: .verify)
    spec = arguments.value(.spec)
    enumerates = arguments.has(.enumerate)
    writesJSON = arguments.has(.json)
    if path == "-", spec == "-" { throw .repeatedStandardInput }
  }

  /// Recomputes the result and says whether it holds, or what differs.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    let result = try read()
    console.detail(
      ScreenText.printable(
        "written by \(result.tool) from the spec \(result.input.spec.name), SHA-256"
          + " \(result.input.spec.sha256); \(result.certificate.count) regions"))
    let report: VerificationReport
    do {
      report = try Verifier.open(result).verify(result, enumerate: enumerates)
    } catch {
      throw .input(error.diagnostics)
    }
    var findings = report.findings.map { "\($0)" }
    if let spec {
      let today = try InputFile.read(spec, limit: InputFile.specLimit, for: .verify)
      if today.bytes != Array(result.input.spec.text.utf8) {
        findings.append(Self.specDiffers(InputFile.displayName(of: spec)))
      }
    }
    try console.write(writesJSON ? json(findings, report) : words(findings, report))
    return findings.isEmpty ? .done : .unverified
  }

  private func read() throws(CommandFault) -> DesignResult {
    let file = try InputFile.read(path, limit: InputFile.resultLimit, for: .verify)
    do {
      return try DesignResult(
        parsing: file.bytes, file: InputFile.displayName(of: path))
    } catch {
      throw .input([error])
    }
  }

  private func words(_ findings: [String], _ report: VerificationReport) -> String {
    let name = ScreenText.printable(InputFile.displayName(of: path))
    guard !findings.isEmpty else {
      return "\(name): holds. \(VerificationWords.sentence(report))\n"
    }
    let lines = findings.map { "  \(ScreenText.printable($0))\n" }
    return "\(name): does not hold\n" + lines.joined()
  }

  private func json(_ findings: [String], _ report: VerificationReport) -> String {
    let regions = report.regions
    let counts = [
      ("confirmed_by_limits", regions.confirmedByLimits),
      ("confirmed_by_bound", regions.confirmedByBound),
      ("solver_only", regions.solverOnly.count),
      ("not_recomputed", regions.notRecomputed.count),
    ]
    return JSONValue.object([
      JSONValue.Member(key: "holds", value: .bool(findings.isEmpty)),
      JSONValue.Member(key: "findings", value: .array(findings.map(JSONValue.string))),
      JSONValue.Member(
        key: "regions",
        value: .object(
          counts.map { JSONValue.Member(key: $0.0, value: .number("\($0.1)")) })),
    ]).text()
  }

  private static func specDiffers(_ name: String) -> String {
    "the spec '\(name)' is not the one from which the result was made"
  }
}
