import StackRecords

/// The cells of one class with the rules of a set of them, in exact integers; a cell is its place.
struct GradingPool {
  /// Largest minus smallest of the set is at most the width.
  struct Range {
    var values: [Int64]
    var width: Int64
  }

  /// The sum over the set lies within the window.
  struct Sum {
    var values: [Int64]
    var minimum: Int64?
    var maximum: Int64?
  }

  /// Paid once by a set that holds two or three of the cells.
  struct Cut {
    var cells: [Int]
    var price: Int64
  }

  /// A set holds both or neither of two cells, or not both.
  struct Pair {
    var first: Int
    var second: Int
    var together: Bool
  }

  /// The number of each place in tie order, ascending.
  var numbers: [Int]
  /// Cells of a set.
  var size: Int
  var ranges: [Range]
  var sums: [Sum] = []

  /// The place of a cell number; nil where the class has no such cell.
  func place(of number: Int) -> Int? {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < numbers.count && numbers[low] == number ? low : nil
  }

  /// Whether two cells keep every range by themselves.
  func areNear(_ first: Int, _ second: Int) -> Bool {
    for range in ranges where abs(range.values[first] - range.values[second]) > range.width {
      return false
    }
    return true
  }

  /// Whether the sum of a set lies in every window.
  func keepsSums(_ cells: [Int]) -> Bool {
    sums.allSatisfy { sum in
      let total = cells.reduce(Int128(0)) { $0 + Int128(sum.values[$1]) }
      return sum.minimum.map { total >= Int128($0) } ?? true
        && sum.maximum.map { total <= Int128($0) } ?? true
    }
  }
}

extension GradingLot {
  /// Sets of module size under the ranges of modules, and under the sums over a module that are not
  /// ignored; resistances only of groups of single cells.
  func modulePool(ofClass number: Int, ignoring ignored: IgnoredSums = []) -> GradingPool {
    let numbers = cells(ofClass: number)
    func values(_ column: Int) -> [Int64] { numbers.map { value($0, column) } }
    var pool = GradingPool(
      numbers: numbers, size: problem.series * problem.parallel, ranges: [])
    for (range, column) in zip(ranges, columns.ranges) {
      // A group of one cell has no range of its own, and its sum is the cell.
      guard range.scope == .module || range.scope == .groupSum && problem.parallel == 1 else {
        continue
      }
      pool.ranges.append(.init(values: values(column), width: range.widths[number]))
    }
    if problem.parallel == 1, !ignored.contains(.resistance), let most = mostResistance,
      let column = columns.resistance
    {
      pool.sums.append(.init(values: values(column), minimum: nil, maximum: most))
    }
    if !ignored.contains(.voltage), let column = columns.voltage {
      for window in widths.sums where window.kind == .voltage {
        pool.sums.append(
          .init(values: values(column), minimum: window.minimum, maximum: window.maximum))
      }
    }
    return pool
  }

  /// Parallel groups under the ranges of groups and of modules.
  func groupPool(ofClass number: Int) -> GradingPool {
    let numbers = cells(ofClass: number)
    var pool = GradingPool(numbers: numbers, size: problem.parallel, ranges: [])
    for (range, column) in zip(ranges, columns.ranges) where range.scope != .groupSum {
      pool.ranges.append(
        .init(values: numbers.map { value($0, column) }, width: range.widths[number]))
    }
    return pool
  }

  /// Sums that a bound leaves out.
  struct IgnoredSums: OptionSet {
    let rawValue: Int
    static let resistance = IgnoredSums(rawValue: 1)
    static let voltage = IgnoredSums(rawValue: 2)
  }
}
