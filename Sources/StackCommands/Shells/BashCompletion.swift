/// The completion script of bash.
enum BashCompletion {
  static var script: String {
    ([
      "# Completion of stackwright for bash, written by 'stackwright completion bash'.",
      "_stackwright_words() {",
      "  mapfile -t COMPREPLY < <(compgen -W \"$1\" -- \"$word\")",
      "}",
      "_stackwright_files() {",
      "  local extension",
      "  compopt -o filenames 2> /dev/null",
      "  mapfile -t COMPREPLY < <(",
      "    compgen -d -- \"$word\"",
      "    for extension in \"$@\"; do compgen -f -X \"!*.$extension\" -- \"$word\"; done",
      "  )",
      "}",
      "_stackwright() {",
      "  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= index",
      "  # An equals sign is a word of its own in bash.",
      "  if [[ $word == = ]]; then word=",
      "  elif [[ $previous == = ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}",
      "  fi",
      "  COMPREPLY=()",
      "  for ((index = 1; index < COMP_CWORD; index++)); do",
      "    case ${COMP_WORDS[index]} in",
      "      \(alternatives(CommandName.allCases.flatMap(\.spellings)))) command=${COMP_WORDS[index]}; break ;;",
      "    esac",
      "  done",
      "  case $previous in",
    ] + values + [
      "  esac",
      "  if [[ -z $command ]]; then",
      "    _stackwright_words \(quoted(CommandName.allCases.map(\.rawValue) + Option.beforeCommand))",
      "    return",
      "  fi",
      "  case $command in",
    ] + commands + [
      "  esac",
      "}",
      "complete -F _stackwright stackwright",
      "",
    ]).joined(separator: "\n")
  }

  /// What stands behind an option with a value.
  private static var values: [String] {
    Option.allCases.filter { $0.placeholder != nil }.map { option in
      "    \(alternatives(option.spellings))) \(reply(option.suggestion(), option == .setting)) return ;;"
    }
  }

  /// The options and the operand of each command.
  private static var commands: [String] {
    CommandName.allCases.flatMap { command in
      let options = (command.options + [.help]).flatMap(\.spellings)
      return [
        "    \(alternatives(command.spellings)))",
        "      if [[ $word == -* ]]; then _stackwright_words \(quoted(options)); return; fi",
        "      \(reply(command.operand?.suggestion ?? .nothing, false)) return ;;",
      ]
    }
  }

  private static func reply(_ suggestion: Suggestion, _ staysOpen: Bool) -> String {
    switch suggestion {
    case .words(let words): "_stackwright_words \(quoted(words));"
    case .keys:
      "compopt -o nospace 2> /dev/null; if [[ $command == grade ]]; then"
        + " _stackwright_words \(quoted(Suggestion.specKeys(of: .grade)));"
        + " else _stackwright_words \(quoted(Suggestion.specKeys(of: nil))); fi;"
    case .files(let extensions): "_stackwright_files \(extensions.joined(separator: " "));"
    case .folders: "_stackwright_files;"
    case .nothing: ""
    }
  }

  private static func alternatives(_ words: [String]) -> String { words.joined(separator: "|") }

  private static func quoted(_ words: [String]) -> String {
    Shell.bash.quoted(words.joined(separator: " "))
  }
}
