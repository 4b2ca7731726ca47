/// Whether cells that are all compatible with one cell hold a set with it: windows as wide as each
/// range are slid over them, range after range.
///
/// Every legal set with the cell lies in a window that starts at one of its values, at most a width
/// below the cell's, so the search is exact until its steps are used up.
struct WindowSearch {
  let pool: CellPool
  /// The cell that every set holds.
  let cell: Int
  /// Cells looked at in windows before the answer is given up.
  private var stepsLeft = 1_000_000

  init(_ pool: CellPool, holding cell: Int) {
    self.pool = pool
    self.cell = cell
  }

  /// - Parameter cells: The cell and others that are compatible with it.
  /// - Returns: False only where no set under the ranges holds the cell.
  mutating func mayHoldSet(_ cells: [Int32]) -> Bool { mayHoldSet(cells, 0) }

  private mutating func mayHoldSet(_ cells: [Int32], _ dimension: Int) -> Bool {
    guard cells.count >= pool.size else { return false }
    guard dimension < pool.ranges.count else { return true }
    stepsLeft -= cells.count
    guard stepsLeft > 0 else { return true }
    let range = pool.ranges[dimension]
    let own = range.values[cell]
    let sorted = cells.map { (value: range.values[Int($0)], cell: $0) }.sorted { $0 < $1 }
    var end = 0
    for start in sorted.indices where sorted[start].value <= own {
      if start > 0 && sorted[start - 1].value == sorted[start].value { continue }
      let before = end
      while end < sorted.count && sorted[end].value - sorted[start].value <= range.width {
        end += 1
      }
      // A window that takes in nothing new is part of the one before it.
      guard end > before, end - start >= pool.size else { continue }
      if mayHoldSet(sorted[start..<end].map(\.cell), dimension + 1) { return true }
    }
    return false
  }
}
