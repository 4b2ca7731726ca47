import CellGrading
import CellTable
import GLPKSolver
import LinearProgram
import Quantities
import SourceText
import StackRecords
import StackReport
import StackSpec
import Verification

/// `grade`: measured cells into modules, as many as can be, with a bound.
struct GradeCommand: Command {
  private let question: GradeArguments
  private let folder: OutputFolder?
  private let jobs: Int
  private let timeLimit: Quantities.Duration?
  private let asksWhatIf: Bool
  private let writesJSON: Bool
  private let history: HistoryArguments

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    question = try GradeArguments(arguments)
    writesJSON = arguments.has(.json)
    history = try HistoryArguments(arguments, .grade)
    asksWhatIf = arguments.has(.whatIf)
    jobs = try arguments.jobs()
    timeLimit = try arguments.quantity(.timeLimit)
    let spec = question.spec
    let path =
      arguments.value(.directory)
      ?? (spec == "-" || writesJSON ? nil : "\(InputFile.stem(of: spec)).stackwright")
    folder = path.map { OutputFolder(path: $0, replacesForeignFiles: arguments.has(.force)) }
  }

  /// What the search left, without the lot it worked on: of a million cells that is much.
  private struct Graded {
    var result: GradingResult
    let table: CellTable
    let files: GradingFiles
    let warnings: [String]
    let work: GroupingWork
    let seconds: Double
  }

  /// Reads, screens, groups, checks, writes the files and prints the result.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    StopSignals.watch()
    let graded = try graded(console)
    let result = graded.result
    let (report, verificationSeconds) = try timed { () throws(CommandFault) in
      try verify(result, graded.files)
    }
    guard report.holds else { throw .unverified(report.findings.map { "\($0)" }) }
    console.detail(
      "grouped in \(NumberText.fixed(graded.seconds, decimals: 3)) s, \(jobs) at a time;"
        + " verified in \(NumberText.fixed(verificationSeconds, decimals: 3)) s;"
        + " most memory \(NumberText.fixed(ProcessFacts.peakMemory, decimals: 0)) MiB")
    if let folder {
      let run = RunRecord(
        tool: ProductVersion.tool, solver: ProductVersion.solver,
        searchSeconds: graded.seconds, verificationSeconds: verificationSeconds,
        hostCores: ProcessFacts.hostCores, jobs: jobs, nodes: graded.work.pricingNodes,
        programs: graded.work.rounds, peakMemory: ProcessFacts.peakMemory)
      try GradingOutput(folder: folder).write(
        result, graded.table.firstTest,
        others: [.init(name: "run.json", mark: RunRecord.mark, bytes: run.json.bytes())])
    }
    if writesJSON {
      try console.write(result.bytes())
    } else {
      try console.write(
        GradingSummary(
          result, verified: VerificationWords.sentence(report), palette: console.output
        ).text)
    }
    for warning in graded.warnings { console.warn(warning) }
    if let folder {
      console.note(
        "wrote \(ScreenText.printable(folder.path))/modules.csv, build-sheet.csv, result.json, "
          + "\(StoredResult.pageName) and run.json")
    }
    try history.append(console) { time, operatorName in
      HistoryStep(grading: result, time: time, operatorName: operatorName)
    }
    return ExitCode(result, stoppedBy: StopSignals.received)
  }

  /// Reads, screens and groups.
  private func graded(_ console: Console) throws(CommandFault) -> Graded {
    let read = try question.read(console)
    try check(folder, read.files)
    try history.check()
    let line = ElapsedLine("grouping \(NumberText.grouped(read.table.rowCount)) cells", console)
    defer { line?.clear() }
    let limits = limits(line)
    let (grouping, searchSeconds) = try timed { () throws(CommandFault) in
      try group(read.lot.lot, limits)
    }
    let (whatIf, whatIfSeconds) = try timed { () throws(CommandFault) in
      try asksWhatIf ? self.whatIf(read.lot, limits) : []
    }
    let origin = PreparedLot.Origin(
      tool: ProductVersion.tool, solver: ProductVersion.solver, input: read.input,
      interruption: StopSignals.received == nil ? .timeLimit : .signal)
    do throws(GroupingFault) {
      var result = try read.lot.result(grouping, read.table, origin, whatIf: whatIf)
      result.warnings += read.tableWarnings
      return Graded(
        result: result, table: read.table, files: read.files, warnings: read.lot.warnings,
        work: grouping.work, seconds: searchSeconds + whatIfSeconds)
    } catch {
      throw .grouping(error)
    }
  }

  /// The clock starts when the search does.
  private func limits(_ line: ElapsedLine?) -> GroupingLimits {
    let stop = StopRule(timeLimit: timeLimit)
    return GroupingLimits(jobs: jobs) {
      line?.tell()
      return stop.says
    }
  }

  private func group(
    _ lot: GroupingLot, _ limits: GroupingLimits
  ) throws(CommandFault) -> Grouping {
    do throws(SolverFault) {
      return try CellGrading.group(lot, solver: GLPKSolver(), limits: limits)
    } catch {
      throw .solver(error)
    }
  }

  private func verify(
    _ result: GradingResult, _ files: GradingFiles
  ) throws(CommandFault) -> GradingVerificationReport {
    do throws(Verifier.UnreadableInput) {
      return try GradingVerifier(
        result, tables: files.tables, secondTest: files.secondTest, reserve: files.reserve
      ).verify(result)
    } catch {
      throw .input(error.diagnostics)
    }
  }

  private func whatIf(
    _ lot: PreparedLot, _ limits: GroupingLimits
  ) throws(CommandFault) -> [WhatIf] {
    var answers: [WhatIf] = []
    for (limit, wider) in lot.widened {
      let grouping = try group(wider, limits)
      // What was cut short says nothing of the limit.
      guard grouping.stop == .finished else { break }
      let most = lot.problem.count ?? .max
      answers.append(
        WhatIf(
          limit: limit, modules: grouping.modules.count, bound: min(grouping.moduleBound, most)))
    }
    return answers
  }

  private func check(_ folder: OutputFolder?, _ files: GradingFiles) throws(CommandFault) {
    try GradingOutput(folder: folder).check(notOver: files.paths)
    do {
      try folder?.check([("run.json", RunRecord.mark)])
    } catch {
      throw .file(error)
    }
  }

}

extension ExitCode {
  /// The code of a grouping, after a signal or not; a normal end with a gap is a success.
  init(_ result: GradingResult, stoppedBy signal: Int32?) {
    if let code = signal.flatMap(ExitCode.init(signal:)) {
      self = code
      return
    }
    self =
      switch result.outcome {
      case .proven: .done
      // That no module was found is an answer too, with the bound as its gap.
      case .withinModules, .undecided: result.ending == .finished ? .done : .stoppedWithAnswer
      case .provenNone: .infeasible
      }
  }
}
