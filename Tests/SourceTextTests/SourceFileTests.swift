import SourceText
import Testing

@Suite("Places in a text")
struct SourceFileTests {
  @Test(
    "Bytes have lines and columns in Unicode scalars",
    arguments: [
      ("", 0, 1, 1), ("abc", 2, 1, 3), ("abc", 99, 1, 4), ("a\nb", 1, 1, 2), ("a\nb", 2, 2, 1),
      ("a\r\nb", 3, 2, 1), ("a\r\nb", 2, 1, 3), ("a\rb", 2, 2, 1), ("µm x", 4, 1, 4),
      ("a\n\n\nb", 4, 4, 1), ("e\u{301}x", 3, 1, 3), ("\u{FEFF}ab", 4, 1, 2),
    ])
  func places(text: String, offset: Int, line: Int, column: Int) {
    let file = SourceFile(name: "a", bytes: Array(text.utf8))
    #expect(file.span(atByte: offset) == SourceSpan(line: line, column: column))
  }

  @Test("A byte order mark is no part of the text")
  func byteOrderMark() {
    #expect(Array(SourceFile(name: "a", bytes: [0xEF, 0xBB, 0xBF, 0x61]).text) == [0x61])
    #expect(Array(SourceFile(name: "a", bytes: [0xEF, 0xBB]).text) == [0xEF, 0xBB])
  }

  @Test("A span has a character, and none at the end")
  func characters() {
    let file = SourceFile(name: "a", bytes: Array("äö\nü".utf8))
    #expect(file.character(at: SourceSpan(line: 1, column: 2)) == "ö")
    #expect(file.character(at: SourceSpan(line: 1, column: 3)) == "\n")
    #expect(file.character(at: SourceSpan(line: 2, column: 1)) == "ü")
    #expect(file.character(at: SourceSpan(line: 2, column: 2)) == nil)
    #expect(file.character(at: SourceSpan(line: 7, column: 1)) == nil)
  }

  @Test(
    "Bytes that are no UTF-8 text are named with their place",
    arguments: [
      (
        [0x61, 0x0A, 0x62, 0xE9, 0x63], "a:2:2: found byte 0xE9 outside UTF-8, expected UTF-8 text"
      ),
      ([0x61, 0xC0, 0x80], "a:1:2: found byte 0xC0 outside UTF-8, expected UTF-8 text"),
      ([0xED, 0xA0, 0x80], "a:1:1: found byte 0xED outside UTF-8, expected UTF-8 text"),
      ([0x61, 0xE2, 0x82], "a:1:2: found byte 0xE2 outside UTF-8, expected UTF-8 text"),
      ([0xFF, 0xFE, 0x61, 0x00], "a:1:1: found UTF-16 or binary data, expected UTF-8 text"),
      ([0xFE, 0xFF], "a:1:1: found UTF-16 or binary data, expected UTF-8 text"),
      ([0x00, 0x61, 0x00, 0x62], "a:1:1: found UTF-16 or binary data, expected UTF-8 text"),
      ([0x61, 0x62, 0x0A, 0x63, 0x00], "a:2:2: found a NUL byte, expected UTF-8 text"),
    ] as [([UInt8], String)])
  func encodingFaults(bytes: [UInt8], sentence: String) throws {
    let fault = try #require(SourceFile(name: "a", bytes: bytes).encodingFault)
    #expect("\(fault.file):\(fault.line):\(fault.column): \(fault.message)" == sentence)
    #expect(fault.isError && fault.remedy != nil)
  }

  @Test("UTF-8 text has no fault", arguments: ["", "a", "µ\u{1F50B}\n", "\u{FEFF}", "\u{FEFF}x"])
  func soundText(text: String) {
    #expect(SourceFile(name: "a", bytes: Array(text.utf8)).encodingFault == nil)
  }
}
