import Quantities
import StackPhysics
import StackRecords

/// Which cells and modules of a family could hold limits on heat, cell and module at all.
///
/// Everything but layer, N, M and footprint is open; what is refused here breaks an enforced limit
/// in every design.
struct FamilyFloor {
  /// What is left of the module's choices.
  struct Ways {
    /// Numbers of cells.
    let counts: ClosedRange<Int>
    /// By pair of B and cooled faces: block times number of faces, plus faces.
    let options: [Bool]
  }

  private let family: LayerFamily
  private let tables: StageTables
  /// Enforced limits on cells, then on modules.
  private let cellLimits: [Limit]
  private let moduleLimits: [Limit]
  private let parts: PartRanges
  private let heat: HeatFloor?
  private let outlines: [Outline]
  private let areas: [LayerAreas]

  /// A floor under the limits of a set.
  init(_ family: LayerFamily, enforced: Breaches, tables: StageTables) {
    let space = tables.problem.space
    let hardware = tables.problem.conditions.hardware
    self.family = family
    self.tables = tables
    func enforcedLimits(_ entries: [LimitsByStage.Entry]) -> [Limit] {
      entries.filter { !$0.bit.avoids(enforced) }.map(\.limit)
    }
    cellLimits = enforcedLimits(tables.limits.cell + tables.limits.cellEnergy)
    moduleLimits = enforcedLimits(tables.limits.module + tables.limits.moduleEnergy)
    parts = PartRanges(family, enforced: enforced, tables: tables)
    heat = HeatFloor(parts, enforced: enforced, tables: tables)
    outlines = space.footprints.map {
      Outline(footprint: $0, pressure: family.pressure, hardware: hardware)
    }
    areas = space.footprints.map { LayerAreas(footprint: $0, edge: hardware.edge) }
  }

  /// The range of a layer; nil when it cannot carry the rate.
  func range(of entry: LayerFamily.Entry) -> LayerRange? {
    LayerRange(
      entry, of: family, parts: parts, operation: tables.problem.conditions.operation)
  }

  /// The most layers of a stack that could hold the limits on heat; nil when none of the counts.
  ///
  /// The floor under all stacks of N layers or more rises with N.
  func mostLayers(_ layer: LayerRange, among ascending: [Int]) -> Int? {
    guard let heat else { return ascending.last }
    let space = tables.problem.space
    let stacks = space.stacksInParallel.min() ?? 1
    let block = space.cellsPerBlock.min() ?? 1
    var (low, high) = (0, ascending.count)
    while low < high {
      let middle = (low + high) / 2
      let body = heat.body(
        of: layer.figures, layersFrom: ascending[middle], stacksFrom: stacks)
      let holds = space.cooledFaces.contains {
        heat.mayHold(layer, body, cellsPerBlock: block, cooledFaces: $0)
      }
      if holds { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? ascending[low - 1] : nil
  }

  /// The ways in which cells of N layers and M stacks could stand; nil where they cannot.
  func ways(
    _ layer: LayerRange, layersInSeries: Int, stacks: Int, footprint: Int,
    shares: ClosedRange<Double>
  ) -> Ways? {
    let cell = CellFloor(
      layer, parts: parts, layersInSeries: layersInSeries, stacks: stacks,
      areas: areas[footprint], outline: outlines[footprint],
      hardware: tables.problem.conditions.hardware, shares: shares)
    guard cell.mayHold(cellLimits),
      let counts = cellCounts(cell, footprint: footprint)
    else { return nil }
    let space = tables.problem.space
    guard let heat else {
      let options = space.cellsPerBlock.count * space.cooledFaces.count
      return Ways(counts: counts, options: [Bool](repeating: true, count: options))
    }
    let body = heat.body(of: layer.figures, layersInSeries: layersInSeries, stacks: stacks)
    let options = space.cellsPerBlock.flatMap { block in
      space.cooledFaces.map {
        heat.mayHold(layer, body, cellsPerBlock: block, cooledFaces: $0)
      }
    }
    return options.contains(true) ? Ways(counts: counts, options: options) : nil
  }

  /// The numbers of cells with which a module could hold its limits; nil where there is none.
  func cellCounts(_ cell: CellFloor, footprint: Int) -> ClosedRange<Int>? {
    cell.cellCounts(
      moduleLimits, outline: outlines[footprint],
      hardware: tables.problem.conditions.hardware,
      cellsPerGroup: tables.problem.space.cellsPerGroup)
  }
}
