/// Packs the most constrained cell first, with the nearest cells that fit: quadratic in the cells.
///
/// Source: design contract of grouping, the method `greedy` among its peers.
func nearestGreedy(_ pool: CellPool) -> [[Int32]] {
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
    func distance(_ cell: Int32) -> Double {
      pool.ranges.reduce(0) { most, range in
        let gap = (range.values[Int(cell)] - range.values[scarce]).magnitude
        return max(most, Double(gap) / Double(max(1, range.width)))
      }
    }
    let near = partners[scarce].filter { isAlive[Int($0)] }.map { (distance($0), $0) }
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
