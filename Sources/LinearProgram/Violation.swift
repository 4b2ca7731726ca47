/// One condition of a program that a point does not meet.
public struct Violation: Hashable, Sendable {
  /// Which condition is broken.
  public enum Condition: Hashable, Sendable {
    /// A constraint, by index from 0, with its name.
    case constraint(index: Int, name: String)
    /// The bounds of a variable, by index from 0, with its name.
    case bounds(index: Int, name: String)
    /// The whole-number rule of a variable, by index from 0, with its name.
    case integrality(index: Int, name: String)
  }

  /// Which condition is broken.
  public let condition: Condition
  /// The value at the point.
  public let value: Double
  /// Smallest allowed value.
  public let lower: Double
  /// Largest allowed value.
  public let upper: Double

  /// Puts the facts together.
  public init(condition: Condition, value: Double, lower: Double, upper: Double) {
    self.condition = condition
    self.value = value
    self.lower = lower
    self.upper = upper
  }

  /// How far the value lies outside; not a number when the value is none.
  public var excess: Double {
    value.isNaN ? .nan : max(lower - value, value - upper, 0)
  }
}

extension LinearProgram {
  /// Tolerance of ``violations(of:relaxed:tolerance:)`` unless another is given.
  public static let feasibilityTolerance = 1e-6

  /// Whole numbers are rounded when they are this close to one.
  public static let integralityTolerance = 1e-5

  /// The point with its whole-number variables rounded to the nearest whole number.
  public func rounded(_ values: [Double]) -> [Double] {
    zip(values, declarations).map { value, declaration in
      declaration.isInteger ? value.rounded() : value
    }
  }

  /// Recomputes every bound and every constraint at a point, whole numbers rounded first.
  ///
  /// A row passes when Σ aⱼ·xⱼ leaves its bounds by at most tolerance · max(1, |bound|, |aⱼ·xⱼ|), the
  /// last over all terms; a variable by at most tolerance · max(1, |bound|); and a whole-number
  /// variable when it is within ``integralityTolerance`` of a whole number. No figure of the solver
  /// is used.
  ///
  /// - Parameters:
  ///   - values: One value per variable, by index.
  ///   - relaxed: Whether fractions are allowed everywhere; nothing is then rounded.
  ///   - tolerance: Largest excess, relative to the figures above. Default: 1e-6.
  /// - Returns: The broken conditions, variables before constraints, in order of index.
  public func violations(
    of values: [Double], relaxed: Bool = false,
    tolerance: Double = LinearProgram.feasibilityTolerance
  ) -> [Violation] {
    precondition(values.count == declarations.count, "one value per variable")
    let point = relaxed ? values : rounded(values)
    var found: [Violation] = []
    for (index, declaration) in declarations.enumerated() {
      // The negation catches a value that is not a number.
      if !((values[index] - point[index]).magnitude <= Self.integralityTolerance) {
        found.append(
          Violation(
            condition: .integrality(index: index, name: declaration.name), value: values[index],
            lower: point[index], upper: point[index]))
      }
      let (value, lower, upper) = (point[index], declaration.lower, declaration.upper)
      if exceeds(value, lower, upper, tolerance, scale: 1) {
        found.append(
          Violation(
            condition: .bounds(index: index, name: declaration.name), value: value, lower: lower,
            upper: upper))
      }
    }
    for (index, constraint) in constraints.enumerated() {
      let value = constraint.expression.value(at: point)
      let scale = constraint.expression.terms.reduce(1) {
        max($0, ($1.coefficient * point[$1.variable.index]).magnitude)
      }
      if exceeds(value, constraint.lower, constraint.upper, tolerance, scale: scale) {
        found.append(
          Violation(
            condition: .constraint(index: index, name: constraint.name), value: value,
            lower: constraint.lower, upper: constraint.upper))
      }
    }
    return found
  }
}

private func exceeds(
  _ value: Double, _ lower: Double, _ upper: Double, _ tolerance: Double, scale: Double
) -> Bool {
  let lowerMargin = lower.isFinite ? tolerance * max(scale, lower.magnitude) : 0
  let upperMargin = upper.isFinite ? tolerance * max(scale, upper.magnitude) : 0
  // The negation catches a value that is not a number.
  return !(value >= lower - lowerMargin && value <= upper + upperMargin)
}
