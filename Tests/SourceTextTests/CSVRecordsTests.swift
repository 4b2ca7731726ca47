import SourceText
import Testing

@Suite("Records of a table")
struct CSVRecordsTests {
  private func records(_ text: String, _ delimiter: CSVDelimiter? = nil) throws -> CSVRecords {
    let reading = CSVRecords.read(
      SourceFile(name: "a.csv", bytes: Array(text.utf8)), delimiter: delimiter)
    return try #require(reading.records, "\(reading.diagnostics.map(\.message))")
  }

  private func contents(_ records: CSVRecords) -> [[String]] {
    (0..<records.count).map { record in
      (0..<records.fieldCount).map {
        String(decoding: records.content(record: record, field: $0), as: UTF8.self)
      }
    }
  }

  @Test(
    "fields are found by RFC 4180",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,\"2\r\n3\"\r\n", [["a", "b"], ["1", "2\r\n3"]]),
      ("\u{FEFF}a\tb\r1\t2", [["a", "b"], ["1", "2"]]),
      ("a;b,c;d\n\"\";\"\"\"\";", [["a", "b,c", "d"], ["", "\"", ""]]),
      ("\"a,b\";c;d\n1;2;3", [["a,b", "c", "d"], ["1", "2", "3"]]),
      ("a\n\n\n1\n\n", [["a"], ["1"]]),
      ("a,b\n,\n", [["a", "b"], ["", ""]]),
      (" a ,\"b\"\"c\"\n x, y ", [[" a ", "b\"c"], [" x", " y "]]),
    ] as [(String, [[String]])])
  func fields(text: String, expected: [[String]]) throws {
    #expect(contents(try records(text)) == expected)
  }

  @Test("extents are those of the bytes as written, and lines those where records begin")
  func places() throws {
    let records = try records("a,b\r\n\"1\r\n\",2\r\n\r\n3,\"\"\r\n")
    #expect(records.lineEnd == .carriageReturnLineFeed)
    #expect(records.delimiter == .comma)
    #expect(records.extent(record: 1, field: 0) == 5..<10)
    #expect(records.extent(record: 1) == 5..<12)
    #expect((0..<3).map(records.line) == [1, 2, 5])
    #expect(
      records.span(record: 2, field: 1)
        == SourceSpan(line: 5, column: 3, end: SourcePlace(line: 5, column: 5)))
  }

  @Test("a delimiter that is said is taken although the header has more of another")
  func delimiter() throws {
    #expect(try contents(records("a,b;c,d\n1;2\n", .semicolon)) == [["a,b", "c,d"], ["1", "2"]])
  }

  @Test("faults are gathered, and not more than can be shown")
  func faults() {
    let rows = String(repeating: "1\n", count: 1000)
    let reading = CSVRecords.read(SourceFile(name: "a.csv", bytes: Array("a,b\n\(rows)".utf8)))
    #expect(reading.records == nil)
    #expect(reading.diagnostics.count == DiagnosticList.limit)
    #expect(reading.diagnostics.map(\.line) == Array(2...51))
  }

  @Test("what is written as a field is read as the same text")
  func writing() throws {
    let texts = ["", "a", "a,b", "a;b", "say \"x\"", "line\r\nbreak", " ", "\t"]
    for delimiter in CSVDelimiter.allCases {
      var bytes = Array("x".utf8)
      for text in texts {
        bytes.append(delimiter.byte)
        bytes.append(csvField: text.utf8, delimiter: delimiter)
      }
      let file = SourceFile(name: "a.csv", bytes: bytes)
      let records = try #require(CSVRecords.read(file, delimiter: delimiter).records)
      #expect(contents(records) == [["x"] + texts])
    }
  }
}
