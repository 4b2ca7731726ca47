public import StackRecords

/// Two results of one kind side by side: what differs in the choices, the figures and the limits.
///
/// The terminal, the page and the JSON of `compare` all show this value.
public struct ResultComparison: Sendable, Hashable {
  /// A pair of words under a title; nil where a result has none.
  public struct Choice: Sendable, Hashable {
    /// What is chosen.
    public var title: String
    /// What the first result has.
    public var first: String?
    /// What the second result has.
    public var second: String?
  }

  /// A pair of numbers under a title; nil where a result has none.
  public struct Figure: Sendable, Hashable {
    /// What it is, in a reader's words or by the name of the record.
    public var title: String
    /// Unit, empty for counts and where the title ends with it.
    public var unit: String
    /// The first result's number.
    public var first: Double?
    /// The second result's number.
    public var second: Double?

    /// The second less the first; nil where one is missing.
    public var difference: Double? {
      guard let first, let second else { return nil }
      return second - first
    }

    /// The difference as a share of the first; nil where that is 0 or one is missing.
    public var share: Double? {
      guard let first, let difference, first != 0, difference.isFinite else { return nil }
      return difference / first.magnitude
    }
  }

  /// A limit or standing rule as one of the results meets it.
  public struct Standing: Sendable, Hashable {
    /// The design's figure in words, such as `59.8 V`.
    public var figure: String
    /// The end of what is allowed in words, such as `at most 60 V`.
    public var allowed: String
    /// `broken`, `binds` or `met`.
    public var state: String
  }

  /// A limit or rule of both results; nil where a result does not have it.
  public struct Limit: Sendable, Hashable {
    /// The limit or rule.
    public var title: String
    /// As the first result meets it.
    public var first: Standing?
    /// As the second result meets it.
    public var second: Standing?
  }

  /// The names that the two specs give themselves, empty where one gives none.
  public internal(set) var names: [String] = []
  /// What each result is, in one sentence.
  public internal(set) var first: String
  /// What the second is.
  public internal(set) var second: String
  /// What must be known before the figures are compared, such as that the objectives differ.
  public internal(set) var notes: [String] = []
  /// The choices that differ.
  public internal(set) var choices: [Choice] = []
  /// How many choices are the same.
  public internal(set) var sameChoices = 0
  /// The figures that a reader asks for first.
  public internal(set) var headline: [Figure] = []
  /// Every figure of the records that is a number in one of them, by its place.
  public internal(set) var figures: [Figure] = []
  /// Limits and rules of either.
  public internal(set) var limits: [Limit] = []

  /// Keeps the pairs that differ, and counts the others.
  mutating func takeChoices(_ pairs: [Choice]) {
    choices = pairs.filter { $0.first != $0.second }
    sameChoices = pairs.count - choices.count
  }
}

extension ResultComparison {
  /// Two gradings: modules, bound, energy, leftovers and limits.
  public init(_ first: GradingResult, _ second: GradingResult) {
    self.init(first: Self.sentence(first), second: Self.sentence(second))
    names = [first.name, second.name]
    if first.input.tables.map(\.sha256) != second.input.tables.map(\.sha256) {
      notes.append("The cells are not the same lot.")
    }
    if first.objective != second.objective { notes.append("The objectives differ.") }
    takeChoices([
      Choice(
        title: "objective", first: first.objective.rawValue, second: second.objective.rawValue),
      Choice(title: "cells in series", first: "\(first.series)", second: "\(second.series)"),
      Choice(title: "cells in parallel", first: "\(first.parallel)", second: "\(second.parallel)"),
      Choice(
        title: "modules wanted", first: first.count.map { "\($0)" } ?? "as many as can be",
        second: second.count.map { "\($0)" } ?? "as many as can be"),
      Choice(title: "tightest limit", first: first.tightest, second: second.tightest),
    ])
    func pair(_ title: String, _ unit: String, _ value: (GradingResult) -> Double?) -> Figure {
      Figure(title: title, unit: unit, first: value(first), second: value(second))
    }
    headline = [
      pair("cells", "") { Double($0.cells.count) },
      pair("modules", "") { Double($0.figures.modules) },
      pair("bound on modules", "") { Double($0.bound) },
      pair("cells left over", "") {
        Double($0.cells.count - $0.figures.modules * $0.series * $0.parallel)
      },
      pair("capacity", "Ah") { $0.figures.ampereHours },
      pair("energy", "Wh") { $0.figures.wattHours },
      pair("modules by fixed classes", "") { $0.fixedClasses.map { Double($0.modules) } },
    ].filter { $0.first != nil || $0.second != nil }
  }

  private static func sentence(_ result: GradingResult) -> String {
    let name = result.name.isEmpty ? "" : "\(result.name): "
    let built = result.figures.modules
    return name + "\(built) module\(built == 1 ? "" : "s") of at most \(result.bound)"
      + (result.outcome == .proven ? ", proven" : "")
  }
}
