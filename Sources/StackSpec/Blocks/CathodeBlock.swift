import MaterialCatalogue
import Quantities
import StackPhysics
import StackRecords

extension SpecTable {
  /// Composite cathode.
  static let cathode = [
    SpecKey(
      "cathode.material", .names(.cathode), isOpen: true, "Active material", example: "NMC811",
      absent: .fault),
    SpecKey(
      "cathode.recipe", .names(.recipe), isOpen: true, "Recipe", example: "dry-80", absent: .fault),
    SpecKey(
      "cathode.loading", .loading, isOpen: true,
      "Nominal areal capacity, or areal mass of active material", example: "5 mAh/cm2",
      absent: .fault),
  ]
}

extension SpecReading {
  /// Reads the cathode columns of all alternatives.
  mutating func cathodes(_ root: SpecBlock) -> [DesignSpace.Cathode] {
    var columns: [DesignSpace.Cathode] = []
    for block in alternatives("cathode", in: root) {
      let materials = entries(
        "material", in: block, .cathode, among: catalogue.cathodes, named: \.name)
      let recipes = entries("recipe", in: block, .recipe, among: catalogue.recipes, named: \.name)
      let loadings = loadings(block)
      guard isCountable([materials.count, recipes.count, loadings.count], at: block.place) else {
        continue
      }
      for material in materials {
        for recipe in recipes {
          columns += loadings.map {
            DesignSpace.Cathode(
              material: material, recipe: recipe, arealCapacity: $0.arealCapacity(of: material))
          }
        }
      }
    }
    return columns
  }

  private mutating func loadings(_ block: SpecBlock) -> [Loading] {
    guard let node = required("loading", in: block) else { return [] }
    return choices("cathode.loading", node, LoadingReader())
  }
}

/// How much a cathode holds, as a spec says it.
enum Loading: Hashable {
  case capacity(ArealCapacity)
  case activeMass(ArealMass)

  /// Nominal areal capacity: `q₀ = m_am Q/1000` of an active mass.
  func arealCapacity(of material: CathodeMaterial) -> ArealCapacity {
    switch self {
    case .capacity(let capacity): capacity
    case .activeMass(let mass): ArealCapacity(mass.value * material.capacity.value / 1000)
    }
  }
}

/// Reads loadings in either dimension.
struct LoadingReader: SpecValueReader {
  private let capacity = QuantityReader(
    ArealCapacity.self, key: "cathode.loading", bounds: .positive)
  private let mass = QuantityReader(
    ArealMass.self, key: "cathode.loading", bounds: .positive)

  var expectation: String { "an areal capacity, or an areal mass of active material" }

  func values(of text: String) throws(SpecFault) -> [Loading] {
    if mass.fits(text) { return try mass.values(of: text).map { .activeMass(ArealMass($0)) } }
    return try capacity.values(of: text).map { .capacity(ArealCapacity($0)) }
  }

  func range(from: String, to: String, step: String) throws(SpecFault) -> SpecRange<Loading>? {
    if mass.fits(from) {
      return try mass.range(from: from, to: to, step: step)?.map { .activeMass(ArealMass($0)) }
    }
    return try capacity.range(from: from, to: to, step: step)?.map {
      .capacity(ArealCapacity($0))
    }
  }
}
