import Foundation
import Testing

@Suite("--set", .serialized)
struct SetTests {
  @Test("a setting is read like the spec", arguments: settings)
  func readLikeTheSpec(setting: (words: String, says: String)) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.large, to: "large.yaml")
      let outcome = try tool.shell("$STACKWRIGHT check large.yaml \(setting.words)")
      let isFault = setting.says.hasPrefix("<--set")
      #expect(outcome.code == (isFault ? 3 : 0))
      #expect((isFault ? outcome.error : outcome.output).hasPrefix(setting.says + "\n"))
    }
  }

  @Test("settings are kept in the result in their order, and verify needs nothing else")
  func recorded() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.single, to: "single.yaml")
      let run = try tool.shell(
        "$STACKWRIGHT optimise single.yaml -q -o out --set stack.layers=3 --set 'anode[1].np_ratio=1'"
      )
      #expect(run.code == 0)
      let result = try tool.text("out/result.json")
      let compact = result.filter { !$0.isWhitespace }
      #expect(compact.contains("\"settings\":[\"stack.layers=3\",\"anode[1].np_ratio=1\"]"))
      #expect(try tool.shell("rm single.yaml; $STACKWRIGHT verify out/result.json").code == 0)
    }
  }

  /// Settings of the large spec, whose anodes are a list of three, and how the answer begins.
  private static let settings = [
    (
      "--set stack.layers=3 --set stack.layers=3..4",
      "large.yaml: no fault; it opens 2.2 x 10^12 designs"
    ),
    (
      "--set anode.np_ratio=1", "<--set 1>:1:1: error: anode is a list of 3"
    ),
    (
      "--set 'anode[4].np_ratio=1'", "<--set 1>:1:1: error: anode has no member 4: it has 3"
    ),
    (
      "--set 'anode[1].np_rato=1'",
      "<--set 1>:1:1: error: unknown key \"np_rato\" in anode"
    ),
    (
      "--set limits..max=3",
      "<--set 1>:1:1: error: expected names joined by points, got \"limits..max\""
    ),
    (
      "--set 'limits.temperature.max=65 C'",
      "<--set 1>:1:24: error: expected a temperature, got \"65 C\" (rate); write 65 degC"
    ),
    ("--set stack.layers=2..", "<--set 1>:1:14: error: the range \"2..\" has no end"),
    (
      "--set 'stack={layers: 2'",
      "<--set 1>:2:1: error: found the end of the text inside a mapping, expected ',' or '}'"
    ),
    (
      "-q --set stack.layers=3 --set stack.laers=4",
      "<--set 2>:1:1: error: unknown key \"laers\" in stack"
    ),
  ].map { (words: $0.0, says: $0.1) }
}
