import Quantities
import StackPhysics
import StackRecords

/// Looks for a design of a family that breaks none of some limits and rules.
///
/// Voltages and yield depend on N and S, mismatch on N and G, stability, critical current and N/P on
/// the layer, so most regions close without a stack being evaluated. Energy, mass, thickness and
/// current of the cell are relaxed part by part; what survives is evaluated exactly. A design
/// without figures counts as excluded: it has nothing to beat an answer with.
struct ExclusionSearch {
  private let tables: StageTables
  private let family: LayerFamily
  private let enforced: Breaches

  /// A search for designs of a family that break nothing of `named`.
  init(_ family: LayerFamily, named: Breaches, tables: StageTables) {
    self.tables = tables
    self.family = family
    enforced = named.union(.withoutFigures)
  }

  /// Searches the stacks of some numbers of layers.
  func search(_ layerCounts: [Int], allowance: inout SearchAllowance) -> RegionVerdict {
    let space = tables.problem.space
    let entries = family.entries.filter { $0.breaches.avoids(enforced) }
    for N in layerCounts {
      guard tables.breaches(layersInSeries: N, family: family).avoids(enforced) else { continue }
      let grades = space.grades.indices.filter {
        tables.breaches(layersInSeries: N, grades: $0).avoids(enforced)
      }
      let series = space.cellsInSeries.filter {
        tables.breaches(layersInSeries: N, cellsInSeries: $0, family: family).avoids(enforced)
      }
      if grades.isEmpty || series.isEmpty { continue }
      for entry in entries {
        let verdict = search(entry, N, grades: grades, series: series, &allowance)
        if case .closed = verdict { continue }
        return verdict
      }
    }
    return .closed
  }

  private func search(
    _ entry: LayerFamily.Entry, _ N: Int, grades: [Int], series: [Int],
    _ allowance: inout SearchAllowance
  ) -> RegionVerdict {
    let space = tables.problem.space
    let company = family.companies[entry.company]
    let plates = space.plates.indices.filter {
      N == 1 || company.plates[$0].avoids(enforced)
    }
    let positives = space.positiveEnds.indices.filter {
      company.positiveEnds[$0].avoids(enforced)
    }
    let negatives = company.negativeEnds.filter { $0.breaches.avoids(enforced) }
    let least = plates.map { tables.plates[$0].contactResistance }.min()
    guard let least, !positives.isEmpty, !negatives.isEmpty else { return .closed }
    let relaxed = Discharge(
      layer: entry.figures, curve: family.curve,
      areaSpecificResistance: entry.figures.resistanceWithoutContacts + least,
      cutoff: family.cutoff)
    guard let relaxed else { return .closed }
    let share = grades.map { tables.usableShare(grades: $0, layersInSeries: N) }.max() ?? 1
    let most = Most(
      arealEnergy: relaxed.arealEnergy.value * share * (1 + 1e-9), cells: mostCells(series))
    for footprint in space.footprints.indices {
      for stacks in space.stacksInParallel
      where cellMayHold(entry, N, stacks: stacks, footprint: footprint, most) {
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
              let verdict = search(cell, grades: grades, series: series, &allowance)
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
    _ cell: CellStage, grades: [Int], series: [Int], _ allowance: inout SearchAllowance
  ) -> RegionVerdict {
    let space = tables.problem.space
    for (block, B) in space.cellsPerBlock.enumerated() {
      for (face, faces) in space.cooledFaces.enumerated()
      where cell.heatBreaches(block: block, faces: face).avoids(enforced) {
        for S in series {
          for P in space.cellsInParallel {
            guard allowance.spend() else { return .unsettled }
            let module = ModuleStage(
              cell,
              arrangement: ModuleArrangement(
                cellsInSeries: S, cellsInParallel: P, cellsPerBlock: B,
                cellsPerGroup: space.cellsPerGroup, cooledFaces: faces), tables: tables)
            guard module.breaches.avoids(enforced) else { continue }
            for grade in grades {
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

  /// The most that a layer can deliver and that cells can be.
  private struct Most {
    let arealEnergy: Double
    let cells: Double
  }

  private func mostCells(_ series: [Int]) -> Double {
    Double((series.max() ?? 1) * (tables.problem.space.cellsInParallel.max() ?? 1))
  }

  /// Whether a cell of N layers could hold the limits on cell and module that are enforced.
  private func cellMayHold(
    _ entry: LayerFamily.Entry, _ N: Int, stacks: Int, footprint: Int, _ most: Most
  ) -> Bool {
    let area = tables.problem.space.footprints[footprint].area.value
    let layers = Double(N * stacks)
    let energy = layers * area * most.arealEnergy / 1000
    let height = layers * entry.figures.chargedThickness.value
    let layer = entry.figures
    let grams =
      layers * area
      * (layer.cathodeArealMass + layer.separatorArealMass + layer.anodeArealMass).value / 1000
    let current = Double(stacks) * area * layer.largestCurrentDensity.value / 1000
    let stages = tables.limits
    for entry in stages.cell + stages.cellEnergy + stages.module + stages.moduleEnergy
    where !entry.bit.avoids(enforced) {
      let limit = entry.limit
      let figure: Double
      switch (limit.quantity, limit.side) {
      case (.cellEnergy, .min): figure = energy
      case (.moduleEnergy, .min): figure = energy * most.cells
      case (.cellMass, .max), (.moduleMass, .max): figure = grams
      case (.cellThickness, .max), (.moduleHeight, .max): figure = height
      case (.moduleVolume, .max): figure = height * 1e-4 * area
      case (.cellCurrent, _): figure = current
      default: continue
      }
      if !HeldLimit(limit, figure: figure).holds { return false }
    }
    return true
  }
}
