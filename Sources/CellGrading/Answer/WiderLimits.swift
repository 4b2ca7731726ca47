import StackRecords

extension PreparedLot {
  /// The lot with one limit a per cent wider, for each limit in spec order, with the limit's name.
  public var widened: [(limit: String, lot: GroupingLot)] {
    ranges.indices.map { index in
      var ranges = ranges
      ranges[index].widths = ranges[index].widths.map { $0 + $0 / 100 }
      return (ranges[index].label, lot(ranges, sums))
    }
      + sums.indices.map { index in
        var sums = sums
        let (least, most) = (sums[index].minimum, sums[index].maximum)
        switch sums[index].kind {
        case .resistance: sums[index].maximum = most.map { $0 + $0 / 100 }
        case .voltage:
          // A window widens by a hundredth of itself; of one side by a hundredth of the bound.
          let wider = least.flatMap { least in most.map { ($0 - least) / 200 } }
          sums[index].minimum = least.map { $0 - (wider ?? $0.magnitude.hundredth) }
          sums[index].maximum = most.map { $0 + (wider ?? $0.magnitude.hundredth) }
        }
        return (sums[index].label, lot(ranges, sums))
      }
  }

  private func lot(_ ranges: [GradedRange], _ sums: [GradedSum]) -> GroupingLot {
    GroupingLot(
      problem, choice, ranges, sums, capacity: capacityColumn, rows: rows,
      classes: lot.classes.map(Int.init), classCount: lot.classCount)
  }
}

extension UInt64 {
  /// A hundredth, rounded down.
  fileprivate var hundredth: Int64 { Int64(self / 100) }
}
