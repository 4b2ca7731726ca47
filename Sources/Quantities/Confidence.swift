/// How well a number is founded.
public enum Confidence: String, Sendable, Hashable, CaseIterable {
  /// It was measured by whoever wrote the entry.
  case measured
  /// A peer-reviewed or otherwise citable publication states it.
  case published
  /// A supplier states it.
  case vendor
  /// It is computed from stated numbers.
  case derived
  /// It is common in the field, without a citable place.
  case generalKnowledge = "general-knowledge"

  /// The words of all cases, in their order.
  public static var words: [String] { allCases.map(\.rawValue) }
}
