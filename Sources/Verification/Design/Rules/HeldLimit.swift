import StackRecords

/// Comparison with limits, with the contract's tolerance.
enum LimitTolerance {
  /// How far past a limit a figure may lie: 1e-9 of max(|limit|, 1e-12 of its unit).
  static func slack(_ limit: Double) -> Double { 1e-9 * max(abs(limit), 1e-12) }

  /// Whether a figure stays at or below a highest value.
  static func holds(_ figure: Double, atMost highest: Double) -> Bool {
    figure <= highest + slack(highest)
  }

  /// Whether a figure stays at or above a lowest value.
  static func holds(_ figure: Double, atLeast lowest: Double) -> Bool {
    figure >= lowest - slack(lowest)
  }
}

/// A limit held against a figure: the margin is positive inside.
struct HeldLimit {
  /// The limit.
  let limit: Limit
  /// The figure in the limit's unit; of `socExcess` the confidence reached.
  let figure: Double
  /// Distance to the limit; of `socExcess` between confidences.
  let margin: Double
  /// Whether the limit holds.
  let holds: Bool

  /// Holds a limit against a figure.
  init(_ limit: Limit, figure: Double) {
    self.limit = limit
    self.figure = figure
    if limit.quantity == .socExcess {
      let confidence = limit.confidence ?? Self.defaultConfidence
      margin = figure - confidence
      holds = LimitTolerance.holds(figure, atLeast: confidence)
      return
    }
    switch limit.side {
    case .max:
      margin = limit.value - figure
      holds = LimitTolerance.holds(figure, atMost: limit.value)
    case .min:
      margin = figure - limit.value
      holds = LimitTolerance.holds(figure, atLeast: limit.value)
    }
  }

  /// The confidence of a `socExcess` limit that gives none.
  static let defaultConfidence = 0.99
}
