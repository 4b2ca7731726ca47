import StackRecords

extension ColumnChoice {
  /// Warnings of uncertainties and class edges whose column no range limits, so that they do nothing.
  func unusedAmounts(_ problem: GradingProblem) -> [String] {
    let amounts =
      problem.uncertainties.map { ("uncertainty", $0.quantity) }
      + problem.classes.map { ("classes", $0.quantity) }
    return amounts.compactMap { key, quantity in
      guard let index = index(of: quantity), !ranges.contains(index) else { return nil }
      return GradingWarning.notUsed(key, quantity)
    }
  }
}
