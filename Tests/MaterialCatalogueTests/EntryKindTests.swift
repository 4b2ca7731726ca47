import Testing

@testable import MaterialCatalogue

@Suite("Kinds of entries")
struct EntryKindTests {
  @Test("have sections that differ")
  func sections() {
    #expect(Set(EntryKind.allCases.map(\.section)).count == EntryKind.allCases.count)
  }

  @Test("name pairs by their members, interfaces in byte order")
  func names() {
    #expect(EntryKind.interface.name(of: ["lithium", "LPSCl"]) == "LPSCl | lithium")
    #expect(EntryKind.interface.name(of: ["LPSCl", "lithium"]) == "LPSCl | lithium")
    #expect(EntryKind.criticalCurrent.name(of: ["PEO", "Li"]) == "PEO | Li")
    #expect(EntryKind.cathode.name(of: ["LFP"]) == "LFP")
  }

  @Test("let only pairs list several names", arguments: EntryKind.allCases)
  func sharing(kind: EntryKind) {
    #expect(kind.sharesValues == (kind.identity != ["name"]))
    #expect(EntryKind(rawValue: kind.rawValue) == kind)
  }
}
