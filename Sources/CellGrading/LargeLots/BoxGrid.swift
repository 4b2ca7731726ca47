/// Cells sorted into boxes as wide as the ranges allow, so that all cells of a box fit together and
/// all partners of a cell lie in its own and the touching boxes.
struct BoxGrid {
  /// At most this many ranges make boxes; others are only looked at.
  static let mostDimensions = 3

  let pool: CellPool
  let dimensions: Int
  private let shifted: [Bool]
  /// The box of each cell.
  private(set) var box: [Int32] = []
  /// The cells box by box.
  private(set) var members: [Int32] = []
  private(set) var starts: [Int] = [0]
  private var index: [Key: Int32] = [:]
  private var keys: [Key] = []

  private struct Key: Hashable {
    var parts: SIMD3<Int32>
  }

  /// - Parameters:
  ///   - pool: The cells.
  ///   - shifted: The dimensions whose boxes are moved by half a width.
  init(_ pool: CellPool, shifted: [Bool] = [false, false, false]) {
    self.pool = pool
    self.shifted = shifted
    dimensions = min(Self.mostDimensions, pool.ranges.count)
    box.reserveCapacity(pool.count)
    let least = pool.ranges.prefix(dimensions).map { $0.values.min() ?? 0 }
    for cell in 0..<pool.count {
      var parts = SIMD3<Int32>(repeating: 0)
      for d in 0..<dimensions {
        let range = pool.ranges[d]
        let side = range.width + 1
        let offset = range.values[cell] - least[d] + (shifted[d] ? side / 2 : 0)
        parts[d] = Int32(truncatingIfNeeded: offset / side)
      }
      let key = Key(parts: parts)
      if let known = index[key] {
        box.append(known)
      } else {
        let new = Int32(keys.count)
        index[key] = new
        keys.append(key)
        box.append(new)
      }
    }
    var counts = [Int](repeating: 0, count: keys.count)
    for own in box { counts[Int(own)] += 1 }
    for count in counts { starts.append((starts.last ?? 0) + count) }
    var next = starts
    members = Array(repeating: 0, count: pool.count)
    for (cell, own) in box.enumerated() {
      members[next[Int(own)]] = Int32(cell)
      next[Int(own)] += 1
    }
  }

  /// How many cells share a cell's box.
  func boxCount(_ cell: Int) -> Int {
    starts[Int(box[cell]) + 1] - starts[Int(box[cell])]
  }

  /// The numbers of a cell's own box, then of those that touch it.
  func boxesAround(_ cell: Int) -> [Int] {
    let own = keys[Int(box[cell])].parts
    var found = [Int(box[cell])]
    func extend(_ parts: SIMD3<Int32>, _ d: Int) {
      guard d < dimensions else {
        if parts != own, let box = index[Key(parts: parts)] { found.append(Int(box)) }
        return
      }
      for delta: Int32 in [-1, 0, 1] {
        var moved = parts
        moved[d] &+= delta
        extend(moved, d + 1)
      }
    }
    extend(own, 0)
    return found
  }

  func cells(inBox box: Int) -> ArraySlice<Int32> { members[starts[box]..<starts[box + 1]] }
}
