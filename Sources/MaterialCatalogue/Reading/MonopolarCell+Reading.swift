import Quantities
import StackPhysics

extension MonopolarCell {
  /// Reads a monopolar cell; a published figure is shown and not computed with.
  init(reading entry: inout EntryReader, metals: NamedEntries<Metal>) {
    _ = entry.optionalWord("description")
    self.init(
      name: entry.name, voltage: entry.quantity("voltage"),
      cathodeCapacity: entry.quantity("cathode_capacity"),
      cathodeLoading: entry.quantity("cathode_loading"),
      activeFraction: entry.number("active_fraction", .share),
      anodeCapacity: entry.quantity("anode_capacity"),
      capacityRatio: entry.number("np_ratio", .positive),
      electrolyteRatio: entry.quantity("electrolyte_ratio", .notNegative),
      separatorArealMass: entry.quantity("separator_areal_mass", .notNegative),
      positiveCollector: entry.collector("positive_collector", metals),
      negativeCollector: entry.collector("negative_collector", metals),
      packageShare: entry.number("package_share", .belowOne))
    let _: SpecificEnergy? = entry.optionalQuantity("published_specific_energy")
  }
}

extension EntryReader {
  /// The foil of a key and its thickness, which stand together or not at all.
  fileprivate mutating func collector(_ key: String, _ metals: NamedEntries<Metal>) -> Foil? {
    let keys = [key, "\(key)_thickness"]
    let metal = optionalReference(keys[0], to: metals)
    let thickness: Length? = optionalQuantity(keys[1])
    let missing = keys.filter { !holds($0) }
    if let present = keys.first(where: holds), !missing.isEmpty {
      report(.incompleteGroup(missing: missing, present: present))
    }
    guard let metal, let thickness else { return nil }
    return Foil(metal: metal, thickness: thickness)
  }
}
