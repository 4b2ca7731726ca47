import SourceText
import StackRecords
import StackSpec

/// The part of a command line that names a spec, its settings and its catalogues.
struct QuestionArguments: Sendable, Hashable {
  /// The command, for messages.
  let command: CommandName
  /// The spec; `-` is standard input.
  let spec: String
  /// `key=value` pairs in the order given.
  let settings: [String]
  /// Catalogue files in the order given.
  let catalogues: [String]
  /// Whether notes are left out.
  private let isQuiet: Bool

  /// Takes it out of a command line.
  init(_ command: CommandName, _ arguments: ParsedArguments) throws(UsageFault) {
    self.command = command
    spec = try arguments.onlyOperand(of: command)
    settings = arguments.all(.setting)
    catalogues = arguments.all(.catalogue)
    isQuiet = arguments.has(.quiet)
    for setting in settings {
      let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts.allSatisfy({ !$0.allSatisfy { $0 == " " } }) else {
        throw .badValue(.setting, setting)
      }
    }
    if ([spec] + catalogues).count(where: { $0 == "-" }) > 1 { throw .repeatedStandardInput }
  }

  /// Reads the files and the problem that they describe.
  ///
  /// - Returns: the question, and what is worth knowing although nothing is wrong.
  /// - Throws: ``CommandFault`` when a file cannot be read, or with every fault of the input.
  func read() throws(CommandFault) -> (question: DesignQuestion, warnings: [Diagnostic]) {
    try read(try specFile())
  }

  /// Reads the spec's file, of whatever kind the spec is.
  func specFile() throws(CommandFault) -> SourceFile { try read(spec) }

  /// Reads the catalogues and the problem that a spec describes with them.
  func read(
    _ specFile: SourceFile
  ) throws(CommandFault) -> (question: DesignQuestion, warnings: [Diagnostic]) {
    var files: [SourceFile] = []
    for path in catalogues { files.append(try read(path)) }
    let reading = DesignQuestion.read(spec: specFile, settings: settings, catalogues: files)
    guard let question = reading.question else { throw .input(reading.diagnostics) }
    return (question, reading.diagnostics)
  }

  /// Says which defaults the spec leaves, where details are asked for.
  func tellDefaults(of question: DesignQuestion, _ console: Console) {
    for assumed in question.problem.defaults {
      console.detail(
        ScreenText.printable("default \(assumed.key): \(assumed.value) (\(assumed.source))"))
    }
  }

  /// Reads one of the files.
  private func read(_ path: String) throws(CommandFault) -> SourceFile {
    let file = try InputFile.read(
      path, limit: InputFile.specLimit, for: command, isQuiet: isQuiet)
    return SourceFile(name: InputFile.displayName(of: path), bytes: file.bytes)
  }
}

extension ParsedArguments {
  /// The operand that a command needs.
  func onlyOperand(of command: CommandName) throws(UsageFault) -> String {
    guard let operand = try operand(of: command) else { throw .missingOperand(command) }
    return operand
  }

  /// The operand that a command may have.
  func operand(of command: CommandName) throws(UsageFault) -> String? {
    try operands(of: command).first
  }

  /// The operands that a command may have, no more than it takes.
  func operands(of command: CommandName) throws(UsageFault) -> [String] {
    let most = command.operandCount
    guard operands.count <= most else { throw .unexpectedOperand(command, operands[most]) }
    return operands
  }
}

extension InputFile {
  /// Reads a file that a command line names.
  ///
  /// - Throws: ``CommandFault``: a folder is a fault of the command line, too large a file one of
  ///   the input.
  static func read(
    _ path: String, limit: Int, for command: CommandName, isQuiet: Bool = false
  ) throws(CommandFault) -> InputFile {
    let name = displayName(of: path)
    do {
      return try read(path, limit: limit) {
        if !isQuiet { Console().note(FaultWords.waiting(for: name)) }
      }
    } catch {
      switch error.kind {
      case .isFolder: throw .usage(.folder(command, path))
      case .tooLarge(let limit):
        throw .input([Diagnostic(file: name, message: FaultWords.tooLarge(limit))])
      default: throw .file(error)
      }
    }
  }
}
