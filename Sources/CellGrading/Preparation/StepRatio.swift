import CellTable
import Quantities

/// An exact number of steps of a column's grid, `numerator / denominator`.
struct StepRatio: Hashable {
  /// Signed.
  let numerator: Int128
  /// Positive.
  let denominator: Int128

  /// Takes a fraction; nil for a denominator that is not positive.
  init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The whole number of steps at or below; nil outside 64 bits.
  var roundedDown: Int64? {
    let quotient = numerator / denominator
    let isBelow = numerator < 0 && numerator % denominator != 0
    return Int64(exactly: isBelow ? quotient - 1 : quotient)
  }

  /// The whole number of steps at or above; nil outside 64 bits.
  var roundedUp: Int64? {
    let quotient = numerator / denominator
    let isAbove = numerator > 0 && numerator % denominator != 0
    return Int64(exactly: isAbove ? quotient + 1 : quotient)
  }

  /// The exact difference; nil where it needs more than 128 bits.
  func minus(_ other: StepRatio) -> StepRatio? {
    let left = numerator.multipliedReportingOverflow(by: other.denominator)
    let right = other.numerator.multipliedReportingOverflow(by: denominator)
    let below = denominator.multipliedReportingOverflow(by: other.denominator)
    let difference = left.partialValue.subtractingReportingOverflow(right.partialValue)
    guard !left.overflow, !right.overflow, !below.overflow, !difference.overflow else {
      return nil
    }
    return StepRatio(difference.partialValue, over: below.partialValue)
  }

  /// The exact product with a whole number; nil where it needs more than 128 bits.
  func times(_ factor: Int128) -> StepRatio? {
    let (product, overflow) = numerator.multipliedReportingOverflow(by: factor)
    return overflow ? nil : StepRatio(product, over: denominator)
  }
}

extension StepRatio {
  /// The number `decimal * 10^-exponent * numerator / denominator` of steps.
  init?(
    _ decimal: ExactDecimal, step exponent: Int, times numerator: Int128 = 1,
    over denominator: Int128 = 1
  ) {
    let power = decimal.exponent - exponent
    var (above, below) = (decimal.mantissa, denominator)
    for _ in 0..<Swift.abs(power) {
      let (product, overflow) =
        (power > 0 ? above : below).multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      if power > 0 { above = product } else { below = product }
    }
    let (product, overflow) = above.multipliedReportingOverflow(by: numerator)
    guard !overflow else { return nil }
    self.init(product, over: below)
  }

  /// An amount in steps of a column; nil where its unit does not fit or more bits are needed.
  init?(_ amount: ExactAmount, in column: MeasuredColumn, isDifference: Bool) {
    guard let unit = column.unit else {
      guard amount.unit.isEmpty else { return nil }
      self.init(amount.number, step: column.exponent)
      return
    }
    guard let dimension = column.dimension,
      let base = amount.baseValue(of: dimension, isDifference: isDifference)
    else { return nil }
    // canonical = base / factor - offset, with the factor of the canonical unit.
    guard
      let scaled = StepRatio(
        base.decimal, step: column.exponent + unit.exponent, times: Int128(unit.denominator),
        over: Int128(base.denominator) * Int128(unit.numerator))
    else { return nil }
    guard !isDifference, unit.offset != .zero else {
      self = scaled
      return
    }
    guard let offset = StepRatio(unit.offset, step: column.exponent),
      let shifted = scaled.minus(offset)
    else { return nil }
    self = shifted
  }
}
