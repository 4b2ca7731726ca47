import Glibc

/// The time of day, for what is no result.
enum WallClock {
  /// Now, as ISO 8601 in UTC to the second, such as `2026-11-21T19:30:00Z`.
  static var now: String { text(ofSeconds: time(nil)) }

  /// A moment in seconds since 1970, not before it.
  ///
  /// - Source: the civil calendar from days by eras of 400 years, as in H. Hinnant,
  ///   "chrono-compatible low-level date algorithms".
  static func text(ofSeconds seconds: Int) -> String {
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    // Years begin in March here, so that the leap day is a year's last.
    let shifted = days + 719_468
    let era = shifted / 146_097
    let ofEra = shifted % 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * march + 2) / 5 + 1
    let month = march < 10 ? march + 3 : march - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func digits(_ number: Int, _ count: Int = 2) -> String {
      let text = "\(number)"
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    return "\(digits(year, 4))-\(digits(month))-\(digits(day))"
      + "T\(digits(rest / 3600)):\(digits(rest / 60 % 60)):\(digits(rest % 60))Z"
  }
}
