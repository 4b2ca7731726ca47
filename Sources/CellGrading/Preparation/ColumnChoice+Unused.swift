import CellTable
import StackRecords

extension ColumnChoice {
  /// Warnings of uncertainties and class edges whose column no range limits, so that they do nothing
  /// here; the uncertainty of what a test of built modules measures is used there.
  func unusedAmounts(_ problem: GradingProblem) -> [String] {
    let tested = ModuleTest.Quantity.allCases.map(\.ofCells.rawValue)
    let uncertainties = problem.uncertainties.map(\.quantity)
      .filter { !tested.contains($0) && isUnused($0) }
    let classes = problem.classes.map(\.quantity).filter(isUnused)
    return uncertainties.map { GradingWarning.notUsed("uncertainty", $0) }
      + classes.map { GradingWarning.notUsed("classes", $0) }
  }

  private func isUnused(_ quantity: String) -> Bool {
    index(of: quantity).map { !ranges.contains($0) } ?? false
  }
}
