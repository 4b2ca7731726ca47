import Synchronization

/// A mixed-integer linear program as a value: variables, constraints and an objective.
///
/// ```swift
/// var program = LinearProgram(named: "cells")
/// let thin = program.addBinary("thin")
/// let layers = program.addInteger("layers", from: 1, to: 40)
/// program.subject(to: layers + 10 * thin <= 42, named: "height")
/// program.maximise(layers - 2 * thin)
/// ```
///
/// Building never fails; ``validate()`` reports the first fault, and every solver calls it.
/// Variables belong to the program that declared them and to its copies; a copy that declares
/// further variables must not lend those to its original.
public struct LinearProgram: Sendable {
  /// The identity that variables carry.
  public let id: ProgramID
  /// Name for people and for exported files; may be empty.
  public var name: String
  /// What is known about each variable, by index.
  public private(set) var declarations: [VariableDeclaration] = []
  /// The constraints in the order in which they were added.
  public private(set) var constraints: [Constraint] = []
  /// What is optimised; the constant zero until it is set.
  public private(set) var objective = Objective()

  /// Makes an empty program.
  public init(named name: String = "") {
    id = ProgramID(number: programsMade.add(1, ordering: .relaxed).newValue)
    self.name = name
  }

  /// The variables in the order of their indices.
  public var variables: [Variable] {
    declarations.indices.map { Variable(program: id, index: $0) }
  }

  /// Whether some variable takes whole numbers only.
  public var hasIntegers: Bool { declarations.contains(where: \.isInteger) }

  /// Declares a continuous variable.
  ///
  /// - Parameters:
  ///   - name: Unique name, or empty.
  ///   - lower: Smallest value; `-infinity` for none.
  ///   - upper: Largest value; `+infinity` for none.
  /// - Returns: The new variable.
  public mutating func addContinuous(
    _ name: String = "", from lower: Double = 0, to upper: Double = .infinity
  ) -> Variable {
    declare(VariableDeclaration(name: name, kind: .continuous, lower: lower, upper: upper))
  }

  /// Declares a variable that takes whole numbers.
  ///
  /// - Parameters:
  ///   - name: Unique name, or empty.
  ///   - lower: Smallest value, a whole number; `-infinity` for none.
  ///   - upper: Largest value, a whole number; `+infinity` for none.
  /// - Returns: The new variable.
  public mutating func addInteger(
    _ name: String = "", from lower: Double = 0, to upper: Double = .infinity
  ) -> Variable {
    declare(VariableDeclaration(name: name, kind: .integer, lower: lower, upper: upper))
  }

  /// Declares a variable that is zero or one.
  public mutating func addBinary(_ name: String = "") -> Variable {
    declare(VariableDeclaration(name: name, kind: .binary, lower: 0, upper: 1))
  }

  /// Adds a constraint, under a name when one is given.
  public mutating func subject(to constraint: Constraint, named name: String? = nil) {
    constraints.append(name.map(constraint.named) ?? constraint)
  }

  /// Sets the objective: smaller is better.
  public mutating func minimise(_ expression: some Linear) {
    setObjective(expression.expression, sense: .minimise)
  }

  /// Sets the objective: larger is better.
  public mutating func maximise(_ expression: some Linear) {
    setObjective(expression.expression, sense: .maximise)
  }

  /// Sets the objective and its sense.
  public mutating func setObjective(_ expression: LinearExpression, sense: ObjectiveSense) {
    objective = Objective(sense: sense, expression: expression)
  }

  /// Adds variables with their coefficients in the constraints that are already there.
  ///
  /// - Complexity: O(1) for each coefficient.
  /// - Returns: The new variables.
  public mutating func add(_ columns: [ProgramColumn]) -> [Variable] {
    columns.map { column in
      let variable = declare(column.declaration)
      for entry in column.entries {
        constraints[entry.row].append(
          Term(variable: variable, coefficient: entry.coefficient))
      }
      objective.append(Term(variable: variable, coefficient: column.objective))
      return variable
    }
  }

  /// Replaces the bounds of a variable.
  ///
  /// - Throws: ``LinearProgramError/foreignVariable(place:)`` when the variable is not declared here,
  ///   and the faults of ``validate()`` for the bounds; the program is then unchanged.
  public mutating func setBounds(
    of variable: Variable, from lower: Double, to upper: Double
  ) throws(LinearProgramError) {
    guard owns(variable) else { throw .foreignVariable(place: .bounds) }
    var declaration = declarations[variable.index]
    declaration.lower = lower
    declaration.upper = upper
    try validate(declaration, at: variable.index)
    declarations[variable.index] = declaration
  }

  /// What is known about a variable; nil when another program declared it.
  public func declaration(of variable: Variable) -> VariableDeclaration? {
    owns(variable) ? declarations[variable.index] : nil
  }

  /// Whether this program, or the one it was copied from, declared the variable.
  public func owns(_ variable: Variable) -> Bool {
    variable.id.program == id && declarations.indices.contains(variable.index)
  }

  private mutating func declare(_ declaration: VariableDeclaration) -> Variable {
    declarations.append(declaration)
    return Variable(program: id, index: declarations.count - 1)
  }
}

/// Counts programs, so that no two share an identity; the number reaches no output.
private let programsMade = Atomic<UInt64>(0)
