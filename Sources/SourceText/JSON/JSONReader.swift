extension JSONValue {
  /// Most levels of arrays and objects in one another.
  public static let depthLimit = 64
  /// Most bytes of a text.
  ///
  /// The record of a lot of a million cells has about 150 MB.
  public static let sizeLimit = 256 << 20

  /// Reads a JSON text strictly: UTF-8, one value, no key twice, no number beyond `Double`.
  ///
  /// - Throws: The first fault with its place.
  /// - Source: RFC 8259.
  public static func parse(_ file: SourceFile) throws(Diagnostic) -> JSONValue {
    guard file.bytes.count <= sizeLimit else {
      let fault = JSONFault.tooLarge(bytes: file.bytes.count)
      throw Diagnostic(file: file.name, message: fault.description)
    }
    if let fault = file.encodingFault { throw fault }
    do throws(PlacedJSONFault) {
      var reader = JSONReader(file.bytes, from: file.text.startIndex)
      return try reader.readText()
    } catch {
      throw Diagnostic(error.fault.description, file: file, span: file.span(atByte: error.offset))
    }
  }

  /// Reads a JSON text from its bytes as ``parse(_:)`` does.
  ///
  /// - Throws: The first fault with its place.
  public static func parse(_ bytes: [UInt8], file name: String) throws(Diagnostic) -> JSONValue {
    try parse(SourceFile(name: name, bytes: bytes))
  }
}

/// A fault with the byte at which it stands.
private struct PlacedJSONFault: Error {
  let fault: JSONFault
  let offset: Int
}

/// Reads the grammar of JSON from bytes that are valid UTF-8.
private struct JSONReader {
  private let bytes: [UInt8]
  private var index: Int
  private var depth = 0

  init(_ bytes: [UInt8], from index: Int) {
    self.bytes = bytes
    self.index = index
  }

  /// Reads the one value of the text.
  mutating func readText() throws(PlacedJSONFault) -> JSONValue {
    skipBlanks()
    guard index < bytes.count else { throw fault(.empty) }
    let value = try readValue()
    skipBlanks()
    guard index == bytes.count else { throw fault(.unexpected(found, expected: "the end")) }
    return value
  }

  private mutating func readValue() throws(PlacedJSONFault) -> JSONValue {
    switch peek {
    case UInt8(ascii: "{"):
      return .object(try nested { (r) throws(PlacedJSONFault) in try r.readMembers() })
    case UInt8(ascii: "["):
      return .array(try nested { (r) throws(PlacedJSONFault) in try r.readElements() })
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", as: .bool(true))
    case UInt8(ascii: "f"): return try readWord("false", as: .bool(false))
    case UInt8(ascii: "n"): return try readWord("null", as: .null)
    default: return try readNumber()
    }
  }

  private mutating func nested<Content>(
    _ read: (inout JSONReader) throws(PlacedJSONFault) -> Content
  ) throws(PlacedJSONFault) -> Content {
    guard depth < JSONValue.depthLimit else { throw fault(.tooDeep) }
    depth += 1
    defer { depth -= 1 }
    index += 1
    skipBlanks()
    return try read(&self)
  }

  private mutating func readElements() throws(PlacedJSONFault) -> [JSONValue] {
    var elements: [JSONValue] = []
    if skip(UInt8(ascii: "]")) { return elements }
    while true {
      elements.append(try readValue())
      skipBlanks()
      if skip(UInt8(ascii: "]")) { return elements }
      guard skip(UInt8(ascii: ",")) else { throw unexpected("',' or ']'") }
      skipBlanks()
    }
  }

  private mutating func readMembers() throws(PlacedJSONFault) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    if skip(UInt8(ascii: "}")) { return members }
    while true {
      guard peek == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
      let keyOffset = index
      let key = try readString()
      guard keys.insert(key).inserted else { throw fault(.duplicateKey(key), at: keyOffset) }
      skipBlanks()
      guard skip(UInt8(ascii: ":")) else { throw unexpected("':'") }
      skipBlanks()
      members.append(JSONValue.Member(key: key, value: try readValue()))
      skipBlanks()
      if skip(UInt8(ascii: "}")) { return members }
      guard skip(UInt8(ascii: ",")) else { throw unexpected("',' or '}'") }
      skipBlanks()
    }
  }

  private mutating func readWord(
    _ word: String, as value: JSONValue
  ) throws(PlacedJSONFault) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw unexpected("a value") }
    index += word.utf8.count
    return value
  }

  private mutating func readNumber() throws(PlacedJSONFault) -> JSONValue {
    guard let first = peek, first == UInt8(ascii: "-") || first.isDigit else {
      throw unexpected("a value")
    }
    guard let end = JSONNumber.end(in: bytes, from: index) else {
      throw fault(.malformedNumber)
    }
    let text = String(decoding: bytes[index..<end], as: UTF8.self)
    guard let number = Double(text), number.isFinite else { throw fault(.numberTooLarge(text)) }
    index = end
    return .number(text)
  }

  private mutating func readString() throws(PlacedJSONFault) -> String {
    let opening = index
    index += 1
    var decoded: [UInt8] = []
    var chunk = index
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        if chunk == opening + 1 {
          return String(decoding: bytes[chunk..<(index - 1)], as: UTF8.self)
        }
        decoded += bytes[chunk..<(index - 1)]
        return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"):
        decoded += bytes[chunk..<index]
        decoded += try readEscape()
        chunk = index
      case 0..<0x20: throw fault(.controlCharacter(byte))
      default: index += 1
      }
    }
    throw fault(.unclosedString, at: opening)
  }

  /// Reads an escape sequence; its character as UTF-8.
  private mutating func readEscape() throws(PlacedJSONFault) -> [UInt8] {
    let start = index
    index += 1
    let letter = peek
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter ?? 0]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var code = try readHexadecimal(from: start)
      if (0xD800..<0xDC00).contains(code), bytes[index...].starts(with: "\\u".utf8) {
        index += 2
        let low = try readHexadecimal(from: start)
        guard (0xDC00..<0xE000).contains(low) else { throw fault(.loneSurrogate, at: start) }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw fault(.loneSurrogate, at: start) }
      return Array(String(Character(scalar)).utf8)
    default: throw fault(.unknownEscape, at: start)
    }
  }

  private mutating func readHexadecimal(from start: Int) throws(PlacedJSONFault) -> UInt32 {
    var code: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = byte.hexadecimalValue else {
        throw fault(.unknownEscape, at: start)
      }
      code = code << 4 | digit
      index += 1
    }
    return code
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte.isLineBreak { index += 1 }
  }

  /// What stands at the place, in words.
  private var found: String {
    guard index < bytes.count else { return JSONFault.endOfText }
    let character = String(decoding: bytes[index...].prefix(4), as: UTF8.self).unicodeScalars.first
    return character.map { "'\($0)'" } ?? ""
  }

  private func unexpected(_ expected: String) -> PlacedJSONFault {
    fault(.unexpected(found, expected: expected))
  }

  private func fault(_ fault: JSONFault, at offset: Int? = nil) -> PlacedJSONFault {
    PlacedJSONFault(fault: fault, offset: offset ?? index)
  }
}

extension UInt8 {
  fileprivate var hexadecimalValue: UInt32? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(self - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(self - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(self - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
