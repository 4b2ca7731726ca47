/// Which cells of a pool lie in no legal set under its ranges; sums are left out, so the rest may
/// still lie in none.
struct Coverage {
  /// In ascending order.
  private(set) var uncovered: [Int] = []
  /// The most cells that share one of the boxes of each cell.
  private(set) var crowding: [Int32]

  /// Cells with more partners than this count as covered without a search.
  private static let mostPartners = 300

  init(_ pool: CellPool) {
    crowding = Array(repeating: 0, count: pool.count)
    var isCovered = [Bool](repeating: false, count: pool.count)
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
    let grid = BoxGrid(pool)
    for cell in 0..<pool.count where !isCovered[cell] {
      if !Self.hasSet(pool, grid, cell) { uncovered.append(cell) }
    }
  }

  /// The cells that are not uncovered, in ascending order.
  var covered: [Int] {
    var isCovered = [Bool](repeating: true, count: crowding.count)
    for cell in uncovered { isCovered[cell] = false }
    return isCovered.indices.filter { isCovered[$0] }
  }

  /// The covered cells with the emptiest boxes, in ascending order.
  func rarest(_ most: Int) -> [Int] {
    let all = covered
    guard all.count > most else { return all }
    return all.sorted { (crowding[$0], $0) < (crowding[$1], $1) }.prefix(most).sorted()
  }

  private static func hasSet(_ pool: CellPool, _ grid: BoxGrid, _ cell: Int) -> Bool {
    var partners: [Int] = []
    for box in grid.boxesAround(cell) {
      for other in grid.cells(inBox: box)
      where pool.areCompatible(Int32(cell), other) {
        partners.append(Int(other))
      }
    }
    guard partners.count >= pool.size else { return false }
    guard partners.count <= mostPartners else { return true }
    partners.sort()
    let local = CellPool(
      numbers: partners, size: pool.size,
      ranges: pool.ranges.map { range in
        CellPool.Range(values: partners.map { range.values[$0] }, width: range.width)
      })
    var pricer = SetPricer(local)
    // Only sets with the cell cost less than their size.
    pricer.setPrices(partners.map { $0 == cell ? 0 : 1 }, .none)
    for place in 0..<local.count {
      if pricer.cheapest(anchorAt: place, below: Int64(pool.size)).cells != nil { return true }
      if pricer.nodes > 20_000 { return true }
    }
    return false
  }
}
