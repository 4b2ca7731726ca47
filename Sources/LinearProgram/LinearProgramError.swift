/// A fault of a program, found before any solver sees it.
public enum LinearProgramError: Error, Hashable, Sendable {
  /// Where in the program a fault lies.
  public enum Place: Hashable, Sendable {
    /// In the objective.
    case objective
    /// In the constraint at an index, from 0, with its name.
    case constraint(index: Int, name: String)
    /// In the variable at an index, from 0, with its name.
    case variable(index: Int, name: String)
    /// In new bounds for a variable.
    case bounds
  }

  /// A coefficient, a constant or a bound is not a number, or infinite where it must not be.
  case notFinite(place: Place, value: Double)
  /// A lower bound lies above its upper bound.
  case crossedBounds(place: Place, lower: Double, upper: Double)
  /// A whole-number variable has a bound that is no whole number, or too large to be exact.
  case fractionalBound(place: Place, value: Double)
  /// A zero-or-one variable has bounds outside 0 … 1.
  case binaryBounds(place: Place, lower: Double, upper: Double)
  /// A constraint has no bound on either side.
  case noBounds(place: Place)
  /// A variable of another program is used.
  case foreignVariable(place: Place)
  /// Two variables, or two constraints, share a name.
  case duplicateName(place: Place, firstIndex: Int)
  /// A name is longer than 255 bytes of UTF-8.
  case nameTooLong(place: Place, bytes: Int)
  /// A name holds a control character.
  case controlCharacter(place: Place)
}
