import StackRecords

/// Every legal module of a class as a set of cells, each with the most energy of its splits.
///
/// Cells that keep all ranges pairwise are combined in ascending order; sums are held at the end, and
/// where groups hold more than one cell every split into groups is tried.
struct GradingModuleList {
  /// A legal module.
  struct Module {
    /// Places in the class, ascending.
    var places: [Int]
    /// The largest smallest group sum of capacities; 0 without capacities.
    var energy: Int128
  }

  private(set) var modules: [Module] = []
  /// Cells that may still be looked at.
  private(set) var allowance: Int

  private let pool: GradingPool
  private let groups: GradingSplits
  private var most = 0

  init(_ lot: GradingLot, ofClass number: Int, allowance: Int) {
    pool = lot.modulePool(ofClass: number)
    groups = GradingSplits(lot, ofClass: number, pool.numbers)
    self.allowance = allowance
  }

  /// Cells of the class.
  var cells: Int { pool.numbers.count }

  /// The numbers of a module's cells.
  func numbers(_ module: Module) -> [Int] { module.places.map { pool.numbers[$0] } }

  /// Lists the modules, up to a number; false where there are more or work ran out.
  mutating func fill(until most: Int) -> Bool {
    self.most = most
    let anchors = GradingAnchors(pool)
    for index in anchors.order.indices {
      let followers = anchors.followers(index)
      guard extend([anchors.order[index]], followers[...]) else { return false }
    }
    return true
  }

  private mutating func extend(_ set: [Int], _ rest: ArraySlice<Int>) -> Bool {
    if set.count == pool.size {
      guard pool.keepsSums(set) else { return true }
      let places = set.sorted()
      if let energy = groups.most(places, &allowance) {
        modules.append(Module(places: places, energy: energy))
      }
      return modules.count <= most && allowance >= 0
    }
    guard set.count + rest.count >= pool.size else { return true }
    allowance -= rest.count
    guard allowance >= 0 else { return false }
    for place in rest.indices {
      let next = rest[place]
      let near = rest[(place + 1)...].filter { pool.areNear($0, next) }
      guard extend(set + [next], near[...]) else { return false }
    }
    return true
  }
}

/// The splits of a module's cells into parallel groups, with the rules of groups.
struct GradingSplits {
  private let parallel: Int
  private let groupRanges: [GradingPool.Range]
  private let sumRanges: [GradingPool.Range]
  private let resistance: (values: [Int64], most: Int64)?
  private let capacities: [Int64]?

  init(_ lot: GradingLot, ofClass number: Int, _ numbers: [Int]) {
    func values(_ column: Int) -> [Int64] { numbers.map { lot.value($0, column) } }
    parallel = lot.problem.parallel
    var (groupRanges, sumRanges): ([GradingPool.Range], [GradingPool.Range]) = ([], [])
    for (range, column) in zip(lot.ranges, lot.columns.ranges) where parallel > 1 {
      let rule = GradingPool.Range(values: values(column), width: range.widths[number])
      switch range.scope {
      case .module: continue
      case .group: groupRanges.append(rule)
      case .groupSum: sumRanges.append(rule)
      }
    }
    self.groupRanges = groupRanges
    self.sumRanges = sumRanges
    resistance = lot.mostResistance.flatMap { most in
      lot.columns.resistance.map { (values($0), most) }
    }
    capacities = lot.capacity.map(values)
  }

  /// The most energy of a legal split; nil where none is legal.
  func most(_ cells: [Int], _ allowance: inout Int) -> Int128? {
    var best: Int128?
    split(cells, [], &best, &allowance)
    return best
  }

  private func split(
    _ rest: [Int], _ groups: [[Int]], _ best: inout Int128?, _ allowance: inout Int
  ) {
    // Without capacities one legal split is as good as another.
    if allowance < 0 || capacities == nil && best != nil { return }
    guard let first = rest.first else {
      if isLegal(groups) { best = max(best ?? .min, energy(groups)) }
      return
    }
    pick([first], rest.dropFirst(), rest, groups, &best, &allowance)
  }

  private func pick(
    _ group: [Int], _ open: ArraySlice<Int>, _ rest: [Int], _ groups: [[Int]],
    _ best: inout Int128?, _ allowance: inout Int
  ) {
    if group.count == parallel {
      split(rest.filter { !group.contains($0) }, groups + [group], &best, &allowance)
      return
    }
    allowance -= open.count
    guard allowance >= 0 else { return }
    for index in open.indices {
      let next = open[index]
      let isNear = groupRanges.allSatisfy { range in
        group.allSatisfy { abs(range.values[$0] - range.values[next]) <= range.width }
      }
      if isNear { pick(group + [next], open[(index + 1)...], rest, groups, &best, &allowance) }
    }
  }

  private func isLegal(_ groups: [[Int]]) -> Bool {
    for range in sumRanges {
      let sums = groups.map { $0.reduce(Int128(0)) { $0 + Int128(range.values[$1]) } }
      if (sums.max() ?? 0) - (sums.min() ?? 0) > Int128(range.width) { return false }
    }
    guard let resistance else { return true }
    return GradingResistance.isLegal(
      groups.map { $0.map { resistance.values[$0] } }, most: resistance.most)
  }

  private func energy(_ groups: [[Int]]) -> Int128 {
    guard let capacities else { return 0 }
    return groups.map { $0.reduce(Int128(0)) { $0 + Int128(capacities[$1]) } }.min() ?? 0
  }
}
