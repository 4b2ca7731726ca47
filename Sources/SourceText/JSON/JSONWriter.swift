extension JSONValue {
  /// The value as text with a line break at its end, the same bytes for the same value.
  ///
  /// Members stand on lines of their own, indented by two blanks a level. An array without arrays
  /// and objects in it stands on one line when that takes at most 100 characters; a longer one of
  /// numbers fills lines of that length, since there may be a million of them.
  ///
  /// - Precondition: Each number follows the grammar of JSON.
  public func text() -> String { String(decoding: bytes(), as: UTF8.self) }

  /// The bytes of that text.
  ///
  /// - Precondition: Each number follows the grammar of JSON.
  public func bytes() -> [UInt8] {
    var writer = JSONWriter()
    writer.write(self)
    writer.output.append(.lineFeed)
    return writer.output
  }

  /// The value on one line with a line feed at its end, as JSON Lines asks for; the same bytes for
  /// the same value.
  ///
  /// - Precondition: Each number follows the grammar of JSON.
  public func line() -> [UInt8] {
    var writer = JSONWriter()
    writer.writeDensely(self)
    return writer.output + [.lineFeed]
  }
}

/// Writes JSON as bytes.
private struct JSONWriter {
  /// Most characters of a line that holds an array.
  static let lineLength = 100

  var output: [UInt8] = []
  private var depth = 0
  private var lineStart = 0

  mutating func write(_ value: JSONValue) {
    switch value {
    case .array(let elements):
      if elements.allSatisfy(\.isScalar), writeOnOneLine(elements) { return }
      if elements.allSatisfy(\.isNumberOrNull) { return writeFilled(elements) }
      writeBlock("[", elements, "]") { writer, element in writer.write(element) }
    case .object(let members):
      writeBlock("{", members, "}") { writer, member in
        writer.write(member.key)
        writer.output += ": ".utf8
        writer.write(member.value)
      }
    case .null: output += "null".utf8
    case .bool(let truth): output += (truth ? "true" : "false").utf8
    case .number(let text):
      precondition(JSONNumber.isValid(text.utf8), "not a number of JSON: \(text)")
      output += text.utf8
    case .string(let text): write(text)
    }
  }

  /// Writes a value without a blank or a line break between its parts.
  mutating func writeDensely(_ value: JSONValue) {
    switch value {
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        writeDensely(element)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        write(member.key)
        output.append(UInt8(ascii: ":"))
        writeDensely(member.value)
      }
      output.append(UInt8(ascii: "}"))
    case .null, .bool, .number, .string: write(value)
    }
  }

  /// Writes an array of scalars if it fits on the line; takes back what it wrote if not.
  private mutating func writeOnOneLine(_ elements: [JSONValue]) -> Bool {
    let start = output.count
    output.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { output += ", ".utf8 }
      write(element)
      if output.count - lineStart > Self.lineLength * 4 { break }
    }
    output.append(UInt8(ascii: "]"))
    if elements.isEmpty { return true }
    let width = output[lineStart...].count { !$0.isContinuation }
    // One more for the comma that may follow.
    if width < Self.lineLength { return true }
    output.removeSubrange(start...)
    return false
  }

  /// Writes an array of numbers in as few lines as hold them.
  private mutating func writeFilled(_ elements: [JSONValue]) {
    output.append(UInt8(ascii: "["))
    depth += 1
    breakLine()
    for (index, element) in elements.enumerated() {
      let start = output.count
      if index > 0 { output.append(UInt8(ascii: " ")) }
      write(element)
      if index < elements.count - 1 { output.append(UInt8(ascii: ",")) }
      if index > 0, output.count - lineStart > Self.lineLength {
        output.removeSubrange(start...)
        breakLine()
        write(element)
        if index < elements.count - 1 { output.append(UInt8(ascii: ",")) }
      }
    }
    depth -= 1
    breakLine()
    output.append(UInt8(ascii: "]"))
  }

  private mutating func writeBlock<Element>(
    _ open: Unicode.Scalar, _ elements: [Element], _ close: Unicode.Scalar,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    output.append(UInt8(ascii: open))
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      breakLine()
      write(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { breakLine() }
    output.append(UInt8(ascii: close))
  }

  private mutating func breakLine() {
    output.append(.lineFeed)
    lineStart = output.count
    output += repeatElement(UInt8(ascii: " "), count: depth * 2)
  }

  private mutating func write(_ text: String) {
    output.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): output += "\\\"".utf8
      case UInt8(ascii: "\\"): output += "\\\\".utf8
      case .lineFeed: output += "\\n".utf8
      case .carriageReturn: output += "\\r".utf8
      case UInt8(ascii: "\t"): output += "\\t".utf8
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        output += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
      default: output.append(byte)
      }
    }
    output.append(UInt8(ascii: "\""))
  }
}

extension JSONValue {
  fileprivate var isNumberOrNull: Bool {
    switch self {
    case .number, .null: true
    default: false
    }
  }

  fileprivate var isScalar: Bool {
    switch self {
    case .array, .object: false
    case .null, .bool, .number, .string: true
    }
  }
}
