import StackRecords

/// A standing rule held against a figure.
struct HeldRule: Hashable {
  /// The rule.
  let rule: StandingRule
  /// The figure in its base unit.
  let figure: Double
  /// The least value allowed.
  let lowest: Double?
  /// The largest value allowed.
  let highest: Double?
  /// Whether it holds.
  let holds: Bool
  /// Whether it is about a pair that must not be and has no figure of its own.
  private(set) var isForbidden = false

  /// A figure that must stay at or below a value.
  init(_ rule: StandingRule, _ figure: Double, atMost highest: Double) {
    self.rule = rule
    self.figure = figure
    lowest = nil
    self.highest = highest
    holds = LimitTolerance.holds(figure, atMost: highest)
  }

  /// A figure that must stay at or above a value.
  init(_ rule: StandingRule, _ figure: Double, atLeast lowest: Double) {
    self.rule = rule
    self.figure = figure
    self.lowest = lowest
    highest = nil
    holds = LimitTolerance.holds(figure, atLeast: lowest)
  }

  /// A potential that must stay inside a window, unless the pair holds all the same.
  init(_ rule: StandingRule, _ figure: Double, within window: ClosedRange<Double>) {
    self.rule = rule
    self.figure = figure
    lowest = window.lowerBound
    highest = window.upperBound
    holds =
      LimitTolerance.holds(figure, atLeast: window.lowerBound)
      && LimitTolerance.holds(figure, atMost: window.upperBound)
  }

  /// A figure that must stay at or above a value, or that an exemption lets pass.
  init(_ rule: StandingRule, _ figure: Double, atLeast lowest: Double, isExempt: Bool) {
    self.rule = rule
    self.figure = figure
    self.lowest = lowest
    highest = nil
    holds = isExempt || LimitTolerance.holds(figure, atLeast: lowest)
  }

  /// A voltage that must stay at or above a cut-off; whether it does, the discharge has settled.
  init(_ rule: StandingRule, _ figure: Double, atLeast lowest: Double, carries: Bool) {
    self.rule = rule
    self.figure = figure
    self.lowest = lowest
    highest = nil
    holds = carries
  }

  /// A pair that must not be; the figure counts what is there.
  init(forbidden rule: StandingRule) {
    self.rule = rule
    figure = 1
    lowest = nil
    highest = 0
    holds = false
    isForbidden = true
  }

  /// A figure that must stay below a value and not reach it.
  init(_ rule: StandingRule, _ figure: Double, below highest: Double) {
    self.rule = rule
    self.figure = figure
    lowest = nil
    self.highest = highest
    holds = figure < highest
  }
}
