import CellTable
import StackSpec

/// What can stand in the place of a value or of an operand.
enum Suggestion: Sendable, Hashable {
  /// One of these words.
  case words([String])
  /// A key of the spec, to be followed by `=`.
  case keys
  /// A file with one of these extensions.
  case files([String])
  /// A folder.
  case folders
  /// What nobody can guess.
  case nothing

  /// The keys of a spec that a setting can name.
  static let specKeys = DesignSpecGuide.keys.filter { !$0.isBlock }.map { "\($0.path)=" }
}

extension Option {
  /// What its value can be.
  var suggestion: Suggestion {
    switch self {
    case .colour: .words(Console.ColourChoice.allCases.map(\.rawValue))
    case .retest: .words(CellTableOptions.Retest.allCases.map(\.rawValue))
    case .delimiter: .words(CellTableOptions.delimiterNames)
    case .recipe: .words(LotRecipe.allCases.map(\.rawValue))
    case .module: .files(["yaml", "yml", "json"])
    case .table: .files(["csv", "tsv", "gz"])
    case .moduleTest: .files(["csv", "tsv"])
    case .history: .files(["jsonl"])
    case .grading: .files(["json"])
    case .directory, .csv: .folders
    case .catalogue, .spec: .files(["yaml", "yml"])
    case .setting: .keys
    default: .nothing
    }
  }
}

extension Operand {
  /// What it can be.
  var suggestion: Suggestion { words.isEmpty ? .files(extensions) : .words(words) }
}
