import MaterialCatalogue
import Quantities
import SourceText

/// How many entries and values there are, and how well these are founded.
struct CatalogueCounts: Sendable {
  /// Entries.
  let entries: Int
  /// Values with a source or with the mark of general knowledge.
  let values: Int
  /// Values of each confidence, in the order in which confidences are declared.
  let confidences: [(confidence: Confidence, count: Int)]
  /// Values that the program takes because an entry leaves them out.
  let defaults: Int

  /// Counts the values of entries.
  init(_ entries: [CatalogueEntry]) {
    let values = entries.flatMap(\.values)
    self.entries = entries.count
    self.values = values.count
    confidences = Confidence.allCases.map { confidence in
      (confidence, values.count { $0.confidence == confidence })
    }
    defaults = entries.map(\.defaults.count).reduce(0, +)
  }

  /// The counts in one sentence.
  var sentence: String {
    let each = confidences.map { "\($0.confidence.words) \(NumberText.grouped($0.count))" }
    return "\(NumberText.grouped(entries)) \(entries == 1 ? "entry" : "entries") with "
      + "\(NumberText.grouped(values)) \(values == 1 ? "value" : "values"): "
      + "\(each.joined(separator: ", ")); \(defaults) "
      + "\(defaults == 1 ? "default" : "defaults") without a source."
  }

  /// The counts as JSON.
  var json: JSONValue {
    .object(
      [
        JSONValue.Member(key: "entries", value: .number(entries)),
        JSONValue.Member(key: "values", value: .number(values)),
      ]
        + confidences.map {
          JSONValue.Member(key: $0.confidence.rawValue, value: .number($0.count))
        }
        + [JSONValue.Member(key: "defaults", value: .number(defaults))])
  }
}

extension Confidence {
  /// The confidence in running text.
  var words: String { self == .generalKnowledge ? "general knowledge" : rawValue }
}
