/// Packs the rarest cell first with the nearest cells that fit, on a grid of boxes.
///
/// It is quick and never interrupted, so that every class has an answer.
struct GridGreedy {
  let pool: CellPool
  /// Candidates looked at for one anchor.
  static let mostCandidates = 600

  init(_ pool: CellPool) { self.pool = pool }

  /// Packs the pool.
  ///
  /// - Parameter crowding: For each cell how many share its fullest box.
  /// - Returns: Disjoint legal sets.
  func sets(crowding: [Int32]) -> [[Int32]] {
    let grid = BoxGrid(pool)
    var isAlive = [Bool](repeating: true, count: pool.count)
    var members = grid.members
    var ends = Array(grid.starts.dropFirst())
    // The rarest cell first; a counting sort, since there may be a million.
    let order = ascending(crowding)
    var result: [[Int32]] = []
    let dimensions = pool.ranges.count
    let shares = pool.ranges.map { 1 / Double(max(1, $0.width)) }
    // Cell by cell in widths: distances alone are taken from these, never legality.
    var places: [Double] = []
    places.reserveCapacity(pool.count * dimensions)
    for cell in 0..<pool.count {
      for d in 0..<dimensions {
        places.append(Double(pool.ranges[d].values[cell]) * shares[d])
      }
    }
    var near: [(distance: Double, cell: Int32)] = []
    for anchor in order {
      guard isAlive[Int(anchor)] else { continue }
      near.removeAll(keepingCapacity: true)
      gathering: for box in grid.boxesAround(Int(anchor)) {
        var place = grid.starts[box]
        while place < ends[box] {
          let cell = members[place]
          guard isAlive[Int(cell)] else {
            // A cell that was used makes room for the last of its box.
            ends[box] -= 1
            members[place] = members[ends[box]]
            continue
          }
          place += 1
          var distance = 0.0
          for d in 0..<dimensions {
            let gap = places[Int(cell) * dimensions + d] - places[Int(anchor) * dimensions + d]
            distance = max(distance, abs(gap))
          }
          // A little more than a width: what is legal is decided in integers.
          if distance <= 1.000_001 && cell != anchor { near.append((distance, cell)) }
          if near.count >= Self.mostCandidates { break gathering }
        }
      }
      guard near.count >= pool.size - 1 else { continue }
      near.sort { $0.distance == $1.distance ? $0.cell < $1.cell : $0.distance < $1.distance }
      if let set = nearest(anchor, near) {
        for cell in set { isAlive[Int(cell)] = false }
        result.append(set)
      }
    }
    return result
  }

  /// The anchor with the nearest cells that keep every range; nil if they are too few or break a
  /// sum.
  private func nearest(
    _ anchor: Int32, _ near: [(distance: Double, cell: Int32)]
  ) -> [Int32]? {
    var least = pool.ranges.map { $0.values[Int(anchor)] }
    var most = least
    var set = [anchor]
    for (_, cell) in near {
      var fits = true
      for (d, range) in pool.ranges.enumerated() {
        let value = range.values[Int(cell)]
        if max(most[d], value) - min(least[d], value) > range.width {
          fits = false
          break
        }
      }
      guard fits else { continue }
      for (d, range) in pool.ranges.enumerated() {
        let value = range.values[Int(cell)]
        least[d] = min(least[d], value)
        most[d] = max(most[d], value)
      }
      set.append(cell)
      if set.count == pool.size { return pool.isLegal(set) ? set.sorted() : nil }
    }
    return nil
  }

  private func ascending(_ crowding: [Int32]) -> [Int32] {
    let most = Int(crowding.max() ?? 0)
    var starts = [Int](repeating: 0, count: most + 2)
    for count in crowding { starts[Int(count) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var order = [Int32](repeating: 0, count: crowding.count)
    for (cell, count) in crowding.enumerated() {
      order[starts[Int(count)]] = Int32(cell)
      starts[Int(count)] += 1
    }
    return order
  }
}
