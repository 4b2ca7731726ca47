import CellGrading
import Glibc
import LinearProgram
import SourceText

/// Sentences that belong to no fault of their own.
enum FaultWords {
  /// That an input is larger than any real one.
  static func tooLarge(_ limit: Int) -> String {
    "found more than \(limit >> 20) MiB, expected at most \(limit >> 20) MiB"
  }

  /// That a named pipe is still empty.
  static func waiting(for name: String) -> String {
    "waiting for somebody to write into '\(ScreenText.printable(name))'"
  }
}

extension UsageFault: CustomStringConvertible {
  /// The fault in English, without a full stop.
  var description: String {
    switch self {
    case .noCommand:
      "no command; one of \(ScreenText.list(CommandName.allCases.map(\.rawValue), "or")) is needed"
    case .unknownCommand(let word, let nearest):
      "there is no command '\(word.echoed)'" + suggestion(nearest)
    case .unknownOption(let word, let command, let nearest):
      (command.map { "\($0.rawValue) has no option" } ?? "there is no option") + " '\(word.echoed)'"
        + suggestion(nearest)
    case .repeatedOption(let option):
      "\(option.name) is given more than once"
    case .missingValue(let option):
      "\(option.name) needs a value, as in '\(option.name) \(option.placeholder ?? "VALUE")'"
    case .unexpectedValue(let option, let value):
      "\(option.name) takes no value, got '\(value.echoed)'"
    case .badValue(let option, let value):
      "\(option.name) takes \(option.valueWords), got '\(value.echoed)'"
    case .missingOption(let command, let option):
      "\(command.rawValue) needs \(option.form): \(command.synopsis)"
    case .missingOperand(let command):
      "\(command.rawValue) needs a file: \(command.synopsis)"
    case .unexpectedOperand(let command, let word):
      "\(command.rawValue) takes one file, got '\(word.echoed)' too: \(command.synopsis)"
    case .folder(let command, let path):
      "\(command.rawValue) needs a file, but '\(path)' is a folder"
    case .repeatedStandardInput:
      "standard input '-' can be read only once"
    }
  }

  private func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean '\($0)'?" } ?? ""
  }
}

extension Option {
  /// What its value may be, in words.
  var valueWords: String {
    switch self {
    case .jobs: "a whole number from 1 to \(OptimiseCommand.mostJobs)"
    case .colour: "auto, always or never"
    case .retest: "first or last"
    case .timeLimit: "a time with its unit, as in --time-limit 30s"
    case .setting: "KEY=VALUE, as in --set limits.temperature.max='65 degC'"
    default: "a value"
    }
  }
}

extension FileFault: CustomStringConvertible {
  /// The fault in English, without a full stop.
  var description: String {
    switch kind {
    case .unreadable(let number): "cannot read '\(path)': \(words(number))"
    case .isFolder: "'\(path)' is a folder"
    case .tooLarge(let limit): "'\(path)' has more than \(limit >> 20) MiB"
    case .unwritable(let number): "cannot write '\(path)': \(words(number))"
    case .foreign:
      "'\(path)' was not written by stackwright; nothing was written (--force replaces it)"
    case .noParent: "cannot make the folder '\(path)': the folder that should hold it is missing"
    case .notFolder: "'\(path)' is not a folder"
    }
  }

  private func words(_ number: Int32) -> String {
    guard let words = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: words)
  }
}

extension CommandFault {
  /// What standard error says, one line each; diagnostics are given apart.
  var messages: [String] {
    switch self {
    case .usage(let fault): [fault.description]
    case .input, .closedOutput: []
    case .file(let fault): [fault.description]
    case .solver(let fault): ["the solver failed: \(fault)"]
    case .grouping(let fault):
      ["the modules that were found do not hold, so nothing was written", "  \(fault)"]
    case .unverified(let findings):
      ["the answer did not verify, so nothing was written"] + findings.map { "  \($0)" }
    }
  }
}
