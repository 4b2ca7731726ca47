public import StackRecords

/// Disjoint modules, what bounds their number and energy, and how the work ended.
public struct Grouping: Sendable, Equatable {
  /// Cell numbers by module and group, each ascending; the modules by their first cell.
  public var modules: [[[Int]]]
  /// No grouping has more modules.
  public var moduleBound: Int
  /// The sum over modules of the smallest group sum, in steps of the capacities' grid; nil where the
  /// lot has no capacities.
  public var energy: Int64?
  /// No grouping into that many modules (for the objective `energy`: no grouping) has a larger sum.
  public var energyBound: Int64?
  /// Why the bounds hold.
  public var certificate: GroupingCertificate
  /// Why the work ended.
  public var stop: GroupingStop
  /// What was done.
  public var work: GroupingWork

  /// Whether no grouping has more modules.
  public var isProven: Bool { modules.count >= moduleBound }
}

/// Why a grouping ended.
public enum GroupingStop: String, Sendable, Equatable {
  /// All counted work was done, or nothing was left to prove.
  case finished
  /// The stop condition asked for an end.
  case stopped
}

/// Counted work: the same for the same lot, at any number of threads.
public struct GroupingWork: Sendable, Equatable {
  /// Nodes of pricing.
  public var pricingNodes = 0
  /// Iterations of the simplex method.
  public var iterations = 0
  /// Dives.
  public var dives = 0
  /// Rounds of column generation.
  public var rounds = 0
  /// Moves of windows.
  public var moves = 0
}
