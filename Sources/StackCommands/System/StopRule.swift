import Quantities

/// When a search has to end: at a signal, or when its time is up.
struct StopRule: Sendable {
  private let deadline: ContinuousClock.Instant?

  /// Starts the clock; nil sets no limit on time.
  init(timeLimit: Quantities.Duration?) {
    // A year is as good as for ever, and within what the clock can count.
    deadline = timeLimit.map { .now + .seconds(min($0.value, 31_536_000)) }
  }

  /// Whether it has to end; once so, always so.
  var says: Bool {
    if StopSignals.received != nil { return true }
    guard let deadline else { return false }
    return ContinuousClock.now >= deadline
  }
}
