/// A number with a dimension, held in the base unit of that dimension.
///
/// The base units are the units of the model contract (um, mAh/cm2, ohm cm2, …), so formulas take
/// `value` as it is.
@frozen
public struct Quantity<D: Dimension>: Sendable, Hashable, Comparable {
  /// The number, in the base unit of the dimension.
  public var value: Double

  /// Wraps a number that is already in the base unit.
  @inlinable
  public init(_ value: Double) {
    self.value = value
  }

  /// The quantity of value 0 in the base unit.
  @inlinable public static var zero: Self { Self(0) }

  /// Whether the left quantity is the smaller one.
  @inlinable
  public static func < (left: Self, right: Self) -> Bool {
    left.value < right.value
  }

  /// Whether the value is neither infinite nor NaN.
  @inlinable public var isFinite: Bool { value.isFinite }

  /// The quantity without its sign.
  @inlinable public var magnitude: Self { Self(value.magnitude) }
}

extension Quantity {
  /// The sum of two quantities.
  @inlinable
  public static func + (left: Self, right: Self) -> Self {
    Self(left.value + right.value)
  }

  /// The difference of two quantities.
  @inlinable
  public static func - (left: Self, right: Self) -> Self {
    Self(left.value - right.value)
  }

  /// The quantity with the opposite sign.
  @inlinable
  public static prefix func - (quantity: Self) -> Self {
    Self(-quantity.value)
  }

  /// The quantity multiplied by a number.
  @inlinable
  public static func * (left: Self, right: Double) -> Self {
    Self(left.value * right)
  }

  /// The quantity multiplied by a number.
  @inlinable
  public static func * (left: Double, right: Self) -> Self {
    Self(left * right.value)
  }

  /// The quantity divided by a number.
  @inlinable
  public static func / (left: Self, right: Double) -> Self {
    Self(left.value / right)
  }

  /// The ratio of two quantities of one dimension, a plain number.
  @inlinable
  public static func / (left: Self, right: Self) -> Double {
    left.value / right.value
  }

  /// Adds a quantity in place.
  @inlinable
  public static func += (left: inout Self, right: Self) {
    left.value += right.value
  }

  /// Subtracts a quantity in place.
  @inlinable
  public static func -= (left: inout Self, right: Self) {
    left.value -= right.value
  }

  /// Multiplies by a number in place.
  @inlinable
  public static func *= (left: inout Self, right: Double) {
    left.value *= right
  }

  /// Divides by a number in place.
  @inlinable
  public static func /= (left: inout Self, right: Double) {
    left.value /= right
  }
}

extension Sequence {
  /// The sum of a sequence of quantities, in the order of the sequence; zero when it is empty.
  @inlinable
  public func sum<D>() -> Quantity<D> where Element == Quantity<D> {
    reduce(.zero, +)
  }
}
