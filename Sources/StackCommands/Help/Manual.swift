/// The manual page, in the macros of mdoc, from the tables of commands, options and exit codes.
enum Manual {
  /// The source of `stackwright.1`.
  static var text: String {
    let lines =
      [
        ".\\\" Written by 'stackwright help man'.",
        ".Dd \(ProductVersion.date)", ".Dt STACKWRIGHT 1", ".Os",
        ".Sh NAME", ".Nm stackwright",
        ".Nd \(escaped("design of bipolar solid-state battery stacks"))",
        ".Sh SYNOPSIS",
      ] + CommandName.allCases.flatMap(synopsis) + [
        ".Sh DESCRIPTION", ".Nm",
      ] + prose(String(HelpText.purpose.dropFirst("stackwright ".count))) + [
        ".Pp",
        "The commands are:",
      ] + list(CommandName.allCases.map { ($0.synopsis, $0.purpose + ".") })
      + [".Sh OPTIONS", "Options stand anywhere;", ".Sq \\-\\-", "ends them."]
      + list(
        Option.allCases.map { option in
          let forms = option.spellings.joined(separator: ", ")
          return (forms + (option.placeholder.map { " \($0)" } ?? ""), meaning(option))
        })
      + [".Sh FILES"]
      + list([
        ("NAME.stackwright/result.json", "The result of a spec NAME.yaml; see 'help results'."),
        ("NAME.stackwright/\(StoredResult.pageName)", "The result as a page; see 'help report'."),
        ("NAME.stackwright/run.json", "Times, cores and memory of the run."),
        (InitCommand.schemaName, "The schema that 'init' writes beside a spec, for editors."),
      ])
      + [".Sh EXIT STATUS"]
      + list(ExitCode.allCases.map { ("\($0.rawValue)", $0.meaning + ".") })
      + [
        ".Sh EXAMPLES", "Write a spec, find its best design, and check the proof again:",
        ".Bd -literal",
      ]
      + examples.map(escaped) + [".Ed"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static var examples: [String] {
    guard let template = Template.all.first else { return [] }
    return [
      "stackwright init", "stackwright optimise \(template.fileName)",
      "stackwright verify \(template.name).stackwright/result.json",
    ]
  }

  /// The call of a command, its operands and values as arguments.
  private static func synopsis(_ command: CommandName) -> [String] {
    [".Nm", ".Cm \(command.rawValue)"]
      + command.options.map { option in
        let flags = option.name.drop { $0 == "-" }
        let dash = option.name.hasPrefix("--") ? "\\-" : ""
        return ".Op Fl \(dash)\(flags)" + (option.placeholder.map { " Ar \($0)" } ?? "")
      }
      + (command.operand.map { operand in
        let name = operand.noun == "file" ? "file" : operand == .topic ? "topic" : operand.noun
        let names =
          operand == .history
          ? "file cell"
          : Array(repeating: name, count: command.operandCount).joined(separator: " ")
        return [operand.isNeeded ? ".Ar \(names)" : ".Op Ar \(names)"]
      } ?? [])
  }

  /// What an option does, with the commands that take it.
  private static func meaning(_ option: Option) -> String {
    let commands = CommandName.allCases.filter { $0.options.contains(option) }
    guard !commands.isEmpty, commands.count < CommandName.allCases.count else {
      return option.purpose(in: nil) + "."
    }
    let words = commands.map { $0.rawValue }.joined(separator: ", ")
    return "\(option.purpose(in: commands[0])) (\(words))."
  }

  private static func list(_ items: [(String, String)]) -> [String] {
    [".Bl -tag -width Ds"] + items.flatMap { [".It \(escaped($0.0))"] + prose($0.1) } + [".El"]
  }

  /// Sentences on lines of at most 80 bytes.
  private static func prose(_ text: String) -> [String] {
    ScreenText.wrapped(escaped(text), indent: 0).map {
      $0.hasPrefix(".") || $0.hasPrefix("'") ? "\\&\($0)" : $0
    }
  }

  /// A text in which nothing is an order to the formatter.
  private static func escaped(_ text: String) -> String {
    var safe = ""
    for character in text {
      switch character {
      case "\\": safe += "\\e"
      case "-": safe += "\\-"
      case "'" where safe.isEmpty, "." where safe.isEmpty: safe += "\\&\(character)"
      default: safe.append(character)
      }
    }
    return safe
  }
}
