/// Places the groups of a module: the smallest resistance in the hottest position.
///
/// For heat `I^2 R` times any weight that falls along the list of positions this gives the least sum,
/// by the rearrangement inequality.
struct PositionOrder {
  /// The groups in series order: index k holds the group of position k + 1.
  ///
  /// - Parameters:
  ///   - groups: cells by group, ascending.
  ///   - resistances: each cell's resistance in steps; nil where the table has none.
  ///   - positions: position numbers, the hottest first.
  /// - Returns: the groups by position; without resistances in the order given.
  static func placed(
    _ groups: [[Int]], resistances: ((Int) -> Int64?)?, positions: [Int]
  ) -> [[Int]] {
    guard positions.count == groups.count else { return groups }
    let keyed = groups.enumerated().map {
      (order: $0.offset, key: key(of: $0.element, resistances))
    }
    let sorted = keyed.sorted { ($0.key, $0.order) < ($1.key, $1.order) }
    var placed = groups
    for (position, group) in zip(positions, sorted) { placed[position - 1] = groups[group.order] }
    return placed
  }

  /// A number that grows with the group's resistance; groups without one come last.
  private static func key(of group: [Int], _ resistances: ((Int) -> Int64?)?) -> UInt128 {
    guard let resistances else { return 0 }
    var sum: UInt128 = 0
    for cell in group {
      guard let value = resistances(cell), value > 0 else { return .max }
      if group.count == 1 { return UInt128(value) }
      sum += UInt128(SeriesResistance.conductance(of: value))
    }
    return SeriesResistance.resistance(ofGroup: sum) ?? .max
  }
}
