/// Cells of one sameness class from which sets of a fixed size are formed under ranges and sums.
///
/// A set is a module, or a parallel group. Cells are numbered anew, `0..<count`, in the order of
/// their numbers in the lot. Every legal set has an *anchor*: its first cell in the order by the
/// first range's value, ties by number. So all sets fall apart by anchor, and a set is its anchor
/// with cells that come later and lie within reach.
struct CellPool: Sendable {
  /// The cells' numbers in the lot, ascending.
  let numbers: [Int]
  /// Cells of a set.
  let size: Int
  /// The ranges that a set has to keep; the first is the anchor's.
  let ranges: [Range]
  /// Sums that a set has to keep.
  let sums: [Sum]
  /// The cells in the order of anchors.
  let order: [Int32]
  /// Where each cell stands in that order.
  let rank: [Int32]

  /// Values and the widest legal range.
  struct Range: Sendable {
    var values: [Int64]
    var width: Int64
  }

  /// Values and the window of their sum.
  struct Sum: Sendable {
    var values: [Int64]
    var minimum: Int64
    var maximum: Int64
  }

  var count: Int { numbers.count }

  init(numbers: [Int], size: Int, ranges: [Range], sums: [Sum] = []) {
    self.numbers = numbers
    self.size = size
    // No range is wider than the values: so sums and differences of widths stay small.
    self.ranges = ranges.map { range in
      let spread = (range.values.max() ?? 0) - (range.values.min() ?? 0)
      return Range(values: range.values, width: min(range.width, spread))
    }
    self.sums = sums
    var order = (0..<numbers.count).map(Int32.init)
    if let anchor = ranges.first?.values {
      order.sort { (anchor[Int($0)], $0) < (anchor[Int($1)], $1) }
    }
    var rank = [Int32](repeating: 0, count: numbers.count)
    for (place, cell) in order.enumerated() { rank[Int(cell)] = Int32(place) }
    self.order = order
    self.rank = rank
  }

  /// The pool of some of the cells, by their numbers here, ascending.
  func subset(_ cells: [Int]) -> CellPool {
    CellPool(
      numbers: cells.map { numbers[$0] }, size: size,
      ranges: ranges.map { range in
        Range(values: cells.map { range.values[$0] }, width: range.width)
      },
      sums: sums.map { sum in
        Sum(
          values: cells.map { sum.values[$0] }, minimum: sum.minimum, maximum: sum.maximum)
      })
  }

  /// The same pool with ranges alone.
  var withoutSums: CellPool { CellPool(numbers: numbers, size: size, ranges: ranges) }

  /// The same pool with anchors by what is summed, where it has a range: few sets of cells that are
  /// near in it are in doubt.
  var anchoredBySum: CellPool {
    guard
      let summed = ranges.firstIndex(where: { range in
        sums.contains { $0.values == range.values }
      })
    else { return self }
    var ranges = ranges
    ranges.swapAt(0, summed)
    return CellPool(numbers: numbers, size: size, ranges: ranges, sums: sums)
  }

  /// Whether a set of cells keeps every range and every sum.
  func isLegal(_ cells: some Collection<Int32>) -> Bool {
    cells.count == size && keepsRanges(cells)
      && sums.allSatisfy { sum in
        let total = cells.reduce(0) { $0 + sum.values[Int($1)] }
        return total >= sum.minimum && total <= sum.maximum
      }
  }

  /// Whether cells, of any number, keep every range.
  func keepsRanges(_ cells: some Collection<Int32>) -> Bool {
    ranges.allSatisfy { range in
      var least = Int64.max
      var most = Int64.min
      for cell in cells {
        least = min(least, range.values[Int(cell)])
        most = max(most, range.values[Int(cell)])
      }
      return cells.isEmpty || most - least <= range.width
    }
  }

  /// Whether two cells can lie in one set as far as ranges go.
  func areCompatible(_ first: Int32, _ second: Int32) -> Bool {
    ranges.allSatisfy {
      ($0.values[Int(first)] - $0.values[Int(second)]).magnitude <= UInt64($0.width)
    }
  }

  /// The largest of two cells' gaps, each in widths of its range.
  func distance(_ first: Int32, _ second: Int32) -> Double {
    ranges.reduce(0) { most, range in
      let gap = (range.values[Int(first)] - range.values[Int(second)]).magnitude
      return max(most, Double(gap) / Double(max(1, range.width)))
    }
  }
}
