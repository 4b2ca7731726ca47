public import StackPhysics
public import StackRecords

extension DesignSpace {
  /// The design at a place of the space, counted from 0 with the cooled faces running fastest.
  public func design(at place: Int, pairs: PairTables) -> Design {
    var rest = place
    func choice<Option>(_ options: [Option]) -> Option {
      defer { rest /= options.count }
      return options[rest % options.count]
    }
    let faces = choice(cooledFaces)
    let block = choice(cellsPerBlock)
    let parallel = choice(cellsInParallel)
    let series = choice(cellsInSeries)
    let grade = choice(grades)
    let stacks = choice(stacksInParallel)
    let layers = choice(layersInSeries)
    let footprint = choice(footprints)
    let negative = choice(Array(0..<negativeEndCount))
    let positive = choice(positiveEnds)
    let plate = choice(plates)
    let anode = choice(anodes)
    let film = choice(films)
    let cathode = choice(cathodes)
    let layer = LayerDesign(
      cathode: cathode.material, recipe: cathode.recipe, arealCapacity: cathode.arealCapacity,
      separator: film.separator, separatorThickness: film.thickness, anode: anode.material,
      capacityRatio: anode.ratio)
    return Design(
      layer: layer, plate: plate, positiveEnd: positive,
      negativeEnd: negativeEnd.foil(at: negative, beside: layer, pairs: pairs),
      footprint: footprint, layersInSeries: layers, stacksInParallel: stacks, grades: grade,
      module: ModuleArrangement(
        cellsInSeries: series, cellsInParallel: parallel, cellsPerBlock: block,
        cellsPerGroup: cellsPerGroup, cooledFaces: faces))
  }
}

extension DesignSpace.NegativeEnd {
  /// The foil at a place of the options; of a preferred one, the one that the layer bears.
  fileprivate func foil(at place: Int, beside layer: LayerDesign, pairs: PairTables) -> Foil {
    switch self {
    case .options(let foils): return foils[place]
    case .preferred(let first, let second):
      let contacts = ForbiddenContactFigure.contacts(
        of: .negativeEnd, metal: first.metal, cathode: layer.cathode, catholyte: layer.catholyte,
        anode: layer.anode, anolyte: layer.anolyte, tables: pairs)
      return contacts.isEmpty ? first : second
    }
  }
}
