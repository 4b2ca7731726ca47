/// A value with the unit it was written in, where it comes from and how well it is founded.
public struct Sourced<Value> {
  /// The value.
  public var value: Value

  /// The unit in which the source states it; empty for values without one.
  public var unit: String

  /// Where it comes from, such as a citation.
  public var source: String

  /// How well it is founded.
  public var confidence: Confidence

  /// Joins a value with its source.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - unit: the unit in which the source states it.
  ///   - source: where it comes from.
  ///   - confidence: how well it is founded.
  public init(_ value: Value, unit: String = "", source: String, confidence: Confidence) {
    self.value = value
    self.unit = unit
    self.source = source
    self.confidence = confidence
  }

  /// The same source with a value made from this one.
  public func map<Other, Failure: Error>(
    _ transform: (Value) throws(Failure) -> Other
  ) throws(Failure) -> Sourced<Other> {
    Sourced<Other>(
      try transform(value), unit: unit, source: source, confidence: confidence)
  }
}

extension Sourced: Sendable where Value: Sendable {}
extension Sourced: Equatable where Value: Equatable {}
extension Sourced: Hashable where Value: Hashable {}
