/// Splits the cells of a module into parallel groups.
struct GroupSplit {
  let lot: GroupingLot
  /// Splits up to this many are all tried; beyond, levelling and exchange have to do.
  static let exhaustive = 3_000

  /// The legal split with the largest energy that was found; nil where none was.
  func best(_ cells: [Int]) -> [[Int]]? {
    guard let first = cells.first else { return nil }
    let number = Int(lot.classes[first])
    if lot.parallel == 1 {
      let module = cells.map { [$0] }
      return lot.keepsGroupRules(module, inClass: number) ? module : nil
    }
    if splits(cells.count) <= Self.exhaustive { return bestOfAll(cells, number) }
    for groups in starts(cells) {
      var levelled = LevelledGroups(groups: groups, lot: lot, inClass: number)
      levelled.improve()
      if lot.keepsGroupRules(levelled.groups, inClass: number) { return levelled.groups }
    }
    return nil
  }

  /// The number of splits, or more than `exhaustive`.
  private func splits(_ count: Int) -> Int {
    var total = 1
    var left = count
    while left > 0 {
      // The first cell that is left takes its partners.
      var ways = 1
      for pick in 0..<(lot.parallel - 1) { ways = ways * (left - 1 - pick) / (pick + 1) }
      total *= ways
      if total > Self.exhaustive { return total }
      left -= lot.parallel
    }
    return total
  }

  private func bestOfAll(_ cells: [Int], _ number: Int) -> [[Int]]? {
    var best: (energy: Int64, module: [[Int]])?
    func extend(_ module: [[Int]], _ rest: [Int]) {
      guard let first = rest.first else {
        let energy = lot.energy(module)
        if energy > best?.energy ?? -1 && lot.keepsGroupRules(module, inClass: number) {
          best = (energy, module)
        }
        return
      }
      func pick(_ group: [Int], _ from: Int) {
        if group.count == lot.parallel {
          guard lot.groupRanges.allSatisfy({ $0.holds(group, inClass: number) }) else { return }
          extend(module + [group], rest.filter { !group.contains($0) })
          return
        }
        for index in from..<max(from, rest.count) { pick(group + [rest[index]], index + 1) }
      }
      pick([first], 1)
    }
    extend([], cells)
    return best?.module
  }

  /// Groups to begin with: neighbours in each quantity limited within groups, then cells dealt out
  /// by capacity.
  private func starts(_ cells: [Int]) -> [[[Int]]] {
    var starts: [[[Int]]] = lot.groupRanges.map { rule in
      let order = cells.sorted { (rule.values[$0], $0) < (rule.values[$1], $1) }
      return stride(from: 0, to: order.count, by: lot.parallel).map {
        Array(order[$0..<($0 + lot.parallel)])
      }
    }
    let weights = lot.groupSumRanges.first?.values ?? lot.capacities ?? []
    starts.append(levelGroups(cells, weights: weights, series: lot.series))
    return starts
  }
}

/// Deals cells out to groups of equal size, heaviest first, each to the lightest group with room.
func levelGroups(_ cells: [Int], weights: [Int64], series: Int) -> [[Int]] {
  let size = cells.count / series
  func weight(_ cell: Int) -> Int64 { weights.isEmpty ? 0 : weights[cell] }
  var groups: [[Int]] = Array(repeating: [], count: series)
  var sums = [Int64](repeating: 0, count: series)
  for cell in cells.sorted(by: { (-weight($0), $0) < (-weight($1), $1) }) {
    let open = (0..<series).filter { groups[$0].count < size }
    guard let least = open.min(by: { (sums[$0], $0) < (sums[$1], $1) }) else { break }
    groups[least].append(cell)
    sums[least] += weight(cell)
  }
  return groups
}
