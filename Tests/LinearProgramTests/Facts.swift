import LinearProgram

/// An expression as text in which every number is exact.
func facts(_ expression: LinearExpression) -> String {
  (expression.terms.map { "\(short($0.coefficient))·\($0.variable.index)" }
    + ["+ \(expression.constant)"]).joined(separator: " ")
}

/// A constraint as text in which every number is exact.
func facts(_ constraint: Constraint) -> String {
  "\(constraint.lower) <= \(facts(constraint.expression)) <= \(constraint.upper)"
}

private func short(_ number: Double) -> String {
  number == number.rounded() ? "\(Int(number))" : "\(number)"
}
