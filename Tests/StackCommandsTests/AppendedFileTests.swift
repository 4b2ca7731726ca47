import Foundation
import Glibc
import Testing

@testable import StackCommands

@Suite("Files of lines that grow")
struct AppendedFileTests {
  private static let beginning = "{\"a\":"

  private func inFolder(_ test: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "stackwright-append-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try test(folder.appending(path: "h.jsonl").path(percentEncoded: false))
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
  }

  @Test("the first line makes the file, others follow")
  func append() throws {
    try inFolder { path in
      let file = AppendedFile(path: path, beginning: Self.beginning)
      try file.check()
      #expect(!NewFile.exists(path))
      try file.append(Array("{\"a\":1}\n".utf8))
      try file.check()
      try file.append(Array("{\"a\":2}\n".utf8))
      #expect(try text(path) == "{\"a\":1}\n{\"a\":2}\n")
    }
  }

  @Test("a line that was left unfinished is ended first")
  func unfinished() throws {
    try inFolder { path in
      try "{\"a\":1}\n{\"a\":2,".write(toFile: path, atomically: false, encoding: .utf8)
      try AppendedFile(path: path, beginning: Self.beginning).append(Array("{\"a\":3}\n".utf8))
      #expect(try text(path) == "{\"a\":1}\n{\"a\":2,\n{\"a\":3}\n")
    }
  }

  @Test("a file of another kind stays as it is")
  func foreign() throws {
    try inFolder { path in
      try "cell_id,x\n".write(toFile: path, atomically: false, encoding: .utf8)
      let file = AppendedFile(path: path, beginning: Self.beginning)
      #expect(throws: FileFault(kind: .otherLines, path: path)) { try file.check() }
      #expect(throws: FileFault(kind: .otherLines, path: path)) {
        try file.append(Array("{\"a\":3}\n".utf8))
      }
      #expect(try text(path) == "cell_id,x\n")
    }
  }

  @Test("where no file can be is told before the work")
  func nowhere() {
    let file = AppendedFile(path: "/nowhere/at/all.jsonl", beginning: Self.beginning)
    #expect(throws: FileFault(kind: .unwritable(ENOENT), path: "/nowhere/at/all.jsonl")) {
      try file.check()
    }
    let folder = AppendedFile(path: "/tmp", beginning: Self.beginning)
    #expect(throws: FileFault(kind: .isFolder, path: "/tmp")) { try folder.check() }
  }

  @Test("lines of many writers are all there and all whole")
  func together() throws {
    try inFolder { path in
      let file = AppendedFile(path: path, beginning: Self.beginning)
      let line = "{\"a\":\"" + String(repeating: "x", count: 100_000) + "\"}\n"
      DispatchQueue.concurrentPerform(iterations: 16) { _ in
        try? file.append(Array(line.utf8))
      }
      let whole = try text(path)
      #expect(whole == String(repeating: line, count: 16))
    }
  }

  @Test("the time of day is written as ISO 8601 in UTC")
  func clock() {
    #expect(WallClock.text(ofSeconds: 0) == "1970-01-01T00:00:00Z")
    #expect(WallClock.text(ofSeconds: 1_795_289_400) == "2026-11-21T19:30:00Z")
    #expect(WallClock.now.utf8.count == 20)
  }
}
