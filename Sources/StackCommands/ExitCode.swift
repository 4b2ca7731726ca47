import Glibc

/// How a command ended, for scripts that call it.
public enum ExitCode: Int32, Sendable, Hashable, CaseIterable {
  /// Done and verified.
  case done = 0
  /// A fault of Stackwright itself.
  case internalError = 1
  /// The command line is wrong.
  case usage = 2
  /// An input is wrong.
  case badInput = 3
  /// Proven: no design meets all limits.
  case infeasible = 4
  /// Stopped at a limit with a verified answer.
  case stoppedWithAnswer = 5
  /// Stopped at a limit without an answer.
  case stoppedWithoutAnswer = 6
  /// The solver failed, or the answer did not verify.
  case unverified = 7
  /// A file or a stream could not be read or written.
  case readOrWrite = 8
  /// Ended by SIGINT.
  case interrupted = 130
  /// Standard output was closed by its reader.
  case closedOutput = 141
  /// Ended by SIGTERM.
  case terminated = 143

  /// What it means, in a few words.
  var meaning: String {
    switch self {
    case .done: "done and verified"
    case .internalError: "internal error"
    case .usage: "the command line is wrong"
    case .badInput: "bad input"
    case .infeasible: "proven infeasible, or a fixed design breaks a limit"
    case .stoppedWithAnswer: "stopped at a limit with a verified answer"
    case .stoppedWithoutAnswer: "stopped at a limit without one"
    case .unverified: "solver fault, failed verification or failed self-test"
    case .readOrWrite: "read or write error"
    case .interrupted: "stopped by SIGINT (Ctrl-C)"
    case .closedOutput: "standard output was closed by its reader"
    case .terminated: "stopped by SIGTERM"
    }
  }

  /// The code of a command that a signal stopped; nil for a signal that stops none.
  init?(signal: Int32) {
    switch signal {
    case SIGINT: self = .interrupted
    case SIGTERM: self = .terminated
    default: return nil
    }
  }
}
