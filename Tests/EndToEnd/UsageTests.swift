import Foundation
import Testing

@Suite("Usage of the command", .serialized)
struct UsageTests {
  @Test(
    "help goes to standard output and ends well",
    arguments: [
      ["help"], ["--help"], ["-h"], ["help", "optimise"], ["optimise", "--help"],
      ["verify", "x.json", "-h"], ["--bogus", "--help"],
    ])
  func help(arguments: [String]) throws {
    try Tool.inScratchFolder { tool in
      let process = try tool.process(arguments)
      let output = Pipe()
      let error = Pipe()
      process.standardOutput = output
      process.standardError = error
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(text.hasPrefix("stackwright ") && text.contains("Exit codes"))
      #expect(error.fileHandleForReading.readDataToEndOfFile().isEmpty)
    }
  }

  @Test("the version names the program and its solver")
  func version() throws {
    try Tool.inScratchFolder { tool in
      let version = try tool.run("version")
      #expect(version.code == 0)
      #expect(version.output.hasPrefix("stackwright ") && version.output.contains("GLPK"))
      #expect(try tool.run("--version").output == version.output)
    }
  }

  @Test("a wrong command line ends with 2, says why, and prints no result")
  func usage() throws {
    try Tool.inScratchFolder { tool in
      let cases: [(Tool.Outcome, String)] = [
        (try tool.run(), "no command"),
        (try tool.run("verfy", "a"), "did you mean 'verify'?"),
        (try tool.run("optimise", "a", "--jsn"), "did you mean '--json'?"),
        (try tool.run("check", "a", "-q", "-q"), "more than once"),
        (try tool.run("check", "a", "-q", "-v"), "say the opposite"),
        (try tool.run("version", "a"), "takes nothing more"),
        (try tool.run("check"), "needs a file"),
        (try tool.run("check", "a", "b"), "takes one file"),
        (try tool.run("check", "."), "is a folder"),
        (try tool.run("check", "a", "--color", "red"), "auto, always or never"),
        (try tool.run("optimise", "a", "--jobs", "none"), "whole number"),
      ]
      for (outcome, words) in cases {
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.contains(words))
      }
    }
  }

  @Test("a missing file ends with 8")
  func missing() throws {
    try Tool.inScratchFolder { tool in
      for outcome in [try tool.run("check", "a.yaml"), try tool.run("verify", "a.json")] {
        #expect(outcome.code == 8)
        #expect(outcome.error.contains("No such file or directory"))
      }
    }
  }

  @Test("with --json a missing file is told on standard output too, with the same code")
  func missingAsJSON() throws {
    try Tool.inScratchFolder { tool in
      for command in ["check", "optimise", "verify"] {
        let outcome = try tool.run(command, "none", "--json")
        #expect(outcome.code == 8)
        let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let diagnostics = (json as? [String: Any])?["diagnostics"] as? [[String: Any]]
        #expect(diagnostics?.first?["file"] as? String == "none")
        #expect(outcome.error.contains("No such file or directory"))
      }
    }
  }

  @Test("-v tells the defaults and how the search went, on standard error alone")
  func verbose() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      let plain = try tool.run("optimise", "small.yaml", "--json")
      let verbose = try tool.run("optimise", "small.yaml", "--json", "-v")
      #expect(verbose.output == plain.output)
      for words in ["default stack.margin: 3 mm", "searched ", "verified in "] {
        #expect(verbose.error.contains(words) && !plain.error.contains(words), "\(words)")
      }
      #expect(
        try tool.run("check", "small.yaml", "-v").error.contains("default stack.margin: 3 mm"))
      #expect(try tool.run("version", "--json").output.contains("\"solver\": \"GLPK"))
    }
  }

  @Test("a closed standard output ends quietly with 141", arguments: [["help"], ["version"]])
  func closedOutput(arguments: [String]) throws {
    try Tool.inScratchFolder { tool in
      let process = try tool.process(arguments)
      let output = Pipe()
      let error = Pipe()
      process.standardOutput = output
      process.standardError = error
      try output.fileHandleForReading.close()
      try process.run()
      let said = error.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect(process.terminationStatus == 141)
      #expect(said.isEmpty)
    }
  }
}
