/// The result of a piece of work, and the seconds that it took.
func timed<Result>(_ work: () throws -> Result) rethrows -> (result: Result, seconds: Double) {
  let start = ContinuousClock.now
  let result = try work()
  return (result, start.duration(to: .now) / .seconds(1))
}

extension [Double] {
  /// The middle of the sorted values; not a number for none.
  var median: Double {
    let sorted = self.sorted()
    guard let upper = sorted.dropFirst(count / 2).first else { return .nan }
    return count % 2 == 1 ? upper : (sorted[count / 2 - 1] + upper) / 2
  }
}
