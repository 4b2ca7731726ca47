/// Which cells of a pool lie in no legal set under its ranges; sums are left out, so the rest may
/// still lie in none.
struct Coverage {
  /// In ascending order; empty before ``settle(_:with:)``.
  private(set) var uncovered: [Int] = []
  /// The most cells that share one of the boxes of each cell.
  private(set) var crowding: [Int32]
  private var isCovered: [Bool]

  /// Cells with more partners than this count as covered without a search.
  private static let mostPartners = 300

  init(_ pool: CellPool) {
    crowding = Array(repeating: 0, count: pool.count)
    isCovered = Array(repeating: false, count: pool.count)
    let dimensions = min(BoxGrid.mostDimensions, pool.ranges.count)
    // Ranges beyond the boxes' dimensions are not kept by a box.
    let coversAtOnce = pool.ranges.count <= BoxGrid.mostDimensions
    for shift in 0..<(1 << dimensions) {
      let grid = BoxGrid(pool, shifted: (0..<3).map { shift & (1 << $0) != 0 })
      for cell in 0..<pool.count {
        let count = grid.boxCount(cell)
        crowding[cell] = max(crowding[cell], Int32(count))
        if coversAtOnce && count >= pool.size { isCovered[cell] = true }
      }
    }
  }

  /// Decides about every cell.
  ///
  /// - Parameters:
  ///   - pool: The same cells.
  ///   - sets: Legal sets that are known: their cells need no search.
  mutating func settle(_ pool: CellPool, with sets: [[Int32]]) {
    for cell in sets.joined() { isCovered[Int(cell)] = true }
    let grid = BoxGrid(pool)
    for cell in 0..<pool.count where !isCovered[cell] {
      if !Self.mayHaveSet(pool, grid, cell) { uncovered.append(cell) }
    }
  }

  private static func mayHaveSet(_ pool: CellPool, _ grid: BoxGrid, _ cell: Int) -> Bool {
    var partners: [Int32] = []
    for box in grid.boxesAround(cell) {
      for other in grid.cells(inBox: box) where pool.areCompatible(Int32(cell), other) {
        partners.append(other)
      }
    }
    guard partners.count <= mostPartners else { return true }
    var search = WindowSearch(pool, holding: cell)
    return search.mayHoldSet(partners)
  }
}
