extension GroupingLot {
  /// The cells of each sameness class, by number, in the order of the classes.
  var cellsByClass: [[Int]] {
    var cells: [[Int]] = Array(repeating: [], count: classCount)
    for cell in 0..<cellCount { cells[Int(classes[cell])].append(cell) }
    return cells
  }

  /// Cells of one class as sets of module size under the ranges of modules; the rules of groups are
  /// left out, and sums where groups hold more than one cell.
  func modulePool(_ cells: [Int], inClass number: Int) -> CellPool {
    var ranges = pick(moduleRanges, cells, number)
    var sums: [CellPool.Sum] = []
    if parallel == 1 {
      if let resistance {
        sums.append(
          CellPool.Sum(
            values: cells.map { resistance.values[$0] }, minimum: .min,
            maximum: resistance.maximum))
      }
      // The sum of one cell is the cell, so that a range of sums is a range of the module.
      ranges += pick(groupSumRanges, cells, number)
    }
    if let voltageSum {
      sums.append(
        CellPool.Sum(
          values: cells.map { voltageSum.values[$0] }, minimum: voltageSum.minimum,
          maximum: voltageSum.maximum))
    }
    return CellPool(numbers: cells, size: series * parallel, ranges: ranges, sums: sums)
  }

  /// Cells of one class as parallel groups, under the ranges of groups and of modules.
  func groupPool(_ cells: [Int], inClass number: Int) -> CellPool {
    CellPool(
      numbers: cells, size: parallel,
      ranges: pick(groupRanges, cells, number) + pick(moduleRanges, cells, number))
  }

  private func pick(_ rules: [RangeRule], _ cells: [Int], _ number: Int) -> [CellPool.Range] {
    rules.map { rule in
      CellPool.Range(values: cells.map { rule.values[$0] }, width: rule.widths[number])
    }
  }
}
