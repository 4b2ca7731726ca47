import LinearProgram
import StackRecords

/// Modules of parallel groups, for one class: cells chosen first and then split, or groups formed
/// first and then joined; the better of the two.
struct ParallelModules {
  let lot: GroupingLot
  let pool: CellPool
  let number: Int
  let solver: any LinearSolver
  let limits: GroupingLimits

  func answer() throws(SolverFault) -> CellGrouper.ClassAnswer {
    let packing = try PackingSearch.run(
      pool, solver: solver, limits: limits, effort: PackingEffort(), start: nearestGreedy(pool))
    var best = split(packing.sets)
    var bound = packing.classBound(pool, number: number)
    var work = packing.work
    let groups = lot.groupPool(pool.numbers, inClass: number)
    if lot.hasGroupRules && best.count < bound.bound {
      // As prices alone: the groups need not be proven most.
      var effort = PackingEffort()
      effort.dives = 0
      effort.cutRounds = 0
      effort.nodes = 0
      effort.rounds = 0
      let packed = try PackingSearch.run(
        groups, solver: solver, limits: limits, effort: effort, start: nearestGreedy(groups))
      work += packed.work
      if packed.most / lot.series < bound.bound, let prices = packed.bound {
        bound = GroupingCertificate.ClassBound(
          number: number, bound: packed.most / lot.series,
          proof: .groupPrices(prices.proof(groups)))
      }
      let joined = join(packed.sets.map { $0.map { groups.numbers[Int($0)] } })
      if joined.count > best.count { best = joined }
    }
    return CellGrouper.ClassAnswer(modules: best, bound: bound, work: work)
  }

  /// Splits sets of cells; what cannot be split is offered again, with the cells left over.
  private func split(_ sets: [[Int32]]) -> [[[Int]]] {
    let splitter = GroupSplit(lot: lot)
    var modules: [[[Int]]] = []
    var isFree = [Bool](repeating: true, count: pool.count)
    for set in sets {
      guard let module = splitter.best(set.map { pool.numbers[Int($0)] }) else { continue }
      modules.append(module)
      for cell in set { isFree[Int(cell)] = false }
    }
    guard modules.count < sets.count else { return modules }
    let rest = pool.subset((0..<pool.count).filter { isFree[$0] })
    for set in nearestGreedy(rest) {
      guard let module = splitter.best(set.map { rest.numbers[Int($0)] }) else { continue }
      modules.append(module)
    }
    return modules
  }

  /// Joins groups into modules: each group in turn with the nearest groups that fit.
  private func join(_ groups: [[Int]]) -> [[[Int]]] {
    let quantity =
      lot.groupSumRanges.first?.values ?? lot.moduleRanges.first?.values
      ?? lot.capacities ?? []
    func sum(_ group: [Int]) -> Int64 {
      quantity.isEmpty ? 0 : group.reduce(0) { $0 + quantity[$1] }
    }
    var open = groups.map { (sum: sum($0), cells: $0) }
      .sorted { ($0.sum, $0.cells[0]) < ($1.sum, $1.cells[0]) }
    var modules: [[[Int]]] = []
    while let first = open.first, !limits.isOver {
      var module = [first.cells]
      var taken = [0]
      for (index, next) in open.enumerated().dropFirst() where module.count < lot.series {
        let trial = module + [next.cells]
        let cells = trial.flatMap(\.self)
        guard lot.moduleRanges.allSatisfy({ $0.holds(cells, inClass: number) }),
          lot.groupSumRanges.allSatisfy({ rule in
            let sums = trial.map { $0.reduce(0) { $0 + rule.values[$1] } }
            return (sums.max() ?? 0) - (sums.min() ?? 0) <= rule.widths[number]
          })
        else { continue }
        module = trial
        taken.append(index)
      }
      if lot.isLegal(module) {
        modules.append(module)
        for index in taken.reversed() { open.remove(at: index) }
      } else {
        open.removeFirst()
      }
    }
    return modules
  }
}
