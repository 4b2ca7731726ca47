import SourceText
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  private func read(_ text: String) throws(Diagnostic) -> JSONValue {
    try JSONValue.parse(Array(text.utf8), file: "a.json")
  }

  @Test("Values are read as they stand, numbers as their text")
  func values() throws {
    let value = try read(
      " {\"b\": [1.50, -0, 1E2, true, false, null], \"a\": \"\\u00b5\\ud83d\\udd0b\\/\\\"\"}\r\n")
    #expect(
      value
        == .object([
          .init(
            key: "b",
            value: .array([
              .number("1.50"), .number("-0"), .number("1E2"), .bool(true), .bool(false), .null,
            ])),
          .init(key: "a", value: .string("µ\u{1F50B}/\"")),
        ]))
    #expect(value["a"] == .string("µ\u{1F50B}/\""))
    #expect(value["c"] == nil)
  }

  @Test("A byte order mark is skipped")
  func byteOrderMark() throws {
    #expect(try read("\u{FEFF}[]") == .array([]))
  }

  @Test(
    "Faults are named with their place",
    arguments: [
      ("", "1:1 found an empty text, expected JSON"),
      ("\n ", "2:2 found an empty text, expected JSON"),
      ("{\"a\": 1,\n \"a\": 2}", "2:2 found the key \"a\" a second time, expected it once"),
      ("[1, 2", "1:6 found the end of the text, expected ',' or ']'"),
      ("[1 2]", "1:4 found '2', expected ',' or ']'"),
      ("[1,]", "1:4 found ']', expected a value"),
      ("{\"a\" 1}", "1:6 found '1', expected ':'"),
      ("{\"a\": 1 \"b\"}", "1:9 found '\"', expected ',' or '}'"),
      ("{\"a\": 1,}", "1:9 found '}', expected a key in double quotes"),
      ("{a: 1}", "1:2 found 'a', expected a key in double quotes"),
      ("[µ]", "1:2 found 'µ', expected a value"),
      ("nul", "1:1 found 'n', expected a value"),
      ("NaN", "1:1 found 'N', expected a value"),
      ("[] []", "1:4 found '[', expected the end"),
      ("01", "1:1 found a malformed number, expected one such as 0.5, -20 or 1e-3"),
      ("[1.]", "1:2 found a malformed number, expected one such as 0.5, -20 or 1e-3"),
      ("-", "1:1 found a malformed number, expected one such as 0.5, -20 or 1e-3"),
      ("0x1p3", "1:2 found 'x', expected the end"),
      ("1e400", "1:1 found 1e400, expected a number below 1.8e308"),
      ("\"a\nb\"", "1:3 found control character 0x0A in a text, expected an escape such as \\n"),
      ("[\"abc", "1:2 found a text without end, expected a closing double quote"),
      (
        "\"\\x\"",
        "1:2 found an unknown escape, expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u and 4 digits"
      ),
      (
        "\"\\u12g4\"",
        "1:2 found an unknown escape, expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u and 4 digits"
      ),
      ("\"\\ud83d\"", "1:2 found half of a surrogate pair, expected both halves"),
      ("\"\\ud83d\\u0041\"", "1:2 found half of a surrogate pair, expected both halves"),
      ("\"\\udd0b\"", "1:2 found half of a surrogate pair, expected both halves"),
      (
        "\"\\",
        "1:2 found an unknown escape, expected one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u and 4 digits"
      ),
    ])
  func faults(text: String, sentence: String) {
    let fault = #expect(throws: Diagnostic.self) { try read(text) }
    #expect(fault.map { "\($0.line):\($0.column) \($0.message)" } == sentence)
  }

  @Test("Levels are limited")
  func depth() throws {
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(try read(nested(64)) != .null)
    let fault = #expect(throws: Diagnostic.self) { try read(nested(65)) }
    #expect(fault?.message == "found more than 64 levels of arrays and objects, expected fewer")
    #expect(fault?.column == 65)
    #expect(throws: Diagnostic.self) { try read(String(repeating: "[", count: 1_000_000)) }
  }

  @Test("Texts beyond 256 MiB are refused before they are read")
  func size() {
    let bytes = [UInt8](repeating: 0x20, count: JSONValue.sizeLimit + 1)
    let fault = #expect(throws: Diagnostic.self) { try JSONValue.parse(bytes, file: "a") }
    #expect(fault?.message == "found 268435457 bytes, expected at most 268435456 (256 MiB)")
  }

  @Test("No cut and no changed byte of a text makes the reader trap")
  func damage() {
    let text = Array("{\"a\": [1.5e-3, \"\\ud83d\\udd0bé\", true, null], \"b\": {\"c\": -0}}".utf8)
    var refused = 0
    for index in text.indices {
      if (try? JSONValue.parse(Array(text[..<index]), file: "a")) == nil { refused += 1 }
      for byte in UInt8.min...UInt8.max {
        var damaged = text
        damaged[index] = byte
        if let value = try? JSONValue.parse(damaged, file: "a") {
          #expect((try? JSONValue.parse(Array(value.text().utf8), file: "a")) == value)
        }
      }
    }
    #expect(refused == text.count)
  }
}
