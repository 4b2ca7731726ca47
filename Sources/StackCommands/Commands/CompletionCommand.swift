import SourceText

/// `completion`: a script that completes command lines in a shell.
struct CompletionCommand: Command {
  private let shell: Shell
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    let word = try arguments.onlyOperand(of: .completion)
    guard let shell = Shell(rawValue: word) else {
      throw .unknownOperand(.completion, word, known: Operand.shell.words)
    }
    self.shell = shell
    writesJSON = arguments.has(.json)
  }

  /// Prints the script.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    console.detail("for you alone: \(shell.installation)")
    guard writesJSON else {
      try console.write(shell.script)
      return .done
    }
    let json = JSONValue.object([
      JSONValue.Member(key: "shell", value: .string(shell.rawValue)),
      JSONValue.Member(key: "script", value: .string(shell.script)),
    ])
    try console.write(json.text())
    return .done
  }
}
