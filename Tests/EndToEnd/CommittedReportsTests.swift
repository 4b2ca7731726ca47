import Foundation
import Testing

@Suite("Reports/", .serialized)
struct CommittedReportsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let designs: [String] = {
    let folder = root.appending(path: "Designs").path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }()

  @Test("every design has its report, and there is no other")
  func complete() throws {
    #expect(Self.designs.count >= 7)
    let folder = Self.root.appending(path: "Reports").path()
    let entries = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    // The folder of the lots has a test of its own.
    #expect(entries == (Self.designs + Self.designs.map { "\($0).txt" } + ["lots"]).sorted())
  }

  @Test("what is committed is what `make reports` writes, to the byte", arguments: designs)
  func same(design: String) throws {
    try Tool.inScratchFolder { tool in
      let spec = Self.root.appending(path: "Designs/\(design).yaml").path()
      let run = try tool.run("optimise", spec, "-q", "-o", "made")
      #expect(run.code == 0)
      for name in ["result.json", "report.html"] {
        let file = Self.root.appending(path: "Reports/\(design)/\(name)")
        let committed = try String(contentsOf: file, encoding: .utf8)
        #expect(try tool.text("made/\(name)") == committed, "run `make reports`: \(name)")
      }
      let summary = Self.root.appending(path: "Reports/\(design).txt")
      #expect(try String(contentsOf: summary, encoding: .utf8) == run.output)
      // The committed record stands up to verification on its own.
      let record = Self.root.appending(path: "Reports/\(design)/result.json").path()
      #expect(try tool.run("verify", record).code == 0)
    }
  }
}
