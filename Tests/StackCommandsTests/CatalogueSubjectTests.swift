import MaterialCatalogue
import SourceText
import Testing

@testable import StackCommands

@Suite("What of the catalogue is meant")
struct CatalogueSubjectTests {
  static let catalogue = MaterialCatalogue.builtIn().catalogue

  @Test(
    "a name, a pair, or a name with its kind is one entry",
    arguments: [
      ("NMC811", "cathode", "NMC811"), ("electrolyte LPSCl", "electrolyte", "LPSCl"),
      ("separator LPSCl", "separator", "LPSCl"),
      ("lithium | LPSCl", "interface", "LPSCl | lithium"),
      ("critical current LPSCl | lithium", "critical current", "LPSCl | lithium"),
      ("zinc-pouch", "monopolar cell", "zinc-pouch"), ("process", "hardware", "process"),
    ])
  func entries(words: String, kind: String, name: String) throws {
    guard case .entry(let entry) = try CatalogueSubject(words, in: Self.catalogue) else {
      Issue.record("\(words) is no entry")
      return
    }
    #expect(entry.kind == kind && entry.name == name)
  }

  @Test("every entry is reached by its kind and name")
  func every() throws {
    for entry in Self.catalogue.entries {
      let subject = try CatalogueSubject("\(entry.kind) \(entry.name)", in: Self.catalogue)
      #expect(subject == .entry(entry))
    }
  }

  @Test("nothing is all, a section is its kind")
  func many() throws {
    #expect(try CatalogueSubject("", in: Self.catalogue) == .all)
    for kind in EntryKind.allCases {
      #expect(try CatalogueSubject(kind.section, in: Self.catalogue) == .kind(kind))
    }
  }

  @Test("a fault says what was meant", arguments: faults)
  func fault(words: String, message: String, remedy: String) {
    #expect {
      try CatalogueSubject(words, in: Self.catalogue)
    } throws: { error in
      let diagnostic = (error as? CatalogueNameFault)?.diagnostic
      return diagnostic?.message == message && diagnostic?.remedy == remedy
    }
  }

  private static let faults = [
    (
      "NMC81", "the catalogue has no entry \"NMC81\"", "did you mean \"NMC811\" or \"NMC111\"?"
    ),
    (
      "cathode", "the catalogue has no entry \"cathode\"", "did you mean \"cathodes\"?"
    ),
    (
      "unobtainium", "the catalogue has no entry \"unobtainium\"",
      "'stackwright catalogue' lists all entries"
    ),
    (
      "LPSCl", "several entries are named \"LPSCl\": electrolyte and separator",
      "write \"electrolyte LPSCl\" or \"separator LPSCl\""
    ),
  ]
}
