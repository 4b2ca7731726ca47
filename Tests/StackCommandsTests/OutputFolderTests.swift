import Glibc
import Testing

@testable import StackCommands

@Suite("Folder for results")
struct OutputFolderTests {
  private let mark = "stackwright_result"

  private func file(_ text: String, name: String = "result.json") -> OutputFolder.File {
    OutputFolder.File(name: name, mark: mark, bytes: Array(text.utf8))
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try InputFile.read(path, limit: 1 << 16).bytes, as: UTF8.self)
  }

  @Test("the folder is made and a file of its own is replaced")
  func writes() throws {
    try withScratchFolder { scratch in
      let folder = OutputFolder(path: "\(scratch)/a.stackwright", replacesForeignFiles: false)
      try folder.write([file("{\n  \"stackwright_result\": 1\n}\n")])
      try folder.write([file("{\"stackwright_result\": 2\n}\n")])
      #expect(try text("\(folder.path)/result.json") == "{\"stackwright_result\": 2\n}\n")
      #expect(names(in: folder.path) == ["result.json"])
    }
  }

  @Test("a file of another owner stays unless replacing it is asked for, and then all is written")
  func foreign() throws {
    try withScratchFolder { scratch in
      try store("{\"other\": \"stackwright_result\"}", "\(scratch)/result.json")
      let files = [file("run", name: "run.json"), file("new")]
      let careful = OutputFolder(path: scratch, replacesForeignFiles: false)
      #expect(throws: FileFault(kind: .foreign, path: "\(scratch)/result.json")) {
        try careful.write(files)
      }
      #expect(names(in: scratch) == ["result.json"])
      try OutputFolder(path: scratch, replacesForeignFiles: true).write(files)
      #expect(names(in: scratch) == ["result.json", "run.json"])
      #expect(try text("\(scratch)/result.json") == "new")
    }
  }

  @Test("where the folder cannot be, nothing is made")
  func impossible() throws {
    try withScratchFolder { scratch in
      let deep = OutputFolder(path: "\(scratch)/no/such", replacesForeignFiles: false)
      #expect(throws: FileFault(kind: .noParent, path: deep.path)) { try deep.write([file("x")]) }
      try store("x", "\(scratch)/file")
      let onFile = OutputFolder(path: "\(scratch)/file", replacesForeignFiles: true)
      #expect(throws: FileFault(kind: .notFolder, path: onFile.path)) {
        try onFile.write([file("x")])
      }
      #expect(names(in: scratch) == ["file"])
    }
  }

  @Test("a folder in the place of a file stops everything, whatever may be replaced")
  func folderInPlace() throws {
    try withScratchFolder { scratch in
      #expect(unsafe mkdir("\(scratch)/result.json", 0o777) == 0)
      let folder = OutputFolder(path: scratch, replacesForeignFiles: true)
      #expect(throws: FileFault(kind: .isFolder, path: "\(scratch)/result.json")) {
        try folder.write([file("run", name: "run.json"), file("x")])
      }
      #expect(names(in: scratch) == ["result.json"])
    }
  }

  @Test("a result that was cut off is not a file of its own")
  func cutOff() throws {
    try withScratchFolder { scratch in
      try store("{\n  \"stackwright_result\": 1,\n  \"tool\": {}\n", "\(scratch)/result.json")
      let folder = OutputFolder(path: scratch, replacesForeignFiles: false)
      #expect(throws: FileFault(kind: .foreign, path: "\(scratch)/result.json")) {
        try folder.write([file("x")])
      }
    }
  }

  @Test(
    "a page is its own where the head names the generator and the end is there",
    arguments: [
      ("<!DOCTYPE html>\n<meta name=\"generator\" content=\"stackwright\"/>\n</html>\n", true),
      ("<!DOCTYPE html>\n<meta name=\"generator\" content=\"stackwright\"/>\n", false),
      ("<!DOCTYPE html>\n<meta name=\"generator\" content=\"other\"/>\n</html>\n", false),
      ("<html>stackwright</html>\n", false), ("", false),
    ])
  func page(text: String, isOwn: Bool) throws {
    try withScratchFolder { scratch in
      try store(text, "\(scratch)/page.htm")
      let folder = OutputFolder(path: scratch, replacesForeignFiles: false)
      let files = [("page.htm", "stackwright")]
      if isOwn {
        try folder.check(files)
      } else {
        #expect(throws: FileFault(kind: .foreign, path: "\(scratch)/page.htm")) {
          try folder.check(files)
        }
      }
    }
  }

  @Test("a table is its own where its header has the columns side by side")
  func table() throws {
    try withScratchFolder { scratch in
      try store("id;a;b\r\n1;2;3\r\n", "\(scratch)/t.csv")
      let folder = OutputFolder(path: scratch, replacesForeignFiles: false)
      try folder.check([("t.csv", "a,b")])
      #expect(throws: FileFault(kind: .foreign, path: "\(scratch)/t.csv")) {
        try folder.check([("t.csv", "b,c")])
      }
    }
  }

  @Test("a link is not a file of its own")
  func link() throws {
    try withScratchFolder { scratch in
      try store("{\"stackwright_result\": 1\n}\n", "\(scratch)/target")
      #expect(unsafe symlink("\(scratch)/target", "\(scratch)/result.json") == 0)
      let folder = OutputFolder(path: scratch, replacesForeignFiles: false)
      #expect(throws: FileFault(kind: .foreign, path: "\(scratch)/result.json")) {
        try folder.write([file("x")])
      }
    }
  }
}
