/// The cells that may take part in modules and the rules these must keep, all in exact integers.
///
/// Cells are numbered `0..<cellCount` in tie order (limited values in spec order, then identifier bytes), so that the
/// order of the rows never decides. All values of one rule stand on one grid; a range equal to its width is legal.
/// Source: design contract of grouping, sections 1 and 3.
public struct GroupingLot: Sendable, Equatable {
  /// Cells that passed the screen.
  public var cellCount: Int
  /// Groups in series in a module, at least 1.
  public var series: Int
  /// Cells in parallel in a group, at least 1.
  public var parallel: Int
  /// Largest minus smallest over all cells of a module.
  public var moduleRanges: [RangeRule]
  /// Largest minus smallest over the cells of each parallel group.
  public var groupRanges: [RangeRule]
  /// Largest minus smallest of the groups' sums; the width is already on the scale of sums.
  public var groupSumRanges: [RangeRule]
  /// For each cell the number of its sameness class, `0..<classCount`: the cells of a module share one class.
  public var classes: [Int32]
  /// How many sameness classes there are, 1 where nothing must be the same.
  public var classCount: Int
  /// The largest series resistance of a module, where one is set (a heat limit arrives here too).
  public var resistance: ResistanceRule?
  /// The window of the sum of all cells' open-circuit voltages in a module (the contract's window times `parallel`).
  public var voltageSum: SumRule?
  /// The capacity of each cell, where the table has it: energy counts the smallest group sum of each module.
  public var capacities: [Int64]?
  /// The time of each cell's test, where the oldest are preferred.
  public var times: [Int64]?
  /// At most this many modules are wanted, where a count is asked.
  public var count: Int?
  /// Which of the two comes first.
  public var objective: GroupingObjective

  /// Describes a lot; without classes all cells share one.
  public init(
    cellCount: Int, series: Int, parallel: Int, moduleRanges: [RangeRule] = [],
    groupRanges: [RangeRule] = [], groupSumRanges: [RangeRule] = [], classes: [Int32]? = nil,
    classCount: Int = 1, resistance: ResistanceRule? = nil, voltageSum: SumRule? = nil,
    capacities: [Int64]? = nil, times: [Int64]? = nil, count: Int? = nil,
    objective: GroupingObjective = .modules
  ) {
    self.cellCount = cellCount
    self.series = series
    self.parallel = parallel
    self.moduleRanges = moduleRanges
    self.groupRanges = groupRanges
    self.groupSumRanges = groupSumRanges
    self.classes = classes ?? Array(repeating: 0, count: cellCount)
    self.classCount = classCount
    self.resistance = resistance
    self.voltageSum = voltageSum
    self.capacities = capacities
    self.times = times
    self.count = count
    self.objective = objective
  }
}

/// One range limit: a value for each cell and, for each sameness class, the largest range that is still legal.
public struct RangeRule: Sendable, Equatable {
  /// Each cell's value on the rule's grid.
  public var values: [Int64]
  /// The width for each sameness class, in steps of the grid, not negative.
  public var widths: [Int64]

  /// A limit from one value for each cell and one width for each sameness class.
  public init(values: [Int64], widths: [Int64]) {
    self.values = values
    self.widths = widths
  }
}

/// The largest series resistance of a module: the sum over its groups of `1 / sum(1 / R)` is at most `maximum`.
public struct ResistanceRule: Sendable, Equatable {
  /// Each cell's resistance on the rule's grid, positive.
  public var values: [Int64]
  /// The largest legal resistance, in steps of the grid, rounded down.
  public var maximum: Int64

  /// A limit from one resistance for each cell.
  public init(values: [Int64], maximum: Int64) {
    self.values = values
    self.maximum = maximum
  }
}

/// A window for the plain sum of a value over all cells of a module.
public struct SumRule: Sendable, Equatable {
  /// Each cell's value on the rule's grid.
  public var values: [Int64]
  /// The smallest legal sum.
  public var minimum: Int64
  /// The largest legal sum.
  public var maximum: Int64

  /// A window from one value for each cell; both ends are legal.
  public init(values: [Int64], minimum: Int64, maximum: Int64) {
    self.values = values
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// What a grouping aims at first.
public enum GroupingObjective: String, Sendable, Equatable {
  /// The most modules, then the largest energy.
  case modules
  /// The largest energy, then the most modules.
  case energy
}
