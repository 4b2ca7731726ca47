import Foundation
import Testing

/// The program that the README prints pages with, where it is present.
enum Printer {
  static let browser = ["chromium", "chromium-browser", "google-chrome"].compactMap(path).first

  /// Where a program lies.
  static func path(_ name: String) -> URL? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { URL(filePath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
  }

  /// Runs a program to its end and gives what it prints.
  static func run(_ program: URL, _ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite("Printing", .serialized)
struct PrintTests {
  @Test(
    "a browser prints the page to a PDF with everything that is folded on a screen",
    .enabled(if: Printer.browser != nil, "no Chromium on this machine"))
  func prints() throws {
    let browser = try #require(Printer.browser)
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      #expect(try tool.run("optimise", "small.yaml", "-q").code == 0)
      let page = tool.folder.appending(path: "small.stackwright/report.html").path()
      let file = tool.folder.appending(path: "report.pdf")
      _ = try Printer.run(
        browser,
        // The sandbox asks for rights that root in a container does not have.
        ["--headless", "--no-sandbox", "--no-pdf-header-footer", "--print-to-pdf=\(file.path())"]
          + [page])
      let bytes = try Data(contentsOf: file)
      #expect(bytes.starts(with: Data("%PDF-".utf8)) && bytes.count > 20_000)
      guard let reader = Printer.path("pdftotext") else { return }
      let text = try Printer.run(reader, [file.path(), "-"])
      #expect(text.contains("small stack") && text.contains("Proven best"))
      // Rows of a table that a screen shows folded.
      #expect(text.contains("cathode active material") && text.contains("active fraction"))
    }
  }
}
