/// The grammar of numbers in JSON.
///
/// - Source: RFC 8259, section 6.
enum JSONNumber {
  /// Whether bytes are a number and nothing else.
  static func isValid(_ bytes: some Sequence<UInt8>) -> Bool {
    let bytes = Array(bytes)
    return !bytes.isEmpty && end(in: bytes, from: 0) == bytes.count
  }

  /// The offset after the number that begins at `start`; nil when none begins there.
  static func end(in bytes: [UInt8], from start: Int) -> Int? {
    func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }
    func skipDigits(_ index: inout Int) -> Bool {
      let first = index
      while let digit = byte(index), digit.isDigit { index += 1 }
      return index > first
    }
    var index = start
    if byte(index) == UInt8(ascii: "-") { index += 1 }
    let first = byte(index)
    let integerStart = index
    guard skipDigits(&index) else { return nil }
    if first == UInt8(ascii: "0"), index > integerStart + 1 { return nil }
    if byte(index) == UInt8(ascii: ".") {
      index += 1
      guard skipDigits(&index) else { return nil }
    }
    if byte(index) == UInt8(ascii: "e") || byte(index) == UInt8(ascii: "E") {
      index += 1
      if byte(index) == UInt8(ascii: "+") || byte(index) == UInt8(ascii: "-") { index += 1 }
      guard skipDigits(&index) else { return nil }
    }
    return index
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
