import SourceText
import Testing
import YAMLTree

@Suite("Refused YAML")
struct YAMLFaultTests {
  private func faults(_ bytes: [UInt8]) -> [String] {
    let result = YAMLTree.parse(SourceFile(name: "spec.yaml", bytes: bytes))
    #expect(result.root == nil)
    return result.diagnostics.map { "\($0.line):\($0.column) \($0.message)" }
  }

  @Test("Each fault has its sentence and place", arguments: sentences)
  func table(text: String, expected: [String]) {
    #expect(faults(Array(text.utf8)) == expected)
  }

  private static let sentences: [(String, [String])] = [
    ("", ["1:1 found an empty text, expected YAML"]),
    ("\u{FEFF}", ["1:1 found an empty text, expected YAML"]),
    ("# only a comment\n", ["1:1 found an empty text, expected YAML"]),
    ("a: 1\nb: 2\na: 3\n", ["3:1 found the key 'a' a second time, expected it only on line 1"]),
    ("a: 1\n---\nb: 2\n", ["2:1 found a second document, expected one"]),
    (
      "a: &x [1]\nb: *x\n",
      [
        "1:4 found the anchor '&x', expected a plain value",
        "2:4 found the alias '*x', expected the value itself",
      ]
    ),
    (
      "a: !!python/object x\n",
      ["1:4 found the tag 'tag:yaml.org,2002:python/object', expected a plain value"]
    ),
    ("a: *x\n", ["1:4 found the alias '*x', expected the value itself"]),
    ("? [a]\n: b\n", ["1:3 found a list or mapping as a key, expected a text"]),
    (": b\n", ["1:1 found an empty key, expected a text before ':'"]),
    ("'': b\n", ["1:1 found an empty key, expected a text before ':'"]),
    ("a: {: b}\n", ["1:5 found ':', expected a value"]),
    ("%YAML 3.0\n---\na: 1\n", ["1:1 found '%': found incompatible YAML document"]),
    ("a: 1\n...\nb: 1\n", ["3:1 found 'b' after the end of the document, expected nothing more"]),
    ("a: |\n  b\n\tc\n", ["3:1 found a tab, expected blanks: YAML indents with blanks only"]),
    ("a:   x\n\tb: 1\n", ["2:1 found a tab, expected blanks: YAML indents with blanks only"]),
    ("a: ]\n", ["1:4 found ']', expected a value"]),
    ("a: \"\\ud83d\"\n", ["1:7 found an escape that stands for no character"]),
    ("a: 'x\n---\n'\n", ["1:4 found a text without end, expected a closing quote"]),
    ("a: 1\n- b\n", ["2:1 found '-', expected the next key of the mapping"]),
    ("a: - b\n", ["1:4 found '-' on the line of a key, expected a value"]),
    ("a: &\n", ["1:4 found '&' or '*' without a name, expected a value"]),
    ("a:\n\tb: 1\n", ["2:1 found a tab, expected blanks: YAML indents with blanks only"]),
    ("a: @x\n", ["1:4 found '@', which cannot begin a value"]),
    ("a: b: c\n", ["1:5 found ':' where no key can stand"]),
    ("a: 1\n  b: 2\n", ["2:4 found ':' where no key can stand"]),
    ("a:\n    b: 1\n  c: 2\n", ["3:3 found 'c', expected the next key of the mapping"]),
    ("- a\nb: 1\n", ["2:1 found 'b', expected '- ' and the next value of the list"]),
    ("a: [1, 2\nb: 3\n", ["2:2 found ':' inside a list, expected ',' or ']'"]),
    ("a: {b: 1\n", ["2:1 found the end of the text inside a mapping, expected ',' or '}'"]),
    ("a: \"x\n", ["1:4 found a text without end, expected a closing quote"]),
    ("a: 'x\n", ["1:4 found a text without end, expected a closing quote"]),
    ("a: 1\nb\nc: 2\n", ["2:1 found a key without ':', expected 'key: value'"]),
    ("a: \"\\q\"\n", ["1:5 found an unknown escape, expected one such as \\n"]),
    ("a: x\u{2028}y\n", ["1:5 found the invisible character U+2028, expected visible text"]),
    ("a: x\u{7}y\n", ["1:5 found the invisible character U+0007, expected visible text"]),
  ]

  @Test("A repeated key shows the line, the caret and what to do")
  func rendered() {
    let file = SourceFile(name: "spec.yaml", bytes: Array("size: 1\nsize: 2\n".utf8))
    #expect(
      YAMLTree.parse(file).diagnostics.map { $0.rendered() } == [
        """
        spec.yaml:2:1: error: found the key 'size' a second time, expected it only on line 1
          size: 2
          ^~~~
        note: keep one of the two
        """
      ])
  }

  @Test(
    "Bytes that are no text are refused",
    arguments: [
      ([0x61, 0x3A, 0x20, 0xE9], "1:4 found byte 0xE9 outside UTF-8, expected UTF-8 text"),
      ([0x61, 0x3A, 0x20, 0x62, 0x00], "1:5 found a NUL byte, expected UTF-8 text"),
      ([0xFF, 0xFE, 0x61, 0x00], "1:1 found UTF-16 or binary data, expected UTF-8 text"),
      ([0xFE, 0xFF, 0x00, 0x61], "1:1 found UTF-16 or binary data, expected UTF-8 text"),
      ([0x61, 0x00, 0x3A, 0x00], "1:1 found UTF-16 or binary data, expected UTF-8 text"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], sentence: String) {
    #expect(faults(bytes) == [sentence])
  }

  @Test(
    "Deep texts are refused at the 33rd level, at once",
    arguments: ["[", "{a: ", "- ", "? "])
  func depth(step: String) {
    let text = String(repeating: step, count: 131_072 / step.utf8.count)
    let clock = ContinuousClock()
    let took = clock.measure {
      let column = 32 * step.utf8.count + 1
      let message = "found more than 32 levels of lists and mappings, expected fewer"
      #expect(faults(Array(text.utf8)) == ["1:\(column) \(message)"])
    }
    #expect(took < .seconds(2))
  }

  @Test("A text beyond 1 MiB is refused, one of 1 MiB is read")
  func size() {
    let spaces = [UInt8](repeating: 0x20, count: YAMLTree.sizeLimit - 4)
    let text = Array("a: b".utf8) + spaces
    #expect(YAMLTree.parse(SourceFile(name: "a", bytes: text)).root != nil)
    #expect(
      faults(text + [0x20]) == ["0:0 found 1048577 bytes, expected at most 1048576 (1 MiB)"])
  }

  @Test("An alias bomb ends in refusals")
  func aliasBomb() {
    var text = "a0: &a0 [x, x, x]\n"
    for level in 1...60 {
      let aliases = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(faults(Array(text.utf8)).count == 200)
    #expect(faults(Array("&a [*a]".utf8)).count == 2)
  }

  @Test("No cut and no changed byte of a text makes the reader trap")
  func damage() {
    let text = Array("a: {b: 'c', µ: [1, \"\\n\"]}\nd:\n  - |\n    e\n  - ? f\n    : g\n# h\n".utf8)
    var read = 0
    for index in text.indices {
      _ = YAMLTree.parse(SourceFile(name: "a", bytes: Array(text[..<index])))
      for byte in Array(" \t\n:-?[]{},'\"&*!|>%@#\0\u{7F}\\".utf8) + [0x80, 0xC3, 0xFF] {
        var damaged = text
        damaged[index] = byte
        let result = YAMLTree.parse(SourceFile(name: "a", bytes: damaged))
        #expect((result.root == nil) == !result.diagnostics.isEmpty)
        if result.root != nil { read += 1 }
      }
    }
    #expect(read > 0)
  }
}
