import Quantities
import StackPhysics

extension PairTables {
  /// The word for particles without a coating.
  static let noCoating = "none"
}

/// The names that pairs may join.
struct PairNames {
  let cathodes: [String]
  let electrolytes: [String]
  let anodes: [String]
  let metals: [String]

  var electrolyteOrAnode: [(kind: EntryKind, names: [String])] {
    [(.electrolyte, electrolytes), (.anode, anodes)]
  }
  var electrode: [(kind: EntryKind, names: [String])] { [(.cathode, cathodes), (.anode, anodes)] }
  var electrolyte: [(kind: EntryKind, names: [String])] { [(.electrolyte, electrolytes)] }
  var anode: [(kind: EntryKind, names: [String])] { [(.anode, anodes)] }
  var metal: [(kind: EntryKind, names: [String])] { [(.metal, metals)] }
}

extension EntryReader {
  /// Keeps that the entry's particles have a coating, whose limit is an entry of its name.
  mutating func lean(onCoating coating: String) {
    if coating != PairTables.noCoating { lean(on: EntryKind.coatingLimit.rawValue, coating) }
  }
}

extension PairTables.ThermalResistance {
  /// Reads a resistance with the activation energy that goes with it.
  fileprivate init(reading entry: inout EntryReader) {
    self.init(
      entry.quantity("resistance", .notNegative),
      activationEnergy: entry.optionalQuantity("activation_energy", .notNegative))
  }
}

extension PairTables.Interface {
  /// Reads a planar interface.
  init(reading entry: inout EntryReader, names: PairNames) {
    entry.requireName(0, among: names.electrolyteOrAnode)
    entry.requireName(1, among: names.electrolyteOrAnode)
    let texts = entry.identityTexts
    self.init(texts[0], texts[1], PairTables.ThermalResistance(reading: &entry))
  }
}

extension PairTables.ChargeTransfer {
  /// Reads a charge transfer.
  init(reading entry: inout EntryReader, names: PairNames) {
    entry.requireName(0, among: names.electrode)
    entry.requireName(2, among: names.electrolyte)
    let texts = entry.identityTexts
    entry.lean(onCoating: texts[1])
    self.init(
      activeMaterial: texts[0], coating: texts[1] == PairTables.noCoating ? nil : texts[1],
      electrolyte: texts[2], resistance: PairTables.ThermalResistance(reading: &entry))
  }
}

extension PairTables.CriticalCurrent {
  /// Reads a critical current; the pressure of its measurement is shown and not computed with.
  init(reading entry: inout EntryReader, names: PairNames) {
    entry.requireName(0, among: names.electrolyte)
    entry.requireName(1, among: names.anode)
    let texts = entry.identityTexts
    let current: CurrentDensity = entry.quantity("current_density")
    let temperature: Temperature = entry.quantity("temperature")
    let _: Pressure? = entry.optionalQuantity("pressure", .notNegative)
    let energy: ActivationEnergy? = entry.optionalQuantity("activation_energy", .notNegative)
    self.init(
      electrolyte: texts[0], anode: texts[1], currentDensity: current,
      temperature: temperature, activationEnergy: energy ?? .zero)
  }
}

extension PairTables.StablePair {
  /// Reads a kinetically stable pair.
  init(reading entry: inout EntryReader, names: PairNames) {
    entry.requireName(0, among: names.electrolyte)
    entry.requireName(1, among: names.anode)
    _ = entry.statement("reason")
    let texts = entry.identityTexts
    self.init(electrolyte: texts[0], anode: texts[1])
  }
}

extension PairTables.ForbiddenContact {
  /// Reads a forbidden contact: of a metal with a family of electrolytes, or with one electrode.
  init(reading entry: inout EntryReader, names: PairNames) {
    entry.requireName(0, among: names.metal)
    let texts = entry.identityTexts
    let family = SolidElectrolyte.Family(rawValue: texts[1])
    if let family {
      entry.lean(on: CatalogueEntry.Reference.family, family.rawValue)
    } else {
      entry.requireName(1, among: names.electrode)
    }
    self.init(
      metal: texts[0], constituent: family.map(Constituent.family) ?? .material(texts[1]),
      reason: entry.statement("reason"))
  }
}

extension PairTables.CoatingLimit {
  /// Reads the oxidation limit that a coating lends.
  init(reading entry: inout EntryReader) {
    self.init(coating: entry.name, oxidationLimit: entry.quantity("oxidation_limit"))
  }
}
