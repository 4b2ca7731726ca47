extension GroupingLot {
  /// Whether cells, grouped, are a legal module: in integers, by every rule.
  public func isLegal(_ module: [[Int]]) -> Bool {
    let cells = module.flatMap(\.self)
    guard module.count == series, module.allSatisfy({ $0.count == parallel }),
      let first = cells.first, cells.allSatisfy({ classes[$0] == classes[first] })
    else { return false }
    let number = Int(classes[first])
    return moduleRanges.allSatisfy { $0.holds(cells, inClass: number) }
      && keepsVoltage(cells) && keepsGroupRules(module, inClass: number)
  }

  /// Whether the sum over cells lies in its window.
  func keepsVoltage(_ cells: [Int]) -> Bool {
    guard let rule = voltageSum else { return true }
    let sum = cells.reduce(0) { $0 + rule.values[$1] }
    return sum >= rule.minimum && sum <= rule.maximum
  }

  /// Whether groups keep the rules that depend on who shares a group with whom.
  func keepsGroupRules(_ module: [[Int]], inClass number: Int) -> Bool {
    module.allSatisfy { group in groupRanges.allSatisfy { $0.holds(group, inClass: number) } }
      && groupSumRanges.allSatisfy { rule in
        let sums = module.map { group in group.reduce(0) { $0 + rule.values[$1] } }
        return (sums.max() ?? 0) - (sums.min() ?? 0) <= rule.widths[number]
      }
      && (resistance.map { SeriesResistance.isLegal(module, $0) } ?? true)
  }

  /// The smallest group sum of the capacities; 0 without capacities.
  public func energy(_ module: [[Int]]) -> Int64 {
    guard let capacities else { return 0 }
    return module.map { $0.reduce(0) { $0 + capacities[$1] } }.min() ?? 0
  }

  /// The sum of the times of its cells' tests; 0 where age does not matter.
  func time(_ module: [[Int]]) -> Int128 {
    guard let times else { return 0 }
    return module.joined().reduce(0) { $0 + Int128(times[$1]) }
  }

  /// Whether it matters which cells share a group.
  var hasGroupRules: Bool {
    parallel > 1 && (!groupRanges.isEmpty || !groupSumRanges.isEmpty || resistance != nil)
  }
}

extension RangeRule {
  /// Whether the largest less the smallest value is at most the width.
  func holds(_ cells: [Int], inClass number: Int) -> Bool {
    guard let first = cells.first else { return true }
    var (least, most) = (values[first], values[first])
    for cell in cells {
      least = min(least, values[cell])
      most = max(most, values[cell])
    }
    return most - least <= widths[number]
  }
}
