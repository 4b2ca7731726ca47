import SourceText
import Testing
import YAMLTree

@Suite("YAML trees")
struct YAMLTreeTests {
  private func read(_ text: String) throws -> YAMLNode {
    let result = YAMLTree.parse(SourceFile(name: "spec.yaml", bytes: Array(text.utf8)))
    #expect(result.diagnostics.isEmpty)
    return try #require(result.root)
  }

  @Test("Mappings and lists keep their order, scalars stay texts")
  func tree() throws {
    let root = try read("b: no\na: [1:30, 0x10, ~]\nc:\n  - 20 um\n  - d: ''\n")
    let members = try #require(root.members)
    #expect(members.map(\.key) == ["b", "a", "c"])
    #expect(members[0].value.text == "no")
    #expect(members[1].value.elements?.map(\.text) == ["1:30", "0x10", "~"])
    let list = try #require(members[2].value.elements)
    #expect(list[0].text == "20 um")
    #expect(list[1].members?.first?.key == "d")
    #expect(root.text == nil && root.elements == nil && list[0].members == nil)
  }

  @Test("Keys and values have places in Unicode scalars, with or without byte order mark")
  func places() throws {
    for mark in ["", "\u{FEFF}"] {
      let root = try read(mark + "µé: 20 µm\r\nb:\r\n  c: 'x y'\r\n")
      let members = try #require(root.members)
      let end = SourcePlace(line: 1, column: 10)
      #expect(root.span == SourceSpan(line: 1, column: 1))
      #expect(members[0].value.span == SourceSpan(line: 1, column: 5, end: end))
      #expect(
        members[0].keyNode.span
          == SourceSpan(line: 1, column: 1, end: SourcePlace(line: 1, column: 3)))
      #expect(members[1].value.members?.first?.keyNode.span.line == 3)
      #expect(members[1].value.members?.first?.keyNode.span.column == 3)
      #expect(members[1].value.members?.first?.value.span.column == 6)
    }
  }

  @Test(
    "Quotes and blocks mark texts as meant",
    arguments: [
      ("a: x", YAMLNode.ScalarStyle.plain), ("a: 'x'", .quoted), ("a: \"x\"", .quoted),
      ("a: |-\n  x", .quoted), ("a: >-\n  x", .quoted),
    ])
  func styles(text: String, style: YAMLNode.ScalarStyle) throws {
    let value = try #require(try read(text).members?.first?.value)
    #expect(value.text == "x")
    #expect(value.scalarStyle == style)
  }

  @Test("A value that is left out is empty, a pair of quotes is not")
  func empty() throws {
    let values = try #require(try read("a:\nb: ''\nc: []").members?.map(\.value))
    #expect(values.map(\.isEmpty) == [true, false, false])
  }

  @Test("A scalar is a tree of its own")
  func scalar() throws {
    #expect(try read("--- 20 um\n...\n").text == "20 um")
  }

  @Test("32 levels are read")
  func depth() throws {
    let text = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
    #expect(try read(text).elements?.count == 1)
  }

  @Test("A diagnostic takes the place of a node")
  func diagnostic() throws {
    let file = SourceFile(name: "spec.yaml", bytes: Array("a: 20 mAh".utf8))
    let value = try #require(YAMLTree.parse(file).root?.members?.first?.value)
    let diagnostic = Diagnostic("found a charge, expected a length", at: value, in: file)
    #expect(
      diagnostic.rendered() == """
        spec.yaml:1:4: error: found a charge, expected a length
          a: 20 mAh
             ^~~~~~
        """)
  }
}
