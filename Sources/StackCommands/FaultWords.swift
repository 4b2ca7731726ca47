import Glibc
import LinearProgram

extension UsageFault: CustomStringConvertible {
  /// The fault in English, without a full stop.
  var description: String {
    switch self {
    case .noCommand:
      "no command; one of \(ScreenText.list(CommandName.allCases.map(\.rawValue), "or")) is needed"
    case .unknownCommand(let word, let nearest):
      "there is no command '\(word)'" + suggestion(nearest)
    case .unknownOption(let word, let command, let nearest):
      (command.map { "\($0.rawValue) has no option" } ?? "there is no option") + " '\(word)'"
        + suggestion(nearest)
    case .repeatedOption(let option):
      "\(option.name) is given more than once"
    case .missingValue(let option):
      "\(option.name) needs a value, as in '\(option.name) \(option.placeholder ?? "VALUE")'"
    case .unexpectedValue(let option, let value):
      "\(option.name) takes no value, got '\(value)'"
    case .badValue(let option, let value):
      "\(option.name) takes \(option.valueWords), got '\(value)'"
    case .missingOperand(let command):
      "\(command.rawValue) needs a file: \(command.synopsis)"
    case .unexpectedOperand(let command, let word):
      "\(command.rawValue) takes one file, got '\(word)' too: \(command.synopsis)"
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
    case .timeLimit: "a time with its unit, as 30s or 5min"
    case .gap: "a share from 0 on, as 0.1% or 0.001"
    case .colour: "auto, always or never"
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
    case .unverified(let findings):
      ["the answer did not verify, so nothing was written"] + findings.map { "  \($0)" }
    }
  }
}
