/// The series resistance of parallel cells on one grid, so that legality is a matter of integers.
///
/// A cell conducts `floor(2^62 / R)`, a group of P > 1 resists `ceil(2^92 / sum)` in 2^-30 steps; one
/// cell by itself resists exactly R.
enum GradingResistance {
  /// The resistance of a group in 2^-30 steps; nil where a cell has none above 0.
  static func ofGroup(_ resistances: [Int64]) -> UInt128? {
    guard !resistances.isEmpty, resistances.allSatisfy({ $0 > 0 }) else { return nil }
    if resistances.count == 1 { return UInt128(resistances[0]) << 30 }
    let conducting = resistances.reduce(UInt128(0)) { $0 + UInt128((1 << 62) / $1) }
    guard conducting > 0 else { return nil }
    let whole = (UInt128(1) << 92) / conducting
    return whole * conducting == UInt128(1) << 92 ? whole : whole + 1
  }

  /// Whether groups in series resist at most so many steps.
  static func isLegal(_ groups: [[Int64]], most: Int64) -> Bool {
    guard most >= 0 else { return false }
    var sum: UInt128 = 0
    for group in groups {
      guard let resistance = ofGroup(group) else { return false }
      sum += resistance
    }
    return sum <= UInt128(most) << 30
  }
}
