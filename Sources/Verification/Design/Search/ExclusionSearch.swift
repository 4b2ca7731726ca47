import Quantities
import StackPhysics
import StackRecords

/// Looks for a design of a family that breaks none of some limits and rules.
///
/// Voltages and yield depend on N and S, mismatch on N and G, stability, critical current and N/P on
/// the layer, so most regions close without a stack being evaluated. Heat, cell and module are held
/// against their floors; what survives is evaluated exactly. A design without figures counts as
/// excluded: it has nothing to beat an answer with.
struct ExclusionSearch {
  private let tables: StageTables
  private let family: LayerFamily
  private let enforced: Breaches
  private let floor: FamilyFloor

  /// Counts that the limits on N alone allow.
  private struct Frame {
    let layersInSeries: Int
    let grades: [Int]
    let series: [Int]
    /// Numbers of cells, ascending.
    let cellCounts: [Int]
    let shares: ClosedRange<Double>
  }

  /// A search for designs of a family that break nothing of `named`.
  init(_ family: LayerFamily, named: Breaches, tables: StageTables) {
    self.tables = tables
    self.family = family
    enforced = named.union(.withoutFigures)
    floor = FamilyFloor(family, enforced: enforced, tables: tables)
  }

  /// Searches the stacks of some numbers of layers.
  func search(_ layerCounts: [Int], allowance: inout SearchAllowance) -> RegionVerdict {
    let frames = layerCounts.compactMap(frame)
    let counts = frames.map(\.layersInSeries).sorted()
    if counts.isEmpty { return .closed }
    for entry in family.entries where entry.breaches.avoids(enforced) {
      guard let layer = floor.range(of: entry),
        let mostLayers = floor.mostLayers(layer, among: counts)
      else { continue }
      for frame in frames where frame.layersInSeries <= mostLayers {
        let verdict = search(entry, layer, frame, &allowance)
        if case .closed = verdict { continue }
        return verdict
      }
    }
    return .closed
  }

  /// The frame of stacks of N; nil where a limit on N alone forbids them.
  private func frame(_ N: Int) -> Frame? {
    let space = tables.problem.space
    guard tables.breaches(layersInSeries: N, family: family).avoids(enforced) else { return nil }
    let grades = space.grades.indices.filter {
      tables.breaches(layersInSeries: N, grades: $0).avoids(enforced)
    }
    let series = space.cellsInSeries.filter {
      tables.breaches(layersInSeries: N, cellsInSeries: $0, family: family).avoids(enforced)
    }
    if grades.isEmpty || series.isEmpty { return nil }
    let shares = grades.map { tables.usableShare(grades: $0, layersInSeries: N) }
    let cellCounts = Set(series.flatMap { S in space.cellsInParallel.map { S * $0 } })
    return Frame(
      layersInSeries: N, grades: grades, series: series, cellCounts: cellCounts.sorted(),
      shares: (shares.min() ?? 1) * (1 - 1e-9)...(shares.max() ?? 1) * (1 + 1e-9))
  }

  private func search(
    _ entry: LayerFamily.Entry, _ layer: LayerRange, _ frame: Frame,
    _ allowance: inout SearchAllowance
  ) -> RegionVerdict {
    let space = tables.problem.space
    let N = frame.layersInSeries
    let company = family.companies[entry.company]
    let plates = space.plates.indices.filter {
      N == 1 || company.plates[$0].avoids(enforced)
    }
    let positives = space.positiveEnds.indices.filter {
      company.positiveEnds[$0].avoids(enforced)
    }
    let negatives = company.negativeEnds.filter { $0.breaches.avoids(enforced) }
    if plates.isEmpty || positives.isEmpty || negatives.isEmpty { return .closed }
    for footprint in space.footprints.indices {
      for stacks in space.stacksInParallel
      where mayHold(layer, frame, stacks: stacks, footprint: footprint) {
        for plate in plates {
          for positive in positives {
            for negative in negatives {
              guard allowance.spend() else { return .unsettled }
              guard
                let stack = StackStage(
                  entry, of: family, plate: plate, positiveEnd: positive,
                  negativeEnd: negative.place, footprint: footprint, layersInSeries: N,
                  tables: tables)
              else { continue }
              let cell = CellStage(stack, stacksInParallel: stacks, tables: tables)
              guard cell.breaches.avoids(enforced) else { continue }
              let verdict = search(cell, frame, &allowance)
              if case .closed = verdict { continue }
              return verdict
            }
          }
        }
      }
    }
    return .closed
  }

  private func search(
    _ cell: CellStage, _ frame: Frame, _ allowance: inout SearchAllowance
  ) -> RegionVerdict {
    let space = tables.problem.space
    let bounds = CellFloor(cell, shares: frame.shares)
    guard let counts = floor.cellCounts(bounds, footprint: cell.stack.footprint) else {
      return .closed
    }
    for (block, B) in space.cellsPerBlock.enumerated() {
      for (face, faces) in space.cooledFaces.enumerated()
      where cell.heatBreaches(block: block, faces: face).avoids(enforced) {
        for S in frame.series {
          for P in space.cellsInParallel where counts.contains(S * P) {
            guard allowance.spend() else { return .unsettled }
            let module = ModuleStage(
              cell,
              arrangement: ModuleArrangement(
                cellsInSeries: S, cellsInParallel: P, cellsPerBlock: B,
                cellsPerGroup: space.cellsPerGroup, cooledFaces: faces), tables: tables)
            guard module.breaches.avoids(enforced) else { continue }
            for grade in frame.grades {
              let (value, breaches) = module.outcome(cell, grades: grade, tables: tables)
              if breaches.avoids(enforced) {
                let place = cell.place(
                  grades: space.grades[grade], arrangement: module.arrangement)
                return .found(place, value: value)
              }
            }
          }
        }
      }
    }
    return .closed
  }

  /// Whether cells of N layers and M stacks could hold the limits on heat, cell and module.
  private func mayHold(
    _ layer: LayerRange, _ frame: Frame, stacks: Int, footprint: Int
  ) -> Bool {
    let ways = floor.ways(
      layer, layersInSeries: frame.layersInSeries, stacks: stacks, footprint: footprint,
      shares: frame.shares)
    return ways.map { ways in frame.cellCounts.contains { ways.counts.contains($0) } } ?? false
  }
}
