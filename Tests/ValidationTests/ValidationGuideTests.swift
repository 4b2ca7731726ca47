import Foundation
import Testing
import ValidationCases

@Suite("Guide to validation")
struct ValidationGuideTests {
  @Test("the committed page is the one that the cases make; `make validation` writes it")
  func page() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let committed = try String(
      contentsOf: root.appending(path: "Guides/Validation.md"), encoding: .utf8)
    let made = try ValidationGuide().text
    let lines = zip(
      committed.split(separator: "\n", omittingEmptySubsequences: false),
      made.split(separator: "\n", omittingEmptySubsequences: false))
    for (line, expected) in lines where line != expected {
      Issue.record("the page has \(line) where the cases make \(expected)")
    }
    #expect(committed.utf8.count == made.utf8.count)
  }

  @Test("the count at the top is that of the figures")
  func count() throws {
    let cases = try PublishedCases.all()
    let figures = cases.flatMap(\.figures)
    let passed = figures.filter(\.passes).count
    let text = try ValidationGuide().text
    #expect(
      text.contains(
        """
        **\(cases.count) cases with \(figures.count) figures: \(passed) figures passed, \
        \(figures.count - passed) missed;
        """))
  }
}
