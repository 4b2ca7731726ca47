/// A line of points that a picture shows, such as the voltage of a layer over its discharge.
public struct Curve: Sendable, Hashable {
  /// One point.
  public struct Point: Sendable, Hashable {
    /// Across.
    public var x: Double
    /// Up.
    public var y: Double

    /// Creates a point.
    public init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// What it shows, such as `layer_open_circuit`.
  public var name: String
  /// Name of what runs across, ending in its unit, such as `capacity_mah_per_cm2`.
  public var x: String
  /// Name of what runs up, ending in its unit.
  public var y: String
  /// The points, x never falling.
  public var points: [Point]

  /// Creates a curve.
  public init(_ name: String, x: String, y: String, _ points: [Point]) {
    self.name = name
    self.x = x
    self.y = y
    self.points = points
  }
}
