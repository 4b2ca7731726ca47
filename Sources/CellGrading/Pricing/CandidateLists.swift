/// For each anchor the cells that come later and lie within reach of it in every range.
struct CandidateLists: Sendable {
  private var starts: [Int]
  private var members: [Int32]

  /// - Complexity: the pairs within the first range's width, times the ranges.
  init(_ pool: CellPool) {
    starts = [0]
    members = []
    starts.reserveCapacity(pool.count + 1)
    for place in 0..<pool.count {
      let anchor = pool.order[place]
      var next = place + 1
      while next < pool.count {
        let cell = pool.order[next]
        if let first = pool.ranges.first,
          first.values[Int(cell)] - first.values[Int(anchor)] > first.width
        {
          break
        }
        if pool.ranges.dropFirst().allSatisfy({
          ($0.values[Int(cell)] - $0.values[Int(anchor)]).magnitude <= UInt64($0.width)
        }) {
          members.append(cell)
        }
        next += 1
      }
      starts.append(members.count)
    }
  }

  /// The candidates of the anchor at a place of the pool's order.
  subscript(place: Int) -> ArraySlice<Int32> { members[starts[place]..<starts[place + 1]] }

  /// All entries.
  var total: Int { members.count }
}
