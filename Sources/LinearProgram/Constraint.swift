/// A linear expression held between two numbers: lower ≤ Σ aⱼ·xⱼ ≤ upper.
///
/// Written with `<=`, `>=` and `==`, or with ``range(_:from:to:)``. The expression's constant is
/// moved into the bounds.
public struct Constraint: Sendable {
  /// Name for people and for exported files; empty when it has none.
  public private(set) var name: String
  /// The left-hand side; its constant is zero.
  public private(set) var expression: LinearExpression
  /// Smallest allowed value; `-infinity` when there is none.
  public let lower: Double
  /// Largest allowed value; `+infinity` when there is none.
  public let upper: Double

  /// Holds an expression between two numbers.
  ///
  /// - Parameters:
  ///   - expression: The expression to hold.
  ///   - lower: Smallest allowed value; `-infinity` for none.
  ///   - upper: Largest allowed value; `+infinity` for none. At least one side must be finite.
  /// - Returns: The constraint, without a name.
  public static func range(
    _ expression: some Linear, from lower: Double, to upper: Double
  ) -> Constraint {
    let expression = expression.expression
    return Constraint(
      name: "", expression: expression.withConstant(0), lower: lower - expression.constant,
      upper: upper - expression.constant)
  }

  /// Adds a term of a variable that comes after all others.
  mutating func append(_ term: Term) {
    expression.append(term)
  }

  /// The same constraint under a name.
  public func named(_ name: String) -> Constraint {
    var named = self
    named.name = name
    return named
  }
}

/// Holds the left expression at or below the right one.
public func <= (left: some Linear, right: some Linear) -> Constraint {
  .range(left - right, from: -.infinity, to: 0)
}

/// Holds an expression at or below a number.
public func <= (left: some Linear, right: Double) -> Constraint {
  .range(left, from: -.infinity, to: right)
}

/// Holds an expression at or above a number.
public func <= (left: Double, right: some Linear) -> Constraint {
  .range(right, from: left, to: .infinity)
}

/// Holds the left expression at or above the right one.
public func >= (left: some Linear, right: some Linear) -> Constraint {
  .range(left - right, from: 0, to: .infinity)
}

/// Holds an expression at or above a number.
public func >= (left: some Linear, right: Double) -> Constraint {
  .range(left, from: right, to: .infinity)
}

/// Holds an expression at or below a number.
public func >= (left: Double, right: some Linear) -> Constraint {
  .range(right, from: -.infinity, to: left)
}

/// Holds two expressions equal.
public func == (left: some Linear, right: some Linear) -> Constraint {
  .range(left - right, from: 0, to: 0)
}

/// Holds an expression equal to a number.
public func == (left: some Linear, right: Double) -> Constraint {
  .range(left, from: right, to: right)
}

/// Holds an expression equal to a number.
public func == (left: Double, right: some Linear) -> Constraint {
  .range(right, from: left, to: left)
}
