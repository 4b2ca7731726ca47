import Quantities
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
    let (read, warnings) = try question.read()
    for warning in warnings { console.warn(warning) }
    question.tellDefaults(of: read, console)
    if writesJSON {
      try console.write(DiagnosticReport(warnings).text)
    } else {
      let designs = read.problem.space.count
      let words = designs == 1 ? "one design" : "\(NumberText.count(Double(designs))) designs"
      let name = ScreenText.printable(InputFile.displayName(of: question.spec))
      try console.write("\(name): no fault; it opens \(words)\n")
    }
    return .done
  }
}
