import Quantities
import StackPhysics
import StackRecords

/// Energy and burden of a family's layers, as increments over its region's phantom.
struct FamilyBounds {
  /// Burden of each layer beyond the phantom's, by footprint and then by layer.
  let burdens: [[Double]]
  /// The hull of (burden, energy) over the layers, by footprint.
  let hulls: [UpperHull]
  /// The most areal energy of any layer.
  let mostEnergy: Double
  /// The lightest and coolest of the layers, with the least heat of any; nil without a layer.
  let coolest: (layer: LayerFigures, heat: HeatSource)?

  /// Measures each layer as a single one without plate, ends and current.
  ///
  /// Every burden grows linearly with the layer's masses, thicknesses and prices, and per layer
  /// no frame grows slower than the smallest: one layer, one stack, one uncooled cell.
  init(_ family: Family, region: RegionBounds, tables: DesignTables) {
    let bare = Frame(
      footprint: 0, layersInSeries: 1, stacksInParallel: 1, grades: 1,
      arrangement: ModuleArrangement(cooledFaces: .none))
    var parts = region.phantom
    parts.plate = Phantom.nothing
    parts.positiveEnd = Phantom.noFoil
    parts.negativeEnd = Phantom.noFoil
    func burden(_ layer: LayerFigures, _ prices: LayerPrices, _ frame: Frame) -> Double {
      parts.layer = layer
      parts.prices = prices
      let stages = tables.burden.stages(parts, frame, pressure: region.pressure)
      return tables.burden.value(parts, frame, stages)
    }
    var burdens: [[Double]] = []
    var hulls: [UpperHull] = []
    for footprint in tables.burden.footprints.indices {
      var frame = bare
      frame.footprint = footprint
      let phantom = burden(region.phantom.layer, region.phantom.prices, frame)
      let row = family.layers.map {
        max(0, burden(Phantom.withoutCurrent($0.figures), $0.prices, frame) - phantom)
      }
      burdens.append(row)
      hulls.append(
        UpperHull(
          zip(row, family.layers).map { UpperHull.Point(burden: $0, energy: $1.mostEnergy) }))
    }
    self.burdens = burdens
    self.hulls = hulls
    mostEnergy = family.layers.map(\.mostEnergy).max() ?? 0
    coolest = Phantom.lightest(family.layers.lazy.map(\.figures)).flatMap { layer in
      HeatSource.least(family.layers.lazy.map(\.coolest)).map { (layer, $0) }
    }
  }
}
