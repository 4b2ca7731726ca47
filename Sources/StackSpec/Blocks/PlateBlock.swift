import MaterialCatalogue
import Quantities
import StackPhysics

extension SpecTable {
  /// Bipolar plate.
  static let plate = [
    SpecKey(
      "plate.material", .names(.plate), isOpen: true, "Plate", example: "SS316", absent: .fault),
    SpecKey(
      "plate.thickness", .quantity(Length.facts), isOpen: true, "Gauge", example: "10 um",
      absent: .fault),
  ]
}

extension SpecReading {
  /// Reads the plates of all alternatives.
  mutating func plates(_ root: SpecBlock) -> [BipolarPlate] {
    var plates: [BipolarPlate] = []
    for block in alternatives("plate", in: root) {
      let materials = entries("material", in: block, .plate, among: catalogue.plates, named: \.name)
      let gauges = open("thickness", in: block, Length.self, .positive)
      guard isCountable([materials.count, gauges.count], at: block.place) else { continue }
      for material in materials {
        plates += gauges.map { BipolarPlate(material: material, thickness: $0) }
      }
    }
    return plates
  }
}
