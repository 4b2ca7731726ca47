/// How long a grouping may work, and on how many threads.
///
/// Without a stop condition the end is counted work, so the answer is a function of the lot alone;
/// the number of jobs never shows in it.
public struct GroupingLimits: Sendable {
  /// Threads, at least 1.
  public var jobs: Int
  /// Asked now and then, on any thread; true ends the work with the best found so far.
  public var stop: (@Sendable () -> Bool)?

  /// Makes limits; without arguments there are none, and one thread.
  public init(jobs: Int = 1, stop: (@Sendable () -> Bool)? = nil) {
    self.jobs = max(1, jobs)
    self.stop = stop
  }

  /// The same limits with an end by the clock as well.
  public func within(_ time: Duration) -> GroupingLimits {
    let end = ContinuousClock.now + time
    let stop = stop
    return GroupingLimits(jobs: jobs) { ContinuousClock.now >= end || (stop?() ?? false) }
  }

  /// Whether the work has to end.
  var isOver: Bool { stop?() ?? false }
}
