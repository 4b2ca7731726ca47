import MaterialCatalogue
import SourceText

/// What of the catalogue is asked for.
enum CatalogueSubject: Sendable, Hashable {
  /// Every entry.
  case all
  /// The entries of a kind.
  case kind(EntryKind)
  /// One entry.
  case entry(CatalogueEntry)

  /// The most names that a fault offers.
  private static let mostNearest = 3

  /// Finds what words mean: nothing, a section, a name, or a kind with a name.
  init(_ words: String, in catalogue: MaterialCatalogue) throws(CatalogueNameFault) {
    if words.isEmpty {
      self = .all
      return
    }
    if let kind = EntryKind.allCases.first(where: { $0.section == words }) {
      self = .kind(kind)
      return
    }
    let named = catalogue.entries(named: words) + Self.entries(ofKindNamed: words, in: catalogue)
    guard let entry = named.first else {
      throw .unknown(words, nearest: Self.nearest(to: words, in: catalogue))
    }
    if named.count > 1 { throw .ambiguous(words, kinds: named.map(\.kind)) }
    self = .entry(entry)
  }

  /// The entries that it means.
  func entries(of catalogue: MaterialCatalogue) -> [CatalogueEntry] {
    switch self {
    case .all: catalogue.entries
    case .kind(let kind): catalogue.entries(of: kind)
    case .entry(let entry): [entry]
    }
  }

  /// The entries of words such as `electrolyte LPSCl`.
  private static func entries(
    ofKindNamed words: String, in catalogue: MaterialCatalogue
  ) -> [CatalogueEntry] {
    EntryKind.allCases.flatMap { kind in
      let prefix = "\(kind.rawValue) "
      guard words.hasPrefix(prefix) else { return [CatalogueEntry]() }
      return catalogue.entries(named: String(words.dropFirst(prefix.count)))
        .filter { $0.kind == kind.rawValue }
    }
  }

  private static func nearest(to words: String, in catalogue: MaterialCatalogue) -> [String] {
    // Kinds share names; each name is offered once.
    var names: [String] = []
    for name in EntryKind.allCases.map(\.section) + catalogue.entries.map(\.name)
    where !names.contains(name) { names.append(name) }
    var nearest: [String] = []
    while nearest.count < mostNearest, let name = nearestName(to: words, among: names) {
      nearest.append(name)
      names.removeAll { $0 == name }
    }
    return nearest
  }
}
