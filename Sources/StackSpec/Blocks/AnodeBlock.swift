import MaterialCatalogue
import Quantities
import StackPhysics
import StackRecords

extension SpecTable {
  /// Anode.
  static let anode = [
    SpecKey(
      "anode.material", .names(.anode), isOpen: true, "Anode", example: "lithium", absent: .fault),
    SpecKey(
      "anode.np_ratio", .ratio, isOpen: true,
      "Capacity of the anode over that of the cathode, needed by all anodes but anode-free",
      example: "1.1"),
  ]
}

extension SpecReading {
  /// Reads the anodes of all alternatives; a ratio multiplies only those that have one.
  mutating func anodes(_ root: SpecBlock) -> [DesignSpace.Anode] {
    var anodes: [DesignSpace.Anode] = []
    for block in alternatives("anode", in: root) {
      let materials = entries(
        "material", in: block, .anode, among: catalogue.anodes, named: \.name)
      let ratios = ratios(block, materials)
      guard isCountable([materials.count, max(1, ratios.count)], at: block.place) else { continue }
      for material in materials {
        if material.usesRatio {
          anodes += ratios.map { DesignSpace.Anode(material: material, ratio: $0) }
        } else {
          anodes.append(DesignSpace.Anode(material: material, ratio: nil))
        }
      }
    }
    return anodes
  }

  private mutating func ratios(_ block: SpecBlock, _ materials: [AnodeMaterial]) -> [Double] {
    guard let node = block["np_ratio"] else {
      for material in materials where material.usesRatio {
        report(.ratioMissing(anode: material.name), at: block.place)
      }
      return []
    }
    if !materials.isEmpty, !materials.contains(where: \.usesRatio) {
      warn(
        .notUsed(key: "anode.np_ratio", materials: materials.map(\.name).sorted()),
        at: node.place)
    }
    let needsSome = materials.contains { $0.leastRatio != nil }
    let reader = QuantityReader(
      Ratio.self, key: "anode.np_ratio", bounds: needsSome ? .positive : .notNegative)
    return choices("anode.np_ratio", node, reader)
  }
}
