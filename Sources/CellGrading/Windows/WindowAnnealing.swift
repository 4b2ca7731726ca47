/// Looks for one window more, again and again, by moving windows at random: simulated annealing on the
/// places that stay empty, with a smaller weight on the cells that no window covers.
///
/// The sequence of random numbers is fixed, so the result is a function of the pool and the start.
/// Source: S. Kirkpatrick, C. D. Gelatt, M. P. Vecchi, Science 220 (1983) 671.
struct WindowAnnealing {
  private var packing: WindowPacking
  private let pool: CellPool
  private let limits: GroupingLimits
  private var random: RandomSequence
  private var ends: [Int64]
  private(set) var moves = 0
  /// An empty place weighs as much as so many cells in no window.
  private static let weight = 5
  private static let stepsOfMove = 400
  /// A window takes in a cell if its ends then move by less than this in all, in widths.
  private static let farthest = 0.5
  /// The chance that a move is kept which leaves one cell more in no window.
  private let chance: Double
  /// Cautious searches find the last window of small pools, bold ones get further in large ones.
  private static let chances = [0.26, 0.4]

  init(_ pool: CellPool, limits: GroupingLimits, seed: UInt64) {
    packing = WindowPacking(pool)
    self.pool = pool
    self.limits = limits
    random = RandomSequence(seed: seed)
    chance = Self.chances[Int((seed ^ (seed >> 16)) & 1)]
    ends = Array(repeating: 0, count: pool.ranges.count)
  }

  /// - Parameters:
  ///   - start: Disjoint legal sets.
  ///   - most: No more exist.
  ///   - effort: Counted work at most: moves of windows, and cells looked at for chains by the hundreds.
  /// - Returns: No fewer sets.
  mutating func improved(_ start: [[Int32]], most: Int, effort: Int) -> [[Int32]] {
    for set in start { packing.add(holding: set) }
    var best = start
    while best.count < most, addWindow() {
      packing.fillAll()
      while packing.missing > 0 && self.effort < effort {
        if moves % 256 == 0 && limits.isOver { return best }
        moves += 1
        step()
      }
      guard packing.missing == 0 else { break }
      best = packing.sets()
    }
    // Other windows for as many sets give the next search another start.
    while packing.count > best.count { packing.removeEmptiest() }
    packing.fillAll()
    return packing.missing == 0 ? packing.sets() : best
  }

  /// Counted work so far, a unit about as long as a move of a window without a chain.
  var effort: Int { moves + packing.steps / Self.stepsOfMove }

  private var energy: Int { Self.weight * packing.missing - packing.covered }

  private mutating func step() {
    guard let (window, cell) = proposal() else { return }
    let before = energy
    packing.move(window, to: ends, around: cell)
    var worse = energy - before
    guard worse > 0 else { return }
    var keeps = 1.0
    while worse > 0 && keeps > 1e-9 {
      keeps *= chance
      worse -= 1
    }
    if random.share() >= keeps { packing.takeBack(window) }
  }

  // MARK: - Moves

  /// Adds a window where the most cells are free, of some places; false where no cell is free.
  private mutating func addWindow() -> Bool {
    var best: (count: Int, cell: Int32, ends: [Int64]) = (-1, 0, [])
    for _ in 0..<200 {
      guard let cell = freeCell() else { continue }
      place(around: cell)
      let count = packing.freeCells(in: ends, around: cell)
      if count > best.count { best = (count, cell, ends) }
    }
    guard best.count >= 0 else { return false }
    packing.add(best.ends, around: best.cell)
    return true
  }

  /// A window, with `ends` set to where it shall stand and a cell that lies in it there.
  private mutating func proposal() -> (Int, Int32)? {
    let choice = random.below(100)
    if choice < 10 {
      // A window that lacks cells is put elsewhere.
      guard let cell = freeCell() else { return nil }
      let lacking = packing.lacking.members
      let window = Int(lacking[random.below(lacking.count)])
      place(around: cell)
      return (window, cell)
    }
    if choice < 14 {
      let window = random.below(packing.count)
      guard let cell = packing.held(by: window, at: random.below(1 << 20)) else { return nil }
      setEnds(window)
      let d = random.below(ends.count)
      let width = packing.widths[d]
      ends[d] += Int64(random.below(Int(2 * width / 3) + 1)) - width / 3
      let value = packing.value(cell, d)
      guard value >= ends[d], value - ends[d] <= width else { return nil }
      return (window, cell)
    }
    if choice < 54, !packing.stuck.isEmpty {
      // A window that chains without an end have met takes in a cell that none of these holds.
      let window = Int(packing.stuck[random.below(packing.stuck.count)])
      guard let own = packing.held(by: window, at: random.below(1 << 20)) else { return nil }
      let near = packing.partners[Int(own)]
      guard !near.isEmpty else { return nil }
      let cell = near[near.startIndex + random.below(near.count)]
      let holder = packing.owner[Int(cell)]
      guard holder < 0 || !packing.isStuck(holder) else { return nil }
      return moves(window, toTakeIn: cell) ? (window, cell) : nil
    }
    // A window near a free cell takes the cell in.
    guard let cell = freeCell() else { return nil }
    let near = packing.partners[Int(cell)]
    guard !near.isEmpty else { return nil }
    for _ in 0..<4 {
      let window = Int(packing.owner[Int(near[near.startIndex + random.below(near.count)])])
      if window >= 0, moves(window, toTakeIn: cell) { return (window, cell) }
    }
    return nil
  }

  /// Sets the ends as near to a window's as taking in a cell allows; false where that is far or
  /// where the cell lies in it already.
  private mutating func moves(_ window: Int, toTakeIn cell: Int32) -> Bool {
    var way = 0.0
    for d in ends.indices {
      let own = packing.lower(window, d)
      let value = packing.value(cell, d)
      let width = packing.widths[d]
      ends[d] = min(max(own, value - width), value)
      way += Double((ends[d] - own).magnitude) / Double(max(1, width))
    }
    return way > 0 && way < Self.farthest
  }

  private mutating func setEnds(_ window: Int) {
    for d in ends.indices { ends[d] = packing.lower(window, d) }
  }

  /// Sets the ends anywhere around a cell.
  private mutating func place(around cell: Int32) {
    for d in ends.indices {
      ends[d] = packing.value(cell, d) - Int64(random.below(Int(packing.widths[d]) + 1))
    }
  }

  private mutating func freeCell() -> Int32? {
    let free = packing.free
    return free.count > 0 ? free.members[random.below(free.count)] : nil
  }
}
