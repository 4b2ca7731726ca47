/// How the program, or one of its commands, is used.
struct HelpText: Sendable {
  private let subject: CommandName?

  /// Help on a command, or on all.
  init(_ subject: CommandName?) {
    self.subject = subject
  }

  /// The text, with a line break at its end.
  var text: String {
    let lines = subject.map(page) ?? overview
    return lines.joined(separator: "\n") + "\n"
  }

  private var overview: [String] {
    [
      "stackwright designs bipolar all-solid-state battery stacks and modules, and",
      "proves that no other choice within the spec is better.",
      "",
      "Commands",
    ] + CommandName.allCases.map { "  \(ScreenText.left($0.synopsis, 32))\($0.purpose)" } + [
      "",
      "'stackwright help COMMAND' tells more. Options stand anywhere; '--' ends them.",
      "",
    ] + exitCodes
  }

  private func page(_ command: CommandName) -> [String] {
    var lines = ["stackwright \(command.synopsis)", "", command.purpose.capitalisedFirst + "."]
    let spellings = command.spellings.dropFirst()
    if let other = spellings.first { lines.append("Also spelled '\(other)'.") }
    let options = command.options + [.help]
    lines += ["", "Options"]
    for option in options {
      lines.append("  \(ScreenText.left(option.form, 20))\(option.purpose(in: command))")
    }
    return lines + [""] + exitCodes
  }

  private var exitCodes: [String] {
    [
      "Exit codes",
      "  0 done and verified   1 internal error        2 usage",
      "  3 bad input           4 proven infeasible, or a limit is broken",
      "  5 stopped, verified answer                    6 stopped without one",
      "  7 solver fault or failed verification         8 read or write error",
      "  130, 143 stopped by a signal                  141 standard output was closed",
    ]
  }
}

extension CommandName {
  /// The command with its operands.
  var synopsis: String {
    switch self {
    case .optimise: "optimise SPEC [-o DIR]"
    case .check: "check SPEC"
    case .grade: "grade CELLS.csv --module SPEC"
    case .verify: "verify RESULT.json"
    case .version: "version"
    case .help: "help [COMMAND]"
    }
  }

  /// What it does, in a few words.
  fileprivate var purpose: String {
    switch self {
    case .optimise: "the proven best design of a spec"
    case .check: "every fault of a spec at once, without solving"
    case .grade: "measured cells into modules, with a bound"
    case .verify: "a stored result recomputed without a solver"
    case .version: "the version of this program and of its solver"
    case .help: "this text, or help on a command"
    }
  }
}

extension Option {
  /// The option as a page of help shows it, such as `--jobs N`.
  var form: String {
    let name = self == .help ? "-h, --help" : name
    return name + (placeholder.map { " \($0)" } ?? "")
  }

  /// What it does, in a few words.
  fileprivate func purpose(in command: CommandName) -> String {
    switch self {
    case .help: "this text"
    case .version: "the version"
    case .json:
      switch command {
      case .optimise, .grade: "print result.json; files only with -o"
      case .check: "print the faults as JSON"
      default: "print the outcome as JSON"
      }
    case .directory: "folder for the result (./NAME-OF-SPEC.stackwright)"
    case .force: "replace files that stackwright did not write"
    case .setting: "a value of the spec, as limits.temperature.max='65 degC'"
    case .catalogue: "materials of your own beside the built-in ones"
    case .jobs: "threads that search (the cores this process may use)"
    case .quiet: "no warnings and no notes"
    case .colour: "auto, always or never; auto obeys NO_COLOR"
    case .enumerate: "evaluate every design of a space of up to a million"
    case .spec: "compare with today's spec too"
    case .cells: "a table of a grading, where it does not lie beside the result"
    case .module: "the module spec, or result.json of a design"
    case .whatIf: "say what one per cent more of each limit yields"
    case .retest: "first or last: which of several tests of a cell counts"
    case .replaceColumns: "leave out columns that the output adds itself"
    case .allowFormulas: "take identifiers that begin with = + - or @"
    case .decimalComma: "numbers have a decimal comma"
    case .timeLimit: "end with the best found after this, as 30s"
    }
  }
}

extension String {
  /// With a capital at its start.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
