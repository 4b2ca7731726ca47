import StackPhysics

extension FigureSection {
  /// What the spread of layer capacities costs.
  static func mismatch(_ figures: DesignFigures) -> FigureSection {
    let mismatch = figures.mismatch
    return FigureSection(
      "mismatch",
      [
        Figure("layer_capacity_cv", mismatch.variation),
        Figure("grades", Double(mismatch.grades)),
        Figure("usable_share", mismatch.usableShare),
        Figure("worst_class_usable_share", mismatch.worstClassUsableShare),
        Figure("screened_share", mismatch.screenedShare),
      ])
  }
}
