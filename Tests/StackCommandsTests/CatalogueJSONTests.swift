import FoundationEssentials
import MaterialCatalogue
import SourceText
import Testing

@testable import StackCommands

@Suite("The catalogue as JSON")
struct CatalogueJSONTests {
  private static func parsed(_ text: String) throws -> JSONValue {
    try JSONValue.parse(Array(text.utf8), file: "catalogue.json")
  }

  private static func elements(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let elements)? = value { elements } else { [] }
  }

  /// Every key of a tree.
  private static func keys(_ value: JSONValue) -> Set<String> {
    switch value {
    case .array(let elements): elements.reduce(into: []) { $0.formUnion(keys($1)) }
    case .object(let members):
      members.reduce(into: []) {
        $0.insert($1.key)
        $0.formUnion(keys($1.value))
      }
    default: []
    }
  }

  @Test("holds as many values as the reader counted, each with everything")
  func complete() throws {
    let view = try CatalogueView(files: [])
    var count = 0
    for entry in view.catalogue.entries {
      let json = try Self.parsed(CatalogueJSON(view).page(entry))
      let values = Self.elements(json["entry"]?["values"])
      count += values.count
      for value in values {
        for key in ["text", "source", "confidence", "origin", "form"] {
          guard case .string(let text)? = value[key], !text.isEmpty else {
            Issue.record("\(entry.name): \(key)")
            continue
          }
        }
        let isStatement = value["form"] == .string("statement")
        #expect(Self.elements(value["numbers"]).isEmpty == isStatement)
        #expect((value["unit"] == .string("")) == isStatement)
      }
    }
    #expect(count == 1246)
  }

  @Test("lists every entry by kind and name, the same bytes each time")
  func list() throws {
    let view = try CatalogueView(files: [])
    let text = CatalogueJSON(view).list(view.catalogue.entries)
    #expect(text == CatalogueJSON(view).list(view.catalogue.entries))
    let json = try Self.parsed(text)
    let entries = Self.elements(json["entries"])
    #expect(entries.map { $0["name"] } == view.catalogue.entries.map { .string($0.name) })
    #expect(json["counts"]?["values"] == .number(1246))
    #expect(json["counts"]?["general-knowledge"] == .number(1026))
    #expect(json["sha256"] == .string(view.catalogue.sha256))
    let energies = entries.filter { $0["kind"] == .string("monopolar cell") }.compactMap {
      Self.elements($0["figures"]).first?["value"]?.double
    }
    #expect(energies.count == 2)
    #expect(abs(energies[0] - 50) < 0.1 && abs(energies[1] - 110) < 0.1)
  }

  @Test("has no key that the guide does not tell")
  func documented() throws {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
    let guide = try String(
      decoding: #require(FileManager.default.contents(atPath: "\(root)/Guides/Catalogue.md")),
      as: UTF8.self)
    let view = try CatalogueView(files: [
      SourceFile(
        name: "mine.yaml",
        bytes: Array("separators:\n  - {name: mine, cathode_side: LGPS, anode_side: LGPS}\n".utf8))
    ])
    let json = CatalogueJSON(view)
    let entries = view.catalogue.entries
    var keys = try Self.keys(Self.parsed(json.list(entries)))
    for entry in entries { try keys.formUnion(Self.keys(Self.parsed(json.page(entry)))) }
    let assumed = CatalogueAssumptions(entries).entries
    try keys.formUnion(Self.keys(Self.parsed(json.assumptions(assumed, among: entries))))
    #expect(keys.count > 30)
    for key in keys { #expect(guide.contains("`\(key)`"), "\(key)") }
  }
}
