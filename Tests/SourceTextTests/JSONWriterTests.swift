import RandomBits
import SourceText
import Testing

@Suite("Writing JSON")
struct JSONWriterTests {
  @Test(
    "Numbers take their shortest form",
    arguments: [
      (20, "20"), (0, "0"), (-0.0, "-0"), (0.1, "0.1"), (1e16, "1e+16"), (-1.5e-7, "-1.5e-07"),
      (.leastNonzeroMagnitude, "5e-324"), (123_456_789, "123456789"),
      (.greatestFiniteMagnitude, "1.7976931348623157e+308"),
    ] as [(Double, String)])
  func numbers(number: Double, text: String) {
    #expect(JSONValue.number(number) == .number(text))
  }

  @Test("Ten thousand numbers of random bits come back with the same bits")
  func roundTrip() throws {
    var generator = SplitMix(state: 7)
    let numbers = (0..<10_000).map { _ in Double(bitPattern: generator.next()) }.filter(\.isFinite)
    let text = JSONValue.array(numbers.map { .number($0) }).text()
    guard case .array(let read) = try JSONValue.parse(Array(text.utf8), file: "a") else {
      Issue.record("no array")
      return
    }
    #expect(read.map { $0.double?.bitPattern } == numbers.map(\.bitPattern))
  }

  @Test("Objects are indented, short arrays stay on their line, order is kept")
  func layout() {
    let value = JSONValue.object([
      .init(key: "z", value: .array([.number(1), .number(2.5), .null, .bool(true)])),
      .init(key: "a", value: .object([])),
      .init(key: "m", value: .array([])),
      .init(
        key: "n", value: .array([.object([.init(key: "k", value: .string("µ"))]), .array([])])),
    ])
    #expect(
      value.text() == """
        {
          "z": [1, 2.5, null, true],
          "a": {},
          "m": [],
          "n": [
            {
              "k": "µ"
            },
            []
          ]
        }

        """)
  }

  @Test("A line with an array has at most 100 characters", arguments: [(95, true), (96, false)])
  func lineLength(letters: Int, isOneLine: Bool) {
    // Brackets, quotes and the comma that may follow take the other characters.
    let text = JSONValue.array([.string(String(repeating: "µ", count: letters))]).text()
    #expect((text.utf8.count { $0 == 0x0A } == 1) == isOneLine)
  }

  @Test("A long list of numbers fills lines of at most 100 characters and reads back")
  func filled() throws {
    let numbers = (0..<500).map { $0 % 7 == 0 ? JSONValue.null : .number("\($0 * 7919)") }
    let list = JSONValue.array(numbers)
    let text = JSONValue.object([.init(key: "a", value: list)]).text()
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 100 && $0.last != " " })
    #expect(lines.dropFirst(2).dropLast(3).allSatisfy { $0.utf8.count > 85 })
    #expect(try JSONValue.parse(Array(text.utf8), file: "a.json")["a"] == list)
  }

  @Test("Texts are escaped")
  func escapes() {
    #expect(
      JSONValue.string("\"\\\n\r\t\u{1}\u{7F}/é\u{1F50B}").text()
        == "\"\\\"\\\\\\n\\r\\t\\u0001\\u007f/é\u{1F50B}\"\n")
  }
}
