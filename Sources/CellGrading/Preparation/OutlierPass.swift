import CellTable
import Quantities

/// One pass of the outlier rule over one column: `|x - median| > limit * 1.4826 * MAD`.
///
/// Compared in whole numbers; MAD = 0 switches it off.
/// - Source: B. Iglewicz, D. Hoaglin, How to Detect and Handle Outliers, 1993: the modified z-score.
struct OutlierPass {
  /// From which a warning lists cells that no rule drops.
  static let flagLimit = (try? ExactDecimal(mantissa: 35, exponent: -1)) ?? ExactDecimal(4)

  /// Robust standard deviations.
  let limit: ExactDecimal
  /// Session of each row; nil where all are looked at together.
  let sessions: [String]?

  /// The rows beyond the limit with their z, in the order of rows.
  func outliers(_ column: MeasuredColumn, _ rows: [Int]) -> [(row: Int, z: Double)] {
    guard let sessions else { return outliers(column, among: rows) }
    var members: [String: [Int]] = [:]
    for row in rows { members[sessions[row], default: []].append(row) }
    return members.values.flatMap { outliers(column, among: $0) }.sorted { $0.row < $1.row }
  }

  private func outliers(_ column: MeasuredColumn, among rows: [Int]) -> [(row: Int, z: Double)] {
    let present = rows.filter { column.states[$0] == .present }
    guard let median = Median.doubled(present.map { column.values[$0] }) else { return [] }
    let distances = present.map { 2 * column.values[$0] - median }
    guard let deviation = Median.doubled(distances.map(abs)), deviation > 0 else { return [] }
    // |x - median| > limit * 1.4826 * MAD, both sides times 4 * 10^4 / 10^exponent of the limit.
    let scale = min(0, limit.exponent)
    let left = Int128(2) * 10_000 * ExactDecimal.tenTo(-scale)
    let right =
      limit.mantissa * ExactDecimal.tenTo(max(0, limit.exponent)) * 14_826 * Int128(deviation)
    return zip(present, distances).compactMap { row, distance in
      guard Int128(abs(distance)) * left > right else { return nil }
      return (row, 2 * Double(distance) / (1.4826 * Double(deviation)))
    }
  }
}

extension ExactDecimal {
  /// Ten to a power of at most 18.
  fileprivate static func tenTo(_ power: Int) -> Int128 {
    (0..<min(power, 18)).reduce(1) { product, _ in product * 10 }
  }
}
