extension Design {
  /// Every stability window of the design; the plate's only where there is a plate, N > 1.
  ///
  /// - Source: the model contract 1.9.
  public func windows(tables: PairTables) -> [WindowFigure] {
    let electrolytes = WindowFigure.electrolyteWindows(
      cathode: layer.cathode, recipe: layer.recipe, separator: layer.separator,
      anode: layer.anode, tables: tables)
    return electrolytes
      + faces.map {
        WindowFigure.face($0.part, metal: $0.metal, cathode: layer.cathode, anode: layer.anode)
      }
  }

  /// Every forbidden contact that the design has; the plate's only where there is a plate, N > 1.
  ///
  /// - Source: the model contract 1.9.
  public func forbiddenContacts(tables: PairTables) -> [ForbiddenContactFigure] {
    faces.flatMap {
      ForbiddenContactFigure.contacts(
        of: $0.part, metal: $0.metal, cathode: layer.cathode, catholyte: layer.catholyte,
        anode: layer.anode, anolyte: layer.anolyte, tables: tables)
    }
  }

  /// The metal faces that touch an electrode.
  private var faces: [(part: WindowPart, metal: Metal)] {
    let ends = [
      (WindowPart.positiveEnd, positiveEnd.metal), (WindowPart.negativeEnd, negativeEnd.metal),
    ]
    guard layersInSeries > 1 else { return ends }
    return [
      (.plateCathodeFace, plate.material.cathodeFace),
      (.plateAnodeFace, plate.material.anodeFace),
    ] + ends
  }
}
