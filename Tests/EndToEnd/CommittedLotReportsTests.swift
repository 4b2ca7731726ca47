import Foundation
import Testing

@Suite("Reports/lots", .serialized)
struct CommittedLotReportsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let lots: [String] = {
    let folder = root.appending(path: "Designs/lots").path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
  }()

  @Test("every lot has its report, and there is no other")
  func complete() throws {
    #expect(Self.lots.count >= 4)
    let folder = Self.root.appending(path: "Reports/lots").path()
    let entries = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let names = Self.lots + ["large"]
    #expect(entries == (names + names.map { "\($0).txt" }).sorted())
  }

  @Test("the page of 100,000 made-up cells is what `make reports` writes, and stays small")
  func large() throws {
    try Tool.inScratchFolder { tool in
      #expect(try tool.run("init", "lot", "--cells", "100000", "-q", "-o", ".").code == 0)
      let module = Self.root.appending(path: "Designs/lots/large-module.yaml").path()
      let run = try tool.run("grade", "lot.csv", "--module", module, "-q", "-o", "made")
      #expect(run.code == 0)
      let committed = Self.root.appending(path: "Reports/lots/large/report.html")
      let page = try String(contentsOf: committed, encoding: .utf8)
      let isSame = try tool.text("made/report.html") == page
      #expect(isSame, "run `make reports`: large/report.html")
      #expect(page.utf8.count < 3_000_000 && page.contains("the stronger the blue of a square"))
      let summary = Self.root.appending(path: "Reports/lots/large.txt")
      #expect(try String(contentsOf: summary, encoding: .utf8) == run.output)
    }
  }

  @Test("what is committed is what `make reports` writes, to the byte", arguments: lots)
  func same(lot: String) throws {
    try Tool.inScratchFolder { tool in
      let cells = Self.root.appending(path: "Designs/lots/\(lot).csv").path()
      let module = Self.root.appending(path: "Designs/lots/\(lot)-module.yaml").path()
      let run = try tool.run(
        "grade", cells, "--module", module, "--what-if", "-q", "-o", "made")
      #expect(run.code == 0)
      let committed = Self.root.appending(path: "Reports/lots/\(lot)")
      for name in ["result.json", "report.html", "modules.csv", "build-sheet.csv"] {
        let text = try String(contentsOf: committed.appending(path: name), encoding: .utf8)
        // Compared as a whole, for a difference of two pages is too long to print.
        let isSame = try tool.text("made/\(name)") == text
        #expect(isSame, "run `make reports`: \(lot)/\(name)")
      }
      let summary = Self.root.appending(path: "Reports/lots/\(lot).txt")
      #expect(try String(contentsOf: summary, encoding: .utf8) == run.output)
      // The committed record stands up to verification, and makes the committed page.
      let record = committed.appending(path: "result.json").path()
      #expect(try tool.run("verify", record, "--table", cells).code == 0)
      let page = try String(
        contentsOf: committed.appending(path: "report.html"), encoding: .utf8)
      #expect(try tool.run("report", record, "-o", "-").output == page)
    }
  }
}
