import CellTable
import StackSpec

/// What can stand in the place of a value or of an operand.
enum Suggestion: Sendable, Hashable {
  /// One of these words.
  case words([String])
  /// A key of the spec of a command, or of the one that stands in the line, to be followed by `=`.
  case keys(CommandName?)
  /// A file with one of these extensions.
  case files([String])
  /// A folder.
  case folders
  /// What nobody can guess.
  case nothing

  /// The keys of a spec that a setting can name; without the places of columns' names, which nobody
  /// writes so.
  static func specKeys(of command: CommandName?) -> [String] {
    (command == .grade ? ModuleSpecGuide.keys : DesignSpecGuide.keys)
      .filter { !$0.isBlock && !$0.path.contains("*") }.map { "\($0.path)=" }
  }
}

extension Option {
  /// What its value can be, of a command or of any.
  func suggestion(in command: CommandName? = nil) -> Suggestion {
    switch self {
    case .colour: .words(Console.ColourChoice.allCases.map(\.rawValue))
    case .retest: .words(CellTableOptions.Retest.allCases.map(\.rawValue))
    case .delimiter: .words(CellTableOptions.delimiterNames)
    case .recipe: .words(LotRecipe.allCases.map(\.rawValue))
    case .module: .files(["yaml", "yml", "json"])
    case .table, .secondTest, .leftovers, .reserve: .files(["csv", "tsv", "gz"])
    case .moduleTest: .files(["csv", "tsv"])
    case .history: .files(["jsonl"])
    case .grading: .files(["json"])
    case .directory, .csv: .folders
    case .catalogue, .spec: .files(["yaml", "yml"])
    case .setting: .keys(command)
    default: .nothing
    }
  }
}

extension Operand {
  /// What it can be.
  var suggestion: Suggestion { words.isEmpty ? .files(extensions) : .words(words) }
}
