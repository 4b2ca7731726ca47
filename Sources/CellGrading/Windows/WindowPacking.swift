/// Windows over the values of a pool, each to be filled with cells that lie in it: cells are given to
/// windows so that as many places as possible are filled.
///
/// A window is as wide as every range allows, so that any cells in one window are a legal set as far
/// as ranges go, and every legal set lies in one. Once the windows stand, filling them is a matching
/// of cells and places: an empty place is filled along a chain of windows, each taking a cell of the
/// next one, that ends at a cell which no window holds.
/// Source: J. E. Hopcroft, R. M. Karp, SIAM Journal on Computing 2 (1973) 225 (augmenting paths).
struct WindowPacking {
  let pool: CellPool
  let partners: CellPartners
  let dimensions: Int
  let widths: [Int64]
  /// Cell by cell.
  private let values: [Int64]

  /// The lower ends of the windows, window by window.
  private var lower: [Int64] = []
  /// The cells that lie in each window.
  private var reach = CellLists()
  /// The window that holds a cell, −1 for none.
  private(set) var owner: [Int32]
  /// The cells that no window holds, in no order.
  private(set) var free: CellSet
  /// The cells that each window holds.
  private(set) var fill: [Int] = []
  /// The windows that lack cells, in no order.
  private(set) var lacking = CellSet()
  /// Places that no cell fills.
  private(set) var missing = 0
  /// Cells that lie in some window.
  private(set) var covered = 0
  /// The windows that chains without an end have met: only a move of one of these can help.
  private(set) var stuck: [Int32] = []

  /// Cells that searches for chains have looked at.
  private(set) var steps = 0
  private var isStuck: [Bool] = []
  /// The windows in which each cell lies.
  private var cover: [Int32]

  // What can be taken back.
  private var changes: [(cell: Int32, owner: Int32)] = []
  private var oldReach: [Int32] = []
  private var found: [Int32] = []
  private var oldEnds: [Int64] = []
  private var oldStuck: [Int32] = []
  private var changesStuck = false

  // The search for a chain.
  private var visited: [Int32] = []
  private var stamp: Int32 = 0
  private var parent: [Int32] = []
  private var via: [Int32] = []
  private var queue: [Int32] = []
  private var opened: [Int32] = []

  init(_ pool: CellPool) {
    self.pool = pool
    partners = CellPartners(pool)
    dimensions = pool.ranges.count
    widths = pool.ranges.map(\.width)
    values = (0..<pool.count).flatMap { cell in pool.ranges.map { $0.values[cell] } }
    owner = Array(repeating: -1, count: pool.count)
    free = CellSet(upTo: pool.count)
    cover = Array(repeating: 0, count: pool.count)
  }

  var count: Int { reach.count }

  func value(_ cell: Int32, _ range: Int) -> Int64 { values[Int(cell) * dimensions + range] }

  func lower(_ window: Int, _ range: Int) -> Int64 { lower[window * dimensions + range] }

  /// Some cell that lies in a window, by any number; nil where the window does not hold it.
  func held(by window: Int, at number: Int) -> Int32? {
    let places = reach[window]
    guard !places.isEmpty else { return nil }
    let cell = reach.cells[places.lowerBound + number % places.count]
    return owner[Int(cell)] == window ? cell : nil
  }

  func isStuck(_ window: Int32) -> Bool { isStuck[Int(window)] }

  /// The cells that windows hold, window by window, each ascending.
  func sets() -> [[Int32]] {
    var sets: [[Int32]] = Array(repeating: [], count: count)
    for (cell, window) in owner.enumerated() where window >= 0 {
      sets[Int(window)].append(Int32(cell))
    }
    return sets
  }

  /// How many cells that no window holds would lie in a window around a cell.
  func freeCells(in ends: [Int64], around cell: Int32) -> Int {
    partners[Int(cell)].reduce(owner[Int(cell)] < 0 ? 1 : 0) { count, other in
      owner[Int(other)] < 0 && isIn(other, ends) ? count + 1 : count
    }
  }

  // MARK: - Windows

  /// Adds an empty window in which a cell lies.
  mutating func add(_ ends: [Int64], around cell: Int32) {
    lower += ends
    reach.append()
    lacking.insert(Int32(fill.count))
    fill.append(0)
    visited.append(0)
    parent.append(-1)
    via.append(-1)
    isStuck.append(false)
    missing += pool.size
    gather(count - 1, ends, around: cell)
  }

  /// Adds a window around a set, with the set in it.
  mutating func add(holding set: [Int32]) {
    guard let first = set.first else { return }
    add((0..<dimensions).map { d in set.map { value($0, d) }.min() ?? 0 }, around: first)
    for cell in set { give(cell, to: Int32(count - 1)) }
  }

  /// Takes the window with the fewest cells away, the last one in its place.
  mutating func removeEmptiest() {
    guard let window = fill.indices.min(by: { (fill[$0], $0) < (fill[$1], $1) }) else { return }
    let last = count - 1
    for place in reach[window] {
      let cell = reach.cells[place]
      if owner[Int(cell)] == window { give(cell, to: -1) }
      uncover(cell)
    }
    missing -= pool.size
    lacking.remove(Int32(window))
    if window < last {
      for d in 0..<dimensions { lower[window * dimensions + d] = lower[last * dimensions + d] }
      for place in reach[last] {
        let cell = Int(reach.cells[place])
        if owner[cell] == last { owner[cell] = Int32(window) }
      }
      fill[window] = fill[last]
      if lacking.remove(Int32(last)) { lacking.insert(Int32(window)) }
    }
    reach.removeLast(movingTo: window)
    lower.removeLast(dimensions)
    fill.removeLast()
    visited.removeLast()
    parent.removeLast()
    via.removeLast()
    isStuck = Array(repeating: false, count: count)
    stuck.removeAll()
  }

  /// Moves a window to where a cell lies in it, and fills what can be filled;
  /// ``takeBack(_:)`` undoes it.
  mutating func move(_ window: Int, to ends: [Int64], around cell: Int32) {
    changes.removeAll(keepingCapacity: true)
    oldEnds.removeAll(keepingCapacity: true)
    for d in 0..<dimensions {
      oldEnds.append(lower[window * dimensions + d])
      lower[window * dimensions + d] = ends[d]
    }
    oldReach.removeAll(keepingCapacity: true)
    for place in reach[window] { oldReach.append(reach.cells[place]) }
    gather(window, ends, around: cell)
    for cell in oldReach {
      uncover(cell)
      if owner[Int(cell)] == window && !isIn(cell, ends) { give(cell, to: -1) }
    }
    // Chains that had no end have one only by way of a window that they had met.
    let mayHelpOthers = isStuck[window]
    changesStuck = !fills(window) || mayHelpOthers
    if changesStuck {
      swap(&stuck, &oldStuck)
      for met in oldStuck { isStuck[Int(met)] = false }
      stuck.removeAll(keepingCapacity: true)
      fillLacking()
    }
  }

  /// Undoes the last move.
  mutating func takeBack(_ window: Int) {
    for d in 0..<dimensions { lower[window * dimensions + d] = oldEnds[d] }
    for cell in oldReach { cover(cell) }
    for place in reach[window] { uncover(reach.cells[place]) }
    reach.replace(window, by: oldReach)
    for (cell, before) in changes.reversed() { assign(cell, to: before) }
    changes.removeAll(keepingCapacity: true)
    guard changesStuck else { return }
    for met in stuck { isStuck[Int(met)] = false }
    swap(&stuck, &oldStuck)
    for met in stuck { isStuck[Int(met)] = true }
  }

  private mutating func gather(_ window: Int, _ ends: [Int64], around cell: Int32) {
    found.removeAll(keepingCapacity: true)
    found.append(cell)
    for other in partners[Int(cell)] where isIn(other, ends) { found.append(other) }
    for other in found { cover(other) }
    reach.replace(window, by: found)
  }

  private mutating func cover(_ cell: Int32) {
    if cover[Int(cell)] == 0 { covered += 1 }
    cover[Int(cell)] += 1
  }

  private mutating func uncover(_ cell: Int32) {
    cover[Int(cell)] -= 1
    if cover[Int(cell)] == 0 { covered -= 1 }
  }

  @inline(__always)
  private func isIn(_ cell: Int32, _ ends: [Int64]) -> Bool {
    let base = Int(cell) &* dimensions
    for d in 0..<dimensions {
      // Below the end it wraps around to more than any width.
      let above = UInt64(bitPattern: values[base &+ d] &- ends[d])
      if above > UInt64(bitPattern: widths[d]) { return false }
    }
    return true
  }

  private mutating func give(_ cell: Int32, to window: Int32) {
    changes.append((cell, owner[Int(cell)]))
    assign(cell, to: window)
  }

  private mutating func assign(_ cell: Int32, to window: Int32) {
    let before = owner[Int(cell)]
    if before >= 0 {
      if fill[Int(before)] == pool.size { lacking.insert(before) }
      fill[Int(before)] -= 1
      missing += 1
    } else {
      free.remove(cell)
    }
    if window >= 0 {
      fill[Int(window)] += 1
      missing -= 1
      if fill[Int(window)] == pool.size { lacking.remove(window) }
    } else {
      free.insert(cell)
    }
    owner[Int(cell)] = window
  }

  // MARK: - Filling

  /// Fills every window as far as chains go, and takes note of those that chains without an end met.
  mutating func fillAll() {
    for window in stuck { isStuck[Int(window)] = false }
    stuck.removeAll(keepingCapacity: true)
    fillLacking()
  }

  private mutating func fillLacking() {
    guard missing > 0 else { return }
    opened.removeAll(keepingCapacity: true)
    opened.append(contentsOf: lacking.members)
    for window in opened where !fills(Int(window)) {
      for met in queue where !isStuck[Int(met)] {
        isStuck[Int(met)] = true
        stuck.append(met)
      }
    }
  }

  /// Fills a window as far as chains go; whether it is full then.
  private mutating func fills(_ window: Int) -> Bool {
    while fill[window] < pool.size {
      guard augments(window) else { return false }
    }
    return true
  }

  /// Fills one place of a window along the shortest chain; false where there is none.
  private mutating func augments(_ window: Int) -> Bool {
    stamp += 1
    queue.removeAll(keepingCapacity: true)
    queue.append(Int32(window))
    visited[window] = stamp
    var next = 0
    while next < queue.count {
      let taker = queue[next]
      next += 1
      let places = reach[Int(taker)]
      steps += places.count
      for place in places {
        let cell = reach.cells[place]
        let holder = owner[Int(cell)]
        if holder < 0 {
          pass(cell, to: taker, upTo: Int32(window))
          return true
        }
        if visited[Int(holder)] != stamp {
          visited[Int(holder)] = stamp
          parent[Int(holder)] = taker
          via[Int(holder)] = cell
          queue.append(holder)
        }
      }
    }
    return false
  }

  private mutating func pass(_ free: Int32, to taker: Int32, upTo first: Int32) {
    var cell = free
    var window = taker
    while true {
      let before = via[Int(window)]
      let up = parent[Int(window)]
      give(cell, to: window)
      if window == first { return }
      cell = before
      window = up
    }
  }
}
