import CellGrading

/// All groupings of a few cells, looked at one by one: legality and energy from their definitions,
/// nothing of the product's search.
struct Exhaustive {
  let lot: GroupingLot
  /// The largest energy of k modules, by k; as many entries as can be built, and one.
  let energies: [Int64]

  init(_ lot: GroupingLot) {
    self.lot = lot
    let size = lot.series * lot.parallel
    // The best energy of each legal set of cells.
    var best: [Int: Int64] = [:]
    for mask in 0..<(1 << lot.cellCount) where mask.nonzeroBitCount == size {
      let cells = (0..<lot.cellCount).filter { mask & (1 << $0) != 0 }
      Self.splits(cells, lot.parallel) { groups in
        if Self.isLegal(groups, lot) {
          best[mask] = max(best[mask] ?? 0, Self.energy(groups, lot))
        }
      }
    }
    let modules = best.sorted { $0.key < $1.key }
    var reach: [Int: [Int64]] = [:]
    func most(_ free: Int) -> [Int64] {
      if let known = reach[free] { return known }
      var answer: [Int64] = [0]
      if free != 0 {
        let lowest = free & -free
        answer = most(free ^ lowest)
        for (mask, energy) in modules where mask & lowest != 0 && mask & ~free == 0 {
          for (count, rest) in most(free & ~mask).enumerated() {
            while answer.count <= count + 1 { answer.append(.min) }
            answer[count + 1] = max(answer[count + 1], rest + energy)
          }
        }
      }
      reach[free] = answer
      return answer
    }
    energies = most((1 << lot.cellCount) - 1)
  }

  /// Modules and energy of the best grouping.
  var optimum: (modules: Int, energy: Int64) {
    let most = min(energies.count - 1, lot.count ?? .max)
    guard lot.objective == .energy else { return (most, energies[most]) }
    let energy = energies.prefix(most + 1).max() ?? 0
    let modules = (0...most).last { energies[$0] == energy } ?? 0
    return (modules, energy)
  }

  private static func splits(_ cells: [Int], _ size: Int, _ body: ([[Int]]) -> Void) {
    func extend(_ groups: [[Int]], _ rest: [Int]) {
      guard let first = rest.first else { return body(groups) }
      func fill(_ group: [Int], _ open: ArraySlice<Int>) {
        if group.count == size {
          extend(groups + [group], rest.filter { !group.contains($0) })
          return
        }
        for index in open.indices { fill(group + [open[index]], open[(index + 1)...]) }
      }
      fill([first], rest.dropFirst())
    }
    extend([], cells)
  }

  static func energy(_ groups: [[Int]], _ lot: GroupingLot) -> Int64 {
    guard let capacities = lot.capacities else { return 0 }
    return groups.map { $0.map { capacities[$0] }.reduce(0, +) }.min() ?? 0
  }

  /// Whether groups are a legal module, from the contract's words.
  static func isLegal(_ groups: [[Int]], _ lot: GroupingLot) -> Bool {
    let cells = groups.flatMap(\.self)
    let own = Set(cells.map { lot.classes[$0] })
    guard own.count == 1, let number = own.first.map(Int.init) else { return false }
    func range(_ values: [Int64]) -> Int64 { (values.max() ?? 0) - (values.min() ?? 0) }
    for rule in lot.moduleRanges where range(cells.map { rule.values[$0] }) > rule.widths[number] {
      return false
    }
    for rule in lot.groupRanges {
      for group in groups where range(group.map { rule.values[$0] }) > rule.widths[number] {
        return false
      }
    }
    for rule in lot.groupSumRanges {
      let sums = groups.map { $0.map { rule.values[$0] }.reduce(0, +) }
      if range(sums) > rule.widths[number] { return false }
    }
    if let rule = lot.voltageSum {
      let sum = cells.map { rule.values[$0] }.reduce(0, +)
      if sum < rule.minimum || sum > rule.maximum { return false }
    }
    if let rule = lot.resistance {
      if groups.allSatisfy({ $0.count == 1 }) {
        return cells.map { rule.values[$0] }.reduce(0, +) <= rule.maximum
      }
      // As fractions: few cells of small resistances.
      var (top, bottom) = (Int128(0), Int128(1))
      for group in groups {
        let all = group.reduce(Int128(1)) { $0 * Int128(rule.values[$1]) }
        let leavingOut = group.reduce(Int128(0)) { $0 + all / Int128(rule.values[$1]) }
        (top, bottom) = (top * leavingOut + all * bottom, bottom * leavingOut)
      }
      if top > Int128(rule.maximum) * bottom { return false }
    }
    return true
  }
}
