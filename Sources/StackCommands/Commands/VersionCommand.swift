/// `version`: what this program is.
struct VersionCommand: Command {
  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    if let word = arguments.operands.first { throw .unexpectedOperand(.version, word) }
  }

  /// Prints the versions of the program and of its solver.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    try console.write("\(ProductVersion.tool) (\(ProductVersion.solver))\n")
    return .done
  }
}
