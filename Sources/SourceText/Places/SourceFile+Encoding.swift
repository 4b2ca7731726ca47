extension SourceFile {
  /// Why the bytes are not UTF-8 text; nil when they are.
  ///
  /// UTF-16 is told from other faults by its byte order mark or by a NUL beside the first
  /// character. A NUL is refused although UTF-8 has one: C libraries end a text there.
  public var encodingFault: Diagnostic? {
    if isUTF16 { return diagnostic(.utf16, atByte: 0) }
    if let index = bytes.firstIndex(of: 0) { return diagnostic(.nul, atByte: index) }
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let index = error.byteOffsets.lowerBound
      return diagnostic(.notUTF8(byte: bytes[index]), atByte: index)
    }
  }

  private var isUTF16: Bool {
    guard bytes.count >= 2 else { return false }
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE), (0xFE, 0xFF): return true
    case (0, 1...), (1..., 0): return bytes.count.isMultiple(of: 2)
    default: return false
    }
  }

  private func diagnostic(_ fault: EncodingFault, atByte offset: Int) -> Diagnostic {
    Diagnostic(
      .error, fault.description, file: self, span: span(atByte: offset), remedy: fault.remedy)
  }
}

/// Why bytes are not a text.
enum EncodingFault: Sendable, Hashable {
  case utf16
  case nul
  case notUTF8(byte: UInt8)
}
