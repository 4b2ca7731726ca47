public import SourceText
public import StackPhysics

/// The catalogue: every material, pair and piece of hardware with the sources of its values.
///
/// Entries are read from YAML files. The built-in files come with the program; a user's file adds
/// entries, and changes single values of those that exist.
public struct MaterialCatalogue: Sendable {
  /// Cathode active materials, sorted by name.
  public let cathodes: [CathodeMaterial]
  /// Recipes of composite electrodes, sorted by name.
  public let recipes: [CompositeRecipe]
  /// Solid electrolytes, sorted by name.
  public let electrolytes: [SolidElectrolyte]
  /// Separators, sorted by name.
  public let separators: [Separator]
  /// Anodes, sorted by name.
  public let anodes: [AnodeMaterial]
  /// Bipolar plates, sorted by name.
  public let plates: [PlateMaterial]
  /// Metals, sorted by name.
  public let metals: [Metal]
  /// Stacking processes, sorted by name.
  public let processes: [StackingProcess]
  /// Cells of another chemistry, evaluated on their own and part of no stack, sorted by name.
  public let monopolarCells: [MonopolarCell]
  /// What is known of pairs of materials.
  public let pairs: PairTables
  /// The hardware around the layers, with its prices.
  public let hardware: Hardware
  /// The end collectors where a specification names none.
  public let endCollectors: EndCollectors
  /// Every entry as written, by kind and name.
  public let entries: [CatalogueEntry]
  /// SHA-256 of the built-in files' bytes in the order of their names, in hexadecimal.
  public let sha256: String

  let records: [EntryRecord]

  /// The catalogue that comes with the program.
  ///
  /// The diagnostics are empty unless the program was built from files at fault.
  public static func builtIn() -> (catalogue: MaterialCatalogue, diagnostics: [Diagnostic]) {
    let files = EmbeddedFiles.all
    let reads = files.map { CatalogueFile(reading: $0, origin: CatalogueEntry.builtIn) }
    let sha256 = SHA256.hexadecimal(of: files.flatMap(\.bytes))
    let made = assemble(reads.flatMap(\.records), sha256: sha256)
    let faults = reads.flatMap(\.faults) + made.faults
    return (
      made.catalogue, reads.flatMap(\.syntaxDiagnostics) + PlacedFault.diagnostics(of: faults)
    )
  }

  /// This catalogue with the entries of a file added, and the values it gives changed.
  ///
  /// An entry of a known name changes the values it gives and keeps the others. When the file has
  /// any fault, all its faults are returned and the catalogue is unchanged.
  public func merging(
    _ file: SourceFile
  ) -> (catalogue: MaterialCatalogue, diagnostics: [Diagnostic]) {
    let read = CatalogueFile(reading: file, origin: file.name)
    var merged = records
    let places = Dictionary(zip(records.map(\.key), records.indices)) { first, _ in first }
    for record in read.records {
      if let place = places[record.key] {
        merged[place].override(with: record)
      } else {
        merged.append(record)
      }
    }
    let made = Self.assemble(merged, sha256: sha256)
    let diagnostics =
      read.syntaxDiagnostics + PlacedFault.diagnostics(of: read.faults + made.faults)
    return (diagnostics.contains(where: \.isError) ? self : made.catalogue, diagnostics)
  }

  /// The entry of a kind and name, such as `critical current` and `LPSCl | lithium`.
  public func entry(kind: String, name: String) -> CatalogueEntry? {
    entries.first { $0.kind == kind && $0.name == name }
  }
}
