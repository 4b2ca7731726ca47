import MaterialCatalogue
import Quantities
import StackPhysics
import StackRecords

/// The catalogue entries that a problem can touch, by kind and name.
struct UsedEntries {
  private var names: [String: Set<String>] = [:]

  /// Gathers the names that the choices of a space mean, and those that these lean on.
  init(_ space: DesignSpace, process: String?) {
    for cathode in space.cathodes {
      add("cathode", cathode.material.name)
      add(cathode.recipe)
    }
    for film in space.films {
      add("separator", film.separator.name)
      add("electrolyte", film.separator.cathodeSide.name)
      add("electrolyte", film.separator.anodeSide.name)
    }
    for anode in space.anodes {
      add("anode", anode.material.name)
      if case .host(let host) = anode.material.kind { add(host.recipe) }
    }
    for plate in space.plates {
      add("plate", plate.material.name)
      add("metal", plate.material.cathodeFace.name)
      add("metal", plate.material.anodeFace.name)
    }
    for end in space.positiveEnds + space.negativeEnds { add("metal", end.metal.name) }
    if let process { add("process", process) }
  }

  /// The entries of a catalogue that are touched, in its order.
  ///
  /// Hardware always is. A pair is touched when all its members are, as far as these are entries.
  func entries(of catalogue: MaterialCatalogue) -> [ResultInput.Entry] {
    let materials = catalogue.entries.filter { Self.materialKinds.contains($0.kind) }
    let known = Set(materials.map(\.name))
    let used = Set(names.values.flatMap(\.self))
    return catalogue.entries.filter { entry in
      if entry.kind == "hardware" { return true }
      if Self.materialKinds.contains(entry.kind) {
        return names[entry.kind]?.contains(entry.name) ?? false
      }
      return entry.name.split(separator: " | ").map(String.init)
        .allSatisfy { !known.contains($0) || used.contains($0) }
    }.map(ResultInput.Entry.init)
  }

  private static let materialKinds: Set = [
    "cathode", "recipe", "electrolyte", "separator", "anode", "plate", "metal", "process",
    "monopolar cell",
  ]

  private mutating func add(_ kind: String, _ name: String) {
    names[kind, default: []].insert(name)
  }

  private mutating func add(_ recipe: CompositeRecipe) {
    add("recipe", recipe.name)
    if let electrolyte = recipe.electrolyte { add("electrolyte", electrolyte.name) }
  }
}

extension DesignSpace {
  /// All foils that the negative end can be of.
  fileprivate var negativeEnds: [Foil] {
    switch negativeEnd {
    case .options(let foils): foils
    case .preferred(let first, let second): [first, second]
    }
  }
}

extension ResultInput.Entry {
  /// The record of a catalogue entry.
  fileprivate init(_ entry: CatalogueEntry) {
    self.init(
      kind: entry.kind, name: entry.name,
      values: entry.values.map {
        Value(
          key: $0.key, value: $0.text, source: $0.source, confidence: $0.confidence.rawValue)
      })
  }
}
