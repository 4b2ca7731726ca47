/// A command of `stackwright`.
enum CommandName: String, Sendable, Hashable, CaseIterable {
  case optimise
  case check
  case grade
  case replace
  case calibrate
  case history
  case verify
  case report
  case compare
  case catalogue
  case initialise = "init"
  case schema
  case doctor
  case completion
  case version
  case help

  /// The spellings, the one that help and messages use first.
  var spellings: [String] {
    switch self {
    case .optimise: ["optimise", "optimize"]
    case .catalogue: ["catalogue", "catalog"]
    default: [rawValue]
    }
  }

  /// The options it takes, in the order in which help lists them; `--help` is understood by all.
  var options: [Option] {
    switch self {
    case .optimise:
      [
        .directory, .force, .setting, .catalogue, .whatIf, .noWhatIf, .timeLimit, .gap, .jobs,
      ] + Self.commonOptions
    case .check: [.setting, .catalogue] + Self.commonOptions
    case .grade:
      [
        .module, .secondTest, .leftovers, .directory, .force, .setting, .whatIf, .delimiter,
        .decimalComma, .missing, .retest, .allowFormulas, .replaceColumns, .timeLimit, .jobs,
        .history, .operatorName,
      ] + Self.commonOptions
    case .replace:
      [
        .moduleTest, .table, .secondTest, .reserve, .directory, .force, .delimiter, .decimalComma,
        .missing, .history, .operatorName,
      ] + Self.commonOptions
    case .calibrate:
      [
        .grading, .column, .directory, .delimiter, .decimalComma, .missing, .retest,
        .allowFormulas, .history, .operatorName,
      ] + Self.commonOptions
    case .verify: [.enumerate, .spec, .table, .secondTest, .reserve] + Self.commonOptions
    case .report: [.directory, .csv, .force] + Self.commonOptions
    case .compare: [.directory, .force] + Self.commonOptions
    case .catalogue: [.assumptions, .catalogue] + Self.commonOptions
    case .initialise: [.directory, .recipe, .cells, .seed, .drift] + Self.commonOptions
    case .schema: [.resultSchema, .moduleSchema] + Self.commonOptions
    case .history, .doctor, .completion, .version, .help: Self.commonOptions
    }
  }

  /// The options that every command takes.
  static let commonOptions: [Option] = [.json, .quiet, .verbose, .colour]

  /// What may follow the command; nil for one that takes nothing more.
  var operand: Operand? {
    switch self {
    case .optimise, .check: .spec
    case .grade, .calibrate: .cells
    case .replace, .verify, .report, .compare: .result
    case .history: .history
    case .catalogue: .material
    case .initialise: .template
    case .completion: .shell
    case .help: .topic
    case .schema, .doctor, .version: nil
    }
  }

  /// How many operands it takes at most.
  var operandCount: Int { operand == nil ? 0 : self == .compare || self == .history ? 2 : 1 }

  /// The command of a spelling.
  init?(spelling: String) {
    guard let name = Self.allCases.first(where: { $0.spellings.contains(spelling) }) else {
      return nil
    }
    self = name
  }
}
