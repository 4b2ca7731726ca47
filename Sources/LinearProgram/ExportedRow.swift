/// A constraint with one side, as the file formats have it.
struct ExportedRow {
  enum Sense {
    case atMost, atLeast, equal
  }

  static let lowerSuffix = "_lower"
  static let upperSuffix = "_upper"

  let name: String
  let terms: [Term]
  let sense: Sense
  let rightHandSide: Double

  /// The rows of a program; a constraint between two numbers becomes two rows.
  ///
  /// A range in an MPS file is a width, which is rounded, and most LP readers have no ranges at all;
  /// two rows keep both numbers exact everywhere.
  static func rows(of program: LinearProgram, _ names: ExportedNames) -> [ExportedRow] {
    zip(program.constraints, names.constraints).flatMap { constraint, name in
      let terms = constraint.expression.terms
      let (lower, upper) = (constraint.lower, constraint.upper)
      if lower == upper {
        return [ExportedRow(name: name, terms: terms, sense: .equal, rightHandSide: lower)]
      }
      var rows: [ExportedRow] = []
      let isTwoSided = lower.isFinite && upper.isFinite
      if lower.isFinite {
        rows.append(
          ExportedRow(
            name: name + (isTwoSided ? lowerSuffix : ""), terms: terms, sense: .atLeast,
            rightHandSide: lower))
      }
      if upper.isFinite {
        rows.append(
          ExportedRow(
            name: name + (isTwoSided ? upperSuffix : ""), terms: terms, sense: .atMost,
            rightHandSide: upper))
      }
      return rows
    }
  }
}

extension LinearProgram {
  /// Whether files need the variable that carries the constant.
  ///
  /// A program without variables needs it, too, for the file to be well formed.
  var needsConstantVariable: Bool { objective.expression.constant != 0 || declarations.isEmpty }
}

/// The shortest decimal number that reads back as the same `Double`.
func exported(_ number: Double) -> String {
  let text = (number == 0 ? 0 : number).description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
