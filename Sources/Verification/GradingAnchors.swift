/// Every set of a pool once, by its smallest cell in one range.
struct GradingAnchors {
  private let pool: GradingPool
  /// Values by which the anchor is the smallest; ties go to the lower place.
  private let values: [Int64]
  private let width: Int64?
  /// Places by value.
  let order: [Int]

  /// Anchors by the range whose window holds the fewest cells.
  init(_ pool: GradingPool) {
    self.pool = pool
    var best: (range: Int, order: [Int], pairs: Int)?
    for (index, range) in pool.ranges.enumerated() {
      let order = Self.order(range.values)
      var (first, pairs) = (0, 0)
      for place in order.indices {
        while range.values[order[place]] - range.values[order[first]] > range.width { first += 1 }
        pairs += place - first
      }
      if pairs < best?.pairs ?? .max { best = (index, order, pairs) }
    }
    values = best.map { pool.ranges[$0.range].values } ?? pool.numbers.map { _ in 0 }
    width = best.map { pool.ranges[$0.range].width }
    order = best?.order ?? Array(pool.numbers.indices)
  }

  /// Anchors by values that need not be limited.
  init(_ pool: GradingPool, by values: [Int64]) {
    self.pool = pool
    self.values = values
    width = nil
    order = Self.order(values)
  }

  private static func order(_ values: [Int64]) -> [Int] {
    values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  }

  /// The cells that a set with the anchor at an index of the order may hold beside it.
  func followers(_ index: Int) -> [Int] {
    let anchor = order[index]
    var cells: [Int] = []
    for other in order[(index + 1)...] {
      if let width, values[other] - values[anchor] > width { break }
      if pool.areNear(anchor, other) { cells.append(other) }
    }
    return cells
  }
}
