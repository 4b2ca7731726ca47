/// Decides whether a cell lies in any legal set of a pool.
///
/// A node is a box of cells around it. Where the box breaks a range, with h its highest value, every
/// legal set has all values at or above h - width, or all below h; a box that breaks none holds a
/// legal set if it holds enough cells.
struct GradingCoverage {
  private let pool: GradingPool
  private let order: [Int]
  private let axis: GradingPool.Range?
  /// Nodes of the last question.
  private(set) var nodes = 0
  /// Cells that may still be looked at.
  private(set) var allowance: Int

  init(_ pool: GradingPool, allowance: Int) {
    self.pool = pool
    self.allowance = allowance
    axis = pool.ranges.first
    let axis = axis
    order = pool.numbers.indices.sorted {
      guard let axis else { return $0 < $1 }
      return (axis.values[$0], $0) < (axis.values[$1], $1)
    }
  }

  /// Looks for a legal set that holds a cell.
  mutating func search(_ cell: Int) -> GradingSetSearch.Verdict {
    let verdict = searchBoxes(cell)
    guard case .found = verdict, !pool.sums.isEmpty else { return verdict }
    // The box keeps every range; sums need a set that is looked for by itself.
    var search = GradingSetSearch(
      pool, prices: Array(repeating: 0, count: pool.numbers.count), allowance: 1_000_000)
    return search.search(holding: cell, among: neighbours(of: cell), below: .max)
  }

  /// Looks for a set that holds a cell and keeps every range, sums left out.
  mutating func searchBoxes(_ cell: Int) -> GradingSetSearch.Verdict {
    nodes = 0
    let near = neighbours(of: cell)
    allowance -= near.count
    return visit(cell, near)
  }

  private func neighbours(of cell: Int) -> [Int] {
    guard let axis else { return order.filter { $0 != cell } }
    let value = axis.values[cell]
    let start = first { axis.values[$0] >= value - axis.width }
    let end = first { axis.values[$0] > value + axis.width }
    return order[start..<end].filter { $0 != cell && pool.areNear($0, cell) }
  }

  /// The first index of the order from which on a condition holds.
  private func first(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, order.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(order[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private mutating func visit(_ cell: Int, _ box: [Int]) -> GradingSetSearch.Verdict {
    nodes += 1
    guard box.count + 1 >= pool.size else { return .none }
    allowance -= box.count
    guard allowance >= 0 else { return .unsettled }
    var worst: (range: GradingPool.Range, highest: Int64, share: Double)?
    for range in pool.ranges {
      var (least, most) = (range.values[cell], range.values[cell])
      for other in box {
        least = min(least, range.values[other])
        most = max(most, range.values[other])
      }
      let share = Double(most - least) / Double(max(1, range.width))
      if most - least > range.width, share > worst?.share ?? 0 { worst = (range, most, share) }
    }
    guard let (range, highest, _) = worst else {
      return .found([cell] + box.prefix(pool.size - 1))
    }
    let floor = highest - range.width
    var verdict = GradingSetSearch.Verdict.none
    if range.values[cell] >= floor {
      verdict = visit(cell, box.filter { range.values[$0] >= floor })
      if case .found = verdict { return verdict }
    }
    guard range.values[cell] < highest else { return verdict }
    let second = visit(cell, box.filter { range.values[$0] < highest })
    return second == .none ? verdict : second
  }
}
