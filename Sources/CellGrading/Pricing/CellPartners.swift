/// For each cell all cells that can lie in one set with it as far as ranges go.
struct CellPartners: Sendable {
  private var starts: [Int] = [0]
  private var members: [Int32]

  init(_ pool: CellPool) {
    let lists = CandidateLists(pool)
    var counts = [Int](repeating: 0, count: pool.count)
    for place in 0..<pool.count {
      counts[Int(pool.order[place])] += lists[place].count
      for cell in lists[place] { counts[Int(cell)] += 1 }
    }
    for count in counts { starts.append((starts.last ?? 0) + count) }
    members = Array(repeating: 0, count: starts.last ?? 0)
    var next = starts
    for place in 0..<pool.count {
      let anchor = Int(pool.order[place])
      for cell in lists[place] {
        members[next[anchor]] = cell
        next[anchor] += 1
        members[next[Int(cell)]] = Int32(anchor)
        next[Int(cell)] += 1
      }
    }
  }

  /// Of some cells alone, ascending, where a pool has too many pairs for all.
  init(_ pool: CellPool, of cells: [Int]) {
    let grid = BoxGrid(pool)
    members = []
    for cell in cells {
      // Cells before this one that have none.
      starts.append(contentsOf: repeatElement(members.count, count: cell + 1 - starts.count))
      for box in grid.boxesAround(cell) {
        members += grid.cells(inBox: box).filter {
          $0 != cell && pool.areCompatible(Int32(cell), $0)
        }
      }
    }
    starts += repeatElement(members.count, count: pool.count + 1 - starts.count)
  }

  subscript(cell: Int) -> ArraySlice<Int32> { members[starts[cell]..<starts[cell + 1]] }
}
