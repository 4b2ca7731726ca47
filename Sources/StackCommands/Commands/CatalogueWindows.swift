import MaterialCatalogue

/// The potentials between which a material, or what it is made of, is stable.
enum CatalogueWindows {
  /// The window of an electrolyte or a metal, as written; nil for what has none of its own.
  static func window(of entry: CatalogueEntry) -> String? {
    if let window = entry.value("window") { return window.text }
    guard let low = entry.value("reduction_limit"),
      let high = entry.value("practical_oxidation_limit")
    else { return nil }
    return "\(low.text) to \(high.text)"
  }

  /// The windows of an entry and of the electrolytes and metals that it leans on, with their names.
  ///
  /// They are against lithium and say nothing of a monopolar cell's other chemistry.
  static func all(
    of entry: CatalogueEntry, in catalogue: MaterialCatalogue
  ) -> [(name: String, window: String)] {
    if entry.kind == EntryKind.monopolarCell.rawValue { return [] }
    let leanedOn = entry.references.compactMap {
      catalogue.entry(kind: $0.kind, name: $0.name)
    }
    return ([entry] + leanedOn).compactMap { part in
      window(of: part).map { ("\(part.kind) \(part.name)", $0) }
    }
  }
}
