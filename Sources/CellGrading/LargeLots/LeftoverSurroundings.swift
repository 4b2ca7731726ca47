/// The cells that no set holds although they could lie in one, and the sets around them: where more
/// sets may be found.
struct LeftoverSurroundings {
  /// In ascending order.
  private(set) var cells: [Int] = []
  /// The sets whose cells are among them, ascending.
  private(set) var sets: [Int] = []

  /// Cells up to which the whole pool is taken.
  private static let mostCells = 20_000
  /// Sets taken around a leftover cell, the nearest first.
  private static let setsAround = 12

  /// - Parameters:
  ///   - pool: The cells.
  ///   - sets: Disjoint sets of them.
  ///   - uncovered: Cells that lie in no legal set.
  init(_ pool: CellPool, _ sets: [[Int32]], leavingOut uncovered: [Int]) {
    var owner = [Int32](repeating: -1, count: pool.count)
    for (index, set) in sets.enumerated() {
      for cell in set { owner[Int(cell)] = Int32(index) }
    }
    var isLeft = owner.map { $0 < 0 }
    for cell in uncovered { isLeft[cell] = false }
    if pool.count - uncovered.count <= Self.mostCells {
      cells = (0..<pool.count).filter { isLeft[$0] || owner[$0] >= 0 }
      self.sets = Array(sets.indices)
      return
    }
    let grid = BoxGrid(pool)
    var isTaken = [Bool](repeating: false, count: sets.count)
    for cell in 0..<pool.count where isLeft[cell] && cells.count < Self.mostCells {
      cells.append(cell)
      var near: [(distance: Double, set: Int32)] = []
      for box in grid.boxesAround(cell) {
        for other in grid.cells(inBox: box) where owner[Int(other)] >= 0 {
          let distance = pool.distance(Int32(cell), other)
          if distance <= 1 { near.append((distance, owner[Int(other)])) }
        }
      }
      near.sort { $0 < $1 }
      var taken: Set<Int32> = []
      for (_, set) in near where taken.count < Self.setsAround {
        guard taken.insert(set).inserted, !isTaken[Int(set)] else { continue }
        isTaken[Int(set)] = true
        cells += sets[Int(set)].map(Int.init)
      }
    }
    cells.sort()
    self.sets = isTaken.indices.filter { isTaken[$0] }
  }
}
