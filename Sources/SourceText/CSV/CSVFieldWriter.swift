extension [UInt8] {
  /// Appends a text as a field of a table, in quotes where RFC 4180 asks for them.
  ///
  /// - Parameters:
  ///   - field: The text.
  ///   - delimiter: What separates fields.
  public mutating func append(csvField field: some Collection<UInt8>, delimiter: CSVDelimiter) {
    let needsQuotes = field.contains { byte in
      byte == delimiter.byte || byte == .quote || byte.isLineBreak
    }
    guard needsQuotes else {
      append(contentsOf: field)
      return
    }
    append(.quote)
    for byte in field {
      if byte == .quote { append(.quote) }
      append(byte)
    }
    append(.quote)
  }
}
