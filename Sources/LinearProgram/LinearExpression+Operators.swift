// Sums, differences and multiples. Numbers are `Double` only: overloads for `Int` would make every
// literal ambiguous.

/// The sum of two expressions.
public func + (left: some Linear, right: some Linear) -> LinearExpression {
  var sum = left.expression
  sum.add(right)
  return sum
}

/// An expression plus a number.
public func + (left: some Linear, right: Double) -> LinearExpression {
  var sum = left.expression
  sum.add(right)
  return sum
}

/// A number plus an expression.
public func + (left: Double, right: some Linear) -> LinearExpression {
  right + left
}

/// The difference of two expressions.
public func - (left: some Linear, right: some Linear) -> LinearExpression {
  var difference = left.expression
  difference.add(right, times: -1)
  return difference
}

/// An expression minus a number.
public func - (left: some Linear, right: Double) -> LinearExpression {
  left + -right
}

/// A number minus an expression.
public func - (left: Double, right: some Linear) -> LinearExpression {
  var difference = LinearExpression(constant: left)
  difference.add(right, times: -1)
  return difference
}

/// The negative of an expression.
public prefix func - (operand: some Linear) -> LinearExpression {
  operand.expression.multiplied(by: -1)
}

/// A number times an expression.
public func * (factor: Double, operand: some Linear) -> LinearExpression {
  operand.expression.multiplied(by: factor)
}

/// An expression times a number.
public func * (operand: some Linear, factor: Double) -> LinearExpression {
  operand.expression.multiplied(by: factor)
}

/// Adds an expression to another.
public func += (left: inout LinearExpression, right: some Linear) {
  left.add(right)
}

/// Adds a number to an expression.
public func += (left: inout LinearExpression, right: Double) {
  left.add(right)
}

/// Subtracts an expression from another.
public func -= (left: inout LinearExpression, right: some Linear) {
  left.add(right, times: -1)
}

/// Subtracts a number from an expression.
public func -= (left: inout LinearExpression, right: Double) {
  left.add(-right)
}
