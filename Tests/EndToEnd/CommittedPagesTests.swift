import Foundation
import Testing

@Suite("Pages in Reports, in a browser", .serialized)
struct CommittedPagesTests {
  private static let pages: [URL] = {
    let folder = Repository.root.appending(path: "Reports")
    let paths = FileManager.default.enumerator(atPath: folder.path())?.allObjects ?? []
    return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".html") }.sorted()
      .map { folder.appending(path: $0) }
  }()

  @Test("a page has nothing in it that a browser would fetch or run", arguments: pages)
  func fetchesNothing(page: URL) throws {
    // The texts of specs and tables stand in it with every < and quotation mark replaced.
    let text = try String(contentsOf: page, encoding: .utf8).lowercased()
    for word in [
      "<script", "<link", "<iframe", "<object", "<embed", "<img", "<base", "<video", "<audio",
      "<form", " src=", " srcset=", " xlink:href=", "@import", "url(", "http-equiv=\"refresh\"",
    ] {
      #expect(!text.contains(word), "\(page.path()): \(word)")
    }
    for link in text.components(separatedBy: " href=\"").dropFirst() {
      #expect(link.hasPrefix("#"), "\(page.path()): \(link.prefix(40))")
    }
  }

  @Test(
    "no page says anything on the console",
    .enabled(if: Printer.browser != nil, "no Chromium on this machine"))
  func isSilent() throws {
    #expect(Self.pages.count >= 12)
    let browser = try #require(Printer.browser)
    try Tool.inScratchFolder { tool in
      // One that does speak shows that a message would be seen.
      try tool.write("<!doctype html><script>console.log('control')</script>", to: "control.html")
      let control = tool.folder.appending(path: "control.html")
      let frames = (Self.pages + [control]).map { "<iframe src=\"\($0.absoluteString)\"></iframe>" }
      try tool.write("<!doctype html>" + frames.joined(), to: "frames.html")
      let run = try Repository.run([
        browser.path(), "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
        "--log-level=0", "--dump-dom", tool.folder.appending(path: "frames.html").absoluteString,
      ])
      let messages = run.output.split(separator: "\n").filter { $0.contains(":CONSOLE") }
      #expect(messages.count == 1 && messages.first?.contains("control") == true, "\(messages)")
    }
  }
}
