import Foundation
import Testing

@Suite("Bad input", .serialized)
struct BadInputTests {
  @Test("one wrong line is named with its place and what to do")
  func lines() throws {
    try Tool.inScratchFolder { tool in
      for (index, bad) in badLines.enumerated() {
        try tool.write(Specs.single(with: bad.line), to: "\(index)/spec.yaml")
      }
      // One shell for all: each run of its own costs a test more than the command itself.
      let loop =
        "for i in */; do (cd $i; $STACKWRIGHT check spec.yaml >out 2>err; echo $? >code); done"
      #expect(try tool.shell(loop, seconds: 60).code == 0)
      for (index, bad) in badLines.enumerated() {
        let outcome = Tool.Outcome(
          code: Int32(try tool.text("\(index)/code").dropLast()) ?? -1,
          output: try tool.text("\(index)/out"), error: try tool.text("\(index)/err"))
        #expect(outcome.code == 3, "\(bad)")
        #expect(outcome.output.isEmpty, "\(bad)")
        #expect(Self.said(outcome, of: "spec.yaml") == bad.says, "\(bad)")
      }
    }
  }

  @Test("a file that is no spec is named as what it is", arguments: badFiles)
  func files(bad: BadFile) throws {
    try Tool.inScratchFolder { tool in
      try bad.bytes().write(to: tool.folder.appending(path: "spec.yaml"))
      let outcome = try tool.shell("$STACKWRIGHT check spec.yaml")
      #expect(outcome.code == 3)
      #expect(outcome.output.isEmpty)
      #expect(Array(Self.said(outcome, of: "spec.yaml").prefix(bad.says.count)) == bad.says)
      #expect(outcome.error.utf8.count < 100_000)
    }
  }

  @Test("a wrong catalogue is named with its place", arguments: badCatalogues)
  func catalogues(bad: BadLine) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.single, to: "spec.yaml")
      try tool.write(bad.line, to: "own.yaml")
      let outcome = try tool.shell("$STACKWRIGHT check spec.yaml --catalogue own.yaml")
      #expect(outcome.code == 3)
      #expect(Self.said(outcome, of: "own.yaml") == bad.says)
    }
  }

  @Test("a place in the file system that holds no spec is named", arguments: badPlaces)
  func places(bad: BadPlace) throws {
    try Tool.inScratchFolder { tool in
      let outcome = try tool.shell(bad.script)
      #expect(outcome.code == bad.code)
      #expect(outcome.output.isEmpty)
      #expect(outcome.error.hasPrefix(bad.says + "\n"))
    }
  }

  @Test("limits that no design can meet together are proven so")
  func impossibleLimits() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "spec.yaml")
      let outcome = try tool.shell(
        """
        $STACKWRIGHT optimise spec.yaml --set 'limits.stack_voltage={min: 20 V, max: 21 V}'
        """)
      #expect(outcome.code == 4)
      #expect(outcome.output.hasPrefix("small stack: no design is allowed\n"))
      #expect(
        outcome.output.contains(
          "each of the 168 designs breaks stack_voltage.max or\nstack_voltage.min"))
    }
  }

  @Test("fifty faults are shown in the order of their places, and the rest is counted")
  func many() throws {
    try Tool.inScratchFolder { tool in
      let layers = (1...60).map { "x\($0)" }.joined(separator: ", ")
      try tool.write(
        Specs.single(with: "stack: {layers: [\(layers)], footprint: 1}")
          .replacingOccurrences(of: "name: one design", with: "nam: one design"), to: "spec.yaml")
      let outcome = try tool.shell("$STACKWRIGHT check spec.yaml")
      let said = Self.said(outcome, of: "spec.yaml").filter { !$0.hasPrefix("note: ") }
      #expect(said.count == 50)
      #expect(said.first == "2:1: error: unknown key \"nam\"")
      #expect(said.last?.hasSuffix("got \"x49\"") == true)
      #expect(outcome.error.hasSuffix("12 more errors are not shown\n\n"))
      let json = try tool.shell("$STACKWRIGHT check spec.yaml --json 2>/dev/null")
      #expect(json.code == 3)
      #expect(json.output.contains("\"omitted\": 12"))
    }
  }

  /// The lines about a file without its name, and the notes; not the lines of the file itself.
  private static func said(_ outcome: Tool.Outcome, of file: String) -> [String] {
    outcome.error.split(separator: "\n").compactMap { line in
      if line.hasPrefix("\(file):") { return String(line.dropFirst(file.utf8.count + 1)) }
      return line.hasPrefix("note: ") ? String(line) : nil
    }
  }
}
