import MaterialCatalogue
import Quantities
import StackPhysics
import StackRecords

extension SpecTable {
  /// Separator.
  static let separator = [
    SpecKey(
      "separator.material", .names(.separator), isOpen: true, "Separator", example: "LPSCl",
      absent: .fault),
    SpecKey(
      "separator.thickness", .quantity(Length.facts), isOpen: true,
      "Total thickness, both films of a bilayer together", example: "30 um",
      absent: .fault),
  ]
}

extension SpecReading {
  /// Reads the separators of all alternatives.
  mutating func films(_ root: SpecBlock) -> [DesignSpace.Film] {
    var films: [DesignSpace.Film] = []
    for block in alternatives("separator", in: root) {
      let separators = entries(
        "material", in: block, .separator, among: catalogue.separators, named: \.name)
      let thicknesses = open("thickness", in: block, Length.self, .positive)
      guard isCountable([separators.count, thicknesses.count], at: block.place) else { continue }
      for separator in separators {
        films += thicknesses.map { DesignSpace.Film(separator: separator, thickness: $0) }
      }
    }
    return films
  }
}
