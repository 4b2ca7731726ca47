/// All English of this target that is not a fault's own description.
enum DiagnosticWords {
  /// The line about diagnostics that are not shown.
  static func omission(errors: Int, warnings: Int) -> String? {
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { count, noun in
      "\(count) more \(noun)\(count == 1 ? "" : "s")"
    }
    guard !parts.isEmpty else { return nil }
    let verb = errors + warnings == 1 ? "is" : "are"
    return "\(parts.joined(separator: " and ")) \(verb) not shown"
  }
}

extension EncodingFault: CustomStringConvertible {
  /// What was found and expected.
  var description: String {
    switch self {
    case .utf16: "found UTF-16 or binary data, expected UTF-8 text"
    case .nul: "found a NUL byte, expected UTF-8 text"
    case .notUTF8(let byte): "found byte 0x\(hexadecimal(byte)) outside UTF-8, expected UTF-8 text"
    }
  }

  /// What to do.
  var remedy: String? {
    switch self {
    case .utf16, .notUTF8: "save the file with the encoding UTF-8"
    case .nul: "a text has no NUL; check that this is the right file"
    }
  }
}

extension JSONFault: CustomStringConvertible {
  /// The end of the text in words.
  static let endOfText = "the end of the text"

  /// What was found and expected.
  var description: String {
    switch self {
    case .empty: "found an empty text, expected JSON"
    case .tooLarge(let bytes):
      "found \(bytes) bytes, expected at most \(JSONValue.sizeLimit) (256 MiB)"
    case .tooDeep:
      "found more than \(JSONValue.depthLimit) levels of arrays and objects, expected fewer"
    case .unexpected(let found, let expected): "found \(found), expected \(expected)"
    case .duplicateKey(let key): "found the key \"\(key)\" a second time, expected it once"
    case .malformedNumber: "found a malformed number, expected one such as 0.5, -20 or 1e-3"
    case .numberTooLarge(let text): "found \(text), expected a number below 1.8e308"
    case .controlCharacter(let byte):
      "found control character 0x\(hexadecimal(byte)) in a text, expected an escape such as \\n"
    case .unclosedString: "found a text without end, expected a closing double quote"
    case .unknownEscape:
      "found an unknown escape, expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u and 4 digits"
    case .loneSurrogate: "found half of a surrogate pair, expected both halves"
    }
  }
}

extension CSVFault: CustomStringConvertible {
  /// What was found and expected.
  var description: String {
    switch self {
    case .tooLarge(let bytes):
      "found \(bytes) bytes, expected at most \(CSVRecords.sizeLimit) (1 GiB)"
    case .empty: "found an empty file, expected a table with a header"
    case .delimiterUnclear(let first, let second, let count):
      "found as many \(first.name) as \(second.name) in the header (\(count)), "
        + "expected more of the delimiter"
    case .unclosedQuote: "found a quoted field without end, expected a closing double quote"
    case .endlessQuote:
      "found a quoted field of more than \(CSVRecords.quotedLimit) bytes, "
        + "expected a closing double quote"
    case .textAfterQuote:
      "found text after the closing quote of a field, expected a delimiter or the end of the line"
    case .quoteInsideField: "found a double quote inside a field without quotes"
    case .fieldCount(let found, let expected, _):
      "found \(found) field\(found == 1 ? "" : "s"), expected \(expected) as in the header"
    }
  }

  /// What to do; nil when the message says it all.
  var remedy: String? {
    switch self {
    case .delimiterUnclear: "say --delimiter comma, semicolon or tab"
    case .textAfterQuote, .quoteInsideField:
      "put the whole field into quotes and double the quotes inside it"
    case .fieldCount(let found, let expected, .comma) where found > expected:
      "a field with a comma inside needs quotes, or semicolons between all fields"
    case .tooLarge, .empty, .unclosedQuote, .endlessQuote, .fieldCount: nil
    }
  }
}

extension CSVDelimiter {
  /// The delimiter in words, as more than one.
  fileprivate var name: String {
    switch self {
    case .comma: "commas"
    case .semicolon: "semicolons"
    case .tab: "tabs"
    }
  }
}

private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}
