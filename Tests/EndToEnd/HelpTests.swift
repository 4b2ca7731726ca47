import Foundation
import Testing

@Suite("help", .serialized)
struct HelpTests {
  @Test(
    "every topic is told on standard output, and as JSON",
    arguments: [
      ("spec", "limits.stack_voltage.max"), ("units", "mAh/cm2"), ("results", "relative_gap"),
      ("np_ratio", "anode-free"), ("exit-codes", "proven infeasible"),
      ("templates", "lfp-60v-stack"),
    ])
  func topics(topic: String, word: String) throws {
    try Tool.inScratchFolder { tool in
      let page = try tool.run("help", topic)
      #expect(page.code == 0 && page.error.isEmpty)
      #expect(page.output.contains(word))
      let json = try tool.run("help", topic, "--json")
      #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
    }
  }

  @Test("a wrong call says what help takes, and what was meant")
  func wrong() throws {
    try Tool.inScratchFolder { tool in
      let two = try tool.run("help", "check", "verify")
      #expect(
        two.code == 2 && two.error.contains("takes one command, topic or key, got 'verify' too"))
      let near = try tool.run("help", "unit")
      #expect(near.code == 2 && near.error.contains("did you mean 'units'?"))
    }
  }

  @Test(
    "the manual page is well formed",
    .enabled(if: Repository.has("mandoc"), "mandoc is not installed"))
  func manual() throws {
    try Tool.inScratchFolder { tool in
      let page = try tool.run("help", "man")
      #expect(page.code == 0 && page.error.isEmpty)
      let lint = try Repository.run(["mandoc", "-T", "lint"], input: page.output)
      #expect(lint.code == 0 && lint.output.isEmpty, "\(lint.output)")
    }
  }

  @Test("make install puts everything below DESTDIR and PREFIX, and uninstall removes it")
  func install() throws {
    try Tool.inScratchFolder { tool in
      let binary = try #require(try tool.process([]).executableURL).path()
      let place = ["DESTDIR=\(tool.folder.path())/a root", "PREFIX=/opt/x"]
      func make(_ target: String) throws -> Int32 {
        try Repository.run(
          ["make", "-s", "-C", Repository.root.path(), target, "BINARY=\(binary)"] + place
        ).code
      }
      func files() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: tool.folder.path() + "/a root")
          .filter { $0.contains("stackwright") }.sorted()
      }
      #expect(try make("install") == 0)
      #expect(
        try files() == [
          "opt/x/bin/stackwright", "opt/x/share/bash-completion/completions/stackwright",
          "opt/x/share/fish/vendor_completions.d/stackwright.fish",
          "opt/x/share/man/man1/stackwright.1", "opt/x/share/zsh/site-functions/_stackwright",
        ])
      #expect(
        try tool.text("a root/opt/x/share/man/man1/stackwright.1") == tool.run("help", "man").output
      )
      #expect(try make("uninstall") == 0)
      #expect(try files().isEmpty)
    }
  }
}
