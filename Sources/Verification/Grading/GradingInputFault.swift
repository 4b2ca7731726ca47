/// Why a table and a spec do not go together, so that no record can be of them.
public enum GradingInputFault: Error, Sendable, Hashable {
  /// The table has no column of that name.
  case columnMissing(String)
  /// The column holds no numbers.
  case notNumeric(String)
  /// An amount does not fit the column of a quantity.
  case amountDoesNotFit(quantity: String, amount: String)
  /// The width of a range is not above its uncertainty.
  case narrowerThanUncertainty(quantity: String)
  /// The sessions of a quantity cannot be scaled.
  case cannotScale(String)
  /// Changes are limited, but there is no second test.
  case noSecondTest
  /// Cells are left alone without the list of the spec, or with a list that the spec does not name.
  case reserveDiffers
  /// Energy comes first and there is no column of capacities.
  case noCapacity
}
