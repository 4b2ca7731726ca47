/// Whether the objective is made small or large.
public enum ObjectiveSense: Hashable, Sendable {
  /// Smaller is better.
  case minimise
  /// Larger is better.
  case maximise
}

/// What a program optimises.
public struct Objective: Sendable {
  /// Whether small or large is better.
  public var sense: ObjectiveSense
  /// The figure, its constant included.
  public var expression: LinearExpression

  /// Makes an objective; without arguments it is the constant zero, minimised.
  public init(
    sense: ObjectiveSense = .minimise, expression: LinearExpression = LinearExpression()
  ) {
    self.sense = sense
    self.expression = expression
  }

  /// Adds a term of a variable that comes after all others.
  mutating func append(_ term: Term) {
    expression.append(term)
  }
}
