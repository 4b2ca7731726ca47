/// The completion script of zsh.
enum ZshCompletion {
  static var script: String {
    ([
      "#compdef stackwright",
      "# Completion of stackwright for zsh, written by 'stackwright completion zsh'.",
      "_stackwright() {",
      "  local context state state_descr line",
      "  typeset -A opt_args",
      "  local -a commands",
      "  commands=(",
    ]
      + CommandName.allCases.map { "    \(Shell.zsh.quoted("\($0.rawValue):\($0.purpose)"))" } + [
        "  )",
        "  _arguments -C \(options(Option.beforeCommandCases, in: nil)) \\",
        "    '1:command:->command' '*::argument:->argument'",
        "  case $state in",
        "    command) _describe -t commands command commands ;;",
        "    argument)",
        "      case $words[1] in",
      ] + CommandName.allCases.flatMap(branch) + [
        "      esac ;;",
        "  esac",
        "}",
        "_stackwright \"$@\"",
        "",
      ]).joined(separator: "\n")
  }

  private static func branch(_ command: CommandName) -> [String] {
    let operands = (0..<command.operandCount).compactMap { index in
      command.operand.map {
        " " + Shell.zsh.quoted("\(index + 1):\($0.noun):\(action($0.suggestion))")
      }
    }
    return [
      "        \(command.spellings.joined(separator: "|")))",
      "          _arguments \(options(command.options + [.help], in: command))\(operands.joined()) ;;",
    ]
  }

  private static func options(_ options: [Option], in command: CommandName?) -> String {
    options.flatMap { option in
      option.spellings.map { spelling in
        let words = escaped(option.purpose(in: command))
        let value =
          option.placeholder.map { ":\($0):\(action(option.suggestion(in: command)))" } ?? ""
        let repeated = option.isRepeatable ? "*" : ""
        return Shell.zsh.quoted("\(repeated)\(spelling)[\(words)]\(value)")
      }
    }.joined(separator: " ")
  }

  private static func action(_ suggestion: Suggestion) -> String {
    switch suggestion {
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .keys(let command):
      "compadd -S \"\" -- \(Suggestion.specKeys(of: command).joined(separator: " "))"
    case .files(let extensions): "_files -g \"*.(\(extensions.joined(separator: "|")))\""
    case .folders: "_files -/"
    case .nothing: " "
    }
  }

  /// A text inside square brackets.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += ["[", "]", ":", "\\"].contains($1) ? "\\\($1)" : "\($1)" }
  }
}
