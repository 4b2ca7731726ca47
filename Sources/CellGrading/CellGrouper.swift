public import LinearProgram
import StackRecords

/// Groups the cells of a lot into modules.
///
/// - Parameters:
///   - lot: The cells and the rules, in exact integers.
///   - solver: Solves the linear programs.
///   - limits: Threads and the stop condition; without one the end is counted work.
/// - Returns: Legal, disjoint modules with a bound on their number.
/// - Throws: ``SolverFault`` when the solver failed.
public func group(
  _ lot: GroupingLot, solver: any LinearSolver, limits: GroupingLimits
) throws(SolverFault) -> Grouping {
  try CellGrouper(lot: lot, solver: solver, limits: limits).run()
}

/// The work of one grouping, class by class.
struct CellGrouper {
  let lot: GroupingLot
  let solver: any LinearSolver
  let limits: GroupingLimits
  /// Whether lots of few cells are decided by looking at every legal module.
  var enumeratesSmallLots = true
  /// Cells of a class beyond which it is treated as a large lot.
  var mostCells = PackingEffort.mostCells
  /// In lots of more cells than this, however many classes they have, no class is searched in depth.
  private static let mostCellsInDepth = 10_000

  /// What came out for one class.
  struct ClassAnswer {
    var modules: [[[Int]]]
    var bound: GroupingCertificate.ClassBound
    var work = PackingWork()
  }

  func run() throws(SolverFault) -> Grouping {
    if enumeratesSmallLots && lot.cellCount <= SmallLot.mostCells { return smallGrouping() }
    var modules: [[[Int]]] = []
    var bounds: [GroupingCertificate.ClassBound] = []
    var work = PackingWork()
    for (number, cells) in lot.cellsByClass.enumerated() {
      let answer = try classAnswer(cells, number: number)
      work += answer.work
      modules += answer.modules
      bounds.append(answer.bound)
    }
    return finished(modules, bounds, work)
  }

  private func classAnswer(_ cells: [Int], number: Int) throws(SolverFault) -> ClassAnswer {
    let pool = lot.modulePool(cells, inClass: number)
    guard cells.count <= mostCells else {
      return try LargeLot(lot: lot, pool: pool, number: number, solver: solver, limits: limits)
        .answer()
    }
    if lot.parallel == 1 {
      let pool = pool.anchoredBySum
      let packing = try PackingSearch.run(
        pool, solver: solver, limits: limits,
        effort: lot.cellCount <= Self.mostCellsInDepth ? PackingEffort() : .brief,
        start: nearestGreedy(pool))
      return ClassAnswer(
        modules: packing.sets.map { $0.map { [pool.numbers[Int($0)]] } },
        bound: packing.classBound(pool, number: number), work: packing.work)
    }
    return try ParallelModules(
      lot: lot, pool: pool, number: number, solver: solver, limits: limits
    ).answer()
  }

  /// Takes the count into account, improves the energy, and bounds it.
  private func finished(
    _ found: [[[Int]]], _ bounds: [GroupingCertificate.ClassBound], _ work: PackingWork
  ) -> Grouping {
    var modules = found
    var most = bounds.reduce(0) { $0 + $1.bound }
    if let count = lot.count {
      most = min(most, count)
      let order = modules.indices.sorted {
        (-lot.energy(modules[$0]), lot.time(modules[$0]), $0)
          < (-lot.energy(modules[$1]), lot.time(modules[$1]), $1)
      }
      modules = order.prefix(count).map { modules[$0] }
    }
    let exchange = EnergyExchange(lot: lot, limits: limits)
    modules = exchange.improved(modules)
    modules = OldestFirst(lot: lot, limits: limits).improved(modules)
    let energy = lot.capacities.map { _ in modules.reduce(0) { $0 + lot.energy($1) } }
    let energyBound =
      lot.capacities == nil ? nil : EnergyDescent(lot: lot, limits: limits).bound(modules, most)
    return Grouping(
      modules: inOrder(modules), moduleBound: most, energy: energy,
      energyBound: energyBound?.bound,
      certificate: GroupingCertificate(
        classes: bounds, ignored: lot.rulesIgnoredByBounds, energy: energyBound),
      stop: limits.isOver ? .stopped : .finished, work: GroupingWork(work))
  }

  private func smallGrouping() -> Grouping {
    var small = SmallLot(lot)
    let all = UInt32((UInt64(1) << UInt64(lot.cellCount)) - 1)
    let bounds = lot.cellsByClass.enumerated().map { number, cells in
      let mask = cells.reduce(UInt32(0)) { $0 | 1 << UInt32($1) }
      return GroupingCertificate.ClassBound(
        number: number, bound: small.energies(mask).count - 1,
        proof: .enumeration(legalModules: small.legalModules(among: mask)))
    }
    let energies = small.energies(all)
    let most = min(energies.count - 1, max(0, lot.count ?? .max))
    var count = most
    if lot.objective == .energy {
      for fewer in stride(from: most - 1, through: 0, by: -1)
      where energies[fewer] > energies[count] { count = fewer }
    }
    let modules = OldestFirst(lot: lot, limits: limits)
      .improved(small.modules(all, count: count))
    let energy = lot.capacities.map { _ in energies[count] }
    return Grouping(
      modules: inOrder(modules), moduleBound: most, energy: energy, energyBound: energy,
      certificate: GroupingCertificate(classes: bounds), stop: .finished, work: GroupingWork())
  }

  /// Modules by their first cell, groups by theirs, cells ascending.
  private func inOrder(_ modules: [[[Int]]]) -> [[[Int]]] {
    modules.map { module in
      module.map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }.sorted { ($0.first?.first ?? 0) < ($1.first?.first ?? 0) }
  }
}

extension GroupingWork {
  init(_ work: PackingWork) {
    pricingNodes = work.pricingNodes
    iterations = work.iterations
    dives = work.dives
    rounds = work.rounds
    moves = work.moves
  }
}

extension GroupingLot {
  /// The rules that pricing leaves out.
  var rulesIgnoredByBounds: [GroupingCertificate.IgnoredRule] {
    guard parallel > 1 else { return [] }
    var ignored: [GroupingCertificate.IgnoredRule] = []
    if !groupRanges.isEmpty { ignored.append(.groupRanges) }
    if !groupSumRanges.isEmpty { ignored.append(.groupSums) }
    if resistance != nil { ignored.append(.resistance) }
    return ignored
  }
}
