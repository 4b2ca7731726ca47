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

  func run() throws(SolverFault) -> Grouping {
    var modules: [[Int]] = []
    var bounds: [GroupingCertificate.ClassBound] = []
    var work = PackingWork()
    for (number, cells) in lot.cellsByClass.enumerated() {
      let pool = lot.modulePool(cells, inClass: number)
      let packing = try PackingSearch.run(
        pool, solver: solver, limits: limits, effort: PackingEffort(), start: nearestGreedy(pool))
      work += packing.work
      modules += packing.sets.map { $0.map { pool.numbers[Int($0)] } }
      bounds.append(packing.classBound(pool, number: number))
    }
    return Grouping(
      modules: modules.map { $0.map { [$0] } }, moduleBound: bounds.reduce(0) { $0 + $1.bound },
      energy: nil, energyBound: nil, certificate: GroupingCertificate(classes: bounds),
      stop: limits.isOver ? .stopped : .finished,
      work: GroupingWork(
        pricingNodes: work.pricingNodes, iterations: work.iterations, dives: work.dives,
        rounds: work.rounds))
  }
}

extension PriceBound {
  /// As a part of a certificate.
  func proof(_ pool: CellPool) -> GroupingCertificate.PriceProof {
    GroupingCertificate.PriceProof(
      prices: prices.enumerated().filter { $0.element > 0 }.map {
        GroupingCertificate.CellPrice(cell: pool.numbers[$0.offset], price: $0.element)
      },
      cuts: cuts.filter { $0.price > 0 }.map {
        GroupingCertificate.CutPrice(
          cells: $0.cells.map { pool.numbers[Int($0)] }, price: $0.price)
      },
      sigma: sigma)
  }
}

extension Packing {
  /// What bounds the modules of a class.
  func classBound(_ pool: CellPool, number: Int) -> GroupingCertificate.ClassBound {
    if !leaves.isEmpty {
      let proof = leaves.map { leaf in
        GroupingCertificate.Leaf(
          decisions: leaf.decisions.map {
            GroupingCertificate.PairDecision(
              first: pool.numbers[Int($0.first)], second: pool.numbers[Int($0.second)],
              together: $0.together)
          },
          proof: leaf.bound.proof(pool))
      }
      return GroupingCertificate.ClassBound(number: number, bound: most, proof: .branches(proof))
    }
    if let bound, bound.count == most {
      return GroupingCertificate.ClassBound(
        number: number, bound: most, proof: .prices(bound.proof(pool)))
    }
    return GroupingCertificate.ClassBound(
      number: number, bound: most, proof: .coverage(uncovered: []))
  }
}
