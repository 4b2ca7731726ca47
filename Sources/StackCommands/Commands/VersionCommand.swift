import SourceText

/// `version`: what this program is.
struct VersionCommand: Command {
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    _ = try arguments.operand(of: .version)
    writesJSON = arguments.has(.json)
  }

  /// Prints the versions of the program and of its solver.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    if writesJSON {
      let json = JSONValue.object([
        JSONValue.Member(key: "tool", value: .string(ProductVersion.tool)),
        JSONValue.Member(key: "solver", value: .string(ProductVersion.solver)),
      ])
      try console.write(json.text())
    } else {
      try console.write("\(ProductVersion.tool) (\(ProductVersion.solver))\n")
    }
    return .done
  }
}
