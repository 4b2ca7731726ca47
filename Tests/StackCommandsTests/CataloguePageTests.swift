import MaterialCatalogue
import Quantities
import SourceText
import Testing

@testable import StackCommands

@Suite("Pages of the catalogue")
struct CataloguePageTests {
  private static let mine = SourceFile(
    name: "mine.yaml",
    bytes: Array(
      """
      metals:
        - {name: Al, price: {value: 8 USD/kg, source: quote, confidence: vendor}}
      separators:
        - {name: mine, cathode_side: LPSCl, anode_side: Li3PS4}

      """.utf8))

  /// A text with every run of blanks and line breaks as one blank.
  private func flat(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  @Test("hold every value of every entry with its unit, range, source and confidence")
  func complete() throws {
    let view = try CatalogueView(files: [])
    var rows = 0
    for entry in view.catalogue.entries {
      let text = CataloguePage(view, entry, palette: .plain, width: 120).text
      let page = flat(text)
      for value in entry.values {
        rows += 1
        #expect(text.contains("\n  \(value.key) "), "\(entry.name) \(value.key)")
        #expect(page.contains(flat(value.text)), "\(entry.name) \(value.key)")
        #expect(page.contains(flat(value.source)), "\(entry.name) \(value.key)")
        #expect(page.contains(value.confidence.words), "\(entry.name) \(value.key)")
        if let range = value.range { #expect(page.contains("range \(flat(range))")) }
        if value.form == .curve {
          let last = value.numbers.suffix(2).map(CatalogueJSON.text).joined(separator: ", ")
          #expect(page.contains("(\(last))"))
        }
      }
      for user in view.catalogue.users(of: entry) { #expect(page.contains(flat(user.name))) }
    }
    #expect(rows == 1246)
  }

  @Test("no line is wider than a plain screen but a hash", arguments: [80, 120])
  func width(width: Int) throws {
    let view = try CatalogueView(files: [])
    let texts =
      view.catalogue.entries.map {
        CataloguePage(view, $0, palette: .plain, width: width).text
      } + [
        CatalogueList(view, view.catalogue.entries, palette: .plain, width: width).text,
        CatalogueAssumptions(view.catalogue.entries).text(view, palette: .plain, width: width),
      ]
    for text in texts {
      for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
      #expect(!text.contains("\u{1B}") && text.hasSuffix("\n") && !text.contains(" \n"))
    }
  }

  @Test("the list names every entry, and what the user's file adds and changes")
  func list() throws {
    let view = try CatalogueView(files: [Self.mine])
    let text = CatalogueList(view, view.catalogue.entries, palette: .plain, width: 80).text
    let lines = text.split(separator: "\n")
    for kind in EntryKind.allCases {
      #expect(text.contains("\(kind.section) (\(view.catalogue.entries(of: kind).count))"))
    }
    for entry in view.catalogue.entries {
      #expect(lines.contains { $0.hasPrefix("  \(entry.name)") }, "\(entry.name)")
    }
    #expect(lines.filter { $0.hasSuffix("  changed by mine.yaml") }.count == 1)
    #expect(lines.filter { $0.hasSuffix("  from mine.yaml") }.count == 1)
    #expect(lines.contains { $0.hasPrefix("  NMC811 ") && $0.contains("3.876 V") })
    #expect(lines.contains { $0.hasPrefix("  zinc-pouch ") && $0.contains("50.03 Wh/kg") })
    #expect(flat(text).contains("mine.yaml: SHA-256 \(SHA256.hexadecimal(of: Self.mine.bytes))"))
  }

  @Test("the counts are those of the reader")
  func counts() throws {
    let view = try CatalogueView(files: [])
    #expect(
      CatalogueCounts(view.catalogue.entries).sentence
        == "395 entries with 1,246 values: measured 0, published 168, vendor 8, derived 44, "
        + "general knowledge 1,026; 0 defaults without a source.")
    let lines = view.summary(of: view.catalogue.entries, width: 80)
    #expect(lines.last == "SHA-256 \(view.catalogue.sha256)")
  }

  @Test("the assumptions are what rests on general knowledge or on a default, and no more")
  func assumptions() throws {
    let view = try CatalogueView(files: [Self.mine])
    let assumed = CatalogueAssumptions(view.catalogue.entries)
    let values = assumed.entries.flatMap(\.values)
    #expect(values.count == 1026 && values.allSatisfy { $0.confidence == .generalKnowledge })
    let text = assumed.text(view, palette: .plain, width: 80)
    #expect(
      flat(text).contains(
        "separator mine, from mine.yaml cathode_side_share 0.25, default without a source"))
    #expect(text.contains("\n1,026 values rest on general knowledge.\n"))
    #expect(flat(text).contains("1 default without a source."))
  }

  @Test("a marked page is the plain one with marks")
  func colours() throws {
    let view = try CatalogueView(files: [])
    for entry in view.catalogue.entries.prefix(20) {
      let plain = CataloguePage(view, entry, palette: .plain, width: 80).text
      let marked = CataloguePage(view, entry, palette: Palette(isColoured: true), width: 80).text
      #expect(marked != plain)
      #expect(marked.replacing(#/\u{1B}\[\d*m/#, with: "") == plain)
    }
  }

  @Test("a faulty file is refused with its faults")
  func faulty() {
    let file = SourceFile(name: "bad.yaml", bytes: Array("metal:\n  - {name: Al}\n".utf8))
    #expect {
      try CatalogueView(files: [file])
    } throws: { error in
      guard case CommandFault.input(let diagnostics)? = error as? CommandFault else { return false }
      return diagnostics.map(\.message) == ["unknown section \"metal\"; did you mean \"metals\"?"]
    }
  }
}
