/// A pool cut into regions of neighbouring cells: again and again across the range in which a region
/// is widest, measured in widths, until none holds too many.
struct CellRegions {
  /// The region of each cell.
  private(set) var region: [Int32]
  private(set) var count = 0

  /// Cuts a pool.
  ///
  /// - Parameters:
  ///   - pool: The cells.
  ///   - most: Cells of a region at most.
  ///   - variation: Other variations cut elsewhere.
  init(_ pool: CellPool, most: Int, variation: Int) {
    region = Array(repeating: 0, count: pool.count)
    // Where cuts fall, as a share of a region's cells.
    let share = [0.5, 0.36, 0.64, 0.43, 0.57][variation % 5]
    var open: [(cells: [Int32], depth: Int)] = [((0..<Int32(pool.count)).map(\.self), 0)]
    while let (cells, depth) = open.popLast() {
      guard cells.count > most else {
        for cell in cells { region[Int(cell)] = Int32(count) }
        count += 1
        continue
      }
      // Without a range one cut is as good as another.
      let values =
        Self.widest(cells, pool, depth + variation).map { pool.ranges[$0].values }
        ?? Array(repeating: 0, count: pool.count)
      let sorted = cells.sorted { (values[Int($0)], $0) < (values[Int($1)], $1) }
      let place = Int(Double(cells.count) * (depth < 3 ? share : 0.5))
      open.append((Array(sorted[place...]), depth + 1))
      open.append((Array(sorted[..<place]), depth + 1))
    }
  }

  /// A region's free cells, and the sets that belong to it with theirs.
  struct Part: Sendable {
    var cells: [Int] = []
    /// Indices of sets.
    var sets: [Int] = []
  }

  /// The regions with what may be exchanged in each; every set belongs to one.
  func parts(_ sets: [[Int32]]) -> [Part] {
    var parts = Array(repeating: Part(), count: count)
    var isTaken = [Bool](repeating: false, count: region.count)
    for (index, set) in sets.enumerated() {
      for cell in set { isTaken[Int(cell)] = true }
      // A set that reaches across belongs where most of its cells lie.
      var own = region[Int(set[0])]
      var most = 0
      for cell in set {
        let held = set.count { region[Int($0)] == region[Int(cell)] }
        if held > most { (most, own) = (held, region[Int(cell)]) }
      }
      parts[Int(own)].sets.append(index)
      parts[Int(own)].cells += set.map(Int.init)
    }
    for cell in region.indices where !isTaken[cell] {
      parts[Int(region[cell])].cells.append(cell)
    }
    return parts
  }

  /// The range that spans the most widths; its ends are left out, since they are thinly held.
  private static func widest(_ cells: [Int32], _ pool: CellPool, _ turn: Int) -> Int? {
    var best: (widths: Double, range: Int)?
    for step in pool.ranges.indices {
      let index = (step + turn) % pool.ranges.count
      let range = pool.ranges[index]
      let values = cells.map { range.values[Int($0)] }.sorted()
      let span = values[values.count * 9 / 10] - values[values.count / 10]
      let widths = Double(span) / Double(max(1, range.width))
      // Nearly equal spans are taken in turn.
      if widths > 1.3 * (best?.widths ?? -1) { best = (widths, index) }
    }
    return best?.range
  }
}
