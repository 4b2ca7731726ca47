import SourceText

/// `doctor`: whether this program and its host are in order.
struct DoctorCommand: Command {
  private let writesJSON: Bool

  /// Takes its arguments out of a command line.
  init(_ arguments: ParsedArguments) throws(UsageFault) {
    _ = try arguments.operand(of: .doctor)
    writesJSON = arguments.has(.json)
  }

  /// Looks at everything and says how it stands.
  func run(_ console: Console) throws(CommandFault) -> ExitCode {
    let checks = HealthCheck.all()
    let code = Self.exitCode(checks)
    let isSound = code == .done
    if writesJSON {
      let json = JSONValue.object([
        JSONValue.Member(key: "tool", value: .string(ProductVersion.tool)),
        JSONValue.Member(key: "sound", value: .bool(isSound)),
        JSONValue.Member(key: "checks", value: .array(checks.map(\.json))),
      ])
      try console.write(json.text())
    } else {
      let palette = console.output
      let verdict = isSound ? palette.good("in order") : palette.bad("not in order")
      let lines = checks.flatMap { $0.lines(palette) }
      try console.write(
        "\(palette.strong(ProductVersion.tool)): \(verdict)\n" + lines.joined(separator: "\n")
          + "\n")
    }
    return code
  }

  /// How the command ends: something that is only incomplete does no harm.
  static func exitCode(_ checks: [HealthCheck]) -> ExitCode {
    checks.contains { $0.state == .broken } ? .unverified : .done
  }
}
