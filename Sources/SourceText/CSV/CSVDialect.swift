/// What separates the fields of a table.
public enum CSVDelimiter: UInt8, Sendable, Hashable, CaseIterable {
  /// `,`
  case comma = 0x2C
  /// `;`
  case semicolon = 0x3B
  /// A tab.
  case tab = 0x09

  /// The delimiter as its byte.
  public var byte: UInt8 { rawValue }
}

/// What ends the lines of a table.
public enum CSVLineEnd: Sendable, Hashable {
  /// LF, as Unix writes.
  case lineFeed
  /// CR LF, as RFC 4180 and Windows write.
  case carriageReturnLineFeed
  /// CR, as old Macintosh programs write.
  case carriageReturn

  /// The bytes of one line end.
  public var bytes: [UInt8] {
    switch self {
    case .lineFeed: [.lineFeed]
    case .carriageReturnLineFeed: [.carriageReturn, .lineFeed]
    case .carriageReturn: [.carriageReturn]
    }
  }
}

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
}
