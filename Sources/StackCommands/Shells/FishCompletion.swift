/// The completion script of fish.
enum FishCompletion {
  static var script: String {
    ([
      "# Completion of stackwright for fish, written by 'stackwright completion fish'.",
      "complete -c stackwright -f",
    ] + Option.beforeCommandCases.map { line("__fish_use_subcommand", $0, in: nil) }
      + CommandName.allCases.flatMap(lines) + [""]).joined(separator: "\n")
  }

  private static func lines(_ command: CommandName) -> [String] {
    let seen = "__fish_seen_subcommand_from \(command.spellings.joined(separator: " "))"
    let start =
      "complete -c stackwright -n __fish_use_subcommand -a \(command.rawValue)"
      + " -d \(Shell.fish.quoted(command.purpose))"
    let operand = command.operand.map {
      "complete -c stackwright -n \(Shell.fish.quoted(seen))\(values($0.suggestion))"
    }
    return [start] + (command.options + [.help]).map { line(seen, $0, in: command) }
      + [operand].compactMap { $0 }
  }

  private static func line(_ condition: String, _ option: Option, in command: CommandName?)
    -> String
  {
    let spellings = option.spellings.map { spelling in
      spelling.hasPrefix("--") ? "-l \(spelling.dropFirst(2))" : "-s \(spelling.dropFirst())"
    }
    let value = option.placeholder == nil ? "" : " -r" + values(option.suggestion(in: command))
    return "complete -c stackwright -n \(Shell.fish.quoted(condition))"
      + " \(spellings.joined(separator: " "))\(value) -d"
      + " \(Shell.fish.quoted(option.purpose(in: command)))"
  }

  private static func values(_ suggestion: Suggestion) -> String {
    switch suggestion {
    case .words(let words): " -a \(Shell.fish.quoted(words.joined(separator: " ")))"
    case .keys(let command):
      " -a \(Shell.fish.quoted(Suggestion.specKeys(of: command).joined(separator: " ")))"
    case .files(let extensions):
      " -k -a '(\(extensions.map { "__fish_complete_suffix .\($0)" }.joined(separator: ";")))'"
    case .folders: " -a '(__fish_complete_directories)'"
    case .nothing: ""
    }
  }
}
