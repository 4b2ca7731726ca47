/// A new variable with its coefficients in constraints that are already there.
public struct ProgramColumn: Sendable {
  /// A coefficient in one constraint.
  public struct Entry: Sendable {
    /// Index of the constraint, from 0 in the order in which they were added.
    public var row: Int
    /// The coefficient.
    public var coefficient: Double

    /// Makes an entry.
    public init(row: Int, coefficient: Double) {
      self.row = row
      self.coefficient = coefficient
    }
  }

  /// What the program knows about the variable.
  public var declaration: VariableDeclaration
  /// The coefficient in the objective.
  public var objective: Double
  /// The coefficients, by ascending row, each row at most once.
  public var entries: [Entry]

  /// Makes a column.
  ///
  /// - Parameters:
  ///   - name: Unique name, or empty.
  ///   - kind: The numbers that the variable may take.
  ///   - lower: Smallest value; `-infinity` for none.
  ///   - upper: Largest value; `+infinity` for none.
  ///   - objective: The coefficient in the objective.
  ///   - entries: The coefficients in constraints, by ascending row.
  public init(
    named name: String = "", kind: VariableKind = .continuous, from lower: Double = 0,
    to upper: Double = .infinity, objective: Double, entries: [Entry]
  ) {
    declaration = VariableDeclaration(name: name, kind: kind, lower: lower, upper: upper)
    self.objective = objective
    self.entries = entries
  }
}

extension LinearProgram {
  /// Checks columns that a session is about to add, without looking at the others' names.
  ///
  /// Rows that do not exist or do not ascend are a mistake of the caller's program.
  ///
  /// - Throws: The first fault; places count on from the variables already here.
  public func validate(adding columns: [ProgramColumn]) throws(LinearProgramError) {
    for (offset, column) in columns.enumerated() {
      let index = declarations.count + offset
      try validate(column.declaration, at: index)
      let place = LinearProgramError.Place.variable(index: index, name: column.declaration.name)
      guard column.objective.isFinite else {
        throw .notFinite(place: place, value: column.objective)
      }
      var last = -1
      for entry in column.entries {
        precondition(
          entry.row > last && entry.row < constraints.count, "rows exist and ascend")
        last = entry.row
        guard entry.coefficient.isFinite else {
          throw .notFinite(place: place, value: entry.coefficient)
        }
      }
    }
  }
}
