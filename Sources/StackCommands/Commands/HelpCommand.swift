import SourceText

/// `help`: how the program or one of its commands is used, and pages on other subjects.
struct HelpCommand: Command {
  /// What help is asked for.
  enum Subject: Sendable, Hashable {
    case program
    case command(CommandName)
    case topic(HelpTopic)
    /// A key or a block of specs, by its path or its own name.
    case key(String)
  }

  private let subject: Subject
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    writesJSON = arguments.has(.json)
    guard let word = try arguments.operand(of: .help) else {
      subject = .program
      return
    }
    if let command = CommandName(spelling: word) {
      subject = .command(command)
    } else if let topic = HelpTopic(rawValue: word) {
      subject = .topic(topic)
    } else if HelpTopic.page(onKey: word) != nil {
      subject = .key(word)
    } else {
      throw .unknownOperand(.help, word, known: Operand.topic.words)
    }
  }

  /// Asks for help on a command, or on the program.
  init(on command: CommandName?) {
    subject = command.map(Subject.command) ?? .program
    writesJSON = false
  }

  /// Prints the help.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    guard let page = subject.page else {
      try console.write(Manual.text)
      return .done
    }
    try console.write(writesJSON ? page.json.text() : page.text(console.output))
    return .done
  }
}

extension HelpCommand.Subject {
  /// The page; nil for the manual.
  fileprivate var page: HelpPage? {
    switch self {
    case .program: HelpText.overview
    case .command(let command): HelpText.page(on: command)
    case .topic(let topic): topic.page
    case .key(let word): HelpTopic.page(onKey: word)
    }
  }
}
