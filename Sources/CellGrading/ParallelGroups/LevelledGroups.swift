/// Groups improved by exchange: first until they keep their rules, then for a larger smallest sum
/// and a smaller spread.
struct LevelledGroups {
  private(set) var groups: [[Int]]
  let lot: GroupingLot
  let number: Int

  init(groups: [[Int]], lot: GroupingLot, inClass number: Int) {
    self.groups = groups
    self.lot = lot
    self.number = number
  }

  /// Exchanges cells between two groups while that helps, then shakes and tries again a fixed number
  /// of times.
  mutating func improve(shakes: Int = 24) {
    descend()
    var best = (groups, figure)
    var random = RandomSequence(seed: 1)
    for _ in 0..<shakes where groups.count > 1 && !isPerfect(best.1) {
      groups = best.0
      for _ in 0..<3 {
        let (first, second) = (random.below(groups.count), random.below(groups.count))
        guard first != second else { continue }
        let (a, b) = (
          random.below(groups[first].count), random.below(groups[second].count)
        )
        (groups[first][a], groups[second][b]) = (groups[second][b], groups[first][a])
      }
      descend()
      if figure < best.1 { best = (groups, figure) }
    }
    groups = best.0.map { $0.sorted() }
  }

  /// What is made small: broken rules, then the squares of the sums' deviations.
  private var figure: (Double, Double) { (excess, roughness) }

  private func isPerfect(_ figure: (Double, Double)) -> Bool {
    figure.0 == 0 && figure.1 < Double(max(1, groups.count)) * 0.26
  }

  private mutating func descend() {
    var current = figure
    var isImproving = true
    while isImproving {
      isImproving = false
      for first in groups.indices {
        for second in groups.indices.dropFirst(first + 1) {
          for a in groups[first].indices {
            for b in groups[second].indices {
              (groups[first][a], groups[second][b]) = (groups[second][b], groups[first][a])
              let new = figure
              if new < current {
                current = new
                isImproving = true
              } else {
                (groups[first][a], groups[second][b]) = (groups[second][b], groups[first][a])
              }
            }
          }
        }
      }
    }
  }

  private func sums(_ values: [Int64]) -> [Int64] {
    groups.map { $0.reduce(0) { $0 + values[$1] } }
  }

  /// By how much rules are broken, in widths.
  private var excess: Double {
    var total = 0.0
    for rule in lot.groupRanges {
      let width = rule.widths[number]
      for group in groups {
        let values = group.map { rule.values[$0] }
        let range = (values.max() ?? 0) - (values.min() ?? 0)
        total += Double(max(0, range - width)) / Double(max(1, width))
      }
    }
    for rule in lot.groupSumRanges {
      let width = rule.widths[number]
      let sums = sums(rule.values)
      let range = (sums.max() ?? 0) - (sums.min() ?? 0)
      total += Double(max(0, range - width)) / Double(max(1, width))
    }
    if let rule = lot.resistance, !SeriesResistance.isLegal(groups, rule) {
      let resistance = groups.reduce(0.0) { sum, group in
        sum + 1 / group.reduce(0.0) { $0 + 1 / Double(rule.values[$1]) }
      }
      total += max(1e-9, resistance / Double(max(1, rule.maximum)) - 1)
    }
    return total
  }

  private var roughness: Double {
    guard let values = lot.capacities ?? lot.groupSumRanges.first?.values else { return 0 }
    let sums = sums(values).map(Double.init)
    let mean = sums.reduce(0, +) / Double(max(1, sums.count))
    return sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }
}
