import GLPKSolver
import LinearProgram
import Quantities
import SourceText
import StackDesign
import StackRecords
import StackReport
import StackSpec
import Verification

/// `optimise`: the proven best design of a spec.
struct OptimiseCommand: Command {
  private let question: QuestionArguments
  private let folder: OutputFolder?
  private let jobs: Int
  private let timeLimit: Quantities.Duration?
  private let gap: Double
  private let whatIf: WhatIfStudy.Wish
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    question = try QuestionArguments(.optimise, arguments)
    writesJSON = arguments.has(.json)
    jobs = try arguments.jobs()
    timeLimit = try arguments.quantity(.timeLimit)
    if arguments.has(.whatIf), arguments.has(.noWhatIf) { throw .contrary(.whatIf, .noWhatIf) }
    whatIf = arguments.has(.whatIf) ? .always : arguments.has(.noWhatIf) ? .never : .whereQuick
    gap = try (arguments.quantity(.gap) ?? Ratio(0)).value
    let path = arguments.value(.directory) ?? Self.defaultFolder(question.spec, writesJSON)
    folder = path.map { OutputFolder(path: $0, replacesForeignFiles: arguments.has(.force)) }
  }

  /// Searches, verifies, writes the files and prints the result.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    StopSignals.watch()
    let stop = StopRule(timeLimit: timeLimit)
    let (read, warnings) = try question.read()
    for warning in warnings { console.warn(warning) }
    question.tellDefaults(of: read, console)
    try check(folder)
    let line = ProgressLine(console)
    let (search, searchSeconds) = try timed { () throws(CommandFault) in
      try answer(read, stop, line)
    }
    var ((result, report), verificationSeconds) = try timed { () throws(CommandFault) in
      verify(search, of: read, stop)
    }
    guard report.holds else { throw .unverified(report.findings.map { "\($0)" }) }
    if whatIf.isTaken(after: search.work) {
      line?.show("the best design is found; what one step of each limit buys")
      defer { line?.clear() }
      let (_, seconds) = try timed { () throws(CommandFault) in
        try addWhatIf(to: &result, of: read, stop)
      }
      verificationSeconds += seconds
    }
    console.detail(
      "searched \(search.work.nodes) parts of the space with \(search.work.layers) layers, evaluated"
        + " \(search.work.evaluations) designs whole and solved \(search.work.programs) integer"
        + " programs in \(NumberText.fixed(searchSeconds, decimals: 3)) s, \(jobs) at a time;"
        + " verified in \(NumberText.fixed(verificationSeconds, decimals: 3)) s;"
        + " most memory \(NumberText.fixed(ProcessFacts.peakMemory, decimals: 0)) MiB")
    let bytes = result.bytes()
    if let folder, result.outcome != .undecided {
      let run = RunRecord(
        tool: ProductVersion.tool, solver: ProductVersion.solver, searchSeconds: searchSeconds,
        verificationSeconds: verificationSeconds, hostCores: ProcessFacts.hostCores, jobs: jobs,
        nodes: search.work.nodes, programs: search.work.programs,
        peakMemory: ProcessFacts.peakMemory)
      try write(result, bytes, run, to: folder)
    }
    if writesJSON {
      try console.write(bytes)
    } else {
      let summary = DesignSummary(
        result, verified: VerificationWords.sentence(report), palette: console.output)
      try console.write(summary.text)
    }
    // Warnings of the input have been said with their places already.
    for warning in result.warnings.dropFirst(read.problem.warnings.count) { console.warn(warning) }
    if let folder, result.outcome != .undecided {
      console.note(
        "wrote \(ScreenText.printable(folder.path))/result.json, \(StoredResult.pageName) and run.json"
      )
    }
    return ExitCode(result.outcome, stoppedBy: StopSignals.received)
  }

  /// Adds what steps buy and what assumptions weigh, and holds that against the inputs too.
  private func addWhatIf(
    to result: inout DesignResult, of read: DesignQuestion, _ stop: StopRule
  ) throws(CommandFault) {
    let study = WhatIfStudy(question: read, jobs: jobs) { stop.says }
    result.assumptions = study.assumptions(of: result)
    do {
      result.steps = try study.steps(around: result)
    } catch {
      throw .solver(error)
    }
    let report = Verifier(question: read).verify(result, certificate: false)
    guard report.holds else { throw .unverified(report.findings.map { "\($0)" }) }
  }

  private func answer(
    _ read: DesignQuestion, _ stop: StopRule, _ line: ProgressLine?
  ) throws(CommandFault) -> DesignAnswer {
    defer { line?.clear() }
    var report: (@Sendable (SearchProgress) -> Void)?
    if let line {
      let objective = read.problem.objective
      report = { line.show(ProgressLine.text($0, objective)) }
    }
    do {
      return try DesignOptimiser(problem: read.problem, solver: GLPKSolver(), jobs: jobs)
        .run(stop: { stop.says }, gap: gap, report: report)
    } catch {
      throw .solver(error)
    }
  }

  /// The record with its verification; after a stop without the proof where that would take long.
  private func verify(
    _ search: DesignAnswer, of read: DesignQuestion, _ stop: StopRule
  ) -> (DesignResult, VerificationReport) {
    let verifier = Verifier(question: read)
    func result(_ answer: DesignAnswer) -> DesignResult {
      answer.result(
        tool: ProductVersion.tool, solver: ProductVersion.solver, input: read.input)
    }
    let whole = result(search)
    let isStopped = stop.says && [.withinGap, .undecided].contains(search.outcome)
    if !isStopped, let report = PatientVerifier(verifier, stop: stop).verify(whole) {
      return (whole, report)
    }
    let design = result(search.withoutProof)
    return (design, verifier.verify(design, certificate: false))
  }

  private func check(_ folder: OutputFolder?) throws(CommandFault) {
    do {
      try folder?.check([
        ("run.json", RunRecord.mark), (StoredResult.pageName, PageMark.generator),
        ("result.json", Self.mark),
      ])
    } catch {
      throw .file(error)
    }
  }

  private func write(
    _ result: DesignResult, _ bytes: [UInt8], _ run: RunRecord, to folder: OutputFolder
  ) throws(CommandFault) {
    do {
      try folder.write([
        OutputFolder.File(
          name: "run.json", mark: RunRecord.mark, bytes: run.json.bytes()),
        StoredResult.design(result).page(named: StoredResult.pageName),
        OutputFolder.File(name: "result.json", mark: Self.mark, bytes: bytes),
      ])
    } catch {
      throw .file(error)
    }
  }

  /// The key at the top of a result by which Stackwright knows its own file.
  private static let mark = "stackwright_result"

  private static func defaultFolder(_ spec: String, _ writesJSON: Bool) -> String? {
    spec == "-" || writesJSON ? nil : "\(InputFile.stem(of: spec)).stackwright"
  }
}

extension ExitCode {
  /// The code of a verified answer, after a signal or not.
  init(_ outcome: DesignResult.Outcome, stoppedBy signal: Int32?) {
    if let code = signal.flatMap(ExitCode.init(signal:)) {
      self = code
      return
    }
    self =
      switch outcome {
      case .provenOptimal, .allowed: .done
      case .notAllowed, .provenInfeasible: .infeasible
      case .withinGap: .stoppedWithAnswer
      case .undecided: .stoppedWithoutAnswer
      }
  }
}

/// The result of a piece of work, and the seconds that it took.
func timed<Result>(
  _ work: () throws(CommandFault) -> Result
) throws(CommandFault) -> (Result, seconds: Double) {
  let start = ContinuousClock.now
  let result = try work()
  let duration = start.duration(to: .now).components
  return (result, Double(duration.seconds) + Double(duration.attoseconds) * 1e-18)
}
