/// What is wrong with a command line.
enum UsageFault: Error, Sendable, Hashable {
  /// There is no command.
  case noCommand
  /// There is no such command; the nearest one, where one is near.
  case unknownCommand(String, nearest: String?)
  /// The command has no such option; the nearest one, where one is near.
  case unknownOption(String, command: CommandName?, nearest: String?)
  /// An option that may be given once is given again.
  case repeatedOption(Option)
  /// An option lacks its value.
  case missingValue(Option)
  /// An option that takes no value has one.
  case unexpectedValue(Option, String)
  /// The value of an option is none of those it takes.
  case badValue(Option, String)
  /// The two options say the opposite of each other.
  case contrary(Option, Option)
  /// The command lacks an option that it needs.
  case missingOption(CommandName, Option)
  /// The command lacks its operand.
  case missingOperand(CommandName)
  /// The command has more operands than it takes.
  case unexpectedOperand(CommandName, String)
  /// The operand is none of the words that the command knows.
  case unknownOperand(CommandName, String, known: [String])
  /// A folder stands where a file belongs.
  case folder(CommandName, String)
  /// An option that means something only with another form of the command.
  case optionOf(Option, String)
  /// Standard input is read twice.
  case repeatedStandardInput
}
