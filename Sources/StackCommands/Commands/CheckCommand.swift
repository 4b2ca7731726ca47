import Quantities
import SourceText
import StackRecords
import StackSpec

/// `check`: every fault of a spec at once, without solving.
struct CheckCommand: Command {
  private let question: QuestionArguments
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    question = try QuestionArguments(.check, arguments)
    writesJSON = arguments.has(.json)
  }

  /// Reads the spec and says how many designs it opens.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    let file = try question.specFile()
    guard !GradingQuestion.isModuleSpec(file) else { return try checkModule(file, console) }
    let (read, warnings) = try question.read(file)
    for warning in warnings { console.warn(warning) }
    question.tellDefaults(of: read, console)
    if writesJSON {
      try console.write(DiagnosticReport(warnings).text)
    } else {
      let designs = read.problem.space.count
      let words = designs == 1 ? "one design" : "\(NumberText.count(Double(designs))) designs"
      try console.write("\(name): no fault; it opens \(words)\n")
    }
    return .done
  }

  /// Reads a module spec and says what modules it asks for; whether a table has its columns is seen by `grade`.
  private func checkModule(_ file: SourceFile, _ console: Console) throws(CommandFault) -> ExitCode
  {
    let reading = GradingQuestion.read(spec: file, settings: question.settings)
    guard let module = reading.question else { throw .input(reading.diagnostics) }
    let unknown = module.unknownQuantities
    guard unknown.isEmpty else { throw .input(reading.diagnostics + unknown) }
    for warning in reading.diagnostics { console.warn(warning) }
    for assumed in module.problem.defaults {
      console.detail(
        ScreenText.printable("default \(assumed.key): \(assumed.value) (\(assumed.source))"))
    }
    if writesJSON {
      try console.write(DiagnosticReport(reading.diagnostics).text)
    } else {
      let (series, parallel) = (module.problem.series, module.problem.parallel)
      try console.write(
        "\(name): no fault; modules of \(series * parallel) cells, \(series) in series"
          + (parallel == 1 ? "\n" : " by \(parallel) in parallel\n"))
    }
    return .done
  }

  private var name: String { ScreenText.printable(InputFile.displayName(of: question.spec)) }
}
