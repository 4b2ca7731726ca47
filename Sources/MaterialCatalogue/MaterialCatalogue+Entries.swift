extension MaterialCatalogue {
  /// The entries of a kind, sorted by name.
  public func entries(of kind: EntryKind) -> [CatalogueEntry] {
    entries.filter { $0.kind == kind.rawValue }
  }

  /// The entries that a name means, of every kind; an interface may be named in either order.
  public func entries(named name: String) -> [CatalogueEntry] {
    let members = name.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    let interface = EntryKind.interface.name(of: members)
    return entries.filter { entry in
      entry.name == (entry.kind == EntryKind.interface.rawValue ? interface : name)
    }
  }

  /// The entries that lean on an entry, or on the family of an electrolyte, in the order of all.
  public func users(of entry: CatalogueEntry) -> [CatalogueEntry] {
    var meant = [CatalogueEntry.Reference(kind: entry.kind, name: entry.name)]
    if entry.kind == EntryKind.electrolyte.rawValue, let family = entry.word("family") {
      meant.append(CatalogueEntry.Reference(kind: CatalogueEntry.Reference.family, name: family))
    }
    return entries.filter { user in user.references.contains { meant.contains($0) } }
  }
}
