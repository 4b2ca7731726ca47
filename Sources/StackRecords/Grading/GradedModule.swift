/// The figures of a module as built.
public struct GradedModule: Sendable, Hashable {
  /// Capacity of its smallest group, in steps of the capacity; nil without a capacity column.
  public var capacity: Int64?
  /// The range reached for each range limit in their order, in steps of its quantity.
  public var ranges: [Int64]
  /// Series resistance in mohm; nil without a resistance column.
  public var resistance: Double?
  /// Sum over groups of their mean open-circuit voltage in V; nil without such a column.
  public var voltage: Double?

  /// Creates it.
  public init(capacity: Int64?, ranges: [Int64], resistance: Double?, voltage: Double?) {
    self.capacity = capacity
    self.ranges = ranges
    self.resistance = resistance
    self.voltage = voltage
  }
}

/// What a grouping reaches in each objective.
public struct GroupingFigures: Sendable, Hashable {
  /// Number of modules.
  public var modules: Int
  /// Sum of the modules' capacities in steps of the capacity; nil without a capacity column.
  public var capacity: Int64?
  /// That sum in Ah.
  public var ampereHours: Double?
  /// That sum times S and the nominal voltage, in Wh; nil without a nominal voltage.
  public var wattHours: Double?
  /// Sum over modules of the largest range over width.
  public var spread: Double
  /// Sum over the cells in modules of the time from the oldest test of all that take part to their
  /// own, in steps of the timestamp; nil where the oldest are not preferred.
  public var sinceOldest: Int64?

  /// Creates it.
  public init(
    modules: Int, capacity: Int64?, ampereHours: Double?, wattHours: Double?, spread: Double,
    sinceOldest: Int64? = nil
  ) {
    self.modules = modules
    self.capacity = capacity
    self.ampereHours = ampereHours
    self.wattHours = wattHours
    self.spread = spread
    self.sinceOldest = sinceOldest
  }
}

/// What fixed classes would have made of the same cells.
public struct FixedClassFigures: Sendable, Hashable {
  /// Classes that hold at least one cell.
  public var classes: Int
  /// Modules out of single classes.
  public var modules: Int

  /// Creates it.
  public init(classes: Int, modules: Int) {
    self.classes = classes
    self.modules = modules
  }
}

/// How many modules a wider limit would allow.
public struct WhatIf: Sendable, Hashable {
  /// The limit that is one per cent wider, such as `dcir range module`.
  public var limit: String
  /// Modules built under it.
  public var modules: Int
  /// No more modules than this could be built under it.
  public var bound: Int

  /// Creates it.
  public init(limit: String, modules: Int, bound: Int) {
    self.limit = limit
    self.modules = modules
    self.bound = bound
  }
}
