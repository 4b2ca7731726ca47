/// An option of the command line.
///
/// All commands draw from one table, so that an option has one meaning and one form everywhere.
enum Option: String, Sendable, Hashable, CaseIterable {
  case help
  case version
  case json
  case directory
  case force
  case setting
  case catalogue
  case jobs
  case quiet
  case colour
  case enumerate
  case spec
  case cells
  case module
  case whatIf
  case retest
  case replaceColumns
  case allowFormulas
  case decimalComma
  case timeLimit

  /// The spellings, the one that help and messages use first.
  var spellings: [String] {
    switch self {
    case .help: ["--help", "-h"]
    case .version: ["--version"]
    case .json: ["--json"]
    case .directory: ["-o"]
    case .force: ["--force"]
    case .setting: ["--set"]
    case .catalogue: ["--catalogue", "--catalog"]
    case .jobs: ["--jobs"]
    case .quiet: ["-q"]
    case .colour: ["--color", "--colour"]
    case .enumerate: ["--enumerate"]
    case .spec: ["--spec"]
    case .cells: ["--cells"]
    case .module: ["--module"]
    case .whatIf: ["--what-if"]
    case .retest: ["--retest"]
    case .replaceColumns: ["--replace-columns"]
    case .allowFormulas: ["--allow-formula-ids"]
    case .decimalComma: ["--decimal-comma"]
    case .timeLimit: ["--time-limit"]
    }
  }

  /// The spelling that help and messages use.
  var name: String { spellings[0] }

  /// What stands for the value in help; nil for an option that takes none.
  var placeholder: String? {
    switch self {
    case .directory: "DIR"
    case .setting: "KEY=VALUE"
    case .catalogue, .spec, .cells: "FILE"
    case .module: "SPEC"
    case .retest: "WHICH"
    case .timeLimit: "TIME"
    case .jobs: "N"
    case .colour: "WHEN"
    case .help, .version, .json, .force, .quiet, .enumerate, .whatIf, .replaceColumns,
      .allowFormulas, .decimalComma:
      nil
    }
  }

  /// Whether it may be given more than once.
  var isRepeatable: Bool {
    self == .setting || self == .catalogue || self == .cells
  }

  /// The option of a spelling.
  init?(spelling: String) {
    guard let option = Self.allCases.first(where: { $0.spellings.contains(spelling) }) else {
      return nil
    }
    self = option
  }
}
