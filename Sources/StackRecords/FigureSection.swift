/// A group of named figures, such as all of the layer.
public struct FigureSection: Sendable, Hashable {
  /// A figure whose name ends with its unit, such as `cathode_thickness_um`.
  public struct Figure: Sendable, Hashable {
    /// Name.
    public var name: String
    /// Value; nil where the design has none (a pad without lithium has 0, not nil).
    public var value: Double?

    /// Creates a figure.
    public init(_ name: String, _ value: Double?) {
      self.name = name
      self.value = value
    }
  }

  /// Name of the group, such as `layer`.
  public var name: String
  /// Figures in reading order.
  public var figures: [Figure]

  /// Creates a section.
  public init(_ name: String, _ figures: [Figure]) {
    self.name = name
    self.figures = figures
  }
}
