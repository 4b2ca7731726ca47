import Testing

@testable import StackCommands

@Suite("New files")
struct NewFileTests {
  @Test("a file is written whole, and never over another one")
  func write() throws {
    try withScratchFolder { folder in
      let path = "\(folder)/a.yaml"
      try NewFile.write(Array("one".utf8), to: path)
      #expect(throws: FileFault(kind: .exists, path: path)) {
        try NewFile.write(Array("two".utf8), to: path)
      }
      #expect(try InputFile.read(path, limit: 10).bytes == Array("one".utf8))
      #expect(NewFile.exists(path) && !NewFile.exists(path + "x"))
    }
  }

  @Test("a folder is made where its parent stands")
  func folder() throws {
    try withScratchFolder { folder in
      try NewFile.makeFolder("\(folder)/a")
      try NewFile.makeFolder("\(folder)/a")
      #expect(throws: FileFault(kind: .noParent, path: "\(folder)/b/c")) {
        try NewFile.makeFolder("\(folder)/b/c")
      }
      #expect(names(in: folder) == ["a"])
    }
  }
}
