extension ExactDecimal {
  /// The members `from + k step` for k = 0, 1, … floor((to - from) / step + 1e-9), exactly.
  ///
  /// - Parameters:
  ///   - from: the first member.
  ///   - to: the end, reached only when it is a whole number of steps away.
  ///   - step: the distance of two members; positive.
  ///   - limit: the most members there may be.
  /// - Returns: the members in ascending order, at least one.
  /// - Throws: ``QuantityFault/stepNotPositive(step:)``, ``QuantityFault/rangeReversed(from:to:)``,
  ///   ``QuantityFault/tooManySteps(limit:)``, or ``QuantityFault/outOfRange(text:)`` when a member
  ///   needs more than 38 digits.
  public static func steps(
    from: ExactDecimal, to: ExactDecimal, step: ExactDecimal, limit: Int = 10_000
  ) throws(QuantityFault) -> [ExactDecimal] {
    guard step > .zero else { throw .stepNotPositive(step: step.description) }
    guard from <= to else { throw .rangeReversed(from: from.description, to: to.description) }
    let end = try to + step * ExactDecimal(mantissa: 1, exponent: -9)
    var members: [ExactDecimal] = []
    var member = from
    while member <= end {
      guard members.count < limit else { throw .tooManySteps(limit: limit) }
      members.append(member)
      member = try member + step
    }
    return members
  }
}
