import Quantities

extension ParsedArguments {
  /// The most threads that may be asked for.
  static let mostJobs = 1024

  /// The threads of `--jobs`; the cores that the process may use where it is not given.
  func jobs() throws(UsageFault) -> Int {
    guard let value = value(.jobs) else { return ProcessFacts.allowedCores }
    guard value.utf8.allSatisfy({ 48...57 ~= $0 }), let jobs = Int(value),
      1...Self.mostJobs ~= jobs
    else { throw .badValue(.jobs, value) }
    return jobs
  }

  /// The value of an option that takes a quantity from 0 on; nil where it is not given.
  func quantity<D: Dimension>(_ option: Option) throws(UsageFault) -> Quantity<D>? {
    guard let text = value(option) else { return nil }
    guard let quantity = try? Quantity<D>(parsing: text), quantity.value >= 0 else {
      throw .badValue(option, text)
    }
    return quantity
  }
}
