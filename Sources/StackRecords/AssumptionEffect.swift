/// A number without a source that a design rests on, and how far it moves the design's value.
///
/// The design is kept as it is; only the number is taken a fifth lower and a fifth higher.
public struct AssumptionEffect: Sendable, Hashable {
  /// By how much the number is moved, as a share of it.
  public static let share = 0.2

  /// What the design comes to with the number moved.
  public struct Outcome: Sendable, Hashable {
    /// The objective's value; nil where the design delivers nothing then.
    public var value: Double?
    /// Limits and rules that the design breaks then and does not break otherwise, by name.
    public var breaks: [String]

    /// Creates an outcome.
    public init(value: Double?, breaks: [String]) {
      self.value = value
      self.breaks = breaks
    }
  }

  /// Kind of the catalogue's entry; `spec` for what the spec leaves out.
  public var kind: String
  /// Name of the entry; empty for what the spec leaves out.
  public var name: String
  /// Key in the entry or in the spec.
  public var key: String
  /// The number with its unit, as it is written.
  public var text: String
  /// A fifth lower; nil where the number cannot be that low.
  public var lower: Outcome?
  /// A fifth higher; nil where the number cannot be that high.
  public var higher: Outcome?

  /// Creates an effect.
  public init(
    kind: String, name: String, key: String, text: String, lower: Outcome? = nil,
    higher: Outcome? = nil
  ) {
    self.kind = kind
    self.name = name
    self.key = key
    self.text = text
    self.lower = lower
    self.higher = higher
  }

  /// How far the value moves at most from one; infinite where the design delivers nothing any more.
  public func reach(from value: Double) -> Double {
    [lower, higher].compactMap { $0 }.map { $0.value.map { abs($0 - value) } ?? .infinity }.max()
      ?? 0
  }

  /// What the design breaks on either side, each name once.
  public var breaks: [String] {
    let names = (lower?.breaks ?? []) + (higher?.breaks ?? [])
    return Set(names).sorted()
  }
}
