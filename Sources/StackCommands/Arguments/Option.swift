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
  case timeLimit
  case gap
  case quiet
  case verbose
  case colour
  case enumerate
  case assumptions
  case spec
  case resultSchema
  case table
  case secondTest
  case leftovers
  case reserve
  case module
  case whatIf
  case noWhatIf
  case retest
  case replaceColumns
  case allowFormulas
  case decimalComma
  case delimiter
  case missing
  case moduleSchema
  case recipe
  case cells
  case seed
  case drift
  case csv
  case moduleTest
  case history
  case operatorName
  case grading
  case column

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
    case .timeLimit: ["--time-limit"]
    case .gap: ["--gap"]
    case .quiet: ["-q", "--quiet"]
    case .verbose: ["-v", "--verbose"]
    case .colour: ["--color", "--colour"]
    case .enumerate: ["--enumerate"]
    case .assumptions: ["--assumptions"]
    case .spec: ["--spec"]
    case .resultSchema: ["--result"]
    case .table: ["--table"]
    case .secondTest: ["--second-test"]
    case .leftovers: ["--leftovers"]
    case .reserve: ["--reserve"]
    case .module: ["--module"]
    case .whatIf: ["--what-if"]
    case .noWhatIf: ["--no-what-if"]
    case .retest: ["--retest"]
    case .replaceColumns: ["--replace-columns"]
    case .allowFormulas: ["--allow-formula-ids"]
    case .decimalComma: ["--decimal-comma"]
    case .delimiter: ["--delimiter"]
    case .missing: ["--missing"]
    case .moduleSchema: ["--module"]
    case .recipe: ["--recipe"]
    case .cells: ["--cells"]
    case .seed: ["--seed"]
    case .drift: ["--drift"]
    case .csv: ["--csv"]
    case .moduleTest: ["--module-test"]
    case .history: ["--history"]
    case .operatorName: ["--operator"]
    case .grading: ["--grading"]
    case .column: ["--column"]
    }
  }

  /// The spelling that help and messages use.
  var name: String { spellings[0] }

  /// What stands for the value in help; nil for an option that takes none.
  var placeholder: String? {
    switch self {
    case .directory, .csv: "DIR"
    case .setting: "KEY=VALUE"
    case .catalogue, .spec, .table, .secondTest, .leftovers, .reserve, .moduleTest, .history,
      .grading:
      "FILE"
    case .column: "QUANTITY=HEADER"
    case .operatorName: "NAME"
    case .module: "SPEC"
    case .retest: "WHICH"
    case .delimiter: "NAME"
    case .missing: "WORD"
    case .recipe: "LETTER"
    case .jobs, .cells, .seed: "N"
    case .timeLimit: "TIME"
    case .gap: "SHARE"
    case .colour: "WHEN"
    case .help, .version, .json, .force, .quiet, .verbose, .enumerate, .assumptions, .resultSchema,
      .whatIf, .noWhatIf, .replaceColumns, .allowFormulas, .decimalComma, .moduleSchema,
      .drift:
      nil
    }
  }

  /// Whether it may be given more than once.
  var isRepeatable: Bool {
    switch self {
    case .setting, .catalogue, .table, .leftovers, .missing, .column: true
    default: false
    }
  }

  /// The option of a spelling; where several have it, the command's own.
  init?(spelling: String, of command: CommandName? = nil) {
    let options = (command?.options ?? []) + Self.allCases
    guard let option = options.first(where: { $0.spellings.contains(spelling) }) else { return nil }
    self = option
  }
}
