import Glibc
import Testing

@testable import StackCommands

@Suite("Files that are read")
struct InputFileTests {
  @Test(
    "names without folder and extension",
    arguments: [
      ("Designs/ev.yaml", "ev.yaml", "ev"), ("/a/b.c/d", "d", "d"),
      ("x.tar.gz", "x.tar.gz", "x.tar"),
      (".hidden", ".hidden", ".hidden"), ("-", "<stdin>", "<stdin>"),
    ])
  func names(path: String, name: String, stem: String) {
    #expect(InputFile.name(of: path) == name)
    #expect(InputFile.stem(of: path) == stem)
  }

  @Test("all bytes come back, and one byte over the limit is a fault")
  func limit() throws {
    try withScratchFolder { scratch in
      let path = "\(scratch)/file"
      let text = String(repeating: "abcdefg\n", count: 20_000)
      try store(text, path)
      #expect(try InputFile.read(path, limit: 160_000).bytes == Array(text.utf8))
      #expect(throws: FileFault(kind: .tooLarge(159_999), path: path)) {
        try InputFile.read(path, limit: 159_999)
      }
    }
  }

  @Test("a folder and a missing file are told apart")
  func faults() {
    #expect(throws: FileFault(kind: .isFolder, path: "/")) { try InputFile.read("/", limit: 1) }
    #expect(throws: FileFault(kind: .unreadable(ENOENT), path: "/no/file")) {
      try InputFile.read("/no/file", limit: 1)
    }
  }

  @Test("an endless file ends at the limit")
  func endless() {
    #expect(throws: FileFault(kind: .tooLarge(100), path: "/dev/zero")) {
      try InputFile.read("/dev/zero", limit: 100)
    }
  }
}
