import StackRecords

/// How far a search has come.
public struct SearchProgress: Sendable, Hashable {
  /// Value of the best design so far, in the objective's unit; nil without one.
  public let value: Double?
  /// No design is better than this.
  public let bound: Double
  /// Share of the designs that are excluded, 0 … 1.
  public let excludedShare: Double

  /// Creates a report.
  public init(value: Double?, bound: Double, excludedShare: Double) {
    self.value = value
    self.bound = bound
    self.excludedShare = excludedShare
  }

  /// Relative gap |bound − value| / |value|; nil without a design.
  public var gap: Double? { value.map { abs(bound - $0) / abs($0) } }
}

/// Tells of a search's progress, at most ten times a second.
struct ProgressTeller: Sendable {
  let report: @Sendable (SearchProgress) -> Void
  private var next = ContinuousClock.now

  init(_ report: @escaping @Sendable (SearchProgress) -> Void) { self.report = report }

  /// Tells of it if it is time, and only then asks how far the search has come.
  mutating func tell(_ progress: () -> SearchProgress) {
    let now = ContinuousClock.now
    guard now >= next else { return }
    next = now + .milliseconds(100)
    report(progress())
  }
}

extension SearchSpace {
  /// Share of the space's designs outside the nodes from a place on whose bounds reach a merit.
  func excludedShare(from start: Int, reaching merit: Double) -> Double {
    let space = tables.problem.space
    let frames = Double(
      space.footprints.count * space.layersInSeries.count * space.stacksInParallel.count)
    let layers =
      Double(space.cathodes.count) * Double(space.films.count)
      * Double(space.anodes.count)
    var open = 0.0
    for node in nodes[start...] {
      guard node.bound >= merit else { break }
      open += Double(tables.families[node.family].layers.count)
    }
    return max(0, 1 - open / (layers * frames))
  }
}
