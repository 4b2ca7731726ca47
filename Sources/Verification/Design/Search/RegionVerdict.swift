/// What a search of a part of the space came to.
enum RegionVerdict {
  /// Nothing that was asked for is in it.
  case closed
  /// This design is in it.
  case found(DesignPlace, value: Double)
  /// The search ended before the part was settled.
  case unsettled
}

/// How many stages may still be evaluated exactly before a search gives up.
struct SearchAllowance {
  /// Stages left.
  private(set) var remaining: Int

  init(_ stages: Int) { remaining = stages }

  /// Takes one stage away; false when none is left.
  mutating func spend() -> Bool {
    guard remaining > 0 else { return false }
    remaining -= 1
    return true
  }
}
