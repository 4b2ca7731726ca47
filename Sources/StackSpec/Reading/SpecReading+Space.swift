extension SpecReading {
  /// Whether the product of some lists stays within what a block may hold; a fault where not.
  mutating func isCountable(_ counts: [Int], at place: SpecPlace) -> Bool {
    var product = 1
    for count in counts {
      let (next, overflow) = product.multipliedReportingOverflow(by: count)
      guard !overflow, next <= SpecLimits.columns else {
        report(.tooManyMembers(limit: SpecLimits.columns), at: place)
        return false
      }
      product = next
    }
    return true
  }
}
