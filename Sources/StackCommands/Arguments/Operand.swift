/// What follows a command.
enum Operand: Sendable, Hashable {
  /// The file of a spec.
  case spec
  /// The file of a table of cells.
  case cells
  /// The file of a result.
  case result
  /// The name of an entry or a section of the catalogue, of one word or more.
  case material
  /// The name of a template.
  case template
  /// A command or a topic of help.
  case topic
  /// The name of a shell.
  case shell
  /// The file of a history and the identifier of a cell.
  case history

  /// What it is, for messages.
  var noun: String {
    switch self {
    case .spec, .cells, .result, .history: "file"
    case .material: "name"
    case .template: "template"
    case .topic: "command, topic or key"
    case .shell: "shell"
    }
  }

  /// What two of them are, for messages.
  var both: String { self == .history ? "a file and a cell" : "two \(noun)s" }

  /// Whether the command does nothing without it.
  var isNeeded: Bool {
    switch self {
    case .spec, .cells, .result, .shell, .history: true
    case .material, .template, .topic: false
    }
  }

  /// The words that it can be; none for a file.
  var words: [String] {
    switch self {
    case .spec, .cells, .result, .material, .history: []
    case .template: Template.all.map(\.name) + [LotTemplate.name]
    case .topic: CommandName.allCases.map(\.rawValue) + HelpTopic.allCases.map(\.rawValue)
    case .shell: Shell.allCases.map(\.rawValue)
    }
  }

  /// The extensions of the files that it can be; none for a word.
  var extensions: [String] {
    switch self {
    case .spec: ["yaml", "yml"]
    case .cells: ["csv", "tsv", "gz"]
    case .result: ["json"]
    case .history: ["jsonl"]
    case .material, .template, .topic, .shell: []
    }
  }
}
