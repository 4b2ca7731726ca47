/// A moment in seconds since 1970-01-01T00:00:00Z as `mantissa * 10^exponent`.
///
/// ISO 8601: `2026-11-21`, then optionally `T` or a blank, `hh:mm`, `:ss`, decimals of the second,
/// and `Z` or an offset such as `+01:00`. A moment without an offset is taken as UTC, so that it
/// means the same on every machine; a day alone is its midnight.
/// - Source: ISO 8601-1:2019; days by the proleptic Gregorian calendar.
struct Moment: Equatable {
  let mantissa: Int64
  let exponent: Int

  /// Reads a moment; nil for anything else.
  init?(_ bytes: Span<UInt8>, _ extent: Range<Int>) {
    var scanner = MomentScanner(position: extent.lowerBound, end: extent.upperBound)
    guard let year = scanner.digits(4, bytes), scanner.take("-", bytes),
      let month = scanner.digits(2, bytes), (1...12).contains(month), scanner.take("-", bytes),
      let day = scanner.digits(2, bytes), (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    var seconds = Self.dayNumber(year, month, day) * 86_400
    var fraction: (value: Int64, digits: Int) = (0, 0)
    if !scanner.isAtEnd {
      guard scanner.take("T", bytes) || scanner.take(" ", bytes),
        let hour = scanner.digits(2, bytes), hour < 24, scanner.take(":", bytes),
        let minute = scanner.digits(2, bytes), minute < 60
      else { return nil }
      seconds += Int64(hour * 3600 + minute * 60)
      if scanner.take(":", bytes) {
        guard let second = scanner.digits(2, bytes), second < 60 else { return nil }
        seconds += Int64(second)
        if scanner.take(".", bytes) || scanner.take(",", bytes) {
          guard let read = scanner.fraction(bytes) else { return nil }
          fraction = read
        }
      }
      guard let offset = scanner.offset(bytes), scanner.isAtEnd else { return nil }
      seconds -= Int64(offset)
    }
    for _ in 0..<fraction.digits { seconds *= 10 }
    mantissa = seconds + fraction.value
    exponent = -fraction.digits
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01, years counted from March so that the leap day is the last.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int64 {
    let years = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    let days = 365 * years + years / 4 - years / 100 + years / 400 + (months * 153 + 2) / 5 + day
    return Int64(days - 719_469)
  }
}

/// Walks over the bytes of a moment.
private struct MomentScanner {
  var position: Int
  let end: Int

  var isAtEnd: Bool { position == end }

  mutating func take(_ character: Unicode.Scalar, _ bytes: Span<UInt8>) -> Bool {
    guard position < end, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Takes so many digits.
  mutating func digits(_ count: Int, _ bytes: Span<UInt8>) -> Int? {
    guard end - position >= count else { return nil }
    var value = 0
    for _ in 0..<count {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
      position += 1
    }
    return value
  }

  /// Takes one to seven decimals: with them seconds of any year fit.
  mutating func fraction(_ bytes: Span<UInt8>) -> (value: Int64, digits: Int)? {
    var value: Int64 = 0
    var count = 0
    while position < end, let digit = digits(1, bytes) {
      guard count < 7 else { return nil }
      value = value * 10 + Int64(digit)
      count += 1
    }
    return count > 0 ? (value, count) : nil
  }

  /// Takes nothing, `Z`, or `+hh:mm`, `+hhmm`, `+hh`; in seconds east of UTC.
  mutating func offset(_ bytes: Span<UInt8>) -> Int? {
    if isAtEnd || take("Z", bytes) { return 0 }
    let isWest = take("-", bytes)
    guard isWest || take("+", bytes), let hours = digits(2, bytes), hours < 24 else { return nil }
    var minutes = 0
    if !isAtEnd {
      _ = take(":", bytes)
      guard let read = digits(2, bytes), read < 60 else { return nil }
      minutes = read
    }
    let seconds = hours * 3600 + minutes * 60
    return isWest ? -seconds : seconds
  }
}
