import LinearProgram

/// The moment at which a solve has to end, if there is one.
struct Deadline {
  private let end: ContinuousClock.Instant?

  init(_ limit: Duration?) {
    end = limit.map { ContinuousClock.now + $0 }
  }

  /// Whether no time is left.
  var hasPassed: Bool { end.map { $0 <= .now } ?? false }

  /// Time left in milliseconds for GLPK: at least 1, for it treats 0 as used up.
  var milliseconds: Int32 {
    guard let end else { return .max }
    let (seconds, attoseconds) = (end - ContinuousClock.now).components
    guard seconds < 2_000_000 else { return .max }
    return max(1, Int32(seconds * 1000) + Int32(attoseconds / 1_000_000_000_000_000))
  }
}
