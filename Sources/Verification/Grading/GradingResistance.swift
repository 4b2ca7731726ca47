import Quantities

/// The series resistance of parallel cells: on one grid to name it, as a fraction to judge it.
///
/// On the grid a cell conducts `floor(2^62 / R)`, a group of P > 1 resists `ceil(2^92 / sum)` in
/// 2^-30 steps; one cell by itself resists exactly R.
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
  ///
  /// What clearly keeps or breaks the limit is judged in floating point, far outside its rounding;
  /// the rest as fractions.
  static func isLegal(_ groups: [[Int64]], most: Int64) -> Bool {
    guard most >= 0, groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 > 0 } }) else {
      return false
    }
    let about = groups.reduce(0) { $0 + 1 / $1.reduce(0) { $0 + 1 / Double($1) } }
    guard abs(about - Double(most)) <= 1e-9 * Double(most) else { return about < Double(most) }
    // sum over groups of 1/(sum of 1/R) <= most, all denominators multiplied out.
    var resistance = (top: WholeNumber(0), bottom: WholeNumber(1))
    for group in groups {
      var conductance = (top: WholeNumber(0), bottom: WholeNumber(1))
      for cell in group {
        let own = WholeNumber(cell.magnitude)
        conductance = (conductance.top * own + conductance.bottom, conductance.bottom * own)
      }
      resistance = (
        resistance.top * conductance.top + conductance.bottom * resistance.bottom,
        resistance.bottom * conductance.top
      )
    }
    return resistance.top <= WholeNumber(most.magnitude) * resistance.bottom
  }
}
