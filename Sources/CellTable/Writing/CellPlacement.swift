/// Where a cell went, or why it went nowhere.
public struct CellPlacement: Sendable, Hashable {
  /// The module; empty for a cell that is in none.
  public var module: String
  /// Position in series, counted from 1; nil for a cell in no module.
  public var seriesPosition: Int?
  /// Number among the cells in parallel, counted from 1; nil for a cell in no module.
  public var parallelIndex: Int?
  /// The class of the cell; empty where there are no classes.
  public var cellClass: String
  /// Why the cell is in no module; empty for one that is.
  public var reason: String

  /// A cell in a module.
  public init(module: String, seriesPosition: Int, parallelIndex: Int, cellClass: String = "") {
    self.module = module
    self.seriesPosition = seriesPosition
    self.parallelIndex = parallelIndex
    self.cellClass = cellClass
    reason = ""
  }

  /// A cell in no module.
  public init(reason: String, cellClass: String = "") {
    module = ""
    seriesPosition = nil
    parallelIndex = nil
    self.cellClass = cellClass
    self.reason = reason
  }
}
