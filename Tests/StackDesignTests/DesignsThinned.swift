import Quantities
import StackPhysics
import StackRecords

extension DesignSpace {
  /// The space with all its materials and fewer numbers: of each range the ends, a design's own
  /// value and the one on either side of it.
  ///
  /// A law over many solves is held on this part, where the whole space takes seconds a solve.
  func thinned(around design: ChosenDesign) -> DesignSpace {
    func kept<Value: Comparable>(_ values: [Value], _ own: Value) -> [Value] {
      [
        values.min(), values.filter { $0 < own }.max(), own, values.filter { $0 > own }.min(),
        values.max(),
      ].compactMap { $0 }
    }
    var space = self
    let loadings = kept(cathodes.map(\.arealCapacity), design.loading)
    space.cathodes = cathodes.filter { loadings.contains($0.arealCapacity) }
    let thicknesses = kept(films.map(\.thickness), design.separatorThickness)
    space.films = films.filter { thicknesses.contains($0.thickness) }
    let gauges = kept(plates.map(\.thickness), design.plateThickness)
    space.plates = plates.filter { gauges.contains($0.thickness) }
    space.layersInSeries = kept(layersInSeries, design.layersInSeries)
    space.stacksInParallel = kept(stacksInParallel, design.stacksInParallel)
    space.grades = kept(grades, design.grades)
    space.cellsInSeries = kept(cellsInSeries, design.cellsInSeries)
    space.cellsInParallel = kept(cellsInParallel, design.cellsInParallel)
    space.cellsPerBlock = kept(cellsPerBlock, design.cellsPerBlock)
    return space.inAscendingOrder()
  }
}
