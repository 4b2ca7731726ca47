/// A figure that was published, and the same figure computed by the model.
public struct PublishedFigure: Sendable, Hashable {
  /// What the figure is.
  public let name: String
  /// Its unit; empty for a plain number.
  public let unit: String
  /// The figure as published.
  public let published: Double
  /// The figure as computed.
  public let computed: Double
  /// How near the two must be.
  public let tolerance: Tolerance
  /// Why the figure is known to be missed; nothing where it is expected to be met.
  public let knownMiss: String?

  init(
    _ name: String, _ unit: String = "", _ published: Double, computed: Double,
    _ tolerance: Tolerance, knownMiss: String? = nil
  ) {
    self.name = name
    self.unit = unit
    self.published = published
    self.computed = computed
    self.tolerance = tolerance
    self.knownMiss = knownMiss
  }

  /// Whether the computed figure is within the tolerance of the published one.
  public var passes: Bool { tolerance.holds(published: published, computed: computed) }

  /// Computed less published, as a share of the published figure; nothing where that is zero.
  public var residual: Double? {
    published == 0 ? nil : (computed - published) / abs(published)
  }
}
