/// `help`: how the program, or one of its commands, is used.
struct HelpCommand: Command {
  private let subject: CommandName?

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    guard let word = arguments.operands.first else {
      subject = nil
      return
    }
    if arguments.operands.count > 1 { throw .unexpectedOperand(.help, arguments.operands[1]) }
    subject = CommandName(spelling: word)
    if subject == nil {
      let names = CommandName.allCases.flatMap(\.spellings)
      throw .unknownCommand(word, nearest: Spelling.nearest(to: word, among: names))
    }
  }

  /// Asks for help on a command, or on all.
  init(on subject: CommandName?) {
    self.subject = subject
  }

  /// Prints the help.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    try console.write(HelpText(subject).text)
    return .done
  }
}
