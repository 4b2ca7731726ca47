import StackPhysics
import StackRecords

/// A design by the places of its choices in the lists of the space, counts by their values.
struct DesignPlace: Hashable {
  var cathode: Int
  var film: Int
  var anode: Int
  var plate: Int
  var positiveEnd: Int
  /// Place in `StageTables.negativeEnds`.
  var negativeEnd: Int
  var footprint: Int
  var layersInSeries: Int
  var stacksInParallel: Int
  var grades: Int
  var arrangement: ModuleArrangement
}

extension StageTables {
  /// The design at a place.
  func design(at place: DesignPlace) -> Design {
    let space = problem.space
    let cathode = space.cathodes[place.cathode]
    let film = space.films[place.film]
    let anode = space.anodes[place.anode]
    return Design(
      layer: LayerDesign(
        cathode: cathode.material, recipe: cathode.recipe, arealCapacity: cathode.arealCapacity,
        separator: film.separator, separatorThickness: film.thickness, anode: anode.material,
        capacityRatio: anode.ratio),
      plate: space.plates[place.plate], positiveEnd: space.positiveEnds[place.positiveEnd],
      negativeEnd: negativeEnds[place.negativeEnd], footprint: space.footprints[place.footprint],
      layersInSeries: place.layersInSeries, stacksInParallel: place.stacksInParallel,
      grades: place.grades, module: place.arrangement)
  }
}
