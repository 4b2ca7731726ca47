/// A command of `stackwright`.
enum CommandName: String, Sendable, Hashable, CaseIterable {
  case optimise
  case check
  case grade
  case verify
  case version
  case help

  /// The spellings, the one that help and messages use first.
  var spellings: [String] {
    self == .optimise ? ["optimise", "optimize"] : [rawValue]
  }

  /// The options it takes, in the order in which help lists them; `--help` is understood by all.
  var options: [Option] {
    switch self {
    case .optimise:
      [.directory, .force, .json, .setting, .catalogue, .jobs, .quiet, .colour]
    case .check: [.json, .setting, .catalogue, .quiet, .colour]
    case .grade:
      [
        .module, .directory, .force, .json, .setting, .whatIf, .retest, .replaceColumns,
        .allowFormulas, .decimalComma, .timeLimit, .jobs, .quiet, .colour,
      ]
    case .verify: [.enumerate, .spec, .cells, .json, .quiet, .colour]
    case .version, .help: []
    }
  }

  /// The command of a spelling.
  init?(spelling: String) {
    guard let name = Self.allCases.first(where: { $0.spellings.contains(spelling) }) else {
      return nil
    }
    self = name
  }
}
