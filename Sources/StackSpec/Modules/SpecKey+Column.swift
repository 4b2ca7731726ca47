import Quantities

extension SpecKey {
  /// What stands for the name of any column in a path.
  static let anyColumn = "*"

  /// The key of one column: with the units and an example of its quantity.
  ///
  /// - Parameter column: the name of a recognised quantity; nil for any other header, whose unit only
  ///   the table knows.
  /// - Returns: the key itself where nothing in it depends on a column.
  func resolved(for column: String?) -> SpecKey {
    guard case .measured(let amount) = shape, let column else { return self }
    let facts: DimensionFacts?
    let example: String
    switch amount {
    case .value:
      facts = MeasuredDimension.values(of: column)
      example = MeasuredDimension.valueExample(of: column)
    case .difference:
      facts = MeasuredDimension.differences(of: column)
      example = MeasuredDimension.differenceExample(of: column)
    case .width:
      facts = MeasuredDimension.differences(of: column)
      example = MeasuredDimension.rangeExample(of: column)
    }
    guard let facts else { return self }
    let takesShares = amount == .width && MeasuredDimension.hasShares(column)
    return SpecKey(
      path, .amount(facts, takesShares: takesShares), isOpen: isOpen, summary, example: example,
      absent: absence)
  }
}
