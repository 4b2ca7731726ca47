/// A subject of help beside the commands.
enum HelpTopic: String, Sendable, Hashable, CaseIterable {
  case spec
  case moduleSpec = "module-spec"
  case units
  case results
  case gradingResults = "grading-results"
  case exitCodes = "exit-codes"
  case templates
  case man

  /// What it tells, in a few words.
  var purpose: String {
    switch self {
    case .spec: "every key of a spec, with its default"
    case .moduleSpec: "every key of a module spec, for grade"
    case .units: "every unit that is understood"
    case .results: "what stands in result.json of optimise"
    case .gradingResults: "what stands in result.json of grade"
    case .exitCodes: "what the exit codes mean"
    case .templates: "what init can write"
    case .man: "the manual page, as source for man"
    }
  }
}
