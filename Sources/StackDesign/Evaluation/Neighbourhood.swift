import Quantities
import StackPhysics
import StackRecords

/// The designs that differ from one by a single step of a single choice.
struct Neighbourhood {
  let problem: DesignProblem

  /// Limits and rules that a better design one step away breaks.
  func binding(around evaluation: Evaluation) -> Violations {
    guard let value = evaluation.value else { return [] }
    let sign: Double = problem.objective.maximises ? 1 : -1
    var binding: Violations = []
    for design in neighbours(of: evaluation.design) {
      guard let neighbour = Evaluation(design, problem: problem), let other = neighbour.value,
        sign * (other - value) > 1e-9 * value.magnitude
      else { continue }
      binding.formUnion(neighbour.violations)
    }
    return binding
  }

  /// Every design of the space one step away: the next value of a number, any other material.
  func neighbours(of design: Design) -> [Design] {
    let space = problem.space
    var found: [Design] = []
    func add(_ change: (inout Design) -> Void) {
      var copy = design
      change(&copy)
      if case .preferred = space.negativeEnd {
        copy.negativeEnd = space.negativeEnd.foil(
          beside: copy.layer, tables: problem.conditions.pairs)
      }
      if copy != design { found.append(copy) }
    }
    let layer = design.layer
    let loadings = space.cathodes.filter {
      $0.material == layer.cathode && $0.recipe == layer.recipe
    }.map(\.arealCapacity)
    for loading in beside(layer.arealCapacity, in: loadings) {
      add { $0.layer.arealCapacity = loading }
    }
    for column in space.cathodes
    where column.arealCapacity == layer.arealCapacity
      && (column.material == layer.cathode) != (column.recipe == layer.recipe)
    {
      add {
        $0.layer.cathode = column.material
        $0.layer.recipe = column.recipe
      }
    }
    let thicknesses = space.films.filter { $0.separator == layer.separator }.map(\.thickness)
    for thickness in beside(layer.separatorThickness, in: thicknesses) {
      add { $0.layer.separatorThickness = thickness }
    }
    for film in space.films
    where film.thickness == layer.separatorThickness && film.separator != layer.separator {
      add { $0.layer.separator = film.separator }
    }
    for anode in space.anodes {
      add {
        $0.layer.anode = anode.material
        $0.layer.capacityRatio = anode.ratio
      }
    }
    let gauges = space.plates.filter { $0.material == design.plate.material }.map(\.thickness)
    for gauge in beside(design.plate.thickness, in: gauges) { add { $0.plate.thickness = gauge } }
    for plate in space.plates
    where plate.thickness == design.plate.thickness && plate.material != design.plate.material {
      add { $0.plate = plate }
    }
    for foil in space.positiveEnds { add { $0.positiveEnd = foil } }
    if case .options(let foils) = space.negativeEnd {
      for foil in foils { add { $0.negativeEnd = foil } }
    }
    for footprint in space.footprints { add { $0.footprint = footprint } }
    for count in beside(design.layersInSeries, in: space.layersInSeries) {
      add { $0.layersInSeries = count }
    }
    for count in beside(design.stacksInParallel, in: space.stacksInParallel) {
      add { $0.stacksInParallel = count }
    }
    for count in beside(design.grades, in: space.grades) { add { $0.grades = count } }
    for count in beside(design.module.cellsInSeries, in: space.cellsInSeries) {
      add { $0.module.cellsInSeries = count }
    }
    for count in beside(design.module.cellsInParallel, in: space.cellsInParallel) {
      add { $0.module.cellsInParallel = count }
    }
    for count in beside(design.module.cellsPerBlock, in: space.cellsPerBlock) {
      add { $0.module.cellsPerBlock = count }
    }
    for faces in space.cooledFaces { add { $0.module.cooledFaces = faces } }
    return found
  }

  /// The values just below and just above one.
  private func beside<Value: Comparable>(_ value: Value, in values: [Value]) -> [Value] {
    [values.filter { $0 < value }.max(), values.filter { $0 > value }.min()].compactMap { $0 }
  }
}
