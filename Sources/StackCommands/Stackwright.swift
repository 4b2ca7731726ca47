import Glibc
import SourceText

/// The command line tool.
public enum Stackwright {
  /// Runs the command line of this process and ends it.
  public static func main() -> Never {
    StandardStreams.prepare()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  /// Runs a command line, the program's own name left out.
  ///
  /// - Returns: how it ended; everything else went to standard output, standard error and files.
  static func run(_ words: [String]) -> ExitCode {
    var console = Console()
    var writesJSON = false
    do {
      let arguments = try parse(words)
      console = try Self.console(arguments)
      writesJSON = arguments.has(.json)
      return try command(arguments).run(console)
    } catch {
      return report(error, console, asJSON: writesJSON)
    }
  }

  private static func parse(_ words: [String]) throws(CommandFault) -> ParsedArguments {
    do { return try ParsedArguments(words) } catch { throw .usage(error) }
  }

  private static func command(
    _ arguments: ParsedArguments
  ) throws(CommandFault) -> any Command {
    do throws(UsageFault) {
      if arguments.asksForHelp { return HelpCommand(on: arguments.command) }
      if let command = arguments.command { return try command.type(for: arguments).init(arguments) }
      if arguments.has(.version) { return try VersionCommand(arguments) }
      throw .noCommand
    } catch {
      throw .usage(error)
    }
  }

  private static func console(_ arguments: ParsedArguments) throws(CommandFault) -> Console {
    let word = arguments.value(.colour) ?? Console.ColourChoice.auto.rawValue
    guard let colour = Console.ColourChoice(rawValue: word) else {
      throw .usage(.badValue(.colour, word))
    }
    if arguments.has(.quiet), arguments.has(.verbose) { throw .usage(.contrary(.quiet, .verbose)) }
    return Console(
      colour: colour, isQuiet: arguments.has(.quiet), isVerbose: arguments.has(.verbose))
  }

  private static func report(
    _ fault: CommandFault, _ console: Console, asJSON: Bool
  ) -> ExitCode {
    console.report(fault)
    guard asJSON else { return fault.exitCode }
    let diagnostics: [Diagnostic]
    switch fault {
    case .input(let found): diagnostics = found
    case .file(let file): diagnostics = [Diagnostic(file: file.path, message: "\(file)")]
    case .usage, .solver, .grouping, .unverified, .closedOutput: return fault.exitCode
    }
    do {
      try console.write(DiagnosticReport(diagnostics).text)
      return fault.exitCode
    } catch {
      console.report(error)
      return error.exitCode
    }
  }
}
