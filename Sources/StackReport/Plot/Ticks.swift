import Quantities

/// Round numbers along an axis: multiples of 1, 2 or 5 times a power of ten.
struct Ticks: Sendable, Equatable {
  /// The numbers, ascending, at least two, the first at or below the data and the last at or above it.
  let values: [Double]
  /// Decimals that tell the numbers apart.
  let decimals: Int

  /// Ticks around numbers; no number gives 0 to 1, one number an interval around it.
  ///
  /// - Parameters:
  ///   - data: finite numbers; others are left out.
  ///   - count: about how many steps are wanted, at least 1.
  ///   - includesZero: whether the axis starts at zero.
  ///   - isWhole: whether it counts, so that no tick lies between whole numbers.
  init(
    around data: [Double], about count: Int = 5, includesZero: Bool = false, isWhole: Bool = false
  ) {
    let finite = data.filter { $0.isFinite && $0.magnitude < 1e300 } + (includesZero ? [0] : [])
    var low = finite.min() ?? 0
    var high = finite.max() ?? 1
    if high - low <= max(low.magnitude, high.magnitude) * 1e-9 {
      let half = low == 0 ? 0.5 : low.magnitude * 0.05
      (low, high) = includesZero ? (min(low, 0), max(high, 1)) : (low - half, high + half)
    }
    let width = (high - low) / Double(max(count, 1))
    let (mantissa, exponent) = Self.step(atLeast: isWhole ? max(width, 1) : width)
    let step = Self.scaled(Double(mantissa), exponent)
    let first = (low / step + 1e-9).rounded(.down)
    let last = (high / step - 1e-9).rounded(.up)
    values = stride(from: first, through: max(last, first + 1), by: 1).map {
      Self.scaled($0 * Double(mantissa), exponent)
    }
    decimals = max(0, -exponent)
  }

  /// The tick's text.
  func text(_ value: Double) -> String {
    value.magnitude >= 1e6 || (decimals > 6 && value != 0)
      ? NumberText.significant(value, digits: 4, trimmed: true)
      : NumberText.fixed(value, decimals: decimals, grouped: true)
  }

  /// The smallest of 1, 2, 5 times a power of ten that is at least the width.
  private static func step(atLeast width: Double) -> (mantissa: Int, exponent: Int) {
    var exponent = 0
    while scaled(1, exponent) > width, exponent > -320 { exponent -= 1 }
    while scaled(1, exponent + 1) <= width { exponent += 1 }
    for mantissa in [1, 2, 5] where scaled(Double(mantissa), exponent) >= width * (1 - 1e-9) {
      return (mantissa, exponent)
    }
    return (1, exponent + 1)
  }

  /// A number times a power of ten; divided rather than multiplied for negative powers, so that 3 × 10⁻¹ is 0.3.
  private static func scaled(_ value: Double, _ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<min(exponent.magnitude, 300) { power *= 10 }
    return exponent < 0 ? value / power : value * power
  }
}
