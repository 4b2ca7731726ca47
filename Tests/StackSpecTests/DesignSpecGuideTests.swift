import Testing

@testable import StackSpec

@Suite("The guide to specs")
struct DesignSpecGuideTests {
  @Test("it has every key of the table once, blocks before their keys")
  func keys() throws {
    let paths = DesignSpecGuide.keys.map(\.path)
    #expect(paths.sorted() == SpecTable.keys.map(\.path).sorted())
    for (index, path) in paths.enumerated() {
      guard let dot = path.lastIndex(of: ".") else { continue }
      #expect(try #require(paths.firstIndex(of: String(path[..<dot]))) < index)
    }
  }

  @Test(
    "what a key takes is said with its units",
    arguments: [
      ("stack.layers", "a bare whole number, or 2..60; or a list or a range of such"),
      ("stack.tabs", "one of full_face, one_edge"),
      ("plate.thickness", "a length in um, nm, mm, cm or m; or a list or a range of such"),
      ("plate.material", "the name of a plate of the catalogue; or a list of such"),
      ("manufacturing.layer_yield", "a bare number, or one with %"),
      ("operation.cell_temperature", "a temperature in K or degC"),
    ])
  func forms(path: String, form: String) {
    #expect(DesignSpecGuide.keys.first { $0.path == path }?.form == form)
  }
}
