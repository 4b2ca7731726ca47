/// The members of a range such as from 20 um to 0.1 mm in steps of 5 um.
public struct QuantityRange<D: Dimension>: Sendable, Hashable {
  /// The members in ascending order, each the double nearest to its exact value.
  public let members: [Quantity<D>]

  /// Whether the last member is the end, to a billionth of the step.
  public let reachesEnd: Bool

  /// The last member as a spec would write it, in the unit of the start where that is exact.
  public let lastText: String

  /// Expands a range exactly, also when its three parts are written in different units.
  ///
  /// The members are `from + k step` for k = 0 … floor((to - from) / step + 1e-9). The step is a
  /// difference: 5 degC is 5 K.
  ///
  /// - Parameters:
  ///   - from: the first member with its unit.
  ///   - to: the end with its unit.
  ///   - step: the step with its unit; positive.
  ///   - limit: the most members the range may have.
  /// - Throws: every fault of ``Quantity/init(parsing:)``, ``QuantityFault/stepNotPositive(step:)``,
  ///   ``QuantityFault/rangeReversed(from:to:)`` or ``QuantityFault/tooManySteps(limit:)``.
  public init(from: String, to: String, step: String, limit: Int = 10_000) throws(QuantityFault) {
    _ = try Quantity<D>(parsing: from)
    _ = try Quantity<D>(parsing: to)
    let written = (
      from: try WrittenQuantity(from), to: try WrittenQuantity(to), step: try WrittenQuantity(step)
    )
    let unit = try written.from.unitOfMeasure(of: D.facts)
    let stepUnit = try written.step.unitOfMeasure(of: D.facts)
    let start = try ExactQuantity(written.from, in: unit)
    let end = try ExactQuantity(written.to, in: written.to.unitOfMeasure(of: D.facts))
    let stride = try ExactQuantity(written.step, in: stepUnit, isDifference: true)
    guard
      let common = Self.leastCommonMultiple([
        start.denominator, end.denominator, stride.denominator,
      ])
    else { throw .outOfRange(text: step) }

    let (first, last) = (try start.decimal(over: common), try end.decimal(over: common))
    let distance = try stride.decimal(over: common)
    guard distance > .zero else { throw .stepNotPositive(step: step) }
    guard first <= last else { throw .rangeReversed(from: from, to: to) }
    let exact = try ExactDecimal.steps(from: first, to: last, step: distance, limit: limit)
    members = exact.map { Quantity($0.nearestDouble(times: 1, over: common, tenTo: 0)) }

    let reached = exact.last ?? first
    reachesEnd = try reached + distance * ExactDecimal(mantissa: 1, exponent: -9) >= last
    if unit == stepUnit, written.from.divisor == written.step.divisor,
      written.from.divisor == ExactDecimal(1)
    {
      let count = ExactDecimal(exact.count - 1)
      let number = try written.from.number + written.step.number * count
      lastText = written.from.unit.isEmpty ? "\(number)" : "\(number) \(unit.spelling)"
    } else {
      lastText = "\(members.last ?? .zero)"
    }
  }

  /// The least common multiple; nil above 64 bits.
  private static func leastCommonMultiple(_ integers: [UInt64]) -> UInt64? {
    var multiple: UInt64 = 1
    for integer in integers {
      var (larger, smaller) = (multiple, integer)
      while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
      let (product, overflow) = (multiple / larger).multipliedReportingOverflow(by: integer)
      if overflow { return nil }
      multiple = product
    }
    return multiple
  }
}
