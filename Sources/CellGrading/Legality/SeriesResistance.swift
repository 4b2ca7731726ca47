import Quantities

/// The series resistance of a module, and whether it keeps a limit: exactly.
///
/// The resistance of P cells in parallel is rational, so it is first rounded up twice:
/// `conductance(cell) = floor(2^62 / R)`, `resistance(group) = ceil(2^92 / sum of conductances)` in
/// units of 2^-30 steps of the rule's grid. What keeps `maximum · 2^30` so is legal; what misses it
/// by no more than rounding can add, at most 1 + R(group) · R/2^62 units a group, is decided by the
/// fractions themselves. For P = 1 the plain sum of R is exact.
public enum SeriesResistance {
  /// The conductance of a cell, rounded down.
  ///
  /// - Parameter resistance: Steps of the rule's grid, positive.
  /// - Returns: `floor(2^62 / resistance)`.
  public static func conductance(of resistance: Int64) -> UInt64 {
    resistance > 0 ? (1 << 62) / UInt64(resistance) : 0
  }

  /// The resistance of a group, rounded up.
  ///
  /// - Parameter conductance: The sum over the cells of the group.
  /// - Returns: `ceil(2^92 / conductance)` in 2^-30 steps; nil where nothing conducts.
  public static func resistance(ofGroup conductance: UInt128) -> UInt128? {
    conductance == 0 ? nil : ((1 << 92) + conductance - 1) / conductance
  }

  /// Whether the groups of a module keep a rule.
  public static func isLegal(_ groups: [[Int]], _ rule: ResistanceRule) -> Bool {
    if groups.allSatisfy({ $0.count == 1 }) {
      return groups.reduce(Int128(0)) { $0 + $1.reduce(0) { $0 + Int128(rule.values[$1]) } }
        <= Int128(rule.maximum)
    }
    guard rule.maximum >= 0 else { return false }
    let most = UInt128(rule.maximum) << 30
    var total: UInt128 = 0
    var rounding = 0.0
    for group in groups {
      let sum = group.reduce(UInt128(0)) { $0 + UInt128(conductance(of: rule.values[$1])) }
      guard let resistance = resistance(ofGroup: sum) else { return false }
      total += resistance
      let largest = group.reduce(0) { max($0, rule.values[$1]) }
      rounding += 2 + 1.01 * Double(resistance) * Double(largest) / 0x1p62
    }
    if total <= most { return true }
    return Double(total - most) <= rounding && isExactlyLegal(groups, rule)
  }

  /// Adds the fractions: of a group the product of its resistances over the sum of the products
  /// that leave one out.
  private static func isExactlyLegal(_ groups: [[Int]], _ rule: ResistanceRule) -> Bool {
    var (top, bottom) = (WholeNumber(0), WholeNumber(1))
    for group in groups {
      var (product, leavingOut) = (WholeNumber(1), WholeNumber(0))
      for cell in group {
        let resistance = WholeNumber(rule.values[cell].magnitude)
        leavingOut = leavingOut * resistance + product
        product = product * resistance
      }
      (top, bottom) = (top * leavingOut + product * bottom, bottom * leavingOut)
    }
    return top <= WholeNumber(rule.maximum.magnitude) * bottom
  }
}
