/// A text as it was read: the name that messages call it by, and its bytes.
///
/// Lines end with LF, CR LF or CR. A byte order mark at the beginning belongs to no line.
public struct SourceFile: Sendable, Hashable {
  /// Name for messages, such as `spec.yaml` or `<stdin>`.
  public let name: String
  /// The bytes as they were read, with a byte order mark if there is one.
  public let bytes: [UInt8]
  /// Offset of the first byte of each line.
  private let lineStarts: [Int]

  /// Makes a file from its name and bytes; nothing is checked yet.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    lineStarts = Self.lineStarts(in: bytes)
  }

  /// The bytes without the byte order mark.
  public var text: ArraySlice<UInt8> { bytes[Self.markLength(in: bytes)...] }

  /// The place of a byte; an offset beyond the end is the end.
  public func span(atByte offset: Int) -> SourceSpan {
    let offset = min(max(offset, lineStarts[0]), bytes.count)
    let line = lineIndex(ofByte: offset)
    let column = bytes[lineStarts[line]..<offset].reduce(1) { count, byte in
      byte.isContinuation ? count : count + 1
    }
    return SourceSpan(line: line + 1, column: column)
  }

  /// The bytes of a line without its line break; nil for a line the text does not have.
  ///
  /// - Parameter line: Line, counted from 1.
  /// - Returns: A slice of ``bytes``.
  func line(_ line: Int) -> ArraySlice<UInt8>? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1].isLineBreak { end -= 1 }
    return bytes[start..<end]
  }

  /// The last line that begins at or before a byte, by halving.
  private func lineIndex(ofByte offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func lineStarts(in bytes: [UInt8]) -> [Int] {
    var starts = [markLength(in: bytes)]
    for index in bytes.indices where bytes[index].isLineBreak {
      let isFirstOfPair =
        bytes[index] == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
      if !isFirstOfPair { starts.append(index + 1) }
    }
    return starts
  }

  private static func markLength(in bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }
}

extension SourceFile: CustomStringConvertible, CustomReflectable {
  /// The name and the size: every diagnostic holds its file, and none is to print all its bytes.
  public var description: String { "\(name) (\(bytes.count) bytes)" }

  /// The name and the size.
  public var customMirror: Mirror { Mirror(self, children: ["name": name, "size": bytes.count]) }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// Whether this byte continues a character of UTF-8 that began before it.
  var isContinuation: Bool { self & 0b1100_0000 == 0b1000_0000 }

  var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }
}

extension SourceFile {
  /// The character at the beginning of a span; nil at the end of the text.
  public func character(at span: SourceSpan) -> Unicode.Scalar? {
    guard let offset = offset(of: span), offset < bytes.count else { return nil }
    return String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  /// The offset of the first byte of a span; nil for a line the text does not have.
  private func offset(of span: SourceSpan) -> Int? {
    guard lineStarts.indices.contains(span.line - 1) else { return nil }
    var offset = lineStarts[span.line - 1]
    var remaining = span.column - 1
    while offset < bytes.count, remaining > 0 || bytes[offset].isContinuation {
      if !bytes[offset].isContinuation { remaining -= 1 }
      offset += 1
    }
    return offset
  }
}
