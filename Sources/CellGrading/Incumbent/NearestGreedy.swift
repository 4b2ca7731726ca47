/// Packs the most constrained cell first, with the nearest cells that fit: quadratic in the cells.
///
/// Source: design contract of grouping, the method `greedy` among its peers.
func nearestGreedy(_ pool: CellPool) -> [[Int32]] {
  if pool.ranges.count == 1 && pool.sums.isEmpty { return sortedGreedy(pool, pool.ranges[0]) }
  let count = pool.count
  var partners: [[Int32]] = Array(repeating: [], count: count)
  let lists = CandidateLists(pool)
  for place in 0..<count {
    let anchor = pool.order[place]
    for cell in lists[place] {
      partners[Int(anchor)].append(cell)
      partners[Int(cell)].append(anchor)
    }
  }
  var degree = partners.map(\.count)
  var isAlive = [Bool](repeating: true, count: count)
  var result: [[Int32]] = []
  func remove(_ cell: Int32) {
    isAlive[Int(cell)] = false
    for partner in partners[Int(cell)] { degree[Int(partner)] -= 1 }
  }
  while true {
    var scarce = -1
    for cell in 0..<count
    where isAlive[cell] && (scarce < 0 || degree[cell] < degree[scarce]) {
      scarce = cell
    }
    guard scarce >= 0 else { return result }
    let anchor = Int32(scarce)
    let near = partners[scarce].filter { isAlive[Int($0)] }.map { (pool.distance(anchor, $0), $0) }
      .sorted { $0 < $1 }
    var set = [anchor]
    for (_, cell) in near where set.count < pool.size {
      set.append(cell)
      if !pool.keepsRanges(set) { set.removeLast() }
    }
    if set.count == pool.size && pool.isLegal(set) {
      for cell in set { remove(cell) }
      result.append(set.sorted())
    } else {
      remove(anchor)
    }
  }
}

/// The most sets under one range: of the cells in order, the first that fit together, again and again.
private func sortedGreedy(_ pool: CellPool, _ range: CellPool.Range) -> [[Int32]] {
  var sets: [[Int32]] = []
  var first = 0
  while first + pool.size <= pool.count {
    let cells = pool.order[first..<first + pool.size]
    let last = cells[cells.endIndex - 1]
    if range.values[Int(last)] - range.values[Int(pool.order[first])] <= range.width {
      sets.append(cells.sorted())
      first += pool.size
    } else {
      first += 1
    }
  }
  return sets
}
