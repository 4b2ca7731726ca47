import SourceText
import MaterialCatalogue
import Quantities
import StackPhysics

extension SpecReading {
  /// Lowest voltages of one layer by cathode material: one for all, or each its own.
  ///
  /// A material without one takes its catalogue's lower potential less the anode's mean.
  mutating func cutoffs(
    _ block: SpecBlock, cathodes: [CathodeMaterial]
  ) -> [String: Voltage] {
    let path = block.path(to: "cutoff_voltage")
    var voltages: [String: Voltage] = [:]
    switch block["cutoff_voltage"] {
    case nil: break
    case let node?:
      if case .block(let entries) = node.content {
        voltages = cutoffs(path, entries)
        let named = Set(entries.map(\.key))
        let left = cathodes.map(\.name).filter { !named.contains($0) }
        if !left.isEmpty, named.isSubset(of: catalogue.cathodes.map(\.name)) {
          warn(.leftOut(key: path, materials: left), at: node.place)
        }
      } else if let voltage = cutoff(path, node) {
        for cathode in cathodes { voltages[cathode.name] = voltage }
      }
    }
    for cathode in cathodes where voltages[cathode.name] == nil {
      assume(
        "\(path).\(cathode.name)",
        "\(cathode.lowerPotential.specText) less the anode's mean potential, not below 0 V",
        source: SpecSource.contract("1.8"))
    }
    return voltages
  }

  private mutating func cutoffs(_ path: String, _ entries: [SpecEntry]) -> [String: Voltage] {
    let known = catalogue.cathodes.map(\.name)
    var voltages: [String: Voltage] = [:]
    for entry in entries where !isFull {
      guard known.contains(entry.key) else {
        report(
          .unknownName(
            kind: .cathode, name: entry.key, nearest: nearestName(to: entry.key, among: known),
            known: known), at: entry.keyPlace)
        continue
      }
      if let voltage = cutoff("\(path).\(entry.key)", entry.value) {
        voltages[entry.key] = voltage
      }
    }
    return voltages
  }

  private mutating func cutoff(_ path: String, _ node: SpecNode) -> Voltage? {
    single(path, node, QuantityReader(Voltage.self, key: path, bounds: .notNegative))
      .map(Voltage.init)
  }
}
