extension DimensionFacts {
  /// The unit of this dimension that is written so, in any spelling; nil when there is none.
  public func unit(written text: String) -> UnitOfMeasure? {
    UnitTable.unit(text, of: self)
  }

  /// The first dimension that has a unit written so; nil for an unknown unit.
  public static func withUnit(written text: String) -> DimensionFacts? {
    UnitTable.dimension(of: text)
  }
}
