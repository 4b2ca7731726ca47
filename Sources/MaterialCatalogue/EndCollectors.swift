public import StackPhysics

/// The end collectors of a stack whose specification names none.
///
/// - Source: the model contract 2.1.
public struct EndCollectors: Sendable, Hashable {
  /// At the positive end.
  public var positive: Foil
  /// At the negative end.
  public var negative: Foil
  /// At the negative end where the metal of `negative` is forbidden.
  public var negativeWithoutCopper: Foil

  /// Creates the defaults.
  public init(positive: Foil, negative: Foil, negativeWithoutCopper: Foil) {
    self.positive = positive
    self.negative = negative
    self.negativeWithoutCopper = negativeWithoutCopper
  }
}
