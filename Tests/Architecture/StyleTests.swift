import Testing

@Suite("Style")
struct StyleTests {
  /// The most lines of a file.
  private let mostLines = 400

  @Test("no source file is too long to be read at once")
  func length() throws {
    for source in try House.sources(below: "Sources") {
      #expect(source.lines.count <= mostLines + 1, "\(source.path) has \(source.lines.count) lines")
    }
  }

  @Test(
    "no source file ends the process or forces a value",
    arguments: ["fatalError(", "try!", "as!", "preconditionFailure(", "assertionFailure("])
  func traps(word: String) throws {
    for source in try House.sources(below: "Sources") {
      for (index, line) in source.code.enumerated() where line.contains(word) {
        Issue.record("\(source.path):\(index + 1) has \(word)")
      }
    }
  }

  @Test("no file is named after what it is not")
  func names() throws {
    let vague = ["Utils", "Utilities", "Helper", "Manager", "Common", "Misc"]
    for path in try House.files(below: "Sources") {
      let name = path.split(separator: "/").last ?? ""
      #expect(!vague.contains { name.contains($0) }, "\(path)")
    }
  }

  @Test("the words that a scan forbids are found in code and not in comments or strings")
  func scan() {
    let source = SwiftSource(
      path: "a.swift", text: "let a = \"try!\" // as!\nlet b = try! c() /* x */ as! D")
    #expect(source.code == ["let a = \"\" ", "let b = try! c()  as! D"])
  }
}
