import Quantities
import StackPhysics
import StackRecords

/// Writes down how each region of the space was closed.
struct Certifier {
  private let tables: DesignTables
  private let outcome: SearchOutcome
  /// For an infeasible problem, a smallest set of which every design breaks one.
  private var excluding: Violations?

  init(tables: DesignTables, outcome: SearchOutcome) {
    self.tables = tables
    self.outcome = outcome
    guard outcome.incumbent == nil, outcome.isComplete else { return }
    var sets: Set<Violations> = []
    for index in tables.regions.indices {
      for layers in tables.problem.space.layersInSeries {
        sets.formUnion(violations(index, layers))
      }
    }
    excluding = smallestHittingSet(sets)
  }

  /// The regions of the certificate: together they are the whole space.
  var regions: [ExcludedRegion] {
    let space = tables.problem.space
    let others =
      [
        space.plates.count, space.positiveEnds.count, space.negativeEndCount,
        space.footprints.count, space.stacksInParallel.count, space.grades.count,
        space.cellsInSeries.count, space.cellsInParallel.count, space.cellsPerBlock.count,
        space.cooledFaces.count,
      ].reduce(UInt128(1)) { $0 * UInt128($1) }
    return tables.regions.indices.flatMap { index -> [ExcludedRegion] in
      let region = tables.regions[index]
      let anode = space.anodes[region.anode]
      var merged: [ExcludedRegion] = []
      for layers in space.layersInSeries {
        let next = ExcludedRegion(
          cathode: region.cathode, anode: anode.material.name, ratio: anode.ratio,
          fewestLayers: layers, mostLayers: layers,
          designs: UInt128(region.layerCount) * others, reason: reason(index, layers))
        if let last = merged.last, let joined = join(last, next) {
          merged[merged.count - 1] = joined
        } else {
          merged.append(next)
        }
      }
      return merged
    }
  }

  /// For an infeasible problem: limits and rules of which every design breaks at least one.
  var excludedBy: [String] { excluding?.names(tables.problem.limits) ?? [] }

  /// What the search itself knows of each number of layers.
  var layerCounts: [LayerCountSummary] {
    tables.problem.space.layersInSeries.map { layers in
      var sets: Set<Violations> = []
      var bound = 0.0
      var best = 0.0
      for index in tables.regions.indices {
        let closure = outcome.closures[SearchSpace.CountKey(index, layers)]
        bound = max(bound, closure?.bound ?? 0, closure?.programBound ?? 0)
        best = max(best, closure?.best ?? 0)
        sets.formUnion(violations(index, layers))
      }
      let isOpen = bound > 0 || best > 0
      let value = tables.burden.value(merit:)
      return LayerCountSummary(
        layersInSeries: layers,
        forbiddenBy: isOpen
          ? [] : smallestHittingSet(sets).names(tables.problem.limits),
        best: best > 0 ? value(best) : nil,
        bound: isOpen ? value(max(bound, best)) : nil, isProven: false)
    }
  }

  /// Sets of limits that close a region's designs with this many layers: one that closes all, or
  /// those of its parts.
  private func violations(_ region: Int, _ layers: Int) -> Set<Violations> {
    let closure = outcome.closures[SearchSpace.CountKey(region, layers)]
    if let whole = closure?.whole, !whole.isEmpty { return whole }
    return tables.regions[region].violations.union(closure?.violations ?? [])
  }

  private func reason(_ region: Int, _ layers: Int) -> ExcludedRegion.Reason {
    let closure = outcome.closures[SearchSpace.CountKey(region, layers)] ?? .init()
    let merit = max(closure.bound, closure.programBound, closure.best)
    if closure.usedProgram, merit > 0 {
      return .integerProgram(tables.burden.value(merit: merit))
    }
    if merit > 0 { return .bound(tables.burden.value(merit: merit)) }
    // Regions of an infeasible problem are closed in the words that close the whole.
    let sets = violations(region, layers).map { $0.intersection(excluding ?? $0) }
    return .limits(smallestHittingSet(Set(sets)).names(tables.problem.limits))
  }

  private func join(_ first: ExcludedRegion, _ second: ExcludedRegion) -> ExcludedRegion? {
    var joined = first
    joined.mostLayers = second.mostLayers
    joined.designs += second.designs
    switch (first.reason, second.reason) {
    case (.limits(let a), .limits(let b)) where a == b: return joined
    case (.bound(let a), .bound(let b)):
      let better = tables.problem.objective.maximises ? max(a, b) : min(a, b)
      joined.reason = .bound(better)
      return joined
    default: return nil
    }
  }
}
