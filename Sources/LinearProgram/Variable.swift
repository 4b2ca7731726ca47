/// Which program a variable belongs to; copies of a program share the identity of their original.
public struct ProgramID: Hashable, Sendable {
  let number: UInt64
}

/// A decision variable: nothing more than an index and the identity of its program.
///
/// Names, kinds and bounds are kept by the ``LinearProgram``. The type is not `Equatable` on
/// purpose: `x == y` can then only mean a ``Constraint``; compare ``id`` instead.
public struct Variable: Identifiable, Linear, Sendable {
  /// What tells one variable from another.
  public struct ID: Hashable, Sendable {
    /// The program that declared the variable.
    public let program: ProgramID
    /// Position among the variables of the program, from 0.
    public let index: Int
  }

  /// What tells this variable from another.
  public let id: ID

  /// Position among the variables of the program, from 0.
  public var index: Int { id.index }

  /// The variable as an expression with one term.
  public var expression: LinearExpression {
    LinearExpression(sortedTerms: [Term(variable: self, coefficient: 1)], constant: 0)
  }

  init(program: ProgramID, index: Int) {
    id = ID(program: program, index: index)
  }
}

/// The numbers a variable may take.
public enum VariableKind: Hashable, Sendable {
  /// Any number within the bounds.
  case continuous
  /// Whole numbers within the bounds.
  case integer
  /// Zero or one; bounds within 0 … 1.
  case binary
}

/// What a program knows about one of its variables.
public struct VariableDeclaration: Hashable, Sendable {
  /// Name for people and for exported files; empty when it has none.
  public let name: String
  /// The numbers the variable may take.
  public let kind: VariableKind
  /// Smallest value; `-infinity` when there is none.
  public internal(set) var lower: Double
  /// Largest value; `+infinity` when there is none.
  public internal(set) var upper: Double

  /// Whether only whole numbers are allowed.
  public var isInteger: Bool { kind != .continuous }
}
