import MaterialCatalogue
import SourceText

/// The catalogue as a command shows it, with the files of the user that are in it.
struct CatalogueView: Sendable {
  /// The built-in catalogue with the user's files.
  let catalogue: MaterialCatalogue
  /// Those files.
  let files: [SourceFile]
  /// What is worth knowing of the files although nothing is wrong.
  let warnings: [Diagnostic]

  /// Merges files into the built-in catalogue, in the order given.
  ///
  /// - Throws: ``CommandFault/input(_:)`` with every fault of the files.
  init(files: [SourceFile]) throws(CommandFault) {
    var (catalogue, diagnostics) = MaterialCatalogue.builtIn()
    for file in files {
      let merged = catalogue.merging(file)
      catalogue = merged.catalogue
      diagnostics += merged.diagnostics
    }
    if diagnostics.contains(where: \.isError) { throw .input(diagnostics) }
    self.catalogue = catalogue
    self.files = files
    warnings = diagnostics
  }

  /// Where an entry comes from, in words; nil for one that is as the program has it.
  static func origin(of entry: CatalogueEntry) -> String? {
    if entry.origin == CatalogueEntry.builtIn { return nil }
    return entry.isChanged ? "changed by \(entry.origin)" : "from \(entry.origin)"
  }

  /// How much there is, and the hashes of the built-in catalogue and of the user's files.
  func summary(of entries: [CatalogueEntry], width: Int) -> [String] {
    func wrapped(_ text: String) -> [String] {
      ScreenText.wrapped(ScreenText.printable(text), indent: 0, width: width)
    }
    var lines = wrapped(CatalogueCounts(entries).sentence)
    lines += wrapped("SHA-256 \(catalogue.sha256)")
    for file in files {
      lines += wrapped("\(file.name): SHA-256 \(SHA256.hexadecimal(of: file.bytes))")
    }
    return lines
  }
}
