/// The series resistance of a module, rounded up on a fixed grid: the one definition of its legality.
///
/// The resistance of P cells in parallel is rational, so it is rounded up twice:
/// `conductance(cell) = floor(2^62 / R)`, `resistance(group) = ceil(2^92 / sum of conductances)` in
/// units of 2^-30 steps of the rule's grid. A module is legal when the sum over its groups is at
/// most `maximum · 2^30`. For P = 1 the plain sum of R is taken, which is exact. Rounding up loses
/// less than S/2^30 + R·P/2^62·S steps and never makes an illegal module legal.
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
    var total: UInt128 = 0
    for group in groups {
      let sum = group.reduce(UInt128(0)) { $0 + UInt128(conductance(of: rule.values[$1])) }
      guard let resistance = resistance(ofGroup: sum) else { return false }
      total += resistance
    }
    return rule.maximum >= 0 && total <= UInt128(rule.maximum) << 30
  }
}
