import Quantities

extension ParsedArguments {
  /// The threads of `--jobs`; the cores that the process may use where it is not given.
  func jobs() throws(UsageFault) -> Int {
    guard let value = value(.jobs) else { return ProcessFacts.allowedCores }
    guard value.utf8.allSatisfy({ 48...57 ~= $0 }), let jobs = Int(value),
      1...OptimiseCommand.mostJobs ~= jobs
    else { throw .badValue(.jobs, value) }
    return jobs
  }

  /// The duration of `--time-limit`; nil where it is not given.
  func timeLimit() throws(UsageFault) -> Swift.Duration? {
    guard let value = value(.timeLimit) else { return nil }
    // A year is longer than anybody waits, and fits into a duration.
    guard let seconds = try? Quantity<DurationDimension>(parsing: value).value, seconds > 0,
      seconds < 3.2e7
    else { throw .badValue(.timeLimit, value) }
    return .milliseconds(Int64((seconds * 1000).rounded(.up)))
  }
}
