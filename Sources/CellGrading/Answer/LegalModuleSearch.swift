/// Whether a cell lies in any set of module size that keeps the ranges of modules.
///
/// A node is the cells inside a box of values. Where a range over them is broken, with h the highest
/// value, every legal set has all values at or above h − width, or all below h: two smaller boxes.
/// Rules of groups and sums are left out, so what is excluded here is excluded under all rules.
/// - Source: design contract of grouping, sections 2 and 4.
struct LegalModuleSearch {
  /// Nodes after which nothing is claimed.
  static let nodeLimit = 2000

  private let lot: GroupingLot
  private let size: Int
  /// Cells of each class by the value of the first range.
  private let ordered: [[Int]]
  private var nodes = 0

  /// Prepares a search over a lot.
  init(_ lot: GroupingLot) {
    self.lot = lot
    size = lot.series * lot.parallel
    let cells = lot.cellsByClass
    ordered =
      lot.moduleRanges.first.map { rule in
        cells.map { $0.sorted { rule.values[$0] < rule.values[$1] } }
      } ?? cells
  }

  /// Whether it is proven that a cell lies in no legal module.
  mutating func isExcluded(_ cell: Int) -> Bool {
    nodes = 0
    let number = Int(lot.classes[cell])
    let near = neighbours(cell, number)
    return search(cell, number, near) == false
  }

  /// The cells of the class that keep every range with the cell, itself left out.
  private func neighbours(_ cell: Int, _ number: Int) -> [Int] {
    let all = ordered[number]
    guard let first = lot.moduleRanges.first else { return all.filter { $0 != cell } }
    let (value, width) = (first.values[cell], first.widths[number])
    let start = all.partitioningIndex { first.values[$0] >= value - width }
    let end = all.partitioningIndex { first.values[$0] > value + width }
    return all[start..<end].filter { other in
      other != cell
        && lot.moduleRanges.dropFirst().allSatisfy {
          abs($0.values[other] - $0.values[cell]) <= $0.widths[number]
        }
    }
  }

  /// True where a set exists, false where none does, nil where the nodes ran out.
  private mutating func search(_ cell: Int, _ number: Int, _ candidates: [Int]) -> Bool? {
    nodes += 1
    guard candidates.count + 1 >= size else { return false }
    guard nodes <= Self.nodeLimit else { return nil }
    var broken: (rule: RangeRule, highest: Int64, share: Double)?
    for rule in lot.moduleRanges {
      var (least, most) = (rule.values[cell], rule.values[cell])
      for other in candidates {
        least = min(least, rule.values[other])
        most = max(most, rule.values[other])
      }
      let share = Double(most - least) / Double(max(1, rule.widths[number]))
      if most - least > rule.widths[number], share > broken?.share ?? 0 {
        broken = (rule, most, share)
      }
    }
    guard let (rule, highest, _) = broken else { return true }
    let floor = highest - rule.widths[number]
    var upper: Bool? = false
    if rule.values[cell] >= floor {
      upper = search(cell, number, candidates.filter { rule.values[$0] >= floor })
      if upper == true { return true }
    }
    guard rule.values[cell] < highest else { return upper }
    let lower = search(cell, number, candidates.filter { rule.values[$0] < highest })
    if lower == true { return true }
    return upper == nil || lower == nil ? nil : false
  }
}

extension [Int] {
  /// The first index from which on a condition holds, by halving.
  fileprivate func partitioningIndex(_ holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
