/// Some cells of a pool as a pool of their own, with the way there and back.
struct SubPool: Sendable {
  let pool: CellPool
  /// Their numbers in the outer pool, ascending.
  let cells: [Int]

  /// - Parameters:
  ///   - outer: The pool.
  ///   - cells: Numbers of its cells, in any order.
  init(of outer: CellPool, _ cells: [Int]) {
    self.cells = cells.sorted()
    pool = outer.subset(self.cells)
  }

  /// The cells of a pool that no set holds.
  init(of outer: CellPool, leavingOut sets: [[Int32]]) {
    var isFree = [Bool](repeating: true, count: outer.count)
    for set in sets { for cell in set { isFree[Int(cell)] = false } }
    self.init(of: outer, isFree.indices.filter { isFree[$0] })
  }

  /// Sets of these cells, by their numbers in this pool.
  func inner(_ sets: [[Int32]]) -> [[Int32]] { sets.map { $0.map(place) } }

  /// Sets of this pool, by their numbers in the outer pool.
  func outer(_ sets: [[Int32]]) -> [[Int32]] {
    sets.map { $0.map { Int32(cells[Int($0)]) } }
  }

  private func place(_ cell: Int32) -> Int32 {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle] < Int(cell) { low = middle + 1 } else { high = middle }
    }
    return Int32(low)
  }
}
