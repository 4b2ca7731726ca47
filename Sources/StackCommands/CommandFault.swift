import CellGrading
import LinearProgram
import SourceText

/// Why a command cannot do what it was asked for.
enum CommandFault: Error, Sendable {
  /// The command line is wrong.
  case usage(UsageFault)
  /// The spec, a catalogue or a result is wrong.
  case input([Diagnostic])
  /// A file cannot be read or written.
  case file(FileFault)
  /// The solver failed.
  case solver(SolverFault)
  /// The modules of a grouping break a rule, so they are neither shown nor written.
  case grouping(GroupingFault)
  /// The answer does not verify, in sentences, so it is neither shown nor written.
  case unverified([String])
  /// The reader of standard output is gone.
  case closedOutput
}

extension CommandFault {
  /// The code with which the process ends.
  var exitCode: ExitCode {
    switch self {
    case .usage: .usage
    case .input: .badInput
    case .file: .readOrWrite
    case .solver, .unverified, .grouping: .unverified
    case .closedOutput: .closedOutput
    }
  }
}
