import StackPhysics

/// Reads all records into materials, each kind after those it refers to.
struct CatalogueAssembly {
  /// A sound catalogue of records of the same names, of which most materials can be taken over.
  struct Earlier {
    let catalogue: MaterialCatalogue
    /// The records that have to be read again: those that differ, and those that lean on them.
    let changed: Set<EntryRecord.Key>
  }

  private let records: [EntryKind: [EntryRecord]]
  private let earlier: Earlier?
  private(set) var entries: [CatalogueEntry] = []
  private(set) var faults: [PlacedFault] = []

  /// Takes the records in any order; what comes out is ordered by kind and name.
  init(_ records: [EntryRecord], earlier: Earlier? = nil) {
    self.records = Dictionary(grouping: records, by: \.kind).mapValues { records in
      records.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
    self.earlier = earlier
  }

  /// Names of all entries of a kind, sorted, also of those with faults.
  func names(of kind: EntryKind) -> [String] { records[kind, default: []].map(\.name) }

  /// Reads the entries of a kind into values by name.
  mutating func read<Material>(
    _ kind: EntryKind, as known: KeyPath<MaterialCatalogue, [Material]>,
    _ make: (inout EntryReader) -> Material?
  ) -> NamedEntries<Material> {
    let records = records[kind, default: []]
    var materials = NamedEntries<Material>(kind, names: records.map(\.name))
    // A sound catalogue has one material of each record, in the same order.
    let kept = earlier?.catalogue[keyPath: known] ?? []
    for (index, record) in records.enumerated() {
      if keeps(record.key), kept.count == records.count {
        materials.add(kept[index], named: record.name)
      } else if let material = read(record, make) {
        materials.add(material, named: record.name)
      }
    }
    return materials
  }

  /// Reads one part of the hardware, of zeros where it is at fault.
  mutating func read<Part>(
    part: HardwarePart, as known: KeyPath<MaterialCatalogue, Part>,
    _ make: (inout EntryReader) -> Part
  ) -> Part {
    let record =
      records[.hardware]?.first { $0.name == part.rawValue } ?? EntryRecord.absent(part)
    if let earlier, keeps(record.key) { return earlier.catalogue[keyPath: known] }
    var reader = EntryReader(record)
    let made = make(&reader)
    take(&reader)
    return made
  }

  /// Whether the earlier catalogue's material can be taken over.
  private func keeps(_ key: EntryRecord.Key) -> Bool {
    earlier.map { !$0.changed.contains(key) } ?? false
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

extension CatalogueAssembly {
  /// All entries by kind, in the order in which kinds are declared, then by name.
  var sortedEntries: [CatalogueEntry] {
    if let earlier {
      let read = Dictionary(entries.map { (Self.key($0), $0) }) { first, _ in first }
      return earlier.catalogue.entries.map { read[Self.key($0)] ?? $0 }
    }
    let kinds = Dictionary(grouping: entries, by: \.kind)
    return EntryKind.allCases.flatMap { kind in
      kinds[kind.rawValue, default: []]
        .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
  }

  private static func key(_ entry: CatalogueEntry) -> CatalogueEntry.Reference {
    CatalogueEntry.Reference(kind: entry.kind, name: entry.name)
  }
}
