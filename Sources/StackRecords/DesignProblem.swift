public import StackPhysics

/// A question: the space, what is given, what limits it and what is best.
public struct DesignProblem: Sendable, Hashable {
  /// A value that the spec left out.
  public struct Default: Sendable, Hashable {
    /// Key in the spec, such as `stack.margin`.
    public var key: String
    /// Value with its unit, as a spec would write it.
    public var value: String
    /// Where the value comes from: a source, or that it has none.
    public var source: String

    /// Creates a default.
    public init(key: String, value: String, source: String) {
      self.key = key
      self.value = value
      self.source = source
    }
  }

  /// The name that the spec gives.
  public var name: String
  /// What is best.
  public var objective: Objective
  /// What can be chosen.
  public var space: DesignSpace
  /// What is given.
  public var conditions: Conditions
  /// What limits it, in ascending order of their names.
  public var limits: [Limit]
  /// Whether the spec has a module; without one the module is a single cell.
  public var hasModule: Bool
  /// What the spec left out.
  public var defaults: [Default]
  /// What a reader of the result must know of the input.
  public var warnings: [String]

  /// Creates a problem.
  public init(
    name: String, objective: Objective, space: DesignSpace, conditions: Conditions,
    limits: [Limit], hasModule: Bool, defaults: [Default] = [], warnings: [String] = []
  ) {
    self.name = name
    self.objective = objective
    self.space = space
    self.conditions = conditions
    self.limits = limits
    self.hasModule = hasModule
    self.defaults = defaults
    self.warnings = warnings
  }
}
