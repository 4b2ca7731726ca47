import Foundation
import Testing

@Suite("verify", .serialized)
struct VerifyTests {
  private func withResult(_ test: (Tool) throws -> Void) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      #expect(try tool.run("optimise", "small.yaml", "-o", "out").code == 0)
      try test(tool)
    }
  }

  @Test("a result holds without any other file, by exhaustive search too")
  func holds() throws {
    try withResult { tool in
      try FileManager.default.removeItem(at: tool.folder.appending(path: "small.yaml"))
      let outcome = try tool.run("verify", "out/result.json")
      #expect(outcome.code == 0)
      #expect(outcome.output.hasPrefix("out/result.json: holds. Verified without a solver"))
      let enumerated = try tool.run("verify", "--enumerate", "out/result.json")
      #expect(enumerated.code == 0)
      #expect(enumerated.output.contains("all 168 designs evaluated"))
      let piped = try tool.run("verify", "-", "--json", input: try tool.text("out/result.json"))
      #expect(piped.code == 0)
      #expect(piped.output.contains("\"holds\": true"))
    }
  }

  @Test(
    "a number that was changed is found",
    arguments: [
      "\"value\"", "\"bound\"", "\"layers_in_series\"", "\"stack_highest_v\"", "\"margin\"",
    ])
  func tampered(key: String) throws {
    try withResult { tool in
      let text = try tool.text("out/result.json")
      let changed = try #require(Self.changingNumber(after: key, in: text))
      try tool.write(changed, to: "tampered.json")
      let outcome = try tool.run("verify", "tampered.json")
      // A layout may refuse what contradicts itself before anything is recomputed.
      #expect([3, 7].contains(outcome.code))
      #expect(outcome.code == 3 || outcome.output.hasPrefix("tampered.json: does not hold\n  "))
    }
  }

  @Test("today's spec is compared byte by byte")
  func spec() throws {
    try withResult { tool in
      #expect(try tool.run("verify", "out/result.json", "--spec", "small.yaml").code == 0)
      try tool.write(Specs.small + "# more\n", to: "small.yaml")
      let outcome = try tool.run("verify", "out/result.json", "--spec=small.yaml")
      #expect(outcome.code == 7)
      #expect(outcome.output.contains("the spec 'small.yaml' is not the one"))
    }
  }

  @Test(
    "what is no result is bad input", arguments: ["", "{}", "[1, 2", "{\"stackwright_run\": 1}"])
  func noResult(text: String) throws {
    try Tool.inScratchFolder { tool in
      try tool.write(text, to: "result.json")
      let outcome = try tool.run("verify", "result.json")
      #expect(outcome.code == 3)
      #expect(outcome.output.isEmpty && outcome.error.contains("result.json"))
    }
  }

  /// The text with the first digit after a key replaced by another one.
  private static func changingNumber(after key: String, in text: String) -> String? {
    guard let found = text.range(of: key + ":"),
      let digit = text[found.upperBound...].firstIndex(where: { $0.isNumber })
    else { return nil }
    let other = text[digit] == "3" ? "4" : "3"
    return text.replacingCharacters(in: digit...digit, with: other)
  }
}
