import Foundation
import Testing

@Suite("catalogue", .serialized)
struct CatalogueTests {
  private static let mine = """
    cathodes:
      - name: NMC811
        price: {value: 17 USD/kg, source: quote, confidence: vendor}
    separators:
      - {name: thrift, cathode_side: LPSCl}

    """

  @Test("lists every kind, and ends with counts and the hash", arguments: ["catalogue", "catalog"])
  func list(command: String) throws {
    try Tool.inScratchFolder { tool in
      let outcome = try tool.run(command)
      #expect(outcome.code == 0 && outcome.error.isEmpty)
      for line in ["\ncharge_transfers (160) ", "\nmonopolar_cells (2) ", "\nmetals (7) "] {
        #expect(outcome.output.contains(line))
      }
      #expect(outcome.output.hasPrefix("cathodes (7)  mean potential"))
      #expect(outcome.output.contains("395 entries with 1,246 values"))
      let hash = outcome.output.split(separator: "\n").last?.split(separator: " ")
      #expect(hash?.first == "SHA-256" && hash?.last?.count == 64)
      #expect(!outcome.output.contains("\u{1B}"))
      #expect(try tool.run(command, "--color", "always").output.contains("\u{1B}["))
      #expect(try tool.run(command, "metals").output.hasPrefix("metals (7)"))
      #expect(tool.names().isEmpty)
    }
  }

  @Test("shows one entry with values, sources, windows and what uses it")
  func entry() throws {
    try Tool.inScratchFolder { tool in
      let page = try tool.run("catalogue", "electrolyte", "LPSCl")
      #expect(page.code == 0)
      for part in [
        "electrolyte LPSCl, built-in\n", "  conductivity ", "2.05 mS/cm", " published\n",
        " general knowledge\n", "range 20 USD/kg to 200 USD/kg", "Windows against lithium",
        "1.71 V to 4.3 V", "separator (3): LGPS-LPSCl, LPSCl, LPSCl-halide",
      ] { #expect(page.output.contains(part), "\(part)") }
      let zinc = try tool.run("catalogue", "zinc-pouch-lean")
      #expect(zinc.output.contains("  specific_energy         110.0 Wh/kg\n"))
      let curve = try tool.run("catalogue", "NMC811")
      #expect(curve.output.contains("(0, 4.273) (0.026, 4.2289)"))
    }
  }

  @Test("an unknown or ambiguous name ends with 3 and says what could be meant")
  func names() throws {
    try Tool.inScratchFolder { tool in
      let unknown = try tool.run("catalogue", "NMC81")
      #expect(unknown.code == 3 && unknown.output.isEmpty)
      #expect(unknown.error.contains("did you mean \"NMC811\" or \"NMC111\"?"))
      let ambiguous = try tool.run("catalogue", "LPSCl", "--json")
      #expect(ambiguous.code == 3)
      #expect(ambiguous.error.contains("write \"electrolyte LPSCl\" or \"separator LPSCl\""))
      let json = try JSONSerialization.jsonObject(with: Data(ambiguous.output.utf8))
      #expect(((json as? [String: Any])?["diagnostics"] as? [Any])?.count == 1)
    }
  }

  @Test("the assumptions are every value on general knowledge")
  func assumptions() throws {
    try Tool.inScratchFolder { tool in
      let outcome = try tool.run("catalogue", "--assumptions", "--json")
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let entries = (json as? [String: Any])?["assumptions"] as? [[String: Any]] ?? []
      let values = entries.flatMap { $0["values"] as? [[String: Any]] ?? [] }
      #expect(values.count == 1026)
      #expect(values.allSatisfy { $0["confidence"] as? String == "general-knowledge" })
      let text = try tool.run("catalogue", "--assumptions").output
      #expect(text.contains("\n1,026 values rest on general knowledge.\n"))
      let one = try tool.run("catalogue", "NMC811", "--assumptions")
      #expect(one.output.contains("2.8 V") && !one.output.contains("205 mAh/g"))
    }
  }

  @Test("a file of the user's adds and changes entries, and says so")
  func ownFile() throws {
    try Tool.inScratchFolder { tool in
      try tool.write(Self.mine, to: "mine.yaml")
      let list = try tool.run("catalogue", "--catalogue", "mine.yaml")
      #expect(list.output.contains("17 USD/kg  changed by mine.yaml\n"))
      #expect(list.output.contains("  from mine.yaml\n"))
      #expect(list.output.contains("mine.yaml: SHA-256"))
      let page = try tool.run("catalogue", "NMC811", "--catalog=mine.yaml")
      #expect(page.output.hasPrefix("cathode NMC811, changed by mine.yaml\n"))
      #expect(page.output.contains("quote [mine.yaml]"))
      let piped = try tool.run("catalogue", "thrift", "--catalogue", "-", input: Self.mine)
      #expect(piped.output.hasPrefix("separator thrift, from <stdin>\n"))
      try tool.write("metal: []\n", to: "bad.yaml")
      let bad = try tool.run("catalogue", "--catalogue", "mine.yaml", "--catalogue", "bad.yaml")
      #expect(bad.code == 3 && bad.error.contains("bad.yaml:1:1: error: unknown section"))
      #expect(try tool.run("catalogue", "--catalogue", "none.yaml").code == 8)
    }
  }

  @Test("a wrong option ends with 2, help with 0, a closed standard output with 141")
  func rules() throws {
    try Tool.inScratchFolder { tool in
      let wrong = try tool.run("catalogue", "--assumption")
      #expect(wrong.code == 2 && wrong.error.contains("did you mean '--assumptions'?"))
      #expect(try tool.run("catalogue", "--jobs", "2").code == 2)
      let twice = try tool.run("catalogue", "--catalogue", "-", "--catalogue", "-")
      #expect(twice.code == 2 && twice.error.contains("only once"))
      let help = try tool.run("catalog", "-h")
      #expect(help.code == 0 && help.output.hasPrefix("stackwright catalogue [NAME]\n"))
      let process = try tool.process(["catalogue"])
      let output = Pipe()
      process.standardOutput = output
      try output.fileHandleForReading.close()
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 141)
    }
  }

  @Test("a spec that names a monopolar cell is told why it cannot")
  func monopolar() throws {
    try Tool.inScratchFolder { tool in
      let outcome = try tool.run(
        "check", "-", "--set", "cathode.material=zinc-pouch", input: Specs.small)
      #expect(outcome.code == 3)
      #expect(outcome.error.contains("\"zinc-pouch\" is a monopolar cell"))
      #expect(outcome.error.contains("stackwright catalogue zinc-pouch shows its figures"))
    }
  }
}
