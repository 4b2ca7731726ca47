import MaterialCatalogue
import Quantities
import SourceText
import StackPhysics

/// A figure that the program computes from the values of an entry.
struct CatalogueFigure: Sendable, Hashable {
  /// Key in JSON and on the page, such as `mean_potential`.
  let key: String
  /// The value.
  let value: Double
  /// Its unit.
  let unit: String

  /// The value with its unit, to four digits.
  var text: String { "\(NumberText.significant(value, digits: 4)) \(unit)" }

  /// The figure as JSON.
  var json: JSONValue {
    .object([
      JSONValue.Member(key: "key", value: .string(key)),
      JSONValue.Member(key: "value", value: .number(value)),
      JSONValue.Member(key: "unit", value: .string(unit)),
    ])
  }

  /// The figures of an entry; none for most kinds.
  static func all(of entry: CatalogueEntry, in catalogue: MaterialCatalogue) -> [CatalogueFigure] {
    switch EntryKind(rawValue: entry.kind) {
    case .cathode:
      guard let cathode = catalogue.cathodes.first(where: { $0.name == entry.name }) else {
        return []
      }
      return [figure("mean_potential", cathode.openCircuitPotential.mean)]
    case .anode:
      guard let anode = catalogue.anodes.first(where: { $0.name == entry.name }),
        case .host(let host) = anode.kind
      else { return [] }
      return [figure("mean_potential", host.potential.mean)]
    case .monopolarCell:
      guard let cell = catalogue.monopolarCells.first(where: { $0.name == entry.name }) else {
        return []
      }
      return all(of: MonopolarCellFigures(cell))
    default: return []
    }
  }

  private static func all(of figures: MonopolarCellFigures) -> [CatalogueFigure] {
    [
      figure("specific_energy", figures.specificEnergy),
      figure("areal_capacity", figures.arealCapacity),
      figure("anode_areal_capacity", figures.anodeArealCapacity),
      figure("areal_energy", figures.arealEnergy),
      figure("areal_mass", figures.mass), figure("cathode_areal_mass", figures.cathode),
      figure("anode_areal_mass", figures.anode),
      figure("electrolyte_areal_mass", figures.electrolyte),
      figure("separator_areal_mass", figures.separator),
      figure("collector_areal_mass", figures.collectors),
      figure("package_areal_mass", figures.package),
    ]
  }

  private static func figure<D: Dimension>(_ key: String, _ value: Quantity<D>) -> CatalogueFigure {
    CatalogueFigure(key: key, value: value.value, unit: D.baseUnit)
  }
}
