import StackRecords

extension GroupingLot {
  /// The integers for the search, cells in tie order.
  ///
  /// Of single-cell groups only ranges over the module are left: a group's sum is its cell's value.
  init(
    _ problem: GradingProblem, _ columns: ColumnChoice, _ ranges: [GradedRange],
    _ sums: [GradedSum], capacity: Int?, rows: [Int], classes: [Int], classCount: Int
  ) {
    func values(_ column: Int) -> [Int64] {
      let values = columns.all[column].values
      return rows.map { values[$0] }
    }
    self.init(
      cellCount: rows.count, series: problem.series, parallel: problem.parallel,
      classes: classes.map(Int32.init), classCount: classCount,
      capacities: capacity.map(values), times: columns.times(rows: rows), count: problem.count,
      objective: problem.objective == .modules ? .modules : .energy)
    for (range, column) in zip(ranges, columns.ranges) {
      let rule = RangeRule(values: values(column), widths: range.widths)
      switch range.scope {
      case .module: moduleRanges.append(rule)
      case .group where parallel > 1: groupRanges.append(rule)
      case .group: break
      case .groupSum where parallel > 1: groupSumRanges.append(rule)
      case .groupSum: moduleRanges.append(rule)
      }
    }
    for sum in sums {
      switch sum.kind {
      case .resistance:
        guard let column = columns.resistance, let maximum = sum.maximum else { continue }
        let tighter = min(maximum, resistance?.maximum ?? maximum)
        resistance = ResistanceRule(values: values(column), maximum: tighter)
      case .voltage:
        guard let column = columns.voltage else { continue }
        voltageSum = SumRule(
          values: values(column), minimum: sum.minimum ?? -.max, maximum: sum.maximum ?? .max)
      }
    }
  }
}
