/// What each key of a module spec means, for readers; `*` stands for the name of a column.
public enum ModuleSpecGuide {
  /// Every key in the order of the table, blocks before their keys.
  public static let keys: [DesignSpecGuide.Key] = DesignSpecGuide.blocksFirst(
    "", ModuleSpecTable.index)

  /// The columns that a spec can name without saying which header they have.
  public static let recognisedColumns = MeasuredDimension.names
}
