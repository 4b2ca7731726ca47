import Foundation
import Testing

@Suite("What steps buy and guesses weigh", .serialized)
struct WhatIfTests {
  private func json(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test("a step of a limit buys what the changed spec gives, and the record verifies")
  func steps() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      let run = try tool.run("optimise", "small.yaml", "-q")
      #expect(run.code == 0 && run.output.contains("One step more, solved again"))
      let record = try tool.text("small.stackwright/result.json")
      let result = try json(record)
      let steps = try #require(result["steps"] as? [[String: Any]])
      #expect((1...12).contains(steps.count))
      let value = try #require(result["value"] as? Double)
      for step in steps {
        #expect(step["outcome"] as? String == "proven_optimal")
        #expect(try #require(step["value"] as? Double) >= value)
      }
      // 26 V instead of 25 V allow a sixth layer of NMC811.
      let voltage = try #require(steps.first { $0["subject"] as? String == "stack_voltage.max" })
      #expect(voltage["from"] as? Double == 25 && voltage["to"] as? Double == 26)
      let changed = try tool.run(
        "optimise", "small.yaml", "-q", "--set", "limits.stack_voltage.max=26 V", "-o", "changed")
      #expect(changed.code == 0)
      let other = try json(try tool.text("changed/result.json"))
      #expect(voltage["value"] as? Double == other["value"] as? Double)
      // A range opened by its own step is the range with that value written into it.
      let film = try #require(steps.first { $0["subject"] as? String == "separator.thickness" })
      #expect(film["to"] as? Double == 10)
      let thinner = try tool.run(
        "optimise", "small.yaml", "-q", "--set", "separator.thickness=[10 um, 20 um, 30 um]", "-o",
        "thinner")
      #expect(thinner.code == 0)
      let thin = try json(try tool.text("thinner/result.json"))
      #expect(film["value"] as? Double == thin["value"] as? Double)
      #expect(try tool.run("verify", "small.stackwright/result.json").code == 0)
      #expect(try tool.text("small.stackwright/report.html").contains("What one step buys"))
    }
  }

  @Test("an assumption weighs what the design comes to with the number changed")
  func assumptions() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.single, to: "single.yaml")
      #expect(try tool.run("optimise", "single.yaml", "-q", "--what-if").code == 0)
      let result = try json(try tool.text("single.stackwright/result.json"))
      #expect(result["steps"] is NSNull)
      let effects = try #require(result["assumptions"] as? [[String: Any]])
      #expect(effects.count > 20)
      let overhang = try #require(effects.first { $0["key"] as? String == "stack.overhang" })
      #expect(overhang["text"] as? String == "1 mm")
      let higher = try #require(overhang["higher"] as? [String: Any])
      let changed = try tool.run(
        "optimise", "single.yaml", "-q", "--set", "stack.overhang=1.2 mm", "-o", "changed")
      #expect(changed.code == 0)
      let other = try json(try tool.text("changed/result.json"))
      #expect(higher["value"] as? Double == other["value"] as? Double)
      #expect(try tool.run("verify", "single.stackwright/result.json").code == 0)
    }
  }

  @Test("a changed step or assumption does not verify")
  func verification() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      let run = try tool.run("optimise", "small.yaml", "-q", "--what-if", "--json")
      #expect(run.code == 0)
      for (key, found, put) in [
        ("\"steps\"", "\"to\": 26", "\"to\": 27"),
        ("\"assumptions\"", "\"text\": \"1 mm\"", "\"text\": \"2 mm\""),
      ] {
        let start = try #require(run.output.range(of: key))
        let place = try #require(
          run.output.range(of: found, range: start.upperBound..<run.output.endIndex))
        let changed = run.output.replacingCharacters(in: place, with: put)
        let verdict = try tool.run("verify", "-", input: changed)
        #expect(verdict.code == 7, "\(found)")
        #expect(verdict.output.contains(key.contains("steps") ? "steps: " : "assumption "))
      }
    }
  }

  @Test("--no-what-if leaves them out, and the page says how to ask; both options are contrary")
  func unasked() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Specs.small, to: "small.yaml")
      let both = try tool.run("optimise", "small.yaml", "--what-if", "--no-what-if")
      #expect(both.code == 2 && both.error.contains("--no-what-if"))
      #expect(try tool.run("optimise", "small.yaml", "-q", "--no-what-if").code == 0)
      let record = try tool.text("small.stackwright/result.json")
      #expect(record.contains("\"steps\": null") && record.contains("\"assumptions\": null"))
      #expect(try tool.text("small.stackwright/report.html").contains("--what-if"))
    }
  }
}
