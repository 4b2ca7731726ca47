/// A limit of the spec held against a design's figure.
public struct LimitCheck: Sendable, Hashable {
  /// The limit.
  public var limit: Limit
  /// The design's figure in the limit's unit; for `socExcess` the confidence reached.
  public var figure: Double
  /// Distance to the limit in the figure's unit, positive inside; for `socExcess` of confidences.
  public var margin: Double
  /// Whether the limit holds within the contract's tolerance.
  public var holds: Bool
  /// Whether it binds: one step of some choice towards a better value would break it.
  public var binds: Bool

  /// Creates a check.
  public init(limit: Limit, figure: Double, margin: Double, holds: Bool, binds: Bool) {
    self.limit = limit
    self.figure = figure
    self.margin = margin
    self.holds = holds
    self.binds = binds
  }
}

/// A standing rule held against a design.
public struct RuleCheck: Sendable, Hashable {
  /// The rule.
  public var rule: StandingRule
  /// What it was held against, such as `catholyte LPSCl at NMC811`.
  public var subject: String
  /// The design's figure, with its unit in `unit`.
  public var figure: Double
  /// The least value allowed; nil where there is none.
  public var lowest: Double?
  /// The largest value allowed; nil where there is none.
  public var highest: Double?
  /// Unit of figure and limits.
  public var unit: String
  /// Whether it holds.
  public var holds: Bool
  /// Whether it binds: one step of some choice towards a better value would break it.
  public var binds: Bool

  /// Creates a check.
  public init(
    rule: StandingRule, subject: String, figure: Double, lowest: Double?, highest: Double?,
    unit: String, holds: Bool, binds: Bool
  ) {
    self.rule = rule
    self.subject = subject
    self.figure = figure
    self.lowest = lowest
    self.highest = highest
    self.unit = unit
    self.holds = holds
    self.binds = binds
  }
}
