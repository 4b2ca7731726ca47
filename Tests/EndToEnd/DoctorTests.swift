import Foundation
import Testing

@Suite("doctor", .serialized)
struct DoctorTests {
  @Test("a host on which all is in order ends with 0, and everything linked has its version")
  func sound() throws {
    try Tool.inScratchFolder { tool in
      let outcome = try tool.run("doctor", environment: ["SHELL": "/bin/bash", "HOME": "/nowhere"])
      #expect(outcome.code == 0)
      #expect(outcome.error.isEmpty)
      #expect(outcome.output.hasPrefix("stackwright ") && outcome.output.contains(": in order\n"))
      for word in [
        "GLPK 5", "libyaml ", "glibc ", "self-test", "integer program", "cores", "memory",
      ] {
        #expect(outcome.output.contains(word), "\(word)")
      }
      #expect(tool.names().isEmpty)
    }
  }

  @Test("what is missing is told with the command that mends it, and the command does")
  func missing() throws {
    try Tool.inScratchFolder { tool in
      let home = ["SHELL": "/bin/fish", "HOME": tool.folder.path(), "XDG_DATA_HOME": ""]
      let outcome = try tool.run("doctor", "--json", environment: home)
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      #expect(json?["sound"] as? Bool == true)
      let checks = try #require(json?["checks"] as? [[String: Any]])
      let completion = try #require(checks.first { $0["name"] as? String == "completion" })
      guard completion["state"] as? String == "incomplete" else { return }
      #expect((completion["remedy"] as? String)?.contains("stackwright completion fish > ") == true)
      try tool.write("", to: ".config/fish/completions/stackwright.fish")
      let mended = try tool.run("doctor", environment: home).output
      #expect(mended.contains("completions/stackwright.fish"))
      #expect(!mended.contains("stackwright completion fish"))
    }
  }

  @Test("colour is used when asked for")
  func colour() throws {
    try Tool.inScratchFolder { tool in
      let coloured = try tool.run("doctor", "--color", "always")
      #expect(coloured.output.contains("\u{1B}[32min order"))
      #expect(try tool.run("doctor", "x").code == 2)
    }
  }
}
