import StackPhysics

/// Reads all records into materials, each kind after those it refers to.
struct CatalogueAssembly {
  private let records: [EntryRecord]
  private(set) var entries: [CatalogueEntry] = []
  private(set) var faults: [PlacedFault] = []

  /// Takes the records in any order; what comes out is ordered by kind and name.
  init(_ records: [EntryRecord]) {
    self.records = records.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// Names of all entries of a kind, sorted, also of those with faults.
  func names(of kind: EntryKind) -> [String] {
    records.filter { $0.kind == kind }.map(\.name)
  }

  /// Reads the entries of a kind into values by name.
  mutating func read<Material>(
    _ kind: EntryKind, _ make: (inout EntryReader) -> Material?
  ) -> NamedEntries<Material> {
    var materials = NamedEntries<Material>(kind, names: names(of: kind))
    for record in records where record.kind == kind {
      if let material = read(record, make) { materials.add(material, named: record.name) }
    }
    return materials
  }

  /// Reads one part of the hardware, of zeros where it is at fault.
  mutating func read<Part>(part: HardwarePart, _ make: (inout EntryReader) -> Part) -> Part {
    let record =
      records.first { $0.kind == .hardware && $0.name == part.rawValue }
      ?? EntryRecord.absent(part)
    var reader = EntryReader(record)
    let made = make(&reader)
    take(&reader)
    return made
  }

  private mutating func read<Material>(
    _ record: EntryRecord, _ make: (inout EntryReader) -> Material?
  ) -> Material? {
    var reader = EntryReader(record)
    let made = make(&reader)
    take(&reader)
    return reader.isSound ? made : nil
  }

  private mutating func take(_ reader: inout EntryReader) {
    reader.finish()
    entries.append(reader.entry)
    faults += reader.faults
  }
}
