/// Lists of cells in one array, so that no list has to be counted as in use.
struct CellLists {
  private(set) var cells: [Int32] = []
  private var starts: [Int] = []
  private var counts: [Int] = []
  private var rooms: [Int] = []

  var count: Int { starts.count }

  /// Where a list stands in ``cells``.
  subscript(list: Int) -> Range<Int> { starts[list]..<starts[list] + counts[list] }

  /// Adds an empty list.
  mutating func append() {
    starts.append(cells.count)
    counts.append(0)
    rooms.append(0)
  }

  mutating func replace(_ list: Int, by new: [Int32]) {
    if new.count > rooms[list] {
      // What it had stays unused: with twice the room each time that is no more than is used.
      starts[list] = cells.count
      rooms[list] = 2 * new.count
      cells.append(contentsOf: repeatElement(0, count: rooms[list]))
    }
    counts[list] = new.count
    for (place, cell) in new.enumerated() { cells[starts[list] + place] = cell }
  }

  /// Takes the last list away, or puts it in place of another.
  mutating func removeLast(movingTo list: Int) {
    let last = count - 1
    (starts[list], counts[list], rooms[list]) = (starts[last], counts[last], rooms[last])
    starts.removeLast()
    counts.removeLast()
    rooms.removeLast()
  }
}
