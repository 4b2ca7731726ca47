import Foundation
import Testing

@Suite("optimise", .serialized)
struct OptimiseTests {
  @Test("a small spec gives a proven design, its files and a summary of one screen")
  func small() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "specs/small.yaml")
      let outcome = try tool.run("optimise", "specs/small.yaml")
      #expect(outcome.code == 0)
      #expect(outcome.output.hasPrefix("small stack: proven best, "))
      #expect(outcome.output.contains("Proven best of the 168 designs"))
      #expect(outcome.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 30)
      #expect(outcome.error.contains("wrote small.stackwright/result.json"))
      #expect(tool.names(in: "small.stackwright") == ["report.html", "result.json", "run.json"])
      let result = try tool.text("small.stackwright/result.json")
      let run = try tool.text("small.stackwright/run.json")
      #expect(result.hasPrefix("{\n  \"stackwright_result\": 1") && result.hasSuffix("}\n"))
      #expect(run.hasPrefix("{\n  \"stackwright_run\": 1") && run.hasSuffix("}\n"))
      for text in [result, run] {
        #expect(!text.contains(tool.folder.path()) && !text.contains("\"/"))
      }
    }
  }

  @Test("with --json standard output holds the bytes of result.json at any number of jobs")
  func sameBytes() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      let one = try tool.run("optimise", "small.yaml", "--json", "--jobs", "1", "-o", "one")
      let two = try tool.run("--json", "optimize", "small.yaml", "--jobs=2")
      #expect(one.code == 0 && two.code == 0)
      #expect(!one.output.isEmpty && one.output == two.output)
      #expect(try tool.text("one/result.json") == one.output)
      #expect(tool.names() == ["one", "small.yaml"])
    }
  }

  @Test("a spec from standard input is named so and writes no file")
  func standardInput() throws {
    try Tool.inScratchFolder { tool in
      let outcome = try tool.run("optimise", "-", "--json", input: Specs.small)
      #expect(outcome.code == 0)
      #expect(outcome.output.contains("\"<stdin>\""))
      #expect(tool.names() == [])
    }
  }

  @Test("a limit that no design meets is named, ends with 4, and the proof holds")
  func infeasible() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      let outcome = try tool.run(
        "optimise", "small.yaml", "--set", "limits.stack_voltage.max=3 V")
      #expect(outcome.code == 4)
      #expect(outcome.output.hasPrefix("small stack: no design is allowed\n"))
      #expect(outcome.output.contains("stack_voltage.max"))
      #expect(try tool.run("verify", "small.stackwright/result.json").code == 0)
    }
  }

  @Test("a spec that opens nothing is evaluated, allowed or not")
  func single() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.single, to: "single.yaml")
      let allowed = try tool.run("optimise", "single.yaml")
      #expect(allowed.code == 0)
      #expect(allowed.output.hasPrefix("one design: allowed, "))
      #expect(allowed.output.contains("as one monopolar pouch"))
      let broken = try tool.run("optimise", "single.yaml", "--set", "limits.stack_voltage.max=9 V")
      #expect(broken.code == 4)
      #expect(broken.output.hasPrefix("one design: not allowed: stack_voltage.max\n"))
    }
  }

  @Test("a file of another owner stays unless --force is given, and then nothing else is written")
  func force() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      try tool.write("mine\n", to: "out/result.json")
      try tool.write("mine too\n", to: "out/notes.txt")
      let refused = try tool.run("optimise", "small.yaml", "-o", "out")
      #expect(refused.code == 8)
      #expect(refused.error.contains("'out/result.json' was not written by stackwright"))
      #expect(try tool.text("out/result.json") == "mine\n")
      #expect(tool.names(in: "out") == ["notes.txt", "result.json"])
      #expect(try tool.run("optimise", "small.yaml", "-o", "out", "--force").code == 0)
      #expect(tool.names(in: "out") == ["notes.txt", "report.html", "result.json", "run.json"])
      #expect(try tool.text("out/notes.txt") == "mine too\n")
      #expect(try tool.run("optimise", "small.yaml", "-o", "out").code == 0)
    }
  }

  @Test("a folder whose parent is missing is not made")
  func noParent() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      #expect(try tool.run("optimise", "small.yaml", "-o", "no/such").code == 8)
      #expect(tool.names() == ["small.yaml"])
    }
  }

  @Test("colour only when asked for, and nothing on standard error when quiet")
  func colour() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      let plain = try tool.run("optimise", "small.yaml", "-q")
      #expect(plain.error.isEmpty)
      #expect(!plain.output.contains("\u{1B}"))
      let coloured = try tool.run(
        "optimise", "small.yaml", "--color", "always", environment: ["NO_COLOR": "1"])
      #expect(coloured.output.contains("\u{1B}["))
    }
  }

  @Test("a closed standard output ends with 141 after the files are written")
  func closedOutput() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      let process = try tool.process(["optimise", "small.yaml"])
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try output.fileHandleForReading.close()
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 141)
      #expect(tool.names(in: "small.stackwright") == ["report.html", "result.json", "run.json"])
    }
  }

  @Test("a time limit and a gap end with a verified answer or with none")
  func limits() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.large, to: "large.yaml")
      let none = try tool.run("optimise", "large.yaml", "--time-limit", "1ms")
      #expect(none.code == 6)
      #expect(none.output.contains("stopped before an allowed design was found"))
      #expect(tool.names(in: "large.stackwright") == [])
      let close = try tool.run("optimise", "large.yaml", "--gap=20%", "-q")
      #expect(close.code == 5)
      #expect(close.output.hasPrefix("large module: best found, "))
      #expect(close.error.isEmpty)
      #expect(try tool.run("verify", "large.stackwright/result.json").code == 0)
      #expect(try tool.run("optimise", "large.yaml", "--time-limit", "3").code == 2)
      #expect(try tool.run("optimise", "large.yaml", "--gap", "3 V").code == 2)
    }
  }

  @Test(
    "a signal at any moment ends with its code and a verified answer or none", arguments: 0..<12)
  func moments(number: Int) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.large, to: "large.yaml")
      let process = try tool.process(["optimise", "large.yaml"])
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      let signal = number % 2 == 0 ? SIGINT : SIGTERM
      _ = Foundation.signal(signal, SIG_DFL)
      try process.run()
      Thread.sleep(forTimeInterval: 0.05 + 0.1 * Double(number))
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      // Whole before the signal, stopped by it, or killed before it could listen.
      #expect([0, signal, 128 + signal].contains(process.terminationStatus))
      let written = tool.names(in: "large.stackwright")
      #expect(written == [] || written == ["report.html", "result.json", "run.json"])
      if !written.isEmpty {
        #expect(try tool.run("verify", "large.stackwright/result.json").code == 0)
      }
    }
  }

  @Test("a signal leaves a result that is whole and holds, or none", arguments: [SIGINT, SIGTERM])
  func signals(signal: Int32) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.large, to: "large.yaml")
      let process = try tool.process(["optimise", "large.yaml", "--jobs", "1"])
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      // A job in the background is started with SIGINT ignored, and its children inherit that.
      _ = Foundation.signal(signal, SIG_DFL)
      try process.run()
      Thread.sleep(forTimeInterval: 1)
      kill(process.processIdentifier, signal)
      let deadline = Date(timeIntervalSinceNow: 120)
      while process.isRunning, Date() < deadline { Thread.sleep(forTimeInterval: 0.05) }
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      #expect([0, 128 + signal].contains(process.terminationStatus))
      let written = tool.names(in: "large.stackwright")
      #expect(written == [] || written == ["report.html", "result.json", "run.json"])
      if !written.isEmpty {
        #expect(try tool.run("verify", "large.stackwright/result.json").code == 0)
      }
    }
  }
}
