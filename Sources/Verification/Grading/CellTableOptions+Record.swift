public import CellTable
public import StackRecords

extension CellTableOptions {
  /// How tables are read by what a record keeps of the command line and of its spec.
  ///
  /// - Parameters:
  ///   - reading: What the command line said.
  ///   - columns: The columns that the spec names; those of no recognised quantity say nothing here.
  public init(_ reading: GradingInput.Reading, columns: [GradingProblem.Column] = []) {
    self.init(
      delimiter: reading.delimiter.flatMap(Self.delimiter),
      decimalComma: reading.usesDecimalComma, retest: reading.retest.flatMap(Retest.init),
      allowFormulaIdentifiers: reading.allowsFormulaIdentifiers,
      replaceColumns: reading.replacesColumns, missingWords: reading.missingWords)
    for column in columns {
      if let quantity = MeasuredQuantity(rawValue: column.meaning) {
        headers[quantity] = column.header
      }
    }
  }
}
